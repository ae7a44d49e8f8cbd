import { CASE_UNITS, isOwnCase } from './proseCases';
import { pattern, type ProseRule, type RuleSet } from './proseRule';
import type { Shape } from './shapeSentence';

const RESULTS: readonly [result: string, words: string][] = [
  ['upheld', '(?:结果)?维持(?:具体行政行为|原行政行为|原决定)?'],
  ['corrected', '(?:结果)?(?:被)?(?:依法)?(?:纠正|纠错)'],
  ['other', '其他结果|其他情形'],
  [
    'pending',
    '尚未审结|未审结|(?:暂|尚)?未开庭(?:审理)?|待审结|尚未办结|正在审理(?:中)?|审理中|尚在审理(?:中)?|未结案?',
  ],
];

/** The kind of case that was named last before the result. */
function kindBefore(
  shape: Shape,
  at: number,
): 'review' | 'suit' | 'suit_direct' | 'suit_after_review' | undefined {
  const before = shape.text.slice(0, at);
  const named = [...before.matchAll(/未经复议|直接起诉|复议后起诉|经复议后|复议|诉讼|应诉/g)].at(-1)?.[0];
  if (named === undefined) {
    const titles = shape.sentence.subtitle === '' ? shape.sentence.title : shape.sentence.subtitle;
    if (/复议/.test(titles) === /诉讼/.test(titles)) return undefined;
    return /复议/.test(titles) ? 'review' : 'suit';
  }
  if (/直接|未经/.test(named)) return 'suit_direct';
  if (/后/.test(named)) return 'suit_after_review';
  return named === '复议' ? 'review' : 'suit';
}

const BY_RESULT: readonly ProseRule[] = RESULTS.flatMap(([result, words]) =>
  (['review', 'suit', 'suit_direct', 'suit_after_review'] as const).flatMap((kind): ProseRule[] => [
    {
      metric: `${kind}_${result}`,
      units: CASE_UNITS,
      when: (shape, match) => isOwnCase(shape, match) && kindBefore(shape, match.index) === kind,
      pattern: pattern(`(?:${words})(?:的|案件|决定)*=#`),
    },
    {
      metric: `${kind}_${result}`,
      units: CASE_UNITS,
      when: (shape, match) =>
        isOwnCase(shape, match) &&
        kindBefore(shape, match.index) === kind &&
        !/(?:维持|纠正|纠错|结果|审结|审理中?)(?:的|为|共|有)*$/.test(shape.text.slice(0, match.index)),
      pattern: pattern(
        `#(?:案件)?(?:,(?:目前|现))?(?:被|已|为|的|是|予以|结果|复议机关|法院|判决|复议决定)*(?:${words})(?=[,;。、)]|$)`,
      ),
    },
  ]),
);

/** Rules for the results of reviews and suits. */
export const CASE_RESULT_RULES: readonly RuleSet[] = [
  { words: /复议|诉讼|举报|投诉|申诉|起诉|应诉/, rules: BY_RESULT },
];

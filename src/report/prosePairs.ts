import { pattern, type Statement } from './proseRule';
import { FIRST_NUMBER, type Shape } from './shapeSentence';
import { isSubjectOther } from './subject';
import { timeFrameAt } from './timeFrame';

const OF = '(?:省|市|区|县|全国|各级|两级|级|本级)*';
const DEPUTIES = `${OF}(?:人大代表|人大|代表)?(?:的)?(?:建议|议案)`;
const MEMBERS = `${OF}(?:政协委员|政协|委员)?(?:的)?提案`;
const HANDLED = '(?:承办|办理|办结|办复|收到|承接|接到)(?:了)?';
const PUBLISHED = '(?:公开|公布|发布)(?:了)?';
const REPLIES = '(?:办理)?(?:结果|答复|复文|回复|办理结果|情况)?';
const COUNT = '(?:共|计|为|的)*';

/** One kind, its number, the other kind and its number: 人大代表建议5件、政协提案7件. */
const PAIRS: readonly [metric: string, pattern: RegExp][] = [
  ['proposals_handled', pair(HANDLED, '')],
  ['proposals_published', pair(PUBLISHED, REPLIES)],
];

function pair(verb: string, behind: string): RegExp {
  const either = [
    [DEPUTIES, MEMBERS],
    [MEMBERS, DEPUTIES],
  ].map(
    ([first = '', second = '']) =>
      `${first}${behind}${COUNT}(?:%)(?:、|,|和|及|,?${verb})${second}${behind}${COUNT}(?:%)`,
  );
  const after = [
    [DEPUTIES, MEMBERS],
    [MEMBERS, DEPUTIES],
  ].map(
    ([first = '', second = '']) =>
      `(?:%)(?:的)?${first}${behind}(?:、|,|和|及|,?${verb})(?:%)(?:的)?${second}`,
  );
  return pattern(`${verb}(?:共)?(?:${[...either, ...after].join('|')})`);
}

/**
 * Totals that a sentence states in two halves, each exact and in the same unit; they come back as
 * sums. Nothing when the sentence also states a total of both.
 */
export function statementsFromPairs(shape: Shape, agency: string): Statement[] {
  if (/共[^,;]{0,16}[\ue000-\ue7ff][^;]*其中/.test(shape.text)) return [];
  return PAIRS.flatMap(([metric, words]) =>
    [...shape.text.matchAll(words)].flatMap((match): Statement[] => {
      const numbers = [...match[0].matchAll(/[\ue000-\ue7ff]/g)].map(
        (stand) => shape.numbers[stand[0].charCodeAt(0) - FIRST_NUMBER],
      );
      const [first, second] = numbers;
      const { frame } = timeFrameAt(shape, match.index);
      if (first === undefined || second === undefined || frame !== 'this') return [];
      if (first.unit !== second.unit || first.qualifier !== 'exact' || second.qualifier !== 'exact')
        return [];
      if (isSubjectOther(shape.text, match.index, agency)) return [];
      const last = match.index + match[0].length - 1;
      return [
        {
          metric,
          applicant: 'total',
          value: first.value + second.value,
          qualifier: 'exact',
          frame,
          strength: 'strong',
          start: shape.starts[match.index] ?? shape.sentence.start,
          end: shape.ends[last] ?? shape.sentence.start,
          shape,
          isSum: true,
        },
      ];
    }),
  );
}

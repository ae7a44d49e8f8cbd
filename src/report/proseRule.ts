import type { Applicant, Qualifier } from '../domain/figure';
import { clauseStart } from './clause';
import type { NumberMention } from './numerals';
import { isSubjectOther } from './subject';
import { FIRST_NUMBER, type Shape } from './shapeSentence';
import { timeFrameAt, type TimeFrame } from './timeFrame';
import { YEAR_AFTER, YEAR_BEFORE } from './timeMarks';

/** What one sentence says of one metric, before the sentences of a report are weighed. */
export interface Statement {
  metric: string;
  applicant: Applicant;
  value: number;
  qualifier: Qualifier;
  /** Year that it speaks of, relative to the report's. */
  frame: 'this' | 'before';
  /** `strong` when the sentence says that it is the whole (全年, 共, the year itself), `weak` else. */
  strength: 'strong' | 'weak';
  /** Characters of the cleaned text, end not included. */
  start: number;
  end: number;
  shape: Shape;
  /** Set when the value is added up from numbers of the sentence (建议5件、提案7件). */
  isSum?: boolean;
}

/**
 * One way to state a number. The pattern is matched against a shape; its group `n` is the number,
 * and a pattern without that group states zero (未收到…申请).
 */
export interface ProseRule {
  metric: string;
  applicant?: Applicant;
  pattern: RegExp;
  /** Units that may follow the number; the empty unit is always allowed for a label (申请数0). */
  units: RegExp;
  /** `whole`: a part of it (其中…) is not the metric. */
  whole?: boolean;
  /** What else must be so, of the sentence or what stands before the match. */
  when?: (shape: Shape, match: RegExpExecArray) => boolean;
  /** Stronger or weaker than the sentence makes it. */
  strength?: 'strong' | 'weak';
  /** The number is about the report's year whatever times the sentence names (上年结转3件). */
  timeless?: boolean;
  /** Factor from the value as written to the unit of the metric (元 to 万元: 0.0001). */
  factor?: number;
}

/** Rules of one topic, tried only on sentences with a word of it. */
export interface RuleSet {
  /** Tested against the shape's text and the titles above it. */
  words: RegExp;
  rules: readonly ProseRule[];
}

/** The classes that patterns are written with. */
const MACROS: Record<string, string> = {
  '#': `(?<n>[\\ue000-\\ue7ff])`,
  // A number that is not the one meant.
  '%': `[\\ue000-\\ue7ff]`,
  // Up to twelve characters with no punctuation and no number between.
  '~': `[^,;:、()\\d\\ue000-\\uf8ff]{0,12}?`,
  '≈': `[^,;:()\\d\\ue000-\\uf8ff]{0,30}?`,
  '←': YEAR_BEFORE,
  '→': YEAR_AFTER,
  // What may stand between a label and its number.
  '=': `(?:的|数量|总数|总量|件数|数|量|共计|共有|合计|总计|一共|共|计|为|是|有|达到|达|各|:|,共|,共计|约为)*`,
};

/**
 * A rule's pattern from its text: `#` the number, `~` and `≈` gaps, `=` 为, 共, 数量 and such. A
 * group that repeats does so at most six times, so that no text can make a pattern run away.
 */
export function pattern(text: string): RegExp {
  const expanded = text.replace(/[#%~≈←→=]/g, (macro, at: number) =>
    macro === '=' && /\(\?<?$/.test(text.slice(0, at)) ? macro : (MACROS[macro] ?? macro),
  );
  return new RegExp(expanded.replaceAll(')*', '){0,6}'), 'g');
}

const COUNTS = /\(\?<n>/;

/** Everything that the rules find in a shape of a report of `agency`. */
export function applyRules(shape: Shape, sets: readonly RuleSet[], agency: string): Statement[] {
  const { title, subtitle } = shape.sentence;
  const context = `${shape.text} ${title} ${subtitle}`;
  const statements: Statement[] = [];
  for (const rule of sets.flatMap((set) => (set.words.test(context) ? set.rules : []))) {
    if (shape.numbers.length === 0 && COUNTS.test(rule.pattern.source)) continue;
    for (const match of shape.text.matchAll(rule.pattern)) {
      const statement = stateBy(rule, shape, match, agency);
      if (statement !== undefined) statements.push(statement);
    }
  }
  return statements;
}

function stateBy(
  rule: ProseRule,
  shape: Shape,
  match: RegExpExecArray,
  agency: string,
): Statement | undefined {
  const stand = match.groups?.['n'];
  const end = match.index + match[0].length;
  const at = stand === undefined ? match.index : match.index + match[0].lastIndexOf(stand);
  const number = stand === undefined ? undefined : shape.numbers[stand.charCodeAt(0) - FIRST_NUMBER];
  if (stand !== undefined && (number === undefined || !rule.units.test(number.unit))) return undefined;
  if (rule.when !== undefined && !rule.when(shape, match)) return undefined;
  const time = rule.timeless === true ? { frame: 'this' as const, stated: false } : timeFrameAt(shape, at);
  if (time.frame === 'none' || isDifference(shape, at) || isPlan(shape, match.index, at)) return undefined;
  if (rule.whole === true && isPart(shape, at)) return undefined;
  if (isSubjectOther(shape.text, match.index, agency)) return undefined;
  return {
    metric: rule.metric,
    applicant: rule.applicant ?? 'total',
    value: valueOf(number, rule.factor ?? 1),
    qualifier: number?.qualifier ?? 'exact',
    frame: time.frame,
    strength: rule.strength ?? strengthOf(shape, match, time),
    start: shape.starts[match.index] ?? shape.sentence.start,
    end: shape.ends[end - 1] ?? shape.sentence.start,
    shape,
  };
}

function valueOf(number: NumberMention | undefined, factor: number): number {
  return number === undefined ? 0 : Math.round(number.value * factor * 1e6) / 1e6;
}

/** 增加9件 and 少3件 are differences, 增加到9件 and 新增9件 are not. */
function isDifference(shape: Shape, at: number): boolean {
  return /(?:(?<!新)增加?|减少?|增长|下降|上升|提升|提高|[多少]|[增降]幅|超出|净增|相差)了?(?:约|近)?$/.test(
    shape.text.slice(Math.max(0, at - 6), at),
  );
}

/** What is meant to be done, or must be done, was not done. */
function isPlan(shape: Shape, start: number, at: number): boolean {
  const clause = clauseStart(shape.text, start);
  return /拟|力争|争取|预计|(?:计划|将|要|须|应当|必须|要求)(?:继续|进一步)?(?:主动)?(?:公开|发布|举办|开展|组织|召开|完成|实现)|原则上|不得|如未|如果/.test(
    shape.text.slice(clause, at),
  );
}

/** Behind 其中 stands a part, unless the clause opens with the year: 其中,本年度新增…. */
export function isPart(shape: Shape, at: number): boolean {
  const before = shape.text.slice(Math.max(shape.text.lastIndexOf(';', at - 1), 0), at);
  const part = before.lastIndexOf('其中');
  if (part === -1)
    return /(?:包括|包含|含)[^,]{0,16}$/.test(before.slice(clauseStart(before, before.length)));
  return !/^其中[,:]?\uf001/.test(before.slice(part));
}

function strengthOf(shape: Shape, match: RegExpExecArray, time: TimeFrame): 'strong' | 'weak' {
  if (match.groups?.['n'] === undefined) return 'strong';
  const left = shape.text.slice(clauseStart(shape.text, match.index), match.index) + match[0];
  return time.stated || /共|总|合计|累计/.test(left) ? 'strong' : 'weak';
}

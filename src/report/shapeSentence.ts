import { findNumbers, toHalfWidth, type NumberMention } from './numerals';
import type { Sentence } from './sentences';

/**
 * Stand-ins in a shape, all from the private use area: one for each counted number, and one for
 * each word that says which time is meant.
 */
export const FIRST_NUMBER = 0xe000;
export const LAST_NUMBER = 0xe7ff;
export const THIS_YEAR = '\uf001';
export const YEAR_BEFORE = '\uf002';
export const OTHER_YEAR = '\uf003';
/** Several years, or everything up to a date. */
export const SPAN = '\uf004';
/** A month, a quarter, half a year. */
export const PART_OF_YEAR = '\uf005';
export const YEAR_AFTER = '\uf006';
/** A title in 《》, a document number: nothing in it counts. */
const NAME = '\uf010';

/**
 * A sentence made ready for patterns: spaces, quotes and brackets without numbers are gone,
 * punctuation is half-width, numbers and times are one character each. Character `i` stands for
 * `starts[i]` to `ends[i]` (not included) of the cleaned text.
 */
export interface Shape {
  sentence: Sentence;
  text: string;
  starts: number[];
  ends: number[];
  numbers: NumberMention[];
}

interface Mark {
  start: number;
  end: number;
  stand: string;
}

const PUNCTUATION: Record<string, string> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '﹒': '.',
};
const DASH = '[\\-–—~～至到]+';
const DAY = '(?:1[0-2]|[1-9]|0[1-9])\\s*月(?:\\s*\\d{1,2}\\s*[日号])?(?:份|底|末|初)?';

/** Masks a sentence of a report about `year`. */
export function shapeSentence(sentence: Sentence, year: number): Shape {
  const text = toHalfWidth(sentence.text);
  const marks = findMarks(text, year);
  const numbers = findNumbers(text).filter(
    (number) => !marks.some((mark) => number.start < mark.end && mark.start < number.end),
  );
  numbers.forEach((number, index) => {
    marks.push({ ...number, stand: String.fromCharCode(FIRST_NUMBER + Math.min(index, 2047)) });
  });
  marks.sort((a, b) => a.start - b.start);
  return { sentence, numbers, ...assemble(dropBrackets(text, marks), text, marks, sentence.start) };
}

/** Offsets of brackets that hold no number; what stands in them only explains. */
function dropBrackets(text: string, marks: Mark[]): (at: number) => boolean {
  const dropped: [number, number][] = [];
  for (const match of text.matchAll(/[(（][^()（）]*[)）]/g)) {
    const end = match.index + match[0].length;
    const counts = marks.some(({ start, stand }) => start >= match.index && start < end && isNumber(stand));
    if (!counts) dropped.push([match.index, end]);
  }
  return (at) => dropped.some(([start, end]) => at >= start && at < end);
}

function assemble(
  isDropped: (at: number) => boolean,
  text: string,
  marks: Mark[],
  offset: number,
): Pick<Shape, 'text' | 'starts' | 'ends'> {
  let shaped = '';
  const [starts, ends]: [number[], number[]] = [[], []];
  let nextMark = 0;
  for (let at = 0; at < text.length; at += 1) {
    while ((marks[nextMark]?.end ?? Infinity) <= at) nextMark += 1;
    const mark = marks[nextMark];
    const character = text[at] ?? '';
    if (mark !== undefined && at >= mark.start) {
      if (at === mark.start && !isDropped(at)) {
        shaped += mark.stand;
        starts.push(offset + at);
        ends.push(offset + mark.end);
      }
    } else if (!isDropped(at) && !/[\s“”‘’"'「」『』]/.test(character)) {
      shaped += PUNCTUATION[character] ?? character;
      starts.push(offset + at);
      ends.push(offset + at + 1);
    }
  }
  return { text: shaped, starts, ends };
}

function findMarks(text: string, year: number): Mark[] {
  const marks: Mark[] = [];
  const add = (pattern: RegExp, standFor: (match: RegExpExecArray) => string) => {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (marks.some((mark) => start < mark.end && mark.start < end)) continue;
      marks.push({ start, end, stand: standFor(match) });
    }
  };
  const standOf = (digits: string | undefined) => standOfYear(Number(digits), year);
  add(/《[^》]*》/g, () => NAME);
  add(/[〔[【(（]\s*\d{4}\s*[〕\]】)）]\s*第?\s*\d+\s*号?/g, () => NAME);
  add(
    new RegExp(`(\\d{4})年0?1月0?1日起?${DASH}(?:(\\d{4})年|当年|同年)?\\s*12月31日止?(?:期间|,)?`, 'g'),
    (match) => (match[2] === undefined || match[2] === match[1] ? standOf(match[1]) : SPAN),
  );
  add(/0?1月0?1日起?(?:至|到|-|—|–)12月31日/g, () => THIS_YEAR);
  add(new RegExp(`\\d{4}年?(?:度)?(?:\\d{1,2}月)?${DASH}\\d{4}年度?`, 'g'), () => SPAN);
  add(
    /(?:自|从)?(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|至今|起(?!至)|开始)/g,
    // 2018年以来 in the report about 2018 is that year.
    (match) => (Number(match[1]) === year ? THIS_YEAR : SPAN),
  );
  add(/[^，。,；]{0,10}(?:实施|施行|成立|建立|开通|上线|运行|开展)以来/g, () => SPAN);
  add(
    /历年来?|近[几两三五]年|(?:截至|截止|迄今|至今|到目前)[^，,。；;]{0,14}?(?=[，,。；;共已]|累计|我|$)/g,
    () => SPAN,
  );
  add(/到(?:\d{4}|今)?年底/g, () => SPAN);
  add(
    new RegExp(`(\\d{4})年(?:${DAY}(?:${DASH}(?:${DAY}))?|[上下]半年|第?[一二三四1-4]季度)`, 'g'),
    () => PART_OF_YEAR,
  );
  add(
    new RegExp(`${DAY}(?:${DASH}(?:${DAY}))?|(?:[上下]半年|第?[一二三四1-4]季度)`, 'g'),
    () => PART_OF_YEAR,
  );
  add(/(\d{4})\s*年度?/g, (match) => standOf(match[1]));
  add(/二[〇零○Oo0][〇零○一二三Oo0][〇零○一二三四五六七八九Oo0]年度?/g, (match) =>
    standOfYear(yearInWords(match[0]), year),
  );
  add(/上一?年度?同期|去年同期|上一?年度?|去年|往年同期/g, () => YEAR_BEFORE);
  add(/下一?年度?|明年|次年|来年|新的一年/g, () => YEAR_AFTER);
  add(/前年|往年/g, () => OTHER_YEAR);
  add(
    /今年|本年度?|当年度?|全年度?|年度内|年内|本报告期内?|报告期内|(?:过去)?一年来|这一年/g,
    () => THIS_YEAR,
  );
  return marks;
}

function standOfYear(stated: number, year: number): string {
  if (stated === year) return THIS_YEAR;
  if (stated === year - 1) return YEAR_BEFORE;
  return stated === year + 1 ? YEAR_AFTER : OTHER_YEAR;
}

/** 二〇一八年 as 2018. */
export function yearInWords(text: string): number {
  const digits = [...text.replace(/年度?$/, '')].map((character) => {
    const digit = '〇一二三四五六七八九'.indexOf(/[零○Oo0]/.test(character) ? '〇' : character);
    return String(digit);
  });
  return Number(digits.join(''));
}

function isNumber(stand: string): boolean {
  const code = stand.charCodeAt(0);
  return code >= FIRST_NUMBER && code <= LAST_NUMBER;
}

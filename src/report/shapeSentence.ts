import { findNumbers, toHalfWidth, type NumberMention } from './numerals';
import type { Sentence } from './sentences';
import { findTimeMarks, type Mark } from './timeMarks';

/**
 * Stand-ins for counted numbers in a shape, from the private use area; those for words of time
 * are in `timeMarks.ts`.
 */
export const FIRST_NUMBER = 0xe000;
export const LAST_NUMBER = 0xe7ff;
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

const PUNCTUATION: Record<string, string> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '﹒': '.',
};

/** Masks a sentence of a report about `year`. */
export function shapeSentence(sentence: Sentence, year: number): Shape {
  const text = toHalfWidth(sentence.text);
  const marks = findTimeMarks(text, year);
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

function isNumber(stand: string): boolean {
  const code = stand.charCodeAt(0);
  return code >= FIRST_NUMBER && code <= LAST_NUMBER;
}

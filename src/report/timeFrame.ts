import type { Shape } from './shapeSentence';
import { OTHER_YEAR, PART_OF_YEAR, SPAN, THIS_YEAR, YEAR_AFTER, YEAR_BEFORE } from './timeMarks';

/**
 * What time a place in a sentence speaks of: the report's year (`this`, also when nothing is said),
 * the year before, or anything that no figure may come from (another year, a part of one, several).
 */
export type Frame = 'this' | 'before' | 'none';

/** A frame, and whether the sentence says it in words. */
export interface TimeFrame {
  frame: Frame;
  stated: boolean;
}

const FRAMES: Record<string, Frame> = {
  [THIS_YEAR]: 'this',
  [YEAR_BEFORE]: 'before',
  [OTHER_YEAR]: 'none',
  [YEAR_AFTER]: 'none',
  [SPAN]: 'none',
  [PART_OF_YEAR]: 'none',
};
const MARKER = new RegExp(`[${Object.keys(FRAMES).join('')}]`, 'g');
/** Words that only hold a year up for comparison: 比上年…, 较2017年…, 与上一年…相比. */
const COMPARISON = /[比较跟与和同]$|[比较]\S{0,4}$/;
/** Carried numbers name a year without speaking of it: 上年结转, 结转2019年. */
const CARRIED = /结转(?:至|到|为)?$/;

/**
 * The time that `at` in the shape speaks of: the last marker before it in the sentence, where a
 * comparison holds for its own clause alone. 累计 without a year of its own means many years.
 */
export function timeFrameAt(shape: Shape, at: number): TimeFrame {
  const before = shape.text.slice(0, at);
  const clause = Math.max(...[',', ';', ':', '(', ')'].map((mark) => before.lastIndexOf(mark))) + 1;
  let frame: Frame = 'this';
  let stated = false;
  for (const match of before.matchAll(MARKER)) {
    const left = before.slice(0, match.index);
    const isCarried = CARRIED.test(left) || before.startsWith('结转', match.index + 1);
    const isCompared = COMPARISON.test(left.slice(-5));
    if (isCarried || (isCompared && match.index < clause)) continue;
    frame = FRAMES[match[0]] ?? 'none';
    stated = true;
  }
  if (frame === 'this' && !stated && /累计|历史/.test(before.slice(clause))) return { frame: 'none', stated };
  return { frame, stated };
}

import type { YearSpan } from '../../chart/brushYears';
import type { Frame } from '../../chart/frame';
import type { YearAxis } from '../../chart/yearAxis';

/** Key of the context by which a page takes the years that a reader picks on any of its charts. */
export const BRUSH = 'brush';
export type ChooseYears = (years: YearSpan) => void;

/** A placed chart whose columns are years. */
export interface YearChart {
  frame: Frame;
  yearAxis: YearAxis;
}

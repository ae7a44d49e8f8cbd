import type { PlacedCoverage } from './coverage';
import type { Frame } from './frame';
import type { PlacedBreak } from './placeBreaks';
import type { ValueAxis } from './valueAxis';
import type { YearAxis } from './yearAxis';

/** What every chart over years has round its marks. */
export interface PlacedYears {
  frame: Frame;
  yearAxis: YearAxis;
  valueAxis: ValueAxis;
  breaks: readonly PlacedBreak[];
  /** Under each year: how many bodies stated it, of how many; empty where that says nothing. */
  coverage: readonly PlacedCoverage[];
  /** Whether the coverage stands upright for want of room. */
  uprightCoverage: boolean;
}

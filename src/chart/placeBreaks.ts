import type { Break } from '../domain/breaks';
import type { Series } from '../domain/series';
import { textWidthPx } from './textWidth';
import type { YearAxis } from './yearAxis';

/** A place on the year axis at which one or more series stop. */
export interface PlacedBreak {
  /** First year after it. */
  year: number;
  /** Halfway to the year before, px. */
  x: number;
  /** Every different break there. */
  breaks: readonly Break[];
  /** Text over the plot, empty where it would touch its neighbour. */
  label: string;
}

/** Size of the labels, px. */
export const BREAK_LABEL_PX = 11;

/** The breaks of all series by the year after them, oldest first. */
export function breaksByYear(series: readonly Series[]): Map<number, Break[]> {
  const byYear = new Map<number, Map<string, Break>>();
  for (const each of series.flatMap(({ breaks }) => breaks)) {
    const ofYear = byYear.get(each.before) ?? new Map<string, Break>();
    ofYear.set(JSON.stringify(each), each);
    byYear.set(each.before, ofYear);
  }
  return new Map([...byYear].sort(([a], [b]) => a - b).map(([year, breaks]) => [year, [...breaks.values()]]));
}

/**
 * A thin line halfway before each year that some series does not reach without a break.
 * @param labelOf short text of a break
 */
export function placeBreaks(
  series: readonly Series[],
  axis: YearAxis,
  labelOf: (each: Break) => string,
): PlacedBreak[] {
  const placed: PlacedBreak[] = [];
  let taken = -Infinity;
  for (const [year, breaks] of breaksByYear(series)) {
    const after = axis.years.find((each) => each.year === year);
    if (after === undefined) continue;
    const x = after.x - axis.stepPx / 2;
    const label = [...new Set(breaks.map(labelOf))].join(' · ');
    const half = textWidthPx(label, BREAK_LABEL_PX) / 2;
    const fits = x - half > taken;
    if (fits) taken = x + half + 6;
    placed.push({ year, x, breaks, label: fits ? label : '' });
  }
  return placed;
}

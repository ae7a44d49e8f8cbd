import { range } from 'd3-array';
import { scaleBand, scalePoint } from 'd3-scale';
import type { Frame } from './frame';

/** One year on the horizontal axis. */
export interface PlacedYear {
  year: number;
  /** Centre, px. */
  x: number;
  /** Text under the axis, empty where it would touch a neighbour. */
  label: string;
}

export interface YearAxis {
  years: readonly PlacedYear[];
  /** Distance between the centres of two years, px. */
  stepPx: number;
  /** Width of a bar, px; 0 on a point axis. */
  bandPx: number;
}

/** Every year from `from` to `to`, both included. */
export function yearsBetween(from: number, to: number): number[] {
  return range(from, to + 1);
}

/** Room that a label of four digits and the gap beside it take, px. */
const LABEL_ROOM_PX = 34;

/** Years as points, the first and last a little inside the plot: for lines. */
export function placeYearPoints(years: readonly number[], frame: Frame): YearAxis {
  const scale = scalePoint<number>()
    .domain(years)
    .range([frame.left + 6, frame.right - 6]);
  return axisOf(years, (year) => scale(year) ?? frame.left, scale.step(), 0);
}

/** Years as bands of equal width: for bars. */
export function placeYearBands(years: readonly number[], frame: Frame): YearAxis {
  const scale = scaleBand<number>()
    .domain(years)
    .range([frame.left, frame.right])
    .paddingInner(0.28)
    .paddingOuter(0.14);
  const bandPx = Math.min(scale.bandwidth(), 48);
  return axisOf(years, (year) => (scale(year) ?? frame.left) + scale.bandwidth() / 2, scale.step(), bandPx);
}

function axisOf(
  years: readonly number[],
  xOf: (year: number) => number,
  stepPx: number,
  bandPx: number,
): YearAxis {
  const every = labelEvery(stepPx);
  const last = years.at(-1) ?? 0;
  return {
    stepPx,
    bandPx,
    years: years.map((year) => ({
      year,
      x: xOf(year),
      // Counted from the last year, so that the newest always has its label.
      label: (last - year) % every === 0 ? String(year) : '',
    })),
  };
}

/** How many years share one label: 1, 2, 5 or 10. */
function labelEvery(stepPx: number): number {
  return [1, 2, 5, 10, 20].find((every) => every * stepPx >= LABEL_ROOM_PX) ?? 50;
}

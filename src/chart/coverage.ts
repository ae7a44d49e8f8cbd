import type { Series } from '../domain/series';
import type { YearAxis } from './yearAxis';

/** How many bodies stated a number in a year, of how many with a report. */
export interface Coverage {
  /** Undefined where no report is known. */
  stated: number | undefined;
  bodies: number;
}

export interface PlacedCoverage extends Coverage {
  year: number;
  /** px */
  x: number;
}

/** Narrowest step at which `134` over `/218` can stand side by side under their years, px. */
const FLAT_FROM_PX = 27;

/** Whether n of N must stand upright to fit under the years of a plot that wide. */
export function isCoverageUpright(plotPx: number, years: number): boolean {
  return plotPx / years < FLAT_FROM_PX;
}

/** Room below the plot for the years and n of N, px. */
export function coverageRoomPx(upright: boolean): number {
  return upright ? 84 : 58;
}

/** n of N under every year of the axis. */
export function placeCoverage(series: readonly Series[], axis: YearAxis): PlacedCoverage[] {
  return axis.years.map(({ year, x }) => ({ year, x, ...coverageOf(series, year) }));
}

/** n of N of a year; of several series the greatest n, as bodies may state one and not another. */
export function coverageOf(series: readonly Series[], year: number): Coverage {
  const points = series.flatMap((each) => each.points.filter((point) => point.year === year));
  const bodies = Math.max(0, ...points.map((point) => point.bodies));
  const stated = Math.max(0, ...points.map((point) => point.stated ?? 0));
  return { stated: bodies === 0 ? undefined : stated, bodies };
}

import { isStated, type Series } from '../domain/series';

/** Least and greatest value that an axis spans. */
export interface ValueExtent {
  min: number;
  max: number;
}

/** From zero (or below, for differences) to the greatest value of the series; both 0 where none is stated. */
export function extentOfSeries(series: readonly Series[]): ValueExtent {
  const values = series.flatMap(({ points }) => points.filter(isStated).map(({ value }) => value));
  return { min: Math.min(0, ...values), max: Math.max(0, ...values) };
}

import { isStated, type Series, type StatedPoint } from '../domain/series';
import { wilsonInterval } from '../domain/wilson';

/** Least and greatest value that an axis spans. */
export interface ValueExtent {
  min: number;
  max: number;
}

/**
 * From zero (or below, for differences) to the greatest value of the series, with the intervals of
 * shares of few cases; both 0 where none is stated.
 */
export function extentOfSeries(series: readonly Series[], fewCases?: number): ValueExtent {
  const stated = series.flatMap(({ points }) => points.filter(isStated));
  return {
    min: Math.min(0, ...stated.map(({ value }) => value)),
    max: Math.max(0, ...stated.map((point) => intervalOf(point, fewCases)?.high ?? point.value)),
  };
}

/** The interval of a share of few cases. */
export function intervalOf({ value, of }: StatedPoint, fewCases = 0): ReturnType<typeof wilsonInterval> {
  return of !== undefined && of < fewCases ? wilsonInterval(value, of) : undefined;
}

import { isStated, type Series } from '../domain/series';

/** The highest stack of several charts, each a list of series that stand on one another; 0 without a value. */
export function highestStack(charts: readonly (readonly Series[])[]): number {
  const tops = charts.map((series) => {
    const byYear = new Map<number, number>();
    for (const point of series.flatMap(({ points }) => points.filter(isStated)))
      byYear.set(point.year, (byYear.get(point.year) ?? 0) + point.value);
    return Math.max(0, ...byYear.values());
  });
  return Math.max(0, ...tops);
}

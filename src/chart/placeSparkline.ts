import { straightPath } from './straightPath';
import { isCut } from '../domain/breaks';
import { isStated, type Series, type StatedPoint } from '../domain/series';
import type { ValueExtent } from './valueExtent';

export interface SparklineInput {
  series: Series;
  /** Years from the left edge to the right. */
  years: readonly number[];
  /** Values from the lower edge to the upper. */
  extent: ValueExtent;
  /** Edges of the line, px. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A value at its place, px. */
export interface PlacedValue {
  point: StatedPoint;
  x: number;
  y: number;
}

export interface Sparkline {
  /** `d` of the path: one sub-path for each run of years without gap or break; empty where nothing joins. */
  path: string;
  /** Values with nothing beside them, which only a dot shows. */
  alone: readonly PlacedValue[];
  /** The newest value; undefined where none is stated. */
  newest: PlacedValue | undefined;
  /** Halfway before each year that the line does not reach without a break, px. */
  breaks: readonly number[];
  /** Height of zero, px. */
  zeroY: number;
}

/** A line without axes: it stops where a year is missing and where forms cannot be joined. */
export function placeSparkline({ series, years, extent, ...edges }: SparklineInput): Sparkline {
  const { left, right, top, bottom } = edges;
  const first = years[0] ?? 0;
  const steps = years.length - 1;
  const span = extent.max - extent.min;
  const xOf = (year: number): number =>
    steps < 1 ? (left + right) / 2 : left + ((year - first) / steps) * (right - left);
  const yOf = (value: number): number =>
    span === 0 ? bottom : bottom + ((value - extent.min) / span) * (top - bottom);
  const cuts = new Set(series.breaks.filter(isCut).map(({ before }) => before));
  const byYear = new Map(series.points.map((point) => [point.year, point]));
  // An empty slot before each break lifts the pen.
  const slots = years.flatMap((year): (PlacedValue | undefined)[] => {
    const point = byYear.get(year);
    if (point === undefined || !isStated(point)) return [undefined];
    const placed = { point, x: xOf(year), y: yOf(point.value) };
    return cuts.has(year) ? [undefined, placed] : [placed];
  });
  const isAlone = (_: unknown, index: number): boolean =>
    slots[index - 1] === undefined && slots[index + 1] === undefined;
  return {
    // A lone value has no line: without this its sub-path would be a dot without size.
    path: straightPath(slots.map((slot, index) => (isAlone(slot, index) ? undefined : slot))),
    alone: slots.filter((slot, index) => slot !== undefined && isAlone(slot, index)) as PlacedValue[],
    newest: slots.findLast((slot) => slot !== undefined),
    breaks: years
      .filter((year) => cuts.has(year) && year > first)
      .map((year) => (xOf(year - 1) + xOf(year)) / 2),
    zeroY: yOf(0),
  };
}

import { isStated, type Series, type StatedPoint } from '../domain/series';
import type { Lang } from './format';
import { frameOf, type Frame } from './frame';
import { placeValues, type ValueAxis } from './valueAxis';
import { placeYearBands, type YearAxis } from './yearAxis';

export interface StackInput {
  /** In the order of the stack, the first at the bottom. */
  series: readonly Series[];
  years: readonly number[];
  widthPx: number;
  heightPx: number;
  per: 'count' | 'share';
  lang: Lang;
  /** `stack` puts the values of a year on one another, `group` side by side. */
  arrange: 'stack' | 'group';
}

export interface PlacedSegment {
  key: string;
  point: StatedPoint;
  /** Left edge, px. */
  x: number;
  /** Top edge, px. */
  y: number;
  widthPx: number;
  heightPx: number;
}

export interface PlacedStacks {
  frame: Frame;
  yearAxis: YearAxis;
  valueAxis: ValueAxis;
  segments: readonly PlacedSegment[];
  /** Under each year: how many bodies stated it, of how many. */
  coverage: readonly PlacedCoverage[];
  /** Whether the coverage stands upright for want of room. */
  uprightCoverage: boolean;
}

export interface PlacedCoverage {
  year: number;
  x: number;
  /** Most bodies that stated one of the values, undefined where no report is known. */
  stated: number | undefined;
  bodies: number;
}

/** Narrowest step at which `134` over `218` can stand side by side under their years, px. */
const FLAT_COVERAGE_FROM_PX = 27;

/**
 * Bars by year. A stated zero is a segment without height, so that a reader can still come to it;
 * an absent value has none.
 */
export function placeStacks(input: StackInput): PlacedStacks {
  const values = input.series.map((series) => valuesByYear(series));
  const tops = input.years.map((year) => {
    const ofYear = values.map((byYear) => byYear.get(year)?.value ?? 0);
    return input.arrange === 'stack' ? ofYear.reduce((sum, value) => sum + value, 0) : Math.max(0, ...ofYear);
  });
  const uprightCoverage = (input.widthPx - 56) / input.years.length < FLAT_COVERAGE_FROM_PX;
  const frame = frameOf(input.widthPx, input.heightPx, {
    top: 14,
    right: 8,
    bottom: uprightCoverage ? 84 : 58,
    left: 48,
  });
  const yearAxis = placeYearBands(input.years, frame);
  const valueAxis = placeValues({ min: 0, max: Math.max(0, ...tops) }, frame, {
    ...input,
    wholeShare: input.per === 'share' && input.arrange === 'stack',
  });
  return {
    frame,
    yearAxis,
    valueAxis,
    uprightCoverage,
    segments: yearAxis.years.flatMap((placed) =>
      segmentsOfYear(input, values, placed.year, placed.x, yearAxis.bandPx, valueAxis),
    ),
    coverage: yearAxis.years.map(({ year, x }) => ({ year, x, ...coverageOf(input.series, year) })),
  };
}

function valuesByYear(series: Series): Map<number, StatedPoint> {
  return new Map(series.points.filter(isStated).map((point) => [point.year, point]));
}

function segmentsOfYear(
  input: StackInput,
  values: readonly Map<number, StatedPoint>[],
  year: number,
  centre: number,
  bandPx: number,
  axis: ValueAxis,
): PlacedSegment[] {
  const isStack = input.arrange === 'stack';
  const widthPx = isStack ? bandPx : bandPx / input.series.length;
  const segments: PlacedSegment[] = [];
  let base = 0;
  input.series.forEach((series, index) => {
    const point = values[index]?.get(year);
    if (point === undefined) return;
    const from = isStack ? base : 0;
    base = from + point.value;
    const y = axis.yOf(base);
    const x = centre - bandPx / 2 + (isStack ? 0 : index * widthPx);
    segments.push({ key: series.key, point, x, y, widthPx, heightPx: axis.yOf(from) - y });
  });
  return segments;
}

/** How many bodies stated a value in `year`, of how many with a report. */
export function coverageOf(
  series: readonly Series[],
  year: number,
): { stated: number | undefined; bodies: number } {
  const points = series.flatMap((each) => each.points.filter((point) => point.year === year));
  const bodies = Math.max(0, ...points.map((point) => point.bodies));
  const stated = Math.max(0, ...points.map((point) => (isStated(point) ? point.stated : 0)));
  return { stated: bodies === 0 ? undefined : stated, bodies };
}

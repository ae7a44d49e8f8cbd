import type { Break } from '../domain/breaks';
import { isStated, type Series, type StatedPoint } from '../domain/series';
import { coverageRoomPx, isCoverageUpright, placeCoverage } from './coverage';
import type { Lang } from './format';
import { frameOf } from './frame';
import { placeBreaks } from './placeBreaks';
import type { PlacedYears } from './placedYears';
import type { Target } from './target';
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
  /** Short text over the line where years cannot be compared. */
  breakLabel: (each: Break) => string;
  /** Years whose shares are of fewer cases get a band; none when absent. */
  fewCases?: number | undefined;
  /** Highest bar that the axis has room for, of several charts; that of its own unless given. */
  max?: number | undefined;
  /** Whether there is room for n of N; there is unless said. */
  hasCoverage?: boolean | undefined;
}

/** The place of a year whose shares come from few cases. */
export interface FewBand {
  year: number;
  /** Left edge, px. */
  x: number;
  widthPx: number;
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

export interface PlacedStacks extends PlacedYears {
  segments: readonly PlacedSegment[];
  few: readonly FewBand[];
}

/**
 * Bars by year. A stated zero is a segment without height, so that a reader can still come to it;
 * an absent value has none.
 */
export function placeStacks(input: StackInput): PlacedStacks {
  const { hasCoverage = true } = input;
  const values = input.series.map((series) => valuesByYear(series));
  const tops = input.years.map((year) => {
    const ofYear = values.map((byYear) => byYear.get(year)?.value ?? 0);
    return input.arrange === 'stack' ? ofYear.reduce((sum, value) => sum + value, 0) : Math.max(0, ...ofYear);
  });
  const uprightCoverage = isCoverageUpright(input.widthPx - 56, input.years.length);
  const frame = frameOf(input.widthPx, input.heightPx, {
    top: 18,
    right: 8,
    bottom: hasCoverage ? coverageRoomPx(uprightCoverage) : 28,
    left: 48,
  });
  const yearAxis = placeYearBands(input.years, frame);
  const valueAxis = placeValues({ min: 0, max: input.max ?? Math.max(0, ...tops) }, frame, {
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
    few: placeFew(input, yearAxis),
    breaks: placeBreaks(input.series, yearAxis, input.breakLabel),
    coverage: hasCoverage ? placeCoverage(input.series, yearAxis) : [],
  };
}

/** Where a reader can point: the middle of each segment. */
export function segmentTargets({ segments }: PlacedStacks): Target[] {
  return segments.map(({ key, point, x, y, widthPx, heightPx }) => ({
    key,
    point,
    x: x + widthPx / 2,
    y: y + heightPx / 2,
  }));
}

function placeFew({ series, fewCases = 0 }: StackInput, axis: YearAxis): FewBand[] {
  const few = new Set(
    series.flatMap(({ points }) =>
      points.flatMap((point) => (isStated(point) && (point.of ?? fewCases) < fewCases ? [point.year] : [])),
    ),
  );
  return axis.years
    .filter(({ year }) => few.has(year))
    .map(({ year, x }) => ({ year, x: x - axis.stepPx / 2, widthPx: axis.stepPx }));
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

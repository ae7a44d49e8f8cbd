import { area } from 'd3-shape';
import { isCut, type Break } from '../domain/breaks';
import { isStated, type Series, type StatedPoint } from '../domain/series';
import { coverageRoomPx, isCoverageUpright, placeCoverage } from './coverage';
import type { Lang } from './format';
import { frameOf } from './frame';
import { placeLogValues } from './logAxis';
import { placeBreaks } from './placeBreaks';
import type { PlacedYears } from './placedYears';
import { DIRECT_LABELS_FROM_PX, labelRoom, placeLine, withLabels, type PlacedLine } from './placeLines';
import { placeValues, type ValueAxis } from './valueAxis';
import { extentOfSeries, type ValueExtent } from './valueExtent';
import { placeYearPoints, type YearAxis } from './yearAxis';

/** The quantiles between which the bands lie, outermost first. */
export const BANDS = [
  { key: 'outer', low: 'p10', high: 'p90' },
  { key: 'inner', low: 'p25', high: 'p75' },
] as const;
export const MEDIAN = 'p50';

export interface BandInput {
  /** A series for each quantile, keyed by it; all of them stated in the same years, with the same breaks. */
  quantiles: readonly Series[];
  /** Bodies drawn over them. */
  lines: readonly Series[];
  /** Bodies of years with too few of them for quantiles. */
  single: ReadonlyMap<number, readonly { id: string; value: number }[]>;
  years: readonly number[];
  widthPx: number;
  heightPx: number;
  per: 'count' | 'share';
  lang: Lang;
  /** Whether the vertical axis is logarithmic; never where a value is below zero. */
  isLog: boolean;
  labelOf: (key: string) => string;
  pinyinOf?: ((key: string) => string) | undefined;
  breakLabel: (each: Break) => string;
  /** Shares of fewer cases of a body get their interval. */
  fewCases?: number | undefined;
}

export interface PlacedBand {
  key: 'outer' | 'inner';
  /** `d` of the area: one sub-path for each run of years without gap or break. */
  path: string;
  /** Years with nothing beside them, which no area would show: upright bars from `high` to `low`. */
  bars: readonly { year: number; x: number; high: number; low: number }[];
}

/** A value of one body in a year of too few. */
export interface PlacedSingle {
  year: number;
  /** Id of the body. */
  id: string;
  value: number;
  x: number;
  y: number;
}

export interface PlacedBands extends PlacedYears {
  isLog: boolean;
  bands: readonly PlacedBand[];
  median: PlacedLine | undefined;
  lines: readonly PlacedLine[];
  single: readonly PlacedSingle[];
}

/** Least and greatest value of all that is drawn. */
export function extentOfBands({
  quantiles,
  lines,
  single,
  fewCases,
}: Pick<BandInput, 'quantiles' | 'lines' | 'single' | 'fewCases'>): ValueExtent {
  const [bands, bodies] = [extentOfSeries(quantiles), extentOfSeries(lines, fewCases)];
  const values = [...single.values()].flatMap((each) => each.map(({ value }) => value));
  return { min: Math.min(bands.min, bodies.min, ...values), max: Math.max(bands.max, bodies.max, ...values) };
}

/**
 * The median as a line in two bands, and bodies over them. Bands and lines stop where a year has no quantiles and
 * where forms cannot be joined: nothing is drawn across.
 */
export function placeBands(input: BandInput): PlacedBands {
  const { quantiles, lines, years, widthPx, heightPx } = input;
  const median = quantiles.find(({ key }) => key === MEDIAN);
  const drawn = [...(median === undefined ? [] : [median]), ...lines];
  const keys = drawn.map(({ key }) => key);
  const isDirect = widthPx >= DIRECT_LABELS_FROM_PX;
  const roomPx = isDirect ? labelRoom(keys, input) : 0;
  const rightPx = isDirect ? roomPx + 16 : 12;
  const uprightCoverage = isCoverageUpright(widthPx - 48 - rightPx, years.length);
  const frame = frameOf(widthPx, heightPx, {
    ...{ top: 16, right: rightPx, left: 48 },
    bottom: coverageRoomPx(uprightCoverage),
  });
  const yearAxis = placeYearPoints(years, frame);
  const extent = extentOfBands(input);
  const isLog = input.isLog && extent.min >= 0;
  const valueAxis = isLog ? placeLogValues(extent.max, frame, input.lang) : placeValues(extent, frame, input);
  const placed = drawn.map((series) =>
    placeLine(series, yearAxis, valueAxis, series === median ? undefined : input.fewCases),
  );
  const named = isDirect ? withLabels(placed, input, frame, roomPx) : placed;
  return {
    ...{ frame, yearAxis, valueAxis, isLog, uprightCoverage },
    bands: BANDS.map((band) => placeBand(band, quantiles, yearAxis, valueAxis)),
    median: median === undefined ? undefined : named[0],
    lines: median === undefined ? named : named.slice(1),
    single: yearAxis.years.flatMap(({ year, x }) =>
      (input.single.get(year) ?? []).map(({ id, value }) => ({
        ...{ year, id, value, x },
        y: valueAxis.yOf(value),
      })),
    ),
    breaks: placeBreaks(drawn, yearAxis, input.breakLabel),
    coverage: placeCoverage(median === undefined ? [] : [median], yearAxis),
  };
}

function placeBand(
  { key, low, high }: (typeof BANDS)[number],
  quantiles: readonly Series[],
  yearAxis: YearAxis,
  valueAxis: ValueAxis,
): PlacedBand {
  const [below, above] = [low, high].map((wanted) => quantiles.find((each) => each.key === wanted));
  const [lowest, highest] = [statedBy(below), statedBy(above)];
  const stops = new Set(below?.breaks.filter(isCut).map(({ before }) => before));
  const slots = yearAxis.years.flatMap(({ year, x }) => {
    const [from, to] = [lowest.get(year), highest.get(year)];
    if (from === undefined || to === undefined) return [undefined];
    const slot = { year, x, low: valueAxis.yOf(from.value), high: valueAxis.yOf(to.value) };
    // An empty slot before each break lifts the pen.
    return stops.has(year) ? [undefined, slot] : [slot];
  });
  const path = area<(typeof slots)[number]>()
    .defined((slot) => slot !== undefined)
    .x((slot) => slot?.x ?? 0)
    .y0((slot) => slot?.low ?? 0)
    .y1((slot) => slot?.high ?? 0)
    .digits(1)(slots);
  const bars = slots.flatMap((slot, at) =>
    slot !== undefined && slots[at - 1] === undefined && slots[at + 1] === undefined ? [slot] : [],
  );
  return { key, path: path ?? '', bars };
}

function statedBy(series: Series | undefined): Map<number, StatedPoint> {
  return new Map(series?.points.filter(isStated).map((point) => [point.year, point]));
}

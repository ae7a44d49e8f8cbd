import { entityKey } from '../domain/entity';
import { isCut, type Break } from '../domain/breaks';
import { isStated, type Series, type StatedPoint } from '../domain/series';
import { coverageRoomPx, isCoverageUpright, placeCoverage } from './coverage';
import { dodge } from './dodge';
import type { Lang } from './format';
import { frameOf, type Frame } from './frame';
import { placeBreaks } from './placeBreaks';
import type { PlacedYears } from './placedYears';
import { straightPath } from './straightPath';
import { fitText, textWidthPx, wrapText } from './textWidth';
import { placeValues, type ValueAxis } from './valueAxis';
import { extentOfSeries, intervalOf, type ValueExtent } from './valueExtent';
import { placeYearPoints, type YearAxis } from './yearAxis';

/** Sizes of the text in charts, px; the same in every chart. */
export const LABEL_PX = 12;

export interface LineInput {
  series: readonly Series[];
  years: readonly number[];
  widthPx: number;
  heightPx: number;
  per: 'count' | 'share';
  lang: Lang;
  /** Text at the end of a line, by series key. */
  labelOf: (key: string) => string;
  /** A second name under it, in grey: the pinyin of a Chinese one. */
  pinyinOf?: ((key: string) => string) | undefined;
  /** Short text over the line where series stop. */
  breakLabel: (each: Break) => string;
  /** Shares of fewer cases get their interval; none when absent. */
  fewCases?: number | undefined;
  /** What the vertical axis spans; the values of the series unless given. */
  extent?: ValueExtent | undefined;
  /** One of several charts: no names at line ends, and n of N only on demand. */
  small?: { hasCoverage: boolean } | undefined;
}

export interface PlacedPoint {
  point: StatedPoint;
  x: number;
  y: number;
  /** Whether nothing stands beside it, so that only a point shows it. */
  alone: boolean;
  /** Ends of the Wilson interval of a share of few cases, px; `high` is the upper end. */
  interval?: { high: number; low: number };
}

/** The name of a line at its end; `y` is the centre of all its lines. */
export interface PlacedLabel {
  x: number;
  y: number;
  lines: readonly string[];
  /** Under the name, in grey; empty where there is none. */
  pinyin: string;
  fromY: number;
}

export interface PlacedLine {
  key: string;
  /** `d` of the path: one sub-path for each run of years without gap or break. */
  path: string;
  points: readonly PlacedPoint[];
  label?: PlacedLabel;
}

export interface PlacedLines extends PlacedYears {
  lines: readonly PlacedLine[];
}

/** Below this width labels stand in a key above the chart instead of at the line ends. */
export const DIRECT_LABELS_FROM_PX = 480;
export const LABEL_LINE_PX = 15;
/** Size of pinyin under a name, px. */
export const PINYIN_PX = 11;

/**
 * Lines with a point for every stated value. A line stops where a year is missing and where forms
 * cannot be joined: gaps and breaks are left open, never bridged.
 */
export function placeLines(input: LineInput): PlacedLines {
  const extent = input.extent ?? extentOfSeries(input.series, input.fewCases);
  const isDirect =
    input.small === undefined && input.widthPx >= DIRECT_LABELS_FROM_PX && input.series.length <= 24;
  const labelRoomPx = isDirect
    ? labelRoom(
        input.series.map(({ key }) => key),
        input,
      )
    : 0;
  const hasCoverage = isOfOneGroup(input.series) && input.small?.hasCoverage !== false;
  const rightPx = isDirect ? labelRoomPx + 16 : 12;
  const uprightCoverage = isCoverageUpright(input.widthPx - 48 - rightPx, input.years.length);
  const frame = frameOf(input.widthPx, input.heightPx, {
    top: 16,
    right: rightPx,
    bottom: hasCoverage ? coverageRoomPx(uprightCoverage) : 28,
    left: 48,
  });
  const yearAxis = placeYearPoints(input.years, frame);
  const valueAxis = placeValues(extent, frame, input);
  const lines = input.series.map((series) => placeLine(series, yearAxis, valueAxis, input.fewCases));
  return {
    frame,
    yearAxis,
    valueAxis,
    breaks: placeBreaks(input.series, yearAxis, input.breakLabel),
    lines: isDirect ? withLabels(lines, input, frame, labelRoomPx) : lines,
    coverage: hasCoverage ? placeCoverage(input.series, yearAxis) : [],
    uprightCoverage,
  };
}

function isOfOneGroup(series: readonly Series[]): boolean {
  const [first] = series;
  return (
    first?.entity.type === 'group' &&
    series.every(({ entity }) => entityKey(entity) === entityKey(first.entity))
  );
}

/** Room that the names at the line ends take, px; the longer ones are wrapped. */
export function labelRoom(
  keys: readonly string[],
  { labelOf, pinyinOf, widthPx }: Pick<LineInput, 'labelOf' | 'pinyinOf' | 'widthPx'>,
): number {
  const widest = Math.max(
    0,
    ...keys.map((key) => textWidthPx(labelOf(key), LABEL_PX)),
    ...keys.map((key) => textWidthPx(pinyinOf?.(key) ?? '', PINYIN_PX)),
  );
  return Math.min(widest + 4, widthPx * 0.26);
}

/** The line of one series: a point for each stated year, and the pen lifted at gaps and breaks. */
export function placeLine(
  series: Series,
  yearAxis: YearAxis,
  valueAxis: ValueAxis,
  fewCases: number | undefined,
): PlacedLine {
  const byYear = new Map(series.points.map((point) => [point.year, point]));
  const stops = new Set(series.breaks.filter(isCut).map(({ before }) => before));
  const slots = yearAxis.years.map(({ year, x }): Omit<PlacedPoint, 'alone'> | undefined => {
    const point = byYear.get(year);
    if (point === undefined || !isStated(point)) return undefined;
    const interval = intervalOf(point, fewCases);
    const ends = interval && { high: valueAxis.yOf(interval.high), low: valueAxis.yOf(interval.low) };
    return { point, x, y: valueAxis.yOf(point.value), ...(ends && { interval: ends }) };
  });
  // An empty slot before each break lifts the pen.
  const broken = slots.flatMap((slot) =>
    slot !== undefined && stops.has(slot.point.year) ? [undefined, slot] : [slot],
  );
  const points = broken.flatMap((slot, index) =>
    slot === undefined
      ? []
      : [{ ...slot, alone: broken[index - 1] === undefined && broken[index + 1] === undefined }],
  );
  return { key: series.key, path: straightPath(broken), points };
}

/** The lines with their names at the right of the plot, none over another. */
export function withLabels(
  lines: readonly PlacedLine[],
  { labelOf, pinyinOf }: Pick<LineInput, 'labelOf' | 'pinyinOf'>,
  frame: Frame,
  roomPx: number,
): PlacedLine[] {
  const ends = lines.map(({ key, points }) => {
    const end = points.at(-1);
    if (end === undefined) return undefined;
    const texts = wrapText(labelOf(key), LABEL_PX, roomPx, 2);
    return { end, lines: texts, pinyin: fitText(pinyinOf?.(key) ?? '', PINYIN_PX, roomPx) };
  });
  const wanting = ends.filter((each) => each !== undefined);
  const ys = dodge(
    wanting.map(({ end, lines: texts, pinyin }) => ({
      y: end.y,
      heightPx: (texts.length + (pinyin === '' ? 0 : 1)) * LABEL_LINE_PX + 2,
    })),
    frame.top - 8,
    frame.bottom + 8,
  );
  return lines.map((placed, index) => {
    const own = ends[index];
    if (own === undefined) return placed;
    const { end, lines: texts, pinyin } = own;
    const y = ys[wanting.indexOf(own)] ?? end.y;
    return { ...placed, label: { x: frame.right + 10, y, lines: texts, pinyin, fromY: end.y } };
  });
}

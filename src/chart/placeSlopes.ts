import { dodge } from './dodge';
import { fitText, textWidthPx } from './textWidth';

/** A number at one end of a slope, and in words. */
export interface SlopeEnd {
  value: number;
  text: string;
}

/** One body: its number in the first year and in the second. */
export interface SlopeRow {
  key: string;
  label: string;
  /** How the name is said: behind it at the second year, where there is room. */
  pinyin?: string;
  ends: readonly [SlopeEnd, SlopeEnd];
  /** Whether a line may join the two; without it only the ends stand there. */
  isJoined: boolean;
}

export interface PlacedEnd {
  /** The point, px. */
  x: number;
  y: number;
  /** Where its text begins (right) or ends (left), and the middle of the line, px. */
  text: { x: number; y: number; value: string; name: string; pinyin: string };
  /** From the point to a text that had to make room for others; undefined where it stands beside it. */
  leader: { x1: number; y1: number; x2: number; y2: number } | undefined;
}

export interface PlacedSlope {
  row: SlopeRow;
  direction: 'up' | 'down' | 'level';
  ends: readonly [PlacedEnd, PlacedEnd];
}

export interface PlacedSlopes {
  widthPx: number;
  heightPx: number;
  /** The two years stand over these, px. */
  columns: readonly [number, number];
  top: number;
  bottom: number;
  slopes: readonly PlacedSlope[];
}

export const SLOPE_TEXT_PX = 12;
const PINYIN_PX = 11;
const LINE_PX = 15;
const HEAD_PX = 26;
const FOOT_PX = 10;
/** Between a point and its text; a leader runs in it. */
const GAP_PX = 20;
const LEAST_PX = 340;
/** Narrower than this the name stands at the second year alone. */
const BOTH_NAMES_FROM_PX = 680;
const LEAST_SLOPE_PX = 90;

/** Height of the chart: a line of text for each body at least, px. */
export function slopesHeightPx(rows: number): number {
  return Math.max(LEAST_PX, HEAD_PX + rows * LINE_PX + FOOT_PX);
}

/** Lines between two years on one scale from zero, with names and values at their ends. */
export function placeSlopes(rows: readonly SlopeRow[], widthPx: number): PlacedSlopes {
  const heightPx = slopesHeightPx(rows.length);
  const [top, bottom] = [HEAD_PX, heightPx - FOOT_PX];
  const hasBothNames = widthPx >= BOTH_NAMES_FROM_PX;
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => textWidthPx(text, SLOPE_TEXT_PX))) * 1.15;
  const values = [0, 1].map((end) => widest(rows.map(({ ends }) => ends[end as 0 | 1].text)));
  const names = widest(rows.map(({ label }) => label)) + 8;
  const [leftValue, rightValue] = [values[0] ?? 0, values[1] ?? 0];
  const forNames = widthPx - leftValue - rightValue - 2 * GAP_PX - LEAST_SLOPE_PX;
  const namePx = Math.max(0, Math.min(names, hasBothNames ? forNames / 3 : forNames));
  // Pinyin takes of the room of the lines only what they can spare.
  const spelledPx = widest(rows.map(({ label, pinyin = '' }) => `${label}  ${pinyin}`)) + 8;
  const rightPx = hasBothNames
    ? Math.max(namePx, Math.min(spelledPx, forNames - namePx - LEAST_SLOPE_PX))
    : namePx;
  const columns = [
    leftValue + (hasBothNames ? namePx : 0) + GAP_PX,
    widthPx - rightValue - rightPx - GAP_PX,
  ] as const;

  const all = rows.flatMap(({ ends }) => ends.map(({ value }) => value));
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all) || 1];
  const [foot, head] = [bottom - LINE_PX / 2, top + LINE_PX / 2];
  // Not a scale of d3-scale, for the reason in `valueAxis.ts`.
  const scale = (value: number): number => foot + ((value - low) / (high - low)) * (head - foot);
  const texts = [0, 1].map((end) =>
    dodge(
      rows.map(({ ends }) => ({ y: scale(ends[end as 0 | 1].value), heightPx: LINE_PX })),
      top,
      bottom,
    ),
  );
  const slopes = rows.map((row, at): PlacedSlope => {
    const name = fitText(row.label, SLOPE_TEXT_PX, namePx - 8);
    const besidePx = rightPx - textWidthPx(name, SLOPE_TEXT_PX) * 1.15 - 20;
    const fits = textWidthPx(row.pinyin ?? '', PINYIN_PX) * 1.1 <= besidePx;
    const place = (end: 0 | 1): PlacedEnd => {
      const side = end === 0 ? -1 : 1;
      const [x, y, textY] = [columns[end], scale(row.ends[end].value), texts[end]?.[at] ?? 0];
      return {
        x,
        y,
        text: {
          x: x + side * GAP_PX,
          y: textY,
          value: row.ends[end].text,
          name: end === 1 || hasBothNames ? name : '',
          pinyin: end === 1 && fits ? (row.pinyin ?? '') : '',
        },
        leader:
          Math.abs(textY - y) < 1
            ? undefined
            : { x1: x + side * 5, y1: y, x2: x + side * (GAP_PX - 3), y2: textY },
      };
    };
    const change = row.ends[1].value - row.ends[0].value;
    return {
      row,
      direction: change > 0 ? 'up' : change < 0 ? 'down' : 'level',
      ends: [place(0), place(1)],
    };
  });
  return { widthPx, heightPx, columns, top, bottom, slopes };
}

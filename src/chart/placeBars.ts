import { fitText, textWidthPx, wrapText } from './textWidth';

/** One bar and what stands beside it. */
export interface BarRow {
  key: string;
  label: string;
  /** Under the label, in grey: the pinyin of a Chinese name. */
  pinyin?: string;
  /** Not negative; undefined: there is no bar, and `text` says why. */
  value: number | undefined;
  /** The value in words, after the bar. */
  text: string;
  /** What it rests on, such as n of N; quieter. */
  note: string;
  /** Rests on too few cases to be compared. */
  isPale?: boolean;
  /** `entityKey` of whom it is about, where it is one body. */
  who?: string;
  /** How the value differs from a plain one, as for points: hollow is in doubt, dashed is at least or about. */
  mark?: 'hollow' | 'dashed' | 'hollow dashed' | undefined;
}

export interface BarInput {
  /** From the top down. */
  rows: readonly BarRow[];
  widthPx: number;
  /** The value that fills the whole width; the greatest of the rows when absent. */
  max?: number | undefined;
}

export interface PlacedBar {
  row: BarRow;
  /** Top and height of the row with its label, px. */
  y: number;
  heightPx: number;
  label: { x: number; y: number; lines: readonly string[]; pinyin: string };
  bar: { x: number; y: number; widthPx: number; heightPx: number };
  /** Ends of the zero line along the bar; it never crosses a label. */
  base: { from: number; to: number };
  /** Where value and note begin, and their middle line. */
  text: { x: number; y: number };
}

export interface PlacedBars {
  widthPx: number;
  heightPx: number;
  /** Where every bar begins, px. */
  baseX: number;
  bars: readonly PlacedBar[];
}

export const BAR_TEXT_PX = 12.5;
export const BAR_LINE_PX = 15;
/** Below this width a label stands over its bar instead of before it. */
const SIDE_LABELS_FROM_PX = 480;
/** Size of pinyin under a label, px. */
const PINYIN_PX = 11;
const BAR_PX = 14;
const GAP_PX = 8;
const BASE_PX = 4;

/** Horizontal bars from zero with direct labels: no axis is needed to read them. */
export function placeBars({ rows, widthPx, max }: BarInput): PlacedBars {
  const isBeside = widthPx >= SIDE_LABELS_FROM_PX;
  const widest = Math.max(
    0,
    ...rows.map(({ label }) => textWidthPx(label, BAR_TEXT_PX)),
    ...rows.map(({ pinyin = '' }) => textWidthPx(pinyin, PINYIN_PX)),
  );
  const labelPx = isBeside ? Math.min(widest * 1.06 + 4, widthPx * 0.34) : widthPx;
  const baseX = isBeside ? labelPx + GAP_PX : 0;
  const textPx = Math.max(0, ...rows.map(({ text, note }) => textWidthPx(`${text}  ${note}`, BAR_TEXT_PX)));
  const roomPx = Math.max(24, widthPx - baseX - textPx - 2 * GAP_PX);
  const most = max ?? Math.max(0, ...rows.map(({ value }) => value ?? 0));

  const bars: PlacedBar[] = [];
  let y = 0;
  for (const row of rows) {
    const lines = wrapText(row.label, BAR_TEXT_PX, labelPx, 2);
    // Widths are estimates: a cut text must not reach the bars.
    const pinyin = fitText(row.pinyin ?? '', PINYIN_PX, labelPx * 0.92);
    const textHeightPx = (lines.length + (pinyin === '' ? 0 : 1)) * BAR_LINE_PX;
    const heightPx = isBeside ? Math.max(28, textHeightPx + 6) : textHeightPx + BAR_PX + 14;
    const middle = isBeside ? y + heightPx / 2 : y + textHeightPx + 4 + BAR_PX / 2;
    const barPx = row.value === undefined || most === 0 ? 0 : (Math.min(row.value, most) / most) * roomPx;
    bars.push({
      row,
      y,
      heightPx,
      label: { x: 0, y: isBeside ? middle - textHeightPx / 2 : y, lines, pinyin },
      bar: { x: baseX, y: middle - BAR_PX / 2, widthPx: barPx, heightPx: BAR_PX },
      base: isBeside
        ? { from: y, to: y + heightPx }
        : { from: middle - BAR_PX / 2 - BASE_PX, to: middle + BAR_PX / 2 + BASE_PX },
      text: { x: baseX + barPx + GAP_PX, y: middle },
    });
    y += heightPx;
  }
  return { widthPx, heightPx: y, baseX, bars };
}

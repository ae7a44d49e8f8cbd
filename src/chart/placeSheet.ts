import { wrapAddress } from './wrapAddress';
import { textWidthPx, wrapText } from './textWidth';

/** What stands around a chart that leaves the page as a picture. */
export interface SheetParts {
  /** Size of the chart's own drawing, px. */
  chart: { widthPx: number; heightPx: number };
  title: string;
  subtitle: string;
  /** Names of the colours, where the chart has a key. */
  key: readonly { label: string; color: string }[];
  /** What marks that are not plain mean. */
  marks: readonly { mark: 'hollow' | 'dashed'; label: string }[];
  /** Where numbers cannot be compared, a sentence each. */
  notes: readonly string[];
  /** Source and corpus version. */
  source: string;
  address: string;
}

export type SheetRole = 'title' | 'subtitle' | 'key' | 'mark' | 'note' | 'source' | 'address';

/** One line of text; `x` is its left end and `y` its baseline, px. */
export interface PlacedText {
  role: SheetRole;
  text: string;
  x: number;
  y: number;
  sizePx: number;
}

export interface PlacedSheet {
  widthPx: number;
  heightPx: number;
  texts: readonly PlacedText[];
  /** Upper left corner of the chart, px. */
  chart: { x: number; y: number };
  /** Squares of the key and circles of the marks, by their centres, px. */
  swatches: readonly { x: number; y: number; color: string }[];
  marks: readonly { x: number; y: number; mark: 'hollow' | 'dashed' }[];
  /** Hairline between the chart and what is said about it. */
  rule: { x1: number; x2: number; y: number };
}

/** White space around everything, px. */
export const SHEET_MARGIN_PX = 32;

const STYLES: Record<SheetRole, { sizePx: number; linePx: number }> = {
  title: { sizePx: 22, linePx: 28 },
  subtitle: { sizePx: 13, linePx: 19 },
  key: { sizePx: 13, linePx: 20 },
  mark: { sizePx: 12, linePx: 19 },
  note: { sizePx: 12, linePx: 17 },
  source: { sizePx: 12, linePx: 17 },
  address: { sizePx: 11, linePx: 15 },
};
/** Widths are estimates, and the bold headline is wider than they say: lines end a little early. */
const SAFETY: Partial<Record<SheetRole, number>> = { title: 0.88 };
const SAFETY_OF_TEXT = 0.95;
const SWATCH_PX = 18;
const ITEM_GAP_PX = 18;

/**
 * Places a chart on a sheet: title, subtitle and key over it; marks, notes, source and address under
 * it. As wide as the chart and its margins, and as high as the texts ask for.
 */
export function placeSheet(parts: SheetParts): PlacedSheet {
  const left = SHEET_MARGIN_PX;
  const roomPx = parts.chart.widthPx;
  const texts: PlacedText[] = [];
  let top = SHEET_MARGIN_PX;

  function write(role: SheetRole, text: string, x = left): void {
    const { sizePx, linePx } = STYLES[role];
    const lines = role === 'address' ? wrapAddress(text, sizePx, roomPx) : linesOf(role, text, roomPx);
    for (const line of lines) {
      texts.push({ role, text: line, x, y: top + baselineOf(role), sizePx });
      top += linePx;
    }
  }

  write('title', parts.title);
  top += 4;
  write('subtitle', parts.subtitle);
  top += 18;
  const key = placeItems('key', parts.key, left, top, roomPx);
  texts.push(...key.texts);
  if (parts.key.length > 0) top = key.bottom + 10;

  const chart = { x: left, y: top };
  top += parts.chart.heightPx + 12;
  const marks = placeItems('mark', parts.marks, left, top, roomPx);
  texts.push(...marks.texts);
  if (parts.marks.length > 0) top = marks.bottom + 8;
  const rule = { x1: left, x2: left + roomPx, y: top };
  top += 10;
  for (const note of parts.notes) write('note', note);
  if (parts.notes.length > 0) top += 6;
  write('source', parts.source);
  top += 2;
  write('address', parts.address);

  return {
    widthPx: roomPx + 2 * SHEET_MARGIN_PX,
    heightPx: Math.ceil(top + SHEET_MARGIN_PX - 6),
    texts,
    chart,
    swatches: key.centres.map(({ x, y, item }) => ({ x, y, color: item.color })),
    marks: marks.centres.map(({ x, y, item }) => ({ x, y, mark: item.mark })),
    rule,
  };
}

/** Items side by side, each a swatch and a label, on as many rows as they take. */
function placeItems<Item extends { label: string }>(
  role: 'key' | 'mark',
  items: readonly Item[],
  left: number,
  top: number,
  roomPx: number,
): { texts: PlacedText[]; centres: { x: number; y: number; item: Item }[]; bottom: number } {
  const { sizePx, linePx } = STYLES[role];
  const texts: PlacedText[] = [];
  const centres: { x: number; y: number; item: Item }[] = [];
  let x = left;
  let y = top;
  for (const item of items) {
    const lines = linesOf(role, item.label, roomPx - SWATCH_PX);
    const widthPx = SWATCH_PX + Math.max(...lines.map((line) => textWidthPx(line, sizePx)));
    if (x > left && x + widthPx > left + roomPx) {
      x = left;
      y += linePx;
    }
    centres.push({ x: x + 6, y: y + linePx / 2, item });
    lines.forEach((text, index) => {
      if (index > 0) y += linePx;
      texts.push({ role, text, x: x + SWATCH_PX, y: y + baselineOf(role), sizePx });
    });
    x += widthPx + ITEM_GAP_PX;
  }
  return { texts, centres, bottom: y + (items.length > 0 ? linePx : 0) };
}

function linesOf(role: SheetRole, text: string, roomPx: number): string[] {
  return wrapText(text, STYLES[role].sizePx, roomPx * (SAFETY[role] ?? SAFETY_OF_TEXT), Infinity);
}

/** From the top of a line to its baseline, px: the letters stand in the middle of the line. */
function baselineOf(role: SheetRole): number {
  const { sizePx, linePx } = STYLES[role];
  return linePx / 2 + 0.35 * sizePx;
}

/** Rows of one height in a region that scrolls, of which only some are drawn. */
export interface RowWindowInput {
  rows: number;
  rowPx: number;
  /** Height of the region without the heading, px. */
  viewPx: number;
  scrollPx: number;
}

export interface RowWindow {
  /** First row drawn, and how many. */
  first: number;
  count: number;
  /** Where the first row stands in the region, px from its top. */
  topPx: number;
  /** Height that all rows together claim, px. */
  heightPx: number;
  /** Scroll, px, that goes on by one row. */
  stepPx: number;
}

/** Browsers cut elements at 17.9 (Firefox) and 33.5 million px; half a million rows come to that. */
const MOST_PX = 12_000_000;
/** Rows drawn above and below what is seen. */
const SPARE = 6;

/**
 * The rows to be drawn. Where all rows would be taller than a browser takes, the scroll bar stands for
 * a share of the rows, not for their height.
 */
export function rowWindow({ rows, rowPx, viewPx, scrollPx }: RowWindowInput): RowWindow {
  const heightPx = Math.min(rows * rowPx, MOST_PX);
  const seen = viewPx / rowPx;
  const scrollable = Math.max(0, heightPx - viewPx);
  const hidden = Math.max(0, rows - seen);
  const stepPx = hidden === 0 ? rowPx : scrollable / hidden;
  const at = Math.min(hidden, Math.max(0, scrollPx / stepPx));
  const first = Math.max(0, Math.floor(at) - SPARE);
  const count = Math.min(rows, Math.ceil(at + seen) + SPARE) - first;
  return { first, count, topPx: Math.max(0, scrollPx - (at - first) * rowPx), heightPx, stepPx };
}

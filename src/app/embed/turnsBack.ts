/** A height that a frame told the page around it. */
export interface Told {
  heightPx: number;
  frameWidthPx: number;
  atMs: number;
}

/** Changes that come closer upon each other than this are no reader's. */
const AT_ONCE_MS = 1000;

/**
 * Whether a height goes down again to what it was before the last, at once and in a frame of the same width. A page
 * that gives less than it is asked for (its border is part of the height) brings a scroll bar, beside which the text
 * is higher; given that height, the bar goes, and the text is lower again, without end. The higher of the two stays.
 */
export function turnsBack(now: Told, last: Told | undefined, before: Told | undefined): boolean {
  return (
    last !== undefined &&
    before !== undefined &&
    now.heightPx === before.heightPx &&
    now.heightPx < last.heightPx &&
    now.frameWidthPx === before.frameWidthPx &&
    now.frameWidthPx === last.frameWidthPx &&
    now.atMs - before.atMs < AT_ONCE_MS
  );
}

/** The drawing area of a chart; all lengths in CSS pixels of the SVG's own coordinates. */
export interface Frame {
  widthPx: number;
  heightPx: number;
  /** Edges of the plot inside the margins. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A frame with the given outer size and margins. */
export function frameOf(
  widthPx: number,
  heightPx: number,
  margin: { top: number; right: number; bottom: number; left: number },
): Frame {
  return {
    widthPx,
    heightPx,
    left: margin.left,
    right: Math.max(margin.left + 1, widthPx - margin.right),
    top: margin.top,
    bottom: Math.max(margin.top + 1, heightPx - margin.bottom),
  };
}

/** A label that wants to stand at `y` and is `heightPx` tall. */
export interface Wanting {
  y: number;
  heightPx: number;
}

/**
 * Positions (centres, px) at which labels do not overlap, in the order given, each as near as can
 * be to where it wants to stand, all between `top` and `bottom` as long as they fit.
 */
export function dodge(labels: readonly Wanting[], top: number, bottom: number): number[] {
  const order = labels
    .map((label, index) => ({ ...label, index }))
    .sort((a, b) => a.y - b.y || a.index - b.index);
  const placed = new Array<number>(labels.length).fill(0);
  let edge = top;
  for (const label of order) {
    label.y = Math.max(label.y, edge + label.heightPx / 2);
    edge = label.y + label.heightPx / 2;
  }
  edge = bottom;
  for (const label of order.reverse()) {
    label.y = Math.min(label.y, edge - label.heightPx / 2);
    edge = label.y - label.heightPx / 2;
    placed[label.index] = label.y;
  }
  return placed;
}

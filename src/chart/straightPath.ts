/** A place on a line, px; undefined lifts the pen. */
export type PathPoint = { x: number; y: number } | undefined;

/**
 * The path of straight lines through the points, to a tenth of a pixel, as d3-shape's `line` writes it: that
 * library comes as one piece, whose curves an embedded chart of 60 kB has no room for.
 */
export function straightPath(points: readonly PathPoint[]): string {
  const round = (px: number): number => Math.round(px * 10) / 10;
  return points
    .map((point, at) => {
      if (point === undefined) return '';
      const isFirst = points[at - 1] === undefined;
      // A lone point has no line: closed, it is a dot where line ends are round.
      const isLone = isFirst && points[at + 1] === undefined;
      return `${isFirst ? 'M' : 'L'}${round(point.x)},${round(point.y)}${isLone ? 'Z' : ''}`;
    })
    .join('');
}

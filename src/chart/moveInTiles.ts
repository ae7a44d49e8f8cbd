import type { GridPlace } from './gridKeys';

/**
 * Index of the tile that an arrow key leads to: the nearest of those on that side, where a step
 * sideways counts twice. Home and End lead to the first and the last. The same tile where there is
 * none on that side, undefined for any other key.
 */
export function moveInTiles(places: readonly GridPlace[], from: number, key: string): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return places.length - 1;
  const [right, down] = DIRECTIONS[key] ?? [0, 0];
  const start = places[from];
  if (start === undefined || (right === 0 && down === 0)) return undefined;
  let nearest = from;
  let least = Infinity;
  places.forEach((place, index) => {
    const [columns, rows] = [place.column - start.column, place.row - start.row];
    const ahead = columns * right + rows * down;
    const aside = Math.abs(columns * down) + Math.abs(rows * right);
    if (ahead <= 0 || ahead + 2 * aside >= least) return;
    least = ahead + 2 * aside;
    nearest = index;
  });
  return nearest;
}

const DIRECTIONS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

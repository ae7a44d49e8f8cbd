import type { StatedPoint } from '../domain/series';

/** A place on a chart that a reader can point at, and the value it stands for. */
export interface Target {
  key: string;
  point: StatedPoint;
  /** Where the tooltip points, px. */
  x: number;
  y: number;
  /** Number of its column from the left, where columns are not years. */
  column?: number;
  /** How far a tall mark reaches above and below `y`, px. */
  reachPx?: number;
}

/**
 * The target nearest to a pointer: the year column nearest first, then the nearest value in it.
 * Undefined when there is none.
 */
export function nearestTarget(targets: readonly Target[], x: number, y: number): Target | undefined {
  let nearest: Target | undefined;
  let least = Infinity;
  for (const target of targets) {
    // A column is far nearer than a height: readers follow the years.
    const distance =
      Math.abs(target.x - x) * 1000 + Math.max(0, Math.abs(target.y - y) - (target.reachPx ?? 0));
    if (distance < least) {
      least = distance;
      nearest = target;
    }
  }
  return nearest;
}

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/**
 * Where a key press leads: left and right to the neighbouring year of the same series (of any, when
 * the series has none there), up and down to the next value of the year. The first step of all goes
 * to the newest year.
 */
export function stepTarget(
  targets: readonly Target[],
  from: Target | undefined,
  step: Step,
): Target | undefined {
  const years = [...new Set(targets.map(columnOf))].sort((a, b) => a - b);
  if (from === undefined) return inYear(targets, years.at(step === 'first' ? 0 : -1));
  if (step === 'up' || step === 'down') {
    const column = targets.filter((target) => columnOf(target) === columnOf(from)).sort((a, b) => b.y - a.y);
    const at = column.findIndex(({ key }) => key === from.key);
    return column[at + (step === 'up' ? 1 : -1)] ?? from;
  }
  const at = years.indexOf(columnOf(from));
  const next = { left: at - 1, right: at + 1, first: 0, last: years.length - 1 }[step];
  const year = years[Math.min(years.length - 1, Math.max(0, next))];
  const same = targets.find((target) => target.key === from.key && columnOf(target) === year);
  if (same !== undefined || from.column === undefined) return same ?? inYear(targets, year);
  // Columns that are not years share no keys: the neighbour at about the same height.
  return nearestTarget(
    targets.filter((target) => columnOf(target) === year),
    from.x,
    from.y,
  );
}

function columnOf({ column, point }: Target): number {
  return column ?? point.year;
}

function inYear(targets: readonly Target[], year: number | undefined): Target | undefined {
  return targets.find((target) => columnOf(target) === year);
}

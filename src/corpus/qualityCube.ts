import { COUNTED_CHECKS, type CountedCheck } from './checkCountsSql';
import type { Cube, CubeMeasure } from './cube';

/** Reports of a scope, province, level and year by check; codes as in the manifest. */
export interface QualityCell {
  year: number;
  scope: number;
  province: number;
  level: number;
  reports: number;
  /** A check that no report fails or could be made on is 0. */
  failing: Record<CountedCheck, number>;
  checkable: Record<CountedCheck, number>;
}

/**
 * `cube/quality.json` of cells in any order: reports as `bodies`, for each of `COUNTED_CHECKS` that could be
 * made the reports where it could as `stated`, and those that fail as `flagged`. Columns of nothing but
 * zeros are empty, and so is what the cube does not tell: forms, sums, and what is inexact.
 */
export function qualityCubeOf(cells: readonly QualityCell[], version: string): Cube {
  const sorted = [...cells].sort(
    (a, b) => a.year - b.year || a.scope - b.scope || a.province - b.province || a.level - b.level,
  );
  const column = (pick: (cell: QualityCell) => number): number[] => {
    const values = sorted.map(pick);
    return values.some((value) => value !== 0) ? values : [];
  };
  const measures: Record<string, CubeMeasure> = {};
  for (const check of COUNTED_CHECKS) {
    const stated = column(({ checkable }) => checkable[check]);
    const flagged = column(({ failing }) => failing[check]);
    if (stated.length > 0) measures[check] = { sum: [], stated, inexact: [], flagged };
  }
  return {
    version,
    dimensions: {
      year: sorted.map(({ year }) => year),
      form: [],
      scope: sorted.map(({ scope }) => scope),
      province: sorted.map(({ province }) => province),
      level: sorted.map(({ level }) => level),
    },
    bodies: sorted.map(({ reports }) => reports),
    measures,
  };
}

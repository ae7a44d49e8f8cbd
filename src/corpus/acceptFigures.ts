import type { Agency } from '../domain/agency';
import type { Fault } from '../domain/fault';
import { bodyKey } from './cells';
import type { LocatedFigure } from './figureRow';
import { refuseConflicts } from './refuseConflicts';
import { settleAgencies } from './settleAgencies';

/**
 * What rows that are good one by one come to together: the bodies they are about, sorted as in
 * the corpus, the figures that no other row contradicts, and the rows refused (codes `level` and
 * `conflict`). `vitrine build` does the same in SQL.
 */
export function acceptFigures(
  rows: readonly LocatedFigure[],
  registry: readonly Agency[],
): { agencies: Agency[]; figures: LocatedFigure[]; faults: Fault[] } {
  const settled = settleAgencies(rows, registry);
  const { figures, faults } = refuseConflicts(settled.figures);
  const stated = new Set(figures.map(({ figure }) => bodyKey(figure)));
  return {
    agencies: settled.agencies.filter(({ name, province }) =>
      stated.has(bodyKey({ province, agency: name })),
    ),
    figures,
    faults: [...settled.faults, ...faults],
  };
}

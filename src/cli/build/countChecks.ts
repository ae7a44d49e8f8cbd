import { DICTIONARIES } from '../../corpus/codes';
import {
  CHECKED_COLUMNS,
  CHECKED_METRICS,
  checkCountsSql,
  COUNTED_CHECKS,
  type CountedCheck,
} from '../../corpus/checkCountsSql';
import type { QualityCell } from '../../corpus/qualityCube';
import type { Engine } from './openEngine';
import type { Batch, MetricColumn } from './pivotReports';

const DIMENSIONS = ['year', 'scope', 'province', 'level'] as const;
const REPORT = 'agency, scope, year';

/** Reports by check, batch by batch. */
export interface CheckCounts {
  /** Counts a batch of bodies, of which `observations`, `applicants` and `found_checks` have all rows. */
  batch(batch: Batch): Promise<void>;
  /** What all batches so far add up to; few, whatever the corpus. */
  readonly cells: Iterable<QualityCell>;
}

/** Counts the reports of `observations` for `cube/quality.json`. */
export function countChecks(
  engine: Engine,
  totals: readonly MetricColumn[],
  applicants: readonly MetricColumn[],
): CheckCounts {
  const cells = new Map<string, QualityCell>();
  const metrics = columnsOf(totals, CHECKED_METRICS);
  const carried = columnsOf(totals, ['carried_out']);
  const columns = columnsOf(applicants, CHECKED_COLUMNS);
  return {
    cells: { [Symbol.iterator]: () => cells.values() },
    async batch([from, to]) {
      const here = `WHERE agency BETWEEN ${from} AND ${to}`;
      const rows = engine.stream(`
        WITH asked_reports AS (SELECT agency, ${DIMENSIONS.join(', ')}, form, ${metrics} FROM observations ${here}),
          asked_before AS (SELECT ${REPORT}, ${carried} FROM observations ${here}),
          asked_columns AS (SELECT ${REPORT}, ${columns} FROM applicants ${here}),
          asked_checks AS (SELECT ${REPORT}, check_id FROM found_checks ${here}),
          asked_figures AS (SELECT ${REPORT}, preferred, method FROM figures ${here})
        ${checkCountsSql(DICTIONARIES, DIMENSIONS)}`);
      for await (const row of rows) {
        const read = (column: string): number => Number(row[column]);
        const key = DIMENSIONS.map(read).join('|');
        const [year = 0, scope = 0, province = 0, level = 0] = DIMENSIONS.map(read);
        const cell = cells.get(key) ?? {
          ...{ year, scope, province, level, reports: 0 },
          ...{ failing: noCounts(), checkable: noCounts() },
        };
        cell.reports += read('reports');
        for (const check of COUNTED_CHECKS) {
          cell.failing[check] += read(`failing_${check}`);
          cell.checkable[check] += read(`checkable_${check}`);
        }
        cells.set(key, cell);
      }
    },
  };
}

function noCounts(): Record<CountedCheck, number> {
  return Object.fromEntries(COUNTED_CHECKS.map((check) => [check, 0])) as Record<CountedCheck, number>;
}

/** Columns of a wide table; those that no figure states are NULL. */
function columnsOf(held: readonly MetricColumn[], wanted: readonly string[]): string {
  const names = new Set(held.map(({ name }) => name));
  return wanted.map((column) => (names.has(column) ? column : `NULL::DOUBLE AS ${column}`)).join(', ');
}

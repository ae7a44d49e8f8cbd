import { CHECKED_COLUMNS, CHECKED_METRICS, checkCountsSql } from '../corpus/checkCountsSql';
import type { Entity } from '../domain/entity';
import { fixed, sql } from '../store/sql';
import type { Asked } from './asked';
import { entityRows } from './entityRows';
import { yearsCondition } from './rowConditions';

/** Reports of a year and province, and for each of `COUNTED_CHECKS` `failing_…` and `checkable_…`. */
export interface CheckedReports {
  year: number;
  /** Code. */
  province: number;
  reports: number;
  [count: string]: number;
}

/** The reports of an entity by check, counted row by row. */
export async function countChecks(
  asked: Asked,
  entity: Entity,
  years: readonly number[],
  dimensions: readonly ('year' | 'province' | 'level')[],
  signal?: AbortSignal,
): Promise<CheckedReports[]> {
  const database = await asked.database(signal);
  const options = { signal };
  const { span, near, own } = await entityRows(asked, entity, signal);
  const here = sql`${own} AND ${yearsCondition(years)}`;
  const nearby = sql`${near} AND ${yearsCondition(years)}`;
  const yearBefore = sql`${own} AND ${yearsCondition(years.map((year) => year - 1))}`;
  const reports = await database.observationsFor(CHECKED_METRICS, here, options);
  const columns = await database.applicantsFor(CHECKED_COLUMNS, here, options);
  const before = await database.observationsFor(['carried_out'], yearBefore, options);
  const checks = await database.tableFor('checks', { signal, bodies: span });
  const figures = await database.tableFor('figures', { signal, bodies: span });
  return database.query<CheckedReports>(
    sql`WITH asked_reports AS (SELECT * FROM ${reports} WHERE ${here}),
      asked_before AS (SELECT * FROM ${before} WHERE ${yearBefore}),
      asked_columns AS (SELECT * FROM ${columns} WHERE ${here}),
      asked_checks AS (SELECT * FROM ${checks} WHERE ${nearby}),
      asked_figures AS (SELECT * FROM ${figures} WHERE ${nearby})
      ${fixed(checkCountsSql(asked.manifest.dictionaries, dimensions))}`,
    signal,
  );
}

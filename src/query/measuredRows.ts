import { measureSql } from '../corpus/measureSql';
import type { Applicant } from '../domain/figure';
import { metricsOfMeasure } from '../domain/measure';
import { measureOf } from '../domain/measures';
import { fixed, name, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';

/** A metric or measure over a row of `measuredRows`. */
export interface Expressions {
  /** The value, or what stands above the line. */
  part: Statement;
  /** What stands below the line, of shares and rates. */
  whole?: Statement;
  /** Whether the report states it. */
  isComplete: Statement;
}

/**
 * Rows of reports with the columns that metrics and measures need; stands after FROM.
 * @param applicant column of the metrics; measures name their own
 */
export async function measuredRows(
  asked: Asked,
  ids: readonly string[],
  applicant: Applicant,
  where: Statement,
  signal?: AbortSignal,
): Promise<Statement> {
  const totals = new Set<string>();
  const byApplicant = new Set<string>();
  for (const id of ids) {
    const measure = measureOf(id);
    if (measure === undefined) {
      if (applicant === 'total') totals.add(id);
      else byApplicant.add(columnOf(id, applicant));
    } else {
      for (const metric of metricsOfMeasure(measure)) {
        totals.add(metric);
        if (measure.applicant !== undefined) byApplicant.add(columnOf(metric, measure.applicant));
      }
    }
  }
  const database = await asked.database(signal);
  if (byApplicant.size === 0) return database.observationsFor([...totals], where, { signal });
  const applicants = await database.applicantsFor([...byApplicant], where, { signal });
  if (totals.size === 0) return applicants;
  const observations = await database.observationsFor([...totals], where, { signal });
  // Both hold the same rows in the same order, see `corpus/columns.ts`.
  const taken = [...byApplicant].map((column) => sql`, applicant_rows.${name(column)}`);
  const columns = taken.reduce((all, each) => sql`${all}${each}`, sql`total_rows.*`);
  return sql`(SELECT ${columns} FROM ${observations} AS total_rows
    POSITIONAL JOIN ${applicants} AS applicant_rows)`;
}

/** The expressions of one metric or measure over those rows. */
export function expressionsOf(asked: Asked, id: string, applicant: Applicant): Expressions {
  const measure = measureOf(id);
  if (measure === undefined) {
    const column = name(columnOf(id, applicant));
    return { part: column, isComplete: sql`${column} IS NOT NULL` };
  }
  const { part, whole, isComplete } = measureSql(measure, asked.manifest.dictionaries.form, columnOf);
  return {
    part: fixed(part),
    isComplete: fixed(isComplete),
    ...(whole !== undefined && { whole: fixed(whole) }),
  };
}

/** Value of a row as shown, NULL where it is not stated or of nothing; and the cases that it is a rate of, NULL of counts. */
export function valuesOf(
  asked: Asked,
  id: string,
  applicant: Applicant = 'total',
): { value: Statement; cases: Statement } {
  const { part, whole, isComplete } = expressionsOf(asked, id, applicant);
  if (whole === undefined)
    return { value: sql`CASE WHEN ${isComplete} THEN CAST(${part} AS DOUBLE) END`, cases: sql`NULL::DOUBLE` };
  const factor = measureOf(id)?.kind === 'per_100' ? 100 : 1;
  return {
    value: sql`CASE WHEN ${isComplete} AND ${whole} > 0 THEN CAST(${part} AS DOUBLE) / ${whole} * ${factor} END`,
    cases: sql`CAST(${whole} AS DOUBLE)`,
  };
}

/** The column of a metric in `observations`, or of one of its applicants in `applicants`. */
export function columnOf(metric: string, applicant: Applicant): string {
  return applicant === 'total' ? metric : `${metric}_${applicant}`;
}

import { APPLICANTS } from '../../domain/figure';
import { KNOWN_FORMS } from '../../domain/form';
import { IDENTITIES, type Identity } from '../../domain/identities';
import type { Metric } from '../../domain/metric';
import { APPLICANT_PARTS, TOLERANCE } from '../../corpus/checkFigures';
import { CHECK_TABLE } from '../../corpus/columns';
import { DICTIONARIES } from '../../corpus/codes';
import type { Engine } from './openEngine';
import type { Batch } from './pivotReports';
import { CELL } from './preferRows';

/** The checks of `checkFigures` in SQL, batch by batch, made from the same identities. */
export interface Checks {
  /** Writes what fails in a batch of bodies into the table `found_checks`. */
  batch(batch: Batch): Promise<void>;
  /** Writes the table `checks`, sorted. */
  finish(): Promise<void>;
}

const TOTAL = APPLICANTS.indexOf('total');

export async function checkReports(engine: Engine, metrics: readonly Metric[]): Promise<Checks> {
  const codes = new Map(metrics.map((metric, code) => [metric.id, code]));
  const code = (metric: string): number => codes.get(metric) ?? -1;
  const columns = Object.entries(CHECK_TABLE).map(([name, type]) => `${name} ${type}`);
  await engine.run(`CREATE OR REPLACE TABLE found_checks (${columns.join(', ')})`);
  const insert = (select: string): Promise<void> => engine.run(`INSERT INTO found_checks ${select}`);

  return {
    async batch([from, to]) {
      const here = `preferred AND qualifier = 0 AND agency BETWEEN ${from} AND ${to}`;
      const cells = [...metricsOfChecks()].map(
        (metric) => `max(value) FILTER (metric = ${code(metric)}) AS ${metric}`,
      );
      await engine.run(`
        CREATE OR REPLACE TEMP TABLE exact AS SELECT agency, scope, year, form, applicant, ${cells.join(', ')}
        FROM (SELECT figures.* EXCLUDE (form), observations.form FROM figures
          JOIN observations USING (agency, scope, year) WHERE ${here})
        GROUP BY agency, scope, year, form, applicant`);
      for (const identity of IDENTITIES) await insert(identitySql(identity, code(identity.stated)));
      await insert(carriedOverSql(code('carried_in')));
      await insert(applicantsTotalSql(here));
      await insert(proseAndTableSql([from, to]));
    },
    async finish() {
      await engine.run(`
        CREATE OR REPLACE TABLE checks AS SELECT * FROM found_checks
        ORDER BY agency, scope, year, check_id, metric, applicant, stated, computed`);
      await engine.run('DROP TABLE found_checks');
    },
  };
}

function metricsOfChecks(): Set<string> {
  const named = IDENTITIES.flatMap(({ stated, parts, minus }) => [stated, ...parts, ...(minus ?? [])]);
  return new Set([...named, 'carried_in', 'carried_out']);
}

function identitySql(
  { id, stated, parts, minus = [], forms, byApplicant, needs }: Identity,
  metric: number,
): string {
  const all = needs === 'all';
  const term = (name: string): string => (all ? name : `coalesce(${name}, 0)`);
  const computed = `(${parts.map(term).join(' + ')})${minus.length > 0 ? ` - (${minus.map(term).join(' + ')})` : ''}`;
  const fails = all
    ? `abs(computed - stated) >= ${TOLERANCE}`
    : `computed > stated + ${TOLERANCE} AND coalesce(${[...parts, ...minus].join(', ')}) IS NOT NULL`;
  const formCodes = KNOWN_FORMS.flatMap(({ form }, index) =>
    forms === undefined || forms.includes(form) ? [index] : [],
  );
  return `
    SELECT agency, scope, year, form, '${id}', ${metric}, applicant, ${stated} AS stated, ${computed} AS computed
    FROM exact
    WHERE form IN (${formCodes.join(', ')}) ${byApplicant === true ? '' : `AND applicant = ${TOTAL}`} AND ${fails}`;
}

function carriedOverSql(metric: number): string {
  return `
    SELECT now.agency, now.scope, now.year, now.form, 'carried_over', ${metric}, now.applicant,
      now.carried_in, before.carried_out
    FROM exact AS now JOIN exact AS before
      ON now.agency = before.agency AND now.scope = before.scope AND now.applicant = before.applicant
      AND now.year = before.year + 1
    WHERE abs(now.carried_in - before.carried_out) >= ${TOLERANCE}`;
}

function applicantsTotalSql(here: string): string {
  const parts = APPLICANT_PARTS.map(
    (applicant) => `max(value) FILTER (applicant = ${APPLICANTS.indexOf(applicant)})`,
  );
  return `
    SELECT sums.agency, sums.scope, sums.year, form, 'applicants_total', metric, ${TOTAL}, stated, computed
    FROM (
      SELECT agency, scope, year, metric, max(value) FILTER (applicant = ${TOTAL}) AS stated,
        ${parts.join(' + ')} AS computed
      FROM figures WHERE ${here} GROUP BY agency, scope, year, metric
    ) AS sums JOIN observations USING (agency, scope, year)
    WHERE abs(stated - computed) >= ${TOLERANCE}`;
}

function proseAndTableSql([from, to]: Batch): string {
  const value = (method: string): string =>
    `max(value) FILTER (method = ${DICTIONARIES.method.findIndex((each) => each === method)})`;
  return `
    SELECT agency, scope, year, observations.form, 'prose_and_table', metric, applicant, in_table, prose
    FROM (
      SELECT ${CELL}, source, ${value('prose')} AS prose, ${value('table')} AS in_table
      FROM figures SEMI JOIN contested USING (${CELL})
      WHERE qualifier = 0 AND agency BETWEEN ${from} AND ${to} GROUP BY ${CELL}, source
    ) JOIN observations USING (agency, scope, year)
    WHERE abs(in_table - prose) >= ${TOLERANCE}`;
}

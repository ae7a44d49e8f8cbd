import { APPLICANTS } from '../domain/figure';
import { CHECK_IDS } from '../domain/flags';
import { IDENTITIES, type Identity } from '../domain/identities';
import type { Manifest } from './manifest';

/** What is counted of reports: every check, and whether any of them fails or can be made. */
export const COUNTED_CHECKS = [...CHECK_IDS, 'any'] as const;
export type CountedCheck = (typeof COUNTED_CHECKS)[number];

/** Every metric that a check compares, in the column of the total. */
export const CHECKED_METRICS: readonly string[] = [
  ...new Set([
    ...IDENTITIES.flatMap(({ stated, parts, minus = [] }) => [stated, ...parts, ...minus]),
    'carried_in',
    'received',
  ]),
];

/** The columns of `applicants` that a check adds up. */
export const CHECKED_COLUMNS: readonly string[] = APPLICANTS.filter((applicant) => applicant !== 'total').map(
  (applicant) => `received_${applicant}`,
);

/**
 * SQL that counts reports by some of their dimensions: `reports` of them, and for each of `COUNTED_CHECKS` the
 * columns `failing_…` and `checkable_…`. Written from our own words alone, so that the build and the page count
 * by one rule. The rows that it counts stand before it, as `WITH` gives them:
 * - `asked_reports`: rows of `observations` with `CHECKED_METRICS`, one for each report;
 * - `asked_before`: rows of `observations` with `carried_out`, of these bodies and the years before;
 * - `asked_columns`: rows of `applicants` with `CHECKED_COLUMNS`;
 * - `asked_checks`, `asked_figures`: rows of those tables. All four may have more rows than are asked for.
 *
 * (`preferred = FALSE` takes a third of the time of `NOT preferred`, which no scan of Parquet filters by.)
 */
export function checkCountsSql(
  dictionaries: Pick<Manifest['dictionaries'], 'form' | 'method'>,
  dimensions: readonly string[],
): string {
  const by = dimensions.join(', ');
  const found = CHECK_IDS.map((check) => `bool_or(check_id = '${check}') AS found_${check}`);
  const judged = CHECK_IDS.map((check) => {
    const fails = `coalesce(found_${check}, FALSE)`;
    const can = checkableSql(dictionaries, check);
    return `${fails} AS fails_${check}, ${fails} OR coalesce(${can}, FALSE) AS can_${check}`;
  });
  const counts = COUNTED_CHECKS.map(
    (check) => `count(*) FILTER (WHERE fails_${check}) AS failing_${check},
      count(*) FILTER (WHERE can_${check}) AS checkable_${check}`,
  );
  return `
    SELECT ${by}, count(*) AS reports, ${counts.join(', ')}
    FROM (SELECT *, ${anyOf('fails')} AS fails_any, ${anyOf('can')} AS can_any FROM (
      SELECT ${by}, ${judged.join(', ')} FROM asked_reports
      LEFT JOIN (SELECT agency, scope, year, ${found.join(', ')} FROM asked_checks GROUP BY agency, scope, year)
        AS failing USING (agency, scope, year)
      LEFT JOIN (SELECT agency, scope, year + 1 AS year, carried_out IS NOT NULL AS left_over FROM asked_before)
        AS before USING (agency, scope, year)
      LEFT JOIN (SELECT agency, scope, year, ${allStated(CHECKED_COLUMNS)} AS by_applicant FROM asked_columns)
        AS columns USING (agency, scope, year)
      LEFT JOIN (SELECT DISTINCT agency, scope, year, TRUE AS twice FROM asked_figures
        WHERE preferred = FALSE AND method = ${dictionaries.method.indexOf('prose')})
        AS texts USING (agency, scope, year)))
    GROUP BY ${by}`;
}

/**
 * Whether a report states what a check compares:
 * - every number of the rule in the column of the total, in a form that prints it; where blank cells
 *   count as zeros, the total and at least one part;
 * - carried over: what came in, and in the body's report of the year before what was left;
 * - applicants and total: requests received, in total and in each of the six columns;
 * - text and table: a number in the text beside another statement of it.
 */
function checkableSql(
  dictionaries: Pick<Manifest['dictionaries'], 'form'>,
  check: (typeof CHECK_IDS)[number],
): string {
  if (check === 'carried_over') return 'carried_in IS NOT NULL AND left_over';
  if (check === 'applicants_total') return 'received IS NOT NULL AND by_applicant';
  if (check === 'prose_and_table') return 'twice';
  const identity = IDENTITIES.find(({ id }) => id === check);
  return identity === undefined ? 'FALSE' : identityAnswerableSql(dictionaries, identity);
}

function identityAnswerableSql(
  dictionaries: Pick<Manifest['dictionaries'], 'form'>,
  { stated, parts, minus = [], forms, needs }: Identity,
): string {
  const codes = dictionaries.form.flatMap(({ form }, code) =>
    forms === undefined || forms.includes(form) ? [code] : [],
  );
  const all = [...parts, ...minus];
  const states = needs === 'all' ? allStated(all) : `coalesce(${all.join(', ')}) IS NOT NULL`;
  return `form IN (${codes.length === 0 ? 'NULL' : codes.join(', ')}) AND ${stated} IS NOT NULL AND ${states}`;
}

function allStated(columns: readonly string[]): string {
  return columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
}

function anyOf(prefix: 'fails' | 'can'): string {
  return CHECK_IDS.map((check) => `${prefix}_${check}`).join(' OR ');
}

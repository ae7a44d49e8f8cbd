import type { Entity } from '../domain/entity';
import { APPLICANTS } from '../domain/figure';
import { CHECK_IDS, type CheckId } from '../domain/flags';
import { IDENTITIES, type Identity } from '../domain/identities';
import { join, list, name, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import { groupCondition } from './rowTally';

/** Reports that fail, of those that could be checked. */
export interface CheckCount {
  failing: number;
  checkable: number;
}

/** How often the reports of an entity contradict themselves. */
export interface Quality extends CheckCount {
  /** Reports of the years asked, whether or not they could be checked. */
  reports: number;
  /** Every check, in the order of `CHECK_IDS`. */
  byCheck: ({ check: CheckId } & CheckCount)[];
  /** Every year asked, in order; of any check. */
  byYear: ({ year: number; reports: number } & CheckCount)[];
  /** Provinces with a report, in the order of the corpus; of any check. */
  byProvince: ({ province: string; reports: number } & CheckCount)[];
}

export interface QualityQuestion {
  entity: Entity;
  years: readonly number[];
}

interface PlaceRow {
  year: number;
  province: number;
  reports: number;
  [count: string]: number;
}

const PARTS = APPLICANTS.filter((applicant) => applicant !== 'total');

/**
 * Reports by check, year and province: how many could be checked, and how many of these fail. A report
 * can be checked when it states the numbers of the rule (see `checkable`) or fails it in any column.
 */
export async function quality(
  asked: Asked,
  { entity, years }: QualityQuestion,
  signal?: AbortSignal,
): Promise<Quality> {
  const database = await asked.database(signal);
  const rows = await database.query<PlaceRow>(
    sql`SELECT year, province, count(*) AS reports, ${join(
      [...CHECK_IDS, 'any'].map(
        (check) => sql`count(*) FILTER (WHERE ${name(`fails_${check}`)}) AS ${name(`failing_${check}`)},
          count(*) FILTER (WHERE ${name(`can_${check}`)}) AS ${name(`checkable_${check}`)}`,
      ),
    )}
      FROM (SELECT *, ${anyOf('fails')} AS fails_any, ${anyOf('can')} AS can_any
        FROM ${await reportsOf(asked, entity, years, signal)})
      GROUP BY year, province`,
    signal,
  );
  const countOf = (some: readonly PlaceRow[], check: string): CheckCount => ({
    failing: sum(some, `failing_${check}`),
    checkable: sum(some, `checkable_${check}`),
  });
  const placesOf = (some: readonly PlaceRow[]) => ({
    reports: sum(some, 'reports'),
    ...countOf(some, 'any'),
  });
  return {
    ...placesOf(rows),
    byCheck: CHECK_IDS.map((check) => ({ check, ...countOf(rows, check) })),
    byYear: years.map((year) => ({ year, ...placesOf(rows.filter((row) => row.year === year)) })),
    byProvince: asked.manifest.dictionaries.province.flatMap((province, code) => {
      const own = rows.filter((row) => row.province === code);
      return own.length === 0 ? [] : [{ province, ...placesOf(own) }];
    }),
  };
}

/** The condition on `scope`, `province`, `level`, `kind` or `agency` that a row is the entity's. */
export async function entityCondition(
  asked: Asked,
  entity: Entity,
  signal: AbortSignal | undefined,
): Promise<Statement> {
  if (entity.type === 'group') return groupCondition(asked, entity);
  const database = await asked.database(signal);
  const agencies = await database.tableFor('agencies', { signal });
  const found = await database.query<{ agency: number }>(
    sql`SELECT agency FROM ${agencies} WHERE id = ${entity.id}`,
    signal,
  );
  const scope = asked.manifest.dictionaries.scope.indexOf(entity.scope);
  return sql`scope = ${scope} AND agency IN (${list(found.map(({ agency }) => agency))})`;
}

/** The years asked as a condition. */
export function yearsCondition(years: readonly number[]): Statement {
  return sql`year BETWEEN ${Math.min(...years)} AND ${Math.max(...years)}`;
}

function anyOf(prefix: 'fails' | 'can'): Statement {
  return join(
    CHECK_IDS.map((check) => name(`${prefix}_${check}`)),
    sql` OR `,
  );
}

/** A row for each report: `year`, `province`, and for every check whether it `can_` be made and `fails_`. */
async function reportsOf(
  asked: Asked,
  entity: Entity,
  years: readonly number[],
  signal: AbortSignal | undefined,
): Promise<Statement> {
  const database = await asked.database(signal);
  const options = { signal };
  const whose = await entityCondition(asked, entity, signal);
  const where = sql`${whose} AND ${yearsCondition(years)}`;
  const columns = PARTS.map((applicant) => `received_${applicant}`);
  const observations = await database.observationsFor(METRICS, where, options);
  const applicants = await database.applicantsFor(columns, where, options);
  const before = await database.observationsFor(['carried_out'], whose, options);
  const checks = await database.tableFor('checks', options);
  const figures = await database.tableFor('figures', options);
  const prose = asked.manifest.dictionaries.method.indexOf('prose');
  const failing = CHECK_IDS.map((check) => sql`bool_or(check_id = ${check}) AS ${name(`found_${check}`)}`);
  const judged = CHECK_IDS.map((check) => {
    const found = sql`coalesce(${name(`found_${check}`)}, FALSE)`;
    return sql`${found} AS ${name(`fails_${check}`)},
      ${found} OR coalesce(${checkable(asked, check)}, FALSE) AS ${name(`can_${check}`)}`;
  });
  return sql`(
    SELECT year, province, ${join(judged)}
    FROM (SELECT * FROM ${observations} WHERE ${where}) AS reports
    LEFT JOIN (SELECT agency, scope, year, ${join(failing)} FROM ${checks} GROUP BY agency, scope, year) AS failing
      USING (agency, scope, year)
    LEFT JOIN (SELECT agency, scope, year + 1 AS year, carried_out IS NOT NULL AS left_over
      FROM ${before} WHERE ${whose}) AS before USING (agency, scope, year)
    LEFT JOIN (SELECT agency, scope, year, ${allStated(columns)} AS by_applicant
      FROM ${applicants} WHERE ${where}) AS columns USING (agency, scope, year)
    LEFT JOIN (SELECT DISTINCT agency, scope, year, TRUE AS twice FROM ${figures}
      WHERE NOT preferred AND method = ${prose}) AS texts USING (agency, scope, year))`;
}

/**
 * Whether a report states what a check compares:
 * - every number of the rule in the column of the total, in a form that prints it; where blank cells
 *   count as zeros, the total and at least one part;
 * - carried over: what came in, and in the body's report of the year before what was left;
 * - applicants and total: requests received, in total and in each of the six columns;
 * - text and table: a number in the text beside another statement of it.
 */
function checkable(asked: Asked, check: CheckId): Statement {
  if (check === 'carried_over') return sql`carried_in IS NOT NULL AND left_over`;
  if (check === 'applicants_total') return sql`received IS NOT NULL AND by_applicant`;
  if (check === 'prose_and_table') return sql`twice`;
  const identity = IDENTITIES.find(({ id }) => id === check);
  return identity === undefined ? sql`FALSE` : identityAnswerable(asked, identity);
}

function identityAnswerable(asked: Asked, { stated, parts, minus = [], forms, needs }: Identity): Statement {
  const codes = asked.manifest.dictionaries.form.flatMap(({ form }, code) =>
    forms === undefined || forms.includes(form) ? [code] : [],
  );
  const all = [...parts, ...minus];
  const states =
    needs === 'all' ? allStated(all) : sql`coalesce(${join(all.map((metric) => name(metric)))}) IS NOT NULL`;
  return sql`form IN (${list(codes)}) AND ${name(stated)} IS NOT NULL AND ${states}`;
}

function allStated(columns: readonly string[]): Statement {
  return join(
    columns.map((column) => sql`${name(column)} IS NOT NULL`),
    sql` AND `,
  );
}

/** Every metric that an identity compares. */
const METRICS = [
  ...new Set([
    ...IDENTITIES.flatMap(({ stated, parts, minus = [] }) => [stated, ...parts, ...minus]),
    'carried_in',
    'received',
  ]),
];

function sum(rows: readonly PlaceRow[], column: string): number {
  return rows.reduce((total, row) => total + (row[column] ?? 0), 0);
}

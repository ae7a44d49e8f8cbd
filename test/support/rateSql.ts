import { DuckDBInstance } from '@duckdb/node-api';

/** What a rate is taken of, in SQL over `reports`: written by hand from the definitions, not from the crosswalk. */
interface Rate {
  part: string;
  whole?: string;
  per100?: boolean;
}

const UNTIL_2018 = `form IN ('2008', '2014')`;
const FROM_2019 = `form IN ('2019', '2021')`;
const only = (condition: string, sql: string): string => `CASE WHEN ${condition} THEN ${sql} END`;

const FULL = `CASE form WHEN '2008' THEN coalesce(granted + already_public, granted)
  WHEN '2014' THEN granted + already_public ELSE granted END`;
const NOT_HELD = `CASE WHEN ${UNTIL_2018} THEN unavailable_not_held + not_this_agency ELSE unavailable_not_held END`;
const ofConcluded = (part: string): Rate => ({ part, whole: 'concluded' });

/** Every measure of the site. */
export const RATE_SQL: Readonly<Record<string, Rate>> = {
  disclosed_in_full: { part: FULL },
  not_held: { part: NOT_HELD },
  full_share: ofConcluded(FULL),
  partial_share: ofConcluded('partly_granted'),
  disclosed_share: ofConcluded(`(${FULL}) + partly_granted`),
  refused_share: ofConcluded('refused'),
  refused_secret_share: ofConcluded('refused_secret'),
  refused_other_law_share: ofConcluded('refused_other_law'),
  refused_security_share: ofConcluded(only(`form <> '2008'`, 'refused_security')),
  refused_third_party_share: ofConcluded(
    `CASE WHEN ${UNTIL_2018} THEN refused_trade_secret + refused_privacy ELSE refused_third_party END`,
  ),
  refused_internal_share: ofConcluded(only(FROM_2019, 'refused_internal')),
  refused_process_share: ofConcluded(only(FROM_2019, 'refused_process')),
  refused_enforcement_file_share: ofConcluded(only(FROM_2019, 'refused_enforcement_file')),
  refused_admin_query_share: ofConcluded(only(FROM_2019, 'refused_admin_query')),
  not_held_share: ofConcluded(NOT_HELD),
  unprocessed_share: ofConcluded(only(FROM_2019, 'unprocessed')),
  backlog_share: { part: only(FROM_2019, 'carried_out'), whole: 'received + carried_in' },
  on_time_share: { part: only(`form = '2014'`, 'answered_on_time'), whole: 'answered' },
  natural_share: { part: only(FROM_2019, 'received_natural'), whole: 'received' },
  reviews_per_100: { ...ofConcluded('review_total'), per100: true },
  suits_per_100: {
    ...ofConcluded(`CASE WHEN ${UNTIL_2018} THEN suit_total
      ELSE coalesce(suit_direct_total + suit_after_review_total, suit_total) END`),
    per100: true,
  },
  review_corrected_share: {
    part: only(`form <> '2008'`, 'review_corrected'),
    whole: 'review_upheld + review_corrected + review_other',
  },
  suit_corrected_share: {
    part: `CASE form WHEN '2008' THEN NULL WHEN '2014' THEN suit_corrected
      ELSE coalesce(suit_direct_corrected + suit_after_review_corrected, suit_corrected) END`,
    whole: `CASE form WHEN '2008' THEN NULL WHEN '2014' THEN suit_upheld + suit_corrected + suit_other
      ELSE coalesce(suit_direct_upheld + suit_after_review_upheld + suit_direct_corrected
        + suit_after_review_corrected + suit_direct_other + suit_after_review_other,
        suit_upheld + suit_corrected + suit_other) END`,
  },
};

/** Columns that the SQL above names, in small letters as its words are not. */
const COLUMNS = Object.values(RATE_SQL).flatMap(
  ({ part, whole = '' }) => `${part} ${whole}`.match(/[a-z]+(?:_[a-z]+)*/g) ?? [],
);
const METRICS = [...new Set(COLUMNS)].filter(
  (column) => !['form', 'coalesce', 'received_natural'].includes(column),
);

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export interface RateRow {
  measure: string;
  year: number;
  part: number;
  whole: number | null;
  stated: number;
}

/**
 * The long rows of figures CSVs as one row a report: `id, province, kind, scope, year, form` and a column
 * for each metric. Of a cell that several sources state, the value that the built corpus prefers.
 */
export async function openReports(
  csvs: readonly string[],
  agencies: string,
  corpus: string,
): Promise<{ rates: (condition: string, key?: string) => Promise<(RateRow & { key: string })[]> }> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const run = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
  const wanted = (metric: string, applicant = 'total', column = metric): string =>
    `max(value) FILTER (WHERE metric = ${quoted(metric)} AND applicant = ${quoted(applicant)}) AS ${column}`;
  const manifest = `read_json(${quoted(`${corpus}/manifest.json`)}, maximum_object_size = 100000000)`;
  await run(`CREATE TABLE long AS
    SELECT bodies.id, bodies.kind, figures.province, coalesce(scope, 'own') AS scope, year::INTEGER AS year, form, metric,
      coalesce(applicant, 'total') AS applicant, value::DOUBLE AS value, source
    FROM read_csv([${csvs.map(quoted).join(', ')}], union_by_name = true, all_varchar = true, header = true) AS figures
    JOIN read_csv(${quoted(agencies)}, all_varchar = true, header = true) AS bodies
      ON bodies.name = figures.agency AND bodies.province = figures.province`);
  await run(`CREATE TABLE preferred AS
    SELECT bodies.id, dictionaries.scope[figures.scope + 1] AS scope, figures.year,
      metrics[figures.metric + 1].id AS metric, dictionaries.applicant[figures.applicant + 1] AS applicant,
      figures.value, figures.source
    FROM read_parquet(${quoted(`${corpus}/figures.parquet`)}) AS figures
    JOIN read_parquet(${quoted(`${corpus}/agencies.parquet`)}) AS bodies USING (agency), ${manifest}
    WHERE figures.preferred`);
  await run(`CREATE TABLE cells AS
    SELECT id, kind, province, scope, year, metric, applicant, any_value(value) AS value, any_value(form) AS form
    FROM (SELECT *, count(*) OVER (PARTITION BY id, scope, year, metric, applicant) AS sources FROM long) AS each
    WHERE sources = 1 OR EXISTS (SELECT 1 FROM preferred WHERE preferred.id = each.id
      AND preferred.scope = each.scope AND preferred.year = each.year AND preferred.metric = each.metric
      AND preferred.applicant = each.applicant AND preferred.value = each.value AND preferred.source = each.source)
    GROUP BY ALL`);
  await run(`CREATE TABLE reports AS
    SELECT id, kind, province, scope, year, coalesce(max(form), CASE WHEN year <= 2013 THEN '2008'
        WHEN year <= 2018 THEN '2014' WHEN year <= 2020 THEN '2019' ELSE '2021' END) AS form,
      ${METRICS.map((metric) => wanted(metric)).join(', ')}, ${wanted('received', 'natural', 'received_natural')}
    FROM cells GROUP BY id, kind, province, scope, year`);
  return {
    async rates(condition, key = `'all'`) {
      const statements = Object.entries(RATE_SQL).map(
        ([measure, { part, whole }]) => `SELECT ${quoted(measure)} AS measure, ${key} AS key, year,
          sum(${part}) AS part, ${whole === undefined ? 'NULL' : `sum(${whole})`} AS whole, count(*)::INTEGER AS stated
          FROM reports WHERE (${condition}) AND (${part}) IS NOT NULL AND (${whole ?? '0'}) IS NOT NULL
          GROUP BY ALL`,
      );
      return (await run(statements.join(' UNION ALL '))) as unknown as (RateRow & { key: string })[];
    },
  };
}

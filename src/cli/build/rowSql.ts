import { APPLICANTS, YEAR_BOUNDS } from '../../domain/figure';
import { FORMS } from '../../domain/form';
import type { Metric } from '../../domain/metric';
import { FIGURE_COLUMNS, type FigureColumn } from '../../corpus/columns';
import { DICTIONARIES, formCode } from '../../corpus/codes';
import { quote } from './openEngine';

/** Rows of the figures read so far: codes as in the manifest, bodies by name. */
export const ROW_TABLE = {
  file: 'USMALLINT', // index in the list of files
  line: 'UINTEGER', // NULL: the file was read fast
  good: 'BOOLEAN',
  agency: 'VARCHAR',
  province: 'UTINYINT',
  level: 'UTINYINT',
  scope: 'UTINYINT',
  year: 'USMALLINT',
  form: 'UTINYINT',
  metric: 'USMALLINT',
  applicant: 'UTINYINT',
  value: 'DOUBLE',
  qualifier: 'UTINYINT',
  method: 'UTINYINT',
  locator: 'VARCHAR',
  source: 'VARCHAR',
  source_kind: 'UTINYINT',
} as const;

/** Types that turn the words of a figures CSV into codes. */
export function wordTypesSql(metrics: readonly Metric[]): string[] {
  const words: Record<string, readonly string[]> = {
    ...{ province: DICTIONARIES.province, level: DICTIONARIES.level, scope: DICTIONARIES.scope },
    ...{ applicant: DICTIONARIES.applicant, qualifier: DICTIONARIES.qualifier },
    ...{ method: DICTIONARIES.method, source_kind: DICTIONARIES.source_kind },
    ...{ form: FORMS, metric: metrics.map((metric) => metric.id) },
  };
  return Object.entries(words).map(
    ([name, list]) => `CREATE TYPE ${name}_word AS ENUM (${list.map(quote).join(', ')})`,
  );
}

/**
 * A select that turns the text columns of `from` into the columns of `ROW_TABLE`. `good` is true
 * only for rows that `figureRow` takes as they stand, with these very values; what is not plainly
 * good is left for `figureRow` to judge.
 * @param present columns that `from` has; the others count as empty
 * @param hasLine whether `from` has a column `line`, with the line of the file that the row came from
 */
export function codedRowsSql(
  from: string,
  present: readonly FigureColumn[],
  file: number,
  hasLine: boolean,
): string {
  const text = FIGURE_COLUMNS.map((column) =>
    present.includes(column) ? `coalesce(${column}, '') AS ${column}_text` : `'' AS ${column}_text`,
  );
  const word = (column: FigureColumn): string =>
    `enum_code(TRY_CAST(${column}_text AS ${column}_word))::UTINYINT`;
  const wordOr = (column: FigureColumn, empty: string): string =>
    `CASE WHEN ${column}_text = '' THEN ${empty} ELSE ${word(column)} END`;
  return `
    SELECT ${file} AS file, ${hasLine ? 'line::UINTEGER' : 'NULL'} AS line,
      name_is_good AND year_is_good AND value_is_good AND scope_is_good
        AND NOT ${isOdd('source_text')} AND NOT ${isOdd('locator_text')}
        AND province IS NOT NULL AND level IS NOT NULL AND form IS NOT NULL AND metric IS NOT NULL
        AND applicant IS NOT NULL AND qualifier IS NOT NULL AND method IS NOT NULL
        AND source_kind IS NOT NULL AS good,
      agency, province, level, scope, year, form, metric, applicant, value, qualifier, method,
      locator_text AS locator, source_text AS source, source_kind
    FROM (
      SELECT *,
        agency <> '' AND NOT ${isOdd('agency_text')} AND NOT ${isOdd('agency')}
          AND NOT (contains(agency, '汇总') AND regexp_matches(agency, '[(（]汇总[)）]\\z')) AS name_is_good,
        coalesce(year BETWEEN ${YEAR_BOUNDS.from} AND ${YEAR_BOUNDS.to}, false) AS year_is_good,
        coalesce(value >= 0 OR ends_with(metric_text, '_change'), false) AS value_is_good,
        scope IS NOT NULL AND (NOT is_area OR scope = 1) AS scope_is_good,
        ${wordOr('form', usualFormSql())} AS form
      FROM (
        SELECT *,
          CASE WHEN is_area THEN left(agency_text, -4) ELSE agency_text END AS agency,
          ${word('province')} AS province,
          ${word('level')} AS level,
          CASE WHEN scope_text = '' THEN is_area::UTINYINT ELSE ${word('scope')} END AS scope,
          CASE WHEN regexp_full_match(year_text, '[0-9]{4}') THEN year_text::USMALLINT END AS year,
          enum_code(TRY_CAST(metric_text AS metric_word))::USMALLINT AS metric,
          ${wordOr('applicant', `${APPLICANTS.indexOf('total')}`)} AS applicant,
          CASE WHEN regexp_full_match(value_text, '-?[0-9]{1,15}([.][0-9]{1,9})?')
            THEN value_text::DOUBLE + 0 END AS value,
          ${wordOr('qualifier', `${DICTIONARIES.qualifier.indexOf('exact')}`)} AS qualifier,
          ${wordOr('method', `${DICTIONARIES.method.indexOf('imported')}`)} AS method,
          ${wordOr('source_kind', `${DICTIONARIES.source_kind.indexOf('file')}`)} AS source_kind
        FROM (
          SELECT *, ends_with(agency_text, '(汇总)') OR ends_with(agency_text, '（汇总）') AS is_area
          FROM (SELECT ${text.join(', ')}${hasLine ? ', line' : ''} FROM ${from})
        )
      )
    )`;
}

/** White space at either end, which `figureRow` would take off, and text that was not UTF-8. */
function isOdd(text: string): string {
  const space = String.raw`[\s\x0b\p{Z}\x{feff}]`;
  return String.raw`regexp_matches(${text}, '\A${space}|${space}\z|\x{fffd}')`;
}

/** `formCode(undefined, year)` in SQL. */
function usualFormSql(): string {
  const cases: string[] = [];
  for (let year = YEAR_BOUNDS.from; year < YEAR_BOUNDS.to; year += 1) {
    const code = formCode(undefined, year);
    if (code !== formCode(undefined, year + 1)) cases.push(`WHEN year <= ${year} THEN ${code}`);
  }
  return `CASE ${cases.join(' ')} ELSE ${formCode(undefined, YEAR_BOUNDS.to)} END`;
}

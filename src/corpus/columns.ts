/**
 * Columns of a figures CSV. The first twelve are what `vitrine extract` writes, in that order;
 * a reader goes by the header's names, not by position.
 */
export const FIGURE_COLUMNS = [
  'agency', // full official name; the suffix (汇总) says scope area
  'province', // short name, see domain/province.ts
  'level', // central | province | prefecture | county | township
  'year', // 1990–2100
  'form', // 2008 | 2014 | 2019 | 2021; empty: not known, the usual form of the year is assumed
  'metric', // id of data/metrics.csv
  'applicant', // natural | … | total; empty: total
  'value', // a number in the metric's unit
  'qualifier', // exact | at_least | about; empty: exact
  'method', // table | prose | sum | imported; empty: imported
  'locator', // where in the report
  'source', // address or file name
  'source_kind', // official | mirror | media | file; empty: file
  'scope', // own | area; empty: by the suffix of the name
] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** Columns that a figures CSV cannot do without. */
export const REQUIRED_FIGURE_COLUMNS = [
  'agency',
  'province',
  'level',
  'year',
  'metric',
  'value',
] as const satisfies readonly FigureColumn[];

/** Columns of `data/agencies.csv`. */
export const AGENCY_COLUMNS = [
  'id',
  'name',
  'province',
  'level',
  'kind',
  'parent',
  'renamed_from',
  'merged_into',
  'lineage_year',
] as const;

/** Columns of `data/metrics.csv`. */
export const METRIC_COLUMNS = [
  'id',
  'group',
  'unit',
  'en',
  'zh',
  'form_2008',
  'form_2014',
  'form_2019',
  'form_2021',
  'note',
] as const;

/**
 * Dimension columns of `observations` and `applicants`, before the metrics: codes of the manifest,
 * but `agency` (row number in `agencies`, sorted by province, level, name) and `year`.
 * Rows are sorted by province, level, agency, scope, year. NULL is absent, never 0.
 */
export const OBSERVATION_DIMENSIONS = {
  agency: 'UINTEGER',
  year: 'USMALLINT',
  form: 'UTINYINT',
  province: 'UTINYINT',
  level: 'UTINYINT',
  kind: 'UTINYINT',
  scope: 'UTINYINT',
} as const;

/** Columns of `figures`: the long table with provenance, sorted by agency, scope, metric, applicant, year. */
export const FIGURE_TABLE = {
  agency: 'UINTEGER',
  scope: 'UTINYINT',
  year: 'USMALLINT',
  metric: 'USMALLINT', // index in Manifest.metrics
  applicant: 'UTINYINT',
  value: 'DOUBLE',
  qualifier: 'UTINYINT',
  method: 'UTINYINT',
  form: 'UTINYINT',
  locator: 'VARCHAR',
  source: 'VARCHAR',
  source_kind: 'UTINYINT',
  preferred: 'BOOLEAN', // false: another source states this cell, and its value is used
} as const;

/**
 * Columns of `inexact`: the preferred figures that are `at_least` or `about`, so that no question about
 * many bodies reads all of `figures` for them. Sorted by agency, scope, metric, applicant, year.
 */
export const INEXACT_TABLE = {
  agency: 'UINTEGER',
  scope: 'UTINYINT',
  year: 'USMALLINT',
  metric: 'USMALLINT',
  applicant: 'UTINYINT',
  qualifier: 'UTINYINT',
} as const;

/** Columns of `agencies`; `agency` is its code in the other tables. */
export const AGENCY_TABLE = {
  agency: 'UINTEGER',
  id: 'VARCHAR',
  name: 'VARCHAR',
  pinyin: 'VARCHAR', // the name in Latin letters: Anshan Shi Shenji Ju; see Manifest.names
  province: 'UTINYINT',
  level: 'UTINYINT',
  kind: 'UTINYINT',
  parent: 'VARCHAR',
  renamed_from: 'VARCHAR',
  merged_into: 'VARCHAR',
  lineage_year: 'USMALLINT',
  own_years: 'USMALLINT', // years with a report of scope own
  area_years: 'USMALLINT',
} as const;

/** Columns of `checks`: one row for every identity that fails. */
export const CHECK_TABLE = {
  agency: 'UINTEGER',
  scope: 'UTINYINT',
  year: 'USMALLINT',
  form: 'UTINYINT',
  check_id: 'VARCHAR',
  metric: 'USMALLINT',
  applicant: 'UTINYINT',
  stated: 'DOUBLE',
  computed: 'DOUBLE',
} as const;

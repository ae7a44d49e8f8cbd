import { readManifest, tableSql, wordSql } from '../corpusSql';
import type { Engine, Row } from '../build/openEngine';

/** One cell that two corpora state differently; what a corpus does not state is null. */
export interface Change extends Row {
  change: 'added' | 'removed' | 'changed';
  /** Name that the newer corpus gives the body; the older's, where the newer does not know it. */
  agency: string;
  province: string;
  scope: string;
  year: number;
  metric: string;
  applicant: string;
  old_value: number | null;
  new_value: number | null;
  old_qualifier: string | null;
  new_qualifier: string | null;
  old_form: string | null;
  new_form: string | null;
  old_source: string | null;
  new_source: string | null;
}

/** Columns of a change in order. */
export const CHANGE_COLUMNS = [
  'change',
  'agency',
  'province',
  'scope',
  'year',
  'metric',
  'applicant',
  'old_value',
  'new_value',
  'old_qualifier',
  'new_qualifier',
  'old_form',
  'new_form',
  'old_source',
  'new_source',
] as const;

/**
 * Every cell (body, scope, year, metric, applicants) whose value, qualifier or form differs between
 * two corpus folders, or that only one of them states; where sources disagree, the preferred figure
 * counts. Bodies are the same by their id. In the order of body, year, metric, applicants.
 */
export async function* compareCorpora(engine: Engine, older: string, newer: string): AsyncGenerator<Change> {
  await loadCells(engine, 'old_cells', older);
  await loadCells(engine, 'new_cells', newer);
  const pair = (column: string): string => `o.${column} AS old_${column}, n.${column} AS new_${column}`;
  yield* engine.stream(`
    SELECT
      CASE WHEN o.id IS NULL THEN 'added' WHEN n.id IS NULL THEN 'removed' ELSE 'changed' END AS change,
      coalesce(n.agency, o.agency) AS agency,
      coalesce(n.province, o.province) AS province,
      scope, year, metric, applicant,
      ${['value', 'qualifier', 'form', 'source'].map(pair).join(', ')}
    FROM old_cells o FULL JOIN new_cells n USING (id, scope, year, metric, applicant)
    WHERE o.value IS DISTINCT FROM n.value
      OR o.qualifier IS DISTINCT FROM n.qualifier
      OR o.form IS DISTINCT FROM n.form
    ORDER BY province, agency, scope, year, metric, applicant
  `) as AsyncGenerator<Change>;
}

/** The preferred figures of a corpus as a table of words, so that two dictionaries can be compared. */
async function loadCells(engine: Engine, table: string, folder: string): Promise<void> {
  const manifest = await readManifest(folder);
  const { dictionaries } = manifest;
  await engine.run(`
    CREATE TABLE ${table} AS
    SELECT
      a.id,
      a.name AS agency,
      ${wordSql('a.province', dictionaries.province)} AS province,
      ${wordSql('f.scope', dictionaries.scope)} AS scope,
      f.year,
      ${wordSql(
        'f.metric',
        manifest.metrics.map(({ id }) => id),
      )} AS metric,
      ${wordSql('f.applicant', dictionaries.applicant)} AS applicant,
      f.value,
      ${wordSql('f.qualifier', dictionaries.qualifier)} AS qualifier,
      ${wordSql(
        'f.form',
        dictionaries.form.map(({ form }) => form),
      )} AS form,
      f.source
    FROM ${tableSql(manifest, 'figures', folder)} f JOIN ${tableSql(manifest, 'agencies', folder)} a USING (agency)
    WHERE f.preferred
  `);
}

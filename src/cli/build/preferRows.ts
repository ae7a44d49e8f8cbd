import { FORMS } from '../../domain/form';
import { DICTIONARIES } from '../../corpus/codes';
import { METHODS_BY_TRUST } from '../../corpus/preferFigure';
import { DATE_PATTERNS } from '../../corpus/sourceDate';
import { quote, type Engine } from './openEngine';

/** Codes that name a cell. */
export const CELL = 'agency, scope, metric, applicant, year';

/** `comparePreference` in SQL, over `figures` with `last_year` beside it. */
function preferenceSql(): string {
  const byTrust = METHODS_BY_TRUST.map((method) => DICTIONARIES.method.indexOf(method));
  return [
    'source_kind',
    `list_position([${byTrust.join(', ')}], method)`,
    'coalesce(last_year, year) DESC',
    `${sourceDateSql()} DESC`,
    'qualifier',
    `CASE WHEN form < ${FORMS.length} THEN form::INTEGER ELSE -1 END DESC`,
    'source DESC',
    'locator',
  ].join(', ');
}

/** `sourceDate` in SQL. */
function sourceDateSql(): string {
  const dates = DATE_PATTERNS.map((pattern, index) => {
    const part = (group: number): string => `regexp_extract(source, ${quote(pattern)}, ${group})::INTEGER`;
    const day = index === DATE_PATTERNS.length - 1 ? '' : ` + ${part(3)}`;
    return `WHEN regexp_matches(source, ${quote(pattern)}) THEN ${part(1)} * 10000 + ${part(2)} * 100${day}`;
  });
  return `CASE ${dates.join(' ')} ELSE 0 END`;
}

/**
 * Marks the preferred figure in each cell of the table `contested` (cells with more than one figure);
 * in all other cells of `figures` the only one is marked already.
 */
export async function preferRows(engine: Engine): Promise<void> {
  const [any] = await engine.rows('SELECT 1 FROM contested LIMIT 1');
  if (any === undefined) return;
  await engine.run(`
    CREATE OR REPLACE TEMP TABLE contenders AS
    SELECT figures.rowid AS row_id, figures.* FROM figures SEMI JOIN contested USING (${CELL})`);
  await engine.run(`
    CREATE OR REPLACE TEMP TABLE settled AS
    SELECT row_id, row_number() OVER (PARTITION BY ${CELL} ORDER BY ${preferenceSql()}) = 1 AS preferred
    FROM contenders LEFT JOIN (
      SELECT agency, scope, source, max(year) AS last_year
      FROM figures SEMI JOIN contenders USING (agency, scope, source)
      WHERE source <> '' GROUP BY agency, scope, source
    ) USING (agency, scope, source)`);
  await engine.run(`
    UPDATE figures SET preferred = settled.preferred FROM settled
    WHERE figures.rowid = settled.row_id AND figures.preferred <> settled.preferred`);
  await engine.run('DROP TABLE contenders');
  await engine.run('DROP TABLE settled');
}

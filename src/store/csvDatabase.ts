import { DICTIONARIES } from '../corpus/codes';
import { OBSERVATION_DIMENSIONS } from '../corpus/columns';
import type { Manifest } from '../corpus/manifest';
import type { Applicant } from '../domain/figure';
import { CSV_TABLES, type CsvTable } from './csvTables';
import { withAbsent, type Database } from './database';
import type { FileEngine } from './engine';
import { ABSENT, type CsvCorpusParts } from './readCsvCorpus';
import { join, name, sql, type Statement } from './sql';

const DIMENSIONS = Object.keys(OBSERVATION_DIMENSIONS);

/**
 * Loads the tables of a figures CSV into the engine, under the names that the tables of a built corpus
 * have, and gives them to be asked in the same way.
 */
export async function createCsvDatabase(
  engine: FileEngine,
  { manifest, tables }: Pick<CsvCorpusParts, 'manifest' | 'tables'>,
): Promise<Database> {
  for (const table of Object.keys(CSV_TABLES) as CsvTable[]) await loadTable(engine, table, tables[table]);
  const totals = manifest.metrics
    .map((metric, code) => ({ metric, code, applicant: 'total' as const }))
    .filter(({ metric }) => metric.figures > 0);
  const held = {
    observations: await pivot(engine, 'observations', totals),
    applicants: await pivot(engine, 'applicants', await applicantCells(engine, manifest)),
  };

  const wideFor = (
    table: 'observations' | 'applicants',
    columns: readonly string[],
    where: Statement,
  ): Statement => {
    const wanted = [...new Set(columns)];
    const present = wanted.filter((column) => held[table].has(column));
    const taken = join([...DIMENSIONS, ...present].map((column) => name(column)));
    const absent = wanted.filter((column) => !held[table].has(column));
    return withAbsent(sql`(SELECT ${taken} FROM ${name(table)} WHERE ${where})`, absent);
  };
  return {
    query: (statement, signal) => engine.query(statement, signal),
    queryColumns: (statement, signal) => engine.queryColumns(statement, signal),
    observationsFor: async (columns, where = sql`TRUE`) => wideFor('observations', columns, where),
    applicantsFor: async (columns, where = sql`TRUE`) => wideFor('applicants', columns, where),
    tableFor: async (table) => name(table),
  };
}

async function loadTable(engine: FileEngine, table: CsvTable, bytes: Uint8Array): Promise<void> {
  const file = `${table}.csv`;
  const types = Object.entries(CSV_TABLES[table]).map(([column, type]) => sql`${name(column)}: ${type}`);
  // A copy: the engine takes the bytes it is given, and after a failure they are wanted again.
  await engine.registerBuffer(file, bytes.slice());
  await engine.query(sql`
    CREATE OR REPLACE TABLE ${name(table)} AS SELECT * FROM read_csv(${file}, auto_detect = FALSE, header = TRUE,
      delim = ',', quote = '"', escape = '"', nullstr = ${ABSENT}, columns = {${join(types)}})`);
  await engine.dropFile(file);
}

/** What one column of a wide table holds. */
interface WideCell {
  metric: { id: string; type: string };
  /** Index of the metric in the dictionary. */
  code: number;
  applicant: Applicant;
}

async function applicantCells(engine: FileEngine, manifest: Manifest): Promise<WideCell[]> {
  const total = DICTIONARIES.applicant.indexOf('total');
  const found = await engine.query<{ metric: number; applicant: number }>(
    sql`SELECT DISTINCT metric, applicant FROM figures WHERE applicant <> ${total} ORDER BY metric, applicant`,
  );
  return found.flatMap((row) => {
    const metric = manifest.metrics[row.metric];
    const applicant = DICTIONARIES.applicant[row.applicant];
    return metric === undefined || applicant === undefined ? [] : [{ metric, code: row.metric, applicant }];
  });
}

/** Makes a wide table of the preferred figures; gives the names of its columns. */
async function pivot(
  engine: FileEngine,
  table: 'observations' | 'applicants',
  cells: readonly WideCell[],
): Promise<Set<string>> {
  const columns = cells.map(({ metric, applicant }) =>
    table === 'observations' ? metric.id : `${metric.id}_${applicant}`,
  );
  const values = cells.map(({ metric, code, applicant }, index) => {
    const of = sql`metric = ${code} AND applicant = ${DICTIONARIES.applicant.indexOf(applicant)}`;
    const type = metric.type === 'INTEGER' ? sql`INTEGER` : sql`DOUBLE`;
    return sql`, max(value) FILTER (WHERE ${of})::${type} AS ${name(columns[index] ?? '')}`;
  });
  await engine.query(sql`
    CREATE OR REPLACE TABLE ${name(table)} AS
    SELECT ${join([...DIMENSIONS, ...columns].map((column) => name(column)))}
    FROM reports JOIN (
      SELECT agency, scope, year${join(values, sql``)} FROM figures WHERE preferred GROUP BY agency, scope, year
    ) AS stated USING (agency, scope, year)
    ORDER BY agency, scope, year`);
  return new Set(columns);
}

import type { Agency } from '../../domain/agency';
import type { Fault } from '../../domain/fault';
import { LEVELS, type Level } from '../../domain/figure';
import { METHODS_BY_TRUST } from '../../corpus/preferFigure';
import { bodyKey } from '../../corpus/cells';
import { DICTIONARIES } from '../../corpus/codes';
import { conflictFault } from '../../corpus/refuseConflicts';
import { compareAgencies, levelFault, settleAgency } from '../../corpus/settleAgencies';
import type { Engine } from './openEngine';

/** Bodies, the code of each being its index. */
export const BODY_TABLE = {
  agency: 'UINTEGER',
  name: 'VARCHAR',
  province: 'UTINYINT',
  level: 'UTINYINT',
  kind: 'UTINYINT',
} as const;

/** A row that contradicts the registry or another row, with its place in `rows`. */
export interface RefusedRow {
  rowId: number;
  file: number;
  /** Absent: the file was read fast. */
  line: number | undefined;
  fault: (place: { file: string; line: number }) => Fault;
}

/** Decides for every body in `rows` which it is, see `settleAgency`; sorted as in the corpus. */
export async function settleBodies(engine: Engine, registry: readonly Agency[]): Promise<Agency[]> {
  const registered = new Map(registry.map((agency) => [keyOf(agency), agency]));
  const bodies = new Map<string, { name: string; province: string; levels: Map<Level, number> }>();
  const counts = engine.stream(
    'SELECT agency, province, level, count(*)::DOUBLE AS count FROM rows GROUP BY agency, province, level',
  );
  for await (const row of counts) {
    const name = String(row['agency']);
    const province = DICTIONARIES.province[Number(row['province'])] ?? '';
    const level = LEVELS[Number(row['level'])];
    const key = keyOf({ name, province });
    const body = bodies.get(key) ?? { name, province, levels: new Map<Level, number>() };
    if (level !== undefined) body.levels.set(level, Number(row['count']));
    bodies.set(key, body);
  }
  const agencies = [...bodies].map(([key, body]) => settleAgency(body, registered.get(key)));
  return agencies.sort(compareAgencies);
}

/** Those of `agencies` that `rows` still name. */
export async function bodiesLeft(engine: Engine, agencies: readonly Agency[]): Promise<Agency[]> {
  const left = new Set<string>();
  for await (const row of engine.stream('SELECT DISTINCT agency, province FROM rows'))
    left.add(
      keyOf({ name: String(row['agency']), province: DICTIONARIES.province[Number(row['province'])] ?? '' }),
    );
  return agencies.filter((agency) => left.has(keyOf(agency)));
}

/** Writes the table `bodies`. */
export async function writeBodies(engine: Engine, agencies: readonly Agency[]): Promise<void> {
  const columns = Object.entries(BODY_TABLE).map(([name, type]) => `${name} ${type}`);
  await engine.run(`CREATE OR REPLACE TABLE bodies (${columns.join(', ')})`);
  const { province, level, kind } = DICTIONARIES;
  await engine.append(
    'bodies',
    agencies.map((agency, code) => [
      code,
      agency.name,
      province.indexOf(agency.province),
      level.indexOf(agency.level),
      kind.indexOf(agency.kind),
    ]),
  );
}

/** Rows that give their body another level than it has. */
export async function* rowsOfWrongLevel(
  engine: Engine,
  agencies: readonly Agency[],
): AsyncGenerator<RefusedRow> {
  const wrong = engine.stream(`
    SELECT rows.rowid::DOUBLE AS row_id, file, line, rows.level AS said, bodies.agency AS body
    FROM rows JOIN bodies ON rows.agency = bodies.name AND rows.province = bodies.province
    WHERE rows.level <> bodies.level`);
  for await (const row of wrong) {
    const agency = agencies[Number(row['body'])];
    const said = LEVELS[Number(row['said'])];
    if (agency === undefined || said === undefined) continue;
    yield { ...placeOf(row), fault: (place) => levelFault(place, said, agency) };
  }
}

/** Codes that name a cell. */
export const CELL = 'agency, scope, metric, applicant, year';

/**
 * Writes the table `figures`: the rows sorted by cell, the preferred figure of each cell first
 * (`comparePreference` in SQL), and `contested`: the cells with more than one figure.
 */
export async function sortFigures(engine: Engine): Promise<void> {
  const byTrust = METHODS_BY_TRUST.map((method) => DICTIONARIES.method.indexOf(method));
  const trust = `list_position([${byTrust.join(', ')}], method)`;
  const isFirst = CELL.split(', ')
    .map((column) => `${column} IS DISTINCT FROM lag(${column}) OVER ()`)
    .join(' OR ');
  await engine.run(`
    CREATE OR REPLACE TABLE figures AS
    SELECT *, ${isFirst} AS preferred
    FROM (
      SELECT bodies.agency, scope, year, metric, applicant, value, qualifier, method, form, locator,
        source, source_kind
      FROM rows JOIN bodies ON rows.agency = bodies.name AND rows.province = bodies.province
      ORDER BY bodies.agency, scope, metric, applicant, year, source_kind, ${trust}, source DESC,
        qualifier, CASE WHEN form < ${DICTIONARIES.form.length / 2} THEN form::INTEGER ELSE -1 END DESC, locator
    )`);
  await engine.run(
    `CREATE OR REPLACE TABLE contested AS SELECT DISTINCT ${CELL} FROM figures WHERE NOT preferred`,
  );
}

/**
 * Rows whose source states another value for the same cell in the same way.
 * @param files names of the files, for messages
 */
export async function* rowsInConflict(engine: Engine, files: readonly string[]): AsyncGenerator<RefusedRow> {
  const SAME = `${CELL}, method, source`;
  await engine.run(`
    CREATE OR REPLACE TEMP TABLE conflicts AS SELECT ${SAME} FROM figures SEMI JOIN contested USING (${CELL})
    GROUP BY ${SAME} HAVING min(value) <> max(value)`);
  const [any] = await engine.rows('SELECT 1 FROM conflicts LIMIT 1');
  if (any === undefined) return;
  // The first row with another value is the one that a fault names.
  const rows = engine.stream(`
    WITH located AS (
      SELECT rows.rowid AS row_id, file, line, value, ${SAME.replace('agency', 'bodies.agency')}
      FROM rows JOIN bodies ON rows.agency = bodies.name AND rows.province = bodies.province
    ), involved AS (SELECT * FROM located SEMI JOIN conflicts USING (${SAME}))
    SELECT a.row_id::DOUBLE AS row_id, a.file, a.line, a.value,
      arg_min(b.file, (b.file, b.line)) AS other_file, arg_min(b.line, (b.file, b.line)) AS other_line,
      arg_min(b.value, (b.file, b.line)) AS other_value
    FROM involved AS a JOIN involved AS b USING (${SAME}) WHERE a.value <> b.value
    GROUP BY a.row_id, a.file, a.line, a.value ORDER BY a.file, a.line`);
  for await (const row of rows) {
    const other = { file: files[Number(row['other_file'])] ?? '', line: Number(row['other_line']) };
    const [value, otherValue] = [Number(row['value']), Number(row['other_value'])];
    yield { ...placeOf(row), fault: (place) => conflictFault(place, value, other, otherValue) };
  }
}

function placeOf(row: Record<string, unknown>): { rowId: number; file: number; line: number | undefined } {
  const line = row['line'];
  return {
    rowId: Number(row['row_id']),
    file: Number(row['file']),
    line: line === null ? undefined : Number(line),
  };
}

function keyOf(agency: { name: string; province: string }): string {
  return bodyKey({ agency: agency.name, province: agency.province });
}

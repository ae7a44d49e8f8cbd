import type { Agency } from '../../domain/agency';
import { LEVELS, type Level } from '../../domain/figure';
import { bodyKey } from '../../corpus/cells';
import { DICTIONARIES } from '../../corpus/codes';
import { fullerName, settleAgency, sortAgencies } from '../../corpus/settleAgencies';
import type { Engine, Row } from './openEngine';
import { CELL, preferRows } from './preferRows';

/** Bodies, the code of each being its index. */
const BODY_TABLE = {
  agency: 'UINTEGER',
  name: 'VARCHAR',
  province: 'UTINYINT',
  level: 'UTINYINT',
  kind: 'UTINYINT',
} as const;

/** The names that rows give bodies, one or two each. */
const NAME_TABLE = {
  name: 'VARCHAR',
  province: 'UTINYINT',
  level: 'UTINYINT',
  agency: 'UINTEGER',
} as const;

/** Rows that give their body the level it has, with the body's code. */
export const ROWS_OF_BODIES = `
  (SELECT rows.rowid AS row_id, rows.* EXCLUDE (agency), body_names.agency FROM rows JOIN body_names
    ON rows.agency = body_names.name AND rows.province = body_names.province AND rows.level = body_names.level)`;

/** Decides for every body in `rows` which it is, see `settleAgency`; sorted as in the corpus. */
export async function settleBodies(engine: Engine, registry: readonly Agency[]): Promise<Agency[]> {
  const registered = new Map(registry.map((agency) => [keyOf(agency), agency]));
  const bodies = new Map<string, { name: string; province: string; levels: Map<Level, number> }>();
  const counts = engine.stream(
    'SELECT agency, province, level, count(*)::DOUBLE AS count FROM rows GROUP BY agency, province, level',
  );
  for await (const row of counts) {
    const names = namesOf(row);
    const level = LEVELS[Number(row['level'])];
    const body = bodies.get(keyOf(names)) ?? { ...names, levels: new Map<Level, number>() };
    body.name = fullerName([body.name, names.name]);
    if (level !== undefined) body.levels.set(level, (body.levels.get(level) ?? 0) + Number(row['count']));
    bodies.set(keyOf(names), body);
  }
  const agencies = [...bodies].map(([key, body]) => settleAgency(body, registered.get(key)));
  return sortAgencies(agencies, registry);
}

/** Those of `agencies` that `rows` still name. */
export async function bodiesLeft(engine: Engine, agencies: readonly Agency[]): Promise<Agency[]> {
  const left = new Set<string>();
  for await (const row of engine.stream('SELECT DISTINCT agency, province FROM rows'))
    left.add(keyOf(namesOf(row)));
  return agencies.filter((agency) => left.has(keyOf(agency)));
}

/** Writes the tables `bodies` and `body_names`. */
export async function writeBodies(engine: Engine, agencies: readonly Agency[]): Promise<void> {
  await createTable(engine, 'bodies', BODY_TABLE);
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
  await createTable(engine, 'body_names', NAME_TABLE);
  const codes = new Map(agencies.map((agency, code) => [keyOf(agency), code]));
  const names: (string | number)[][] = [];
  for await (const row of engine.stream('SELECT DISTINCT agency, province FROM rows')) {
    const named = namesOf(row);
    const code = codes.get(keyOf(named));
    const agency = code === undefined ? undefined : agencies[code];
    if (code === undefined || agency === undefined) continue;
    names.push([named.name, province.indexOf(agency.province), level.indexOf(agency.level), code]);
  }
  await engine.append('body_names', names);
}

async function createTable(
  engine: Engine,
  table: string,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  await engine.run(`CREATE OR REPLACE TABLE ${table} (${typed.join(', ')})`);
}

/**
 * Writes the table `figures`, the rows sorted by cell and within it in an order that is the same in
 * every build, and `contested`: the cells with more than one figure, one of which is preferred.
 */
export async function sortFigures(engine: Engine): Promise<void> {
  const isFirst = CELL.split(', ').map((column) => `${column} IS DISTINCT FROM lag(${column}) OVER ()`);
  await engine.run(`
    CREATE OR REPLACE TABLE figures AS
    SELECT *, ${isFirst.join(' OR ')} AS preferred
    FROM (
      SELECT agency, scope, year, metric, applicant, value, qualifier, method, form, locator, source, source_kind
      FROM ${ROWS_OF_BODIES}
      ORDER BY ${CELL}, source_kind, method, source DESC, qualifier, form DESC, locator
    )`);
  await engine.run(
    `CREATE OR REPLACE TABLE contested AS SELECT DISTINCT ${CELL} FROM figures WHERE NOT preferred`,
  );
  await preferRows(engine);
}

function namesOf(row: Row): { name: string; province: string } {
  return { name: String(row['agency']), province: DICTIONARIES.province[Number(row['province'])] ?? '' };
}

function keyOf(agency: { name: string; province: string }): string {
  return bodyKey({ agency: agency.name, province: agency.province });
}

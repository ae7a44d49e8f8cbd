import type { NameRows } from '../corpus/nameFile';
import type { Database } from './database';
import type { NameSource } from './names';

interface AgencyRow {
  id: string;
  name: string;
  province: number;
  level: number;
  kind: number;
  own_years: number;
  area_years: number;
}

/** The names of a corpus that was built before there were files of them, from its table of bodies. */
export async function readAgencies(database: Database, signal: AbortSignal): Promise<NameSource> {
  const { sql } = await import('./sql');
  const from = await database.tableFor('agencies', { signal });
  const found = await database.query<AgencyRow>(
    sql`SELECT id, name, province, level, kind, own_years, area_years FROM ${from} ORDER BY agency`,
    signal,
  );
  const rows: NameRows = {
    ids: found.map(({ id }) => id),
    names: found.map(({ name }) => name),
    province: found.map(({ province }) => province),
    level: found.map(({ level }) => level),
    kind: found.map(({ kind }) => kind),
    ownYears: found.map((row) => row.own_years),
    areaYears: found.map((row) => row.area_years),
  };
  return { rows };
}

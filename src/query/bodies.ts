import type { Kind } from '../domain/kind';
import type { Level, Scope } from '../domain/figure';
import { join, list, sql } from '../store/sql';
import type { Asked } from './asked';

/** A body as a picker lists it. */
export interface ListedBody {
  id: string;
  name: string;
  province: string;
  level: Level;
  kind: Kind;
  /** Years with a report of its own, and with an area report. */
  ownYears: number;
  areaYears: number;
}

export interface BodyFilter {
  /** Part of the name; several words must all occur. */
  text: string;
  province?: string | undefined;
  level?: Level | undefined;
  kind?: Kind | undefined;
  /** Bodies with at least one report of that scope. */
  scope?: Scope | undefined;
}

interface AgencyRow {
  id: string;
  name: string;
  province: number;
  level: number;
  kind: number;
  own_years: number;
  area_years: number;
}

/**
 * At most `limit` bodies that pass the filter, names that begin with the text first, then those with
 * the most reports; and how many pass in all.
 */
export async function findBodies(
  asked: Asked,
  filter: BodyFilter,
  limit: number,
  signal?: AbortSignal,
): Promise<{ bodies: ListedBody[]; total: number }> {
  const { province, level, kind } = asked.manifest.dictionaries;
  const words = filter.text.trim().split(/\s+/).filter(Boolean);
  const conditions = words.map((word) => sql`contains(name, ${word})`);
  if (filter.province !== undefined) conditions.push(sql`province = ${province.indexOf(filter.province)}`);
  if (filter.level !== undefined) conditions.push(sql`level = ${level.indexOf(filter.level)}`);
  if (filter.kind !== undefined) conditions.push(sql`kind = ${kind.indexOf(filter.kind)}`);
  if (filter.scope === 'own') conditions.push(sql`own_years > 0`);
  if (filter.scope === 'area') conditions.push(sql`area_years > 0`);
  const database = await asked.database(signal);
  const from = await database.tableFor('agencies', { signal });
  const where = conditions.length === 0 ? sql`true` : join(conditions, sql` AND `);
  const rows = await database.query<AgencyRow & { total: number }>(
    sql`SELECT id, name, province, level, kind, own_years, area_years, count(*) OVER () AS total
      FROM ${from} WHERE ${where}
      ORDER BY starts_with(name, ${words[0] ?? ''}) DESC, own_years + area_years DESC, agency
      LIMIT ${limit}`,
    signal,
  );
  return { bodies: rows.map((row) => listedBody(asked, row)), total: rows[0]?.total ?? 0 };
}

/** The bodies with these ids, in no particular order; ids that no body has are left out. */
export async function bodiesWithIds(
  asked: Asked,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<ListedBody[]> {
  if (ids.length === 0) return [];
  const database = await asked.database(signal);
  const from = await database.tableFor('agencies', { signal });
  const rows = await database.query<AgencyRow>(
    sql`SELECT id, name, province, level, kind, own_years, area_years FROM ${from} WHERE id IN (${list(ids)})`,
    signal,
  );
  return rows.map((row) => listedBody(asked, row));
}

function listedBody(asked: Asked, row: AgencyRow): ListedBody {
  const { province, level, kind } = asked.manifest.dictionaries;
  return {
    id: row.id,
    name: row.name,
    province: province[row.province] ?? '',
    level: level[row.level] ?? 'county',
    kind: kind[row.kind] ?? 'other',
    ownYears: row.own_years,
    areaYears: row.area_years,
  };
}

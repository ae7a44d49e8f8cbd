import type { Manifest } from '../corpus/manifest';
import type { Kind } from '../domain/kind';
import type { Level, Scope } from '../domain/figure';
import type { NamedBody } from '../store/names';
import { list, sql } from '../store/sql';
import type { Asked } from './asked';
import { keepCodes } from './bodyCodes';
import { pinyinColumn } from './pinyinColumn';

/** A body as a picker lists it. */
export interface ListedBody {
  id: string;
  name: string;
  /** The name in Latin letters, to stand beside it in English: Anshan Shi Shenji Ju. */
  pinyin: string;
  province: string;
  level: Level;
  kind: Kind;
  /** Years with a report of its own, and with an area report. */
  ownYears: number;
  areaYears: number;
}

export interface BodyFilter {
  /** Parts of the name, in characters or pinyin; several words must all occur. */
  text: string;
  province?: string | undefined;
  level?: Level | undefined;
  kind?: Kind | undefined;
  /** Bodies with at least one report of that scope. */
  scope?: Scope | undefined;
}

/** At most `limit` bodies that pass the filter, in the order of `NameSearch`, and how many pass in all. */
export async function findBodies(
  asked: Asked,
  filter: BodyFilter,
  limit: number,
  signal?: AbortSignal,
): Promise<{ bodies: ListedBody[]; total: number }> {
  const { province, level, kind } = asked.manifest.dictionaries;
  const codeOf = <T>(words: readonly T[], word: T | undefined): number | undefined =>
    word === undefined ? undefined : words.indexOf(word);
  const names = await asked.names(signal);
  const query = {
    text: filter.text,
    province: codeOf(province, filter.province),
    level: codeOf(level, filter.level),
    kind: codeOf(kind, filter.kind),
    scope: filter.scope,
  };
  const { bodies, total } = await names.search(query, limit, signal);
  return { bodies: bodies.map((body) => listedBody(asked, body)), total };
}

/** Bodies read so far, by id: a corpus does not change while it is open. */
const read = new WeakMap<Manifest, Map<string, ListedBody>>();

/** The bodies with these ids, in no particular order; ids that no body has are left out. */
export async function bodiesWithIds(
  asked: Asked,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<ListedBody[]> {
  const held = read.get(asked.manifest) ?? new Map<string, ListedBody>();
  read.set(asked.manifest, held);
  const missing = ids.filter((id) => !held.has(id));
  if (missing.length > 0)
    for (const body of await readBodies(asked, missing, signal)) held.set(body.id, body);
  return [...new Set(ids)].flatMap((id) => held.get(id) ?? []);
}

async function readBodies(
  asked: Asked,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ListedBody[]> {
  const database = await asked.database(signal);
  const from = await database.tableFor('agencies', { signal });
  const rows = await database.query<Omit<NamedBody, 'pinyin'> & { agency: number; pinyin: string | null }>(
    sql`SELECT agency, id, name, ${pinyinColumn(asked)} AS pinyin, province, level, kind, own_years AS "ownYears", area_years AS "areaYears"
      FROM ${from} WHERE id IN (${list(ids)})`,
    signal,
  );
  keepCodes(asked, rows);
  const bodies = rows.map((row) => listedBody(asked, { ...row, pinyin: row.pinyin ?? '' }));
  if (bodies.every((body) => body.pinyin !== '')) return bodies;
  // A CSV, or a corpus of before the names were spelled when it was built.
  const { spell } = await import('../corpus/pinyin');
  return bodies.map((body) => ({ ...body, pinyin: spell(body) }));
}

function listedBody(asked: Asked, body: NamedBody): ListedBody {
  const { province, level, kind } = asked.manifest.dictionaries;
  const { id, name, pinyin, ownYears, areaYears } = body;
  return {
    ...{ id, name, pinyin, ownYears, areaYears },
    province: province[body.province] ?? '',
    level: level[body.level] ?? 'county',
    kind: kind[body.kind] ?? 'other',
  };
}

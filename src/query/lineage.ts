import type { Manifest } from '../corpus/manifest';
import { entityKey, type Body, type Entity } from '../domain/entity';
import {
  ancestorsOf,
  chainLineage,
  lineageBreaks,
  lineageOf,
  type Lineage,
  type LineageEntry,
} from '../domain/lineage';
import { formBreaks, type Break } from '../domain/breaks';
import type { Point, Series } from '../domain/series';
import { sql } from '../store/sql';
import type { Asked } from './asked';
import { soughtOf, trend, type TrendQuestion } from './trend';

export interface LineageQuestion extends TrendQuestion {
  /** `reported`: each body by its own reports alone; `chained`: with its predecessors' before each succession. */
  lineage: 'reported' | 'chained';
}

/**
 * One metric over years as `trend` gives it, where bodies know their lineage: their series carry the
 * breaks, and in a chained question the figures of those that came before.
 */
export async function trendInLineage(
  asked: Asked,
  question: LineageQuestion,
  signal?: AbortSignal,
): Promise<Series[]> {
  const bodies = question.who.filter(isBody);
  const lineage = bodies.length === 0 ? new Map() : await loadLineage(asked, signal);
  if (lineage.size === 0) return trend(asked, question, signal);
  const joined = question.lineage === 'chained';
  const before = joined ? bodies.flatMap((body) => kinOf(lineage, body)) : [];
  const who = new Map([...question.who, ...before].map((entity) => [entityKey(entity), entity]));
  const series = await trend(asked, { ...question, who: [...who.values()] }, signal);
  const pointsOf = new Map(series.map(({ key, points }) => [key, points]));
  return series.slice(0, question.who.length).map((each): Series => {
    const { entity } = each;
    if (!isBody(entity)) return each;
    const lines = lineageBreaks(lineage, entity.id, joined).filter(({ before: year }) =>
      question.years.includes(year),
    );
    if (!joined) return { ...each, breaks: sortBreaks([...each.breaks, ...lines]) };
    const points = chainLineage(
      lineage,
      entity.id,
      (id): readonly Point[] => pointsOf.get(entityKey({ ...entity, id })) ?? [],
    );
    const forms = formBreaks(points, soughtOf(asked, question.metric).joining);
    return { ...each, points, breaks: sortBreaks([...forms, ...lines]) };
  });
}

/** Breaks in the order of years. */
export function sortBreaks(breaks: readonly Break[]): Break[] {
  return [...breaks].sort((a, b) => a.before - b.before);
}

function isBody(entity: Entity): entity is Body {
  return entity.type === 'body';
}

/** The bodies that came before one, by reports of the same scope. */
function kinOf(lineage: Lineage, body: Body): Body[] {
  return ancestorsOf(lineage, body.id).map((id) => ({ ...body, id }));
}

const known = new WeakMap<Manifest, Lineage>();

/** The lineage of all bodies, read once a corpus: most corpora know of few. */
export async function loadLineage(asked: Asked, signal?: AbortSignal): Promise<Lineage> {
  const held = known.get(asked.manifest);
  if (held !== undefined) return held;
  const database = await asked.database(signal);
  const agencies = await database.tableFor('agencies', { signal });
  const told = sql`SELECT renamed_from, merged_into FROM ${agencies} WHERE lineage_year IS NOT NULL`;
  const rows = await database.query<EntryRow>(
    sql`SELECT id, name, province, renamed_from, merged_into, lineage_year FROM ${agencies}
      WHERE lineage_year IS NOT NULL
        OR name IN (SELECT renamed_from FROM (${told}) UNION SELECT merged_into FROM (${told}))
      ORDER BY agency`,
    signal,
  );
  const { province } = asked.manifest.dictionaries;
  const lineage = lineageOf(
    rows.map((row): LineageEntry => ({
      id: row.id,
      name: row.name,
      province: province[row.province] ?? '',
      renamedFrom: row.renamed_from ?? '',
      mergedInto: row.merged_into ?? '',
      lineageYear: row.lineage_year ?? undefined,
    })),
  );
  known.set(asked.manifest, lineage);
  return lineage;
}

interface EntryRow {
  id: string;
  name: string;
  province: number;
  renamed_from: string | null;
  merged_into: string | null;
  lineage_year: number | null;
}

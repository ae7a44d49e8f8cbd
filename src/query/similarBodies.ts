import type { Body } from '../domain/entity';
import { sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import { isOfBodies } from './bodyCodes';
import { expressionsOf, measuredRows } from './measuredRows';
import { pinyinColumn } from './pinyinColumn';
import { yearsCondition } from './rowConditions';

/** What bodies are compared by. */
const METRIC = 'received';

/** A body that is like another one. */
export interface SimilarBody {
  body: Body;
  name: string;
  /** The name in Latin letters; empty where the corpus did not spell it. */
  pinyin: string;
  /** Median of its yearly requests over the years that both state. */
  requests: number;
  /** The same of the body it is like, over the same years. */
  ofPicked: number;
  /** Years that both state. */
  sharedYears: number;
}

interface FoundRow {
  agency: number;
  requests: number;
  ofPicked: number;
  shared: number;
}

/**
 * At most `limit` bodies of the same level and kind that report in the same scope, those nearest in
 * requests received first: by how far the medians of the years lie apart that both bodies state, within
 * `years`. Of those as near, the ones with more years in common come first, then the order of the corpus.
 * A body that states no such year has none like it.
 */
export async function similarBodies(
  asked: Asked,
  { body, years, limit }: { body: Body; years: readonly number[]; limit: number },
  signal?: AbortSignal,
): Promise<SimilarBody[]> {
  const database = await asked.database(signal);
  const agencies = await database.tableFor('agencies', { signal });
  const [picked] = await database.query<{ agency: number; level: number; kind: number }>(
    sql`SELECT agency, level, kind FROM ${agencies} WHERE id = ${body.id}`,
    signal,
  );
  if (picked === undefined) return [];
  const scope = asked.manifest.dictionaries.scope.indexOf(body.scope);
  const where = sql`scope = ${scope} AND level = ${picked.level} AND kind = ${picked.kind} AND ${yearsCondition(years)}`;
  const rows = await measuredRows(asked, [METRIC], 'total', where, signal);
  const { part, isComplete } = expressionsOf(asked, METRIC, 'total');
  const stated = (condition: Statement): Statement =>
    sql`(SELECT agency, year, CAST(${part} AS DOUBLE) AS requests FROM ${rows} AS stated_rows
      WHERE ${where} AND ${isComplete} AND ${condition})`;
  const near = sql`(SELECT other.agency AS agency, median(other.requests) AS requests,
      median(own.requests) AS of_picked, count(*) AS shared
    FROM ${stated(sql`agency <> ${picked.agency}`)} AS other
      JOIN ${stated(sql`agency = ${picked.agency}`)} AS own USING (year)
    GROUP BY other.agency
    ORDER BY abs(median(other.requests) - median(own.requests)), shared DESC, other.agency LIMIT ${limit})`;
  const found = await database.query<FoundRow>(
    sql`SELECT agency, requests, of_picked AS "ofPicked", shared FROM ${near}
      ORDER BY abs(requests - of_picked), shared DESC, agency`,
    signal,
  );
  const named = await database.query<{ agency: number; id: string; name: string; pinyin: string | null }>(
    sql`SELECT agency, id, name, ${pinyinColumn(asked)} AS pinyin FROM ${agencies} WHERE ${isOfBodies(found.map(({ agency }) => agency))}`,
    signal,
  );
  const byCode = new Map(named.map((each) => [each.agency, each]));
  return found.flatMap(({ agency, requests, ofPicked, shared }): SimilarBody[] => {
    const each = byCode.get(agency);
    if (each === undefined) return [];
    const { id, name } = each;
    const like: Body = { type: 'body', id, scope: body.scope };
    return [{ body: like, name, pinyin: each.pinyin ?? '', requests, ofPicked, sharedYears: shared }];
  });
}

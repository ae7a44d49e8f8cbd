import { entityKey, type Body } from '../domain/entity';
import type { Form } from '../domain/form';
import type { Series } from '../domain/series';
import { sql } from '../store/sql';
import type { Asked } from './asked';
import { isOfBodies, keepCodes } from './bodyCodes';
import { pinyinColumn } from './pinyinColumn';
import { standings, STANDINGS, type RankingQuestion, type Standing } from './rankingRows';
import { knownForm } from './rowTally';
import { trend } from './trend';

/** A body in its place. */
export interface RankedBody {
  /** `entityKey` of the body. */
  key: string;
  body: Body;
  name: string;
  /** The name in Latin letters; empty where the corpus does not have it. */
  pinyin: string;
  province: string;
  /** From 1; bodies of the same value share it, and the next ones are skipped. Undefined: not ranked. */
  place: number | undefined;
  isTied: boolean;
  /** The value, or the change from the first year to the second. */
  amount: number;
  /** A point for each year asked. */
  series: Series;
}

export interface RankingCounts extends Record<Standing, number> {
  /** Bodies with a report of the year; of two years, of both. */
  bodies: number;
  /** Bodies that state the number, in both years of two. */
  stated: number;
  /** Bodies of `unjoined`, by their forms. */
  forms: readonly { from: Form; to: Form; bodies: number }[];
}

/** Rows of one standing, from the row `offset` on. */
export interface RankingWindow {
  standing: 'ranked' | 'few';
  offset: number;
  limit: number;
  /** Whether numbers come without their provenance, see `TallyOptions`. */
  bare?: boolean;
}

/** A body in its place; in rows of counts, NULL. */
interface PlacedRow {
  agency: number;
  place: number;
  tied: number;
  amount: number;
}

/** Bodies of one standing whose reports are of these forms; in rows of places, NULL. */
interface CountRow {
  standing: Standing;
  /** Code of the form; of two years, those of either report, NULL where there is none. */
  before: number | null;
  after: number | null;
  bodies: number;
}

/**
 * How many bodies are ranked and what the others are, and the places of a window: ranked ones from the greatest
 * value (or movement, up or down) down, those of too few cases from the most cases down; ties in the order of
 * the corpus. In one statement, as both are of the same rows.
 */
async function readPlaces(
  asked: Asked,
  question: RankingQuestion,
  { standing, offset, limit }: RankingWindow,
  signal: AbortSignal | undefined,
): Promise<{ counts: RankingCounts; places: PlacedRow[] }> {
  const database = await asked.database(signal);
  const order = standing === 'ranked' ? sql`size` : sql`cases`;
  const rows = await database.query<(CountRow & { agency: null }) | PlacedRow>(
    sql`SELECT * FROM (WITH placed AS MATERIALIZED (SELECT * FROM ${await standings(asked, question, signal)})
      SELECT standing, "before", "after", count(*) AS bodies,
        NULL AS agency, NULL AS amount, NULL AS place, NULL AS tied
      FROM placed GROUP BY standing, "before", "after"
      UNION ALL SELECT NULL, NULL, NULL, NULL, * FROM (
        SELECT agency, amount, rank() OVER (ORDER BY ${order} DESC) AS place,
          count(*) OVER (PARTITION BY ${order}) AS tied
        FROM placed WHERE standing = ${standing} ORDER BY ${order} DESC, agency LIMIT ${limit} OFFSET ${offset}))`,
    signal,
  );
  const counts = rows.filter((row) => row.agency === null);
  const places = rows.filter((row) => row.agency !== null);
  return {
    counts: countsOf(asked, counts),
    places: places.sort((a, b) => a.place - b.place || a.agency - b.agency),
  };
}

function countsOf(asked: Asked, rows: readonly CountRow[]): RankingCounts {
  const sum = (takes: (standing: Standing) => boolean): number =>
    rows.reduce((total, row) => total + (takes(row.standing) ? row.bodies : 0), 0);
  const forms = new Map<string, { from: Form; to: Form; bodies: number }>();
  for (const { standing, before, after, bodies } of rows) {
    if (standing !== 'unjoined' || before === null || after === null) continue;
    const [from, to] = [knownForm(asked, before).form, knownForm(asked, after).form];
    const held = forms.get(`${from} ${to}`)?.bodies ?? 0;
    forms.set(`${from} ${to}`, { from, to, bodies: held + bodies });
  }
  const counts = Object.fromEntries(STANDINGS.map((each) => [each, sum((standing) => standing === each)]));
  return {
    ...(counts as Record<Standing, number>),
    bodies: sum((standing) => standing !== 'lone'),
    stated: sum((standing) => standing !== 'lone' && standing !== 'absent'),
    forms: [...forms.values()],
  };
}

interface NamedRow {
  agency: number;
  id: string;
  name: string;
  pinyin: string | null;
  province: number;
}

/** The bodies of a window, in their places. */
export async function rankingRows(
  asked: Asked,
  question: RankingQuestion,
  window: RankingWindow,
  signal?: AbortSignal,
): Promise<RankedBody[]> {
  const { places } = await readPlaces(asked, question, window, signal);
  return rankedBodies(asked, question, window, places, signal);
}

async function rankedBodies(
  asked: Asked,
  { metric, group, years }: RankingQuestion,
  { standing, bare }: RankingWindow,
  places: readonly PlacedRow[],
  signal: AbortSignal | undefined,
): Promise<RankedBody[]> {
  if (places.length === 0) return [];
  const database = await asked.database(signal);
  const agencies = await database.tableFor('agencies', { signal });
  // Names by codes: a join would read those of all bodies.
  const bodies = await database.query<NamedRow>(
    sql`SELECT agency, id, name, ${pinyinColumn(asked)} AS pinyin, province
      FROM ${agencies} WHERE ${isOfBodies(places.map(({ agency }) => agency))}`,
    signal,
  );
  keepCodes(asked, bodies);
  const named = new Map(bodies.map((body) => [body.agency, body]));
  const rows = places.flatMap((place) => {
    const body = named.get(place.agency);
    return body === undefined ? [] : [{ ...place, ...body }];
  });
  const who = rows.map(({ id }): Body => ({ type: 'body', id, scope: group.scope }));
  const series = await trend(asked, { metric, who, years, applicant: 'total', bare }, signal);
  return rows.flatMap((row, at): RankedBody[] => {
    const [body, own] = [who[at], series[at]];
    if (body === undefined || own === undefined) return [];
    return [
      {
        key: entityKey(body),
        body,
        name: row.name,
        pinyin: row.pinyin ?? '',
        province: asked.manifest.dictionaries.province[row.province] ?? '',
        place: standing === 'ranked' ? row.place : undefined,
        isTied: row.tied > 1,
        amount: row.amount,
        series: own,
      },
    ];
  });
}

/** What one page of the view shows. */
export interface Ranking {
  question: RankingQuestion;
  counts: RankingCounts;
  ranked: readonly RankedBody[];
  few: readonly RankedBody[];
}

/**
 * The first `limit` bodies ranked, the first of those with too few cases, and what the others are; the numbers
 * without their provenance, which `withProvenance` adds.
 */
export async function ranking(
  asked: Asked,
  question: RankingQuestion,
  limit: number,
  signal?: AbortSignal,
): Promise<Ranking> {
  const window = { standing: 'ranked', offset: 0, limit, bare: true } as const;
  const { counts, places } = await readPlaces(asked, question, window, signal);
  const ranked = await rankedBodies(asked, question, window, places, signal);
  const few =
    counts.few === 0 ? [] : await rankingRows(asked, question, { ...window, standing: 'few' }, signal);
  return { question, counts, ranked, few };
}

/** The same ranking with what `figures` alone tells of its numbers: where they stand, and what other sources state. */
export async function withProvenance(
  asked: Asked,
  { ranked, few, ...found }: Ranking,
  signal?: AbortSignal,
): Promise<Ranking> {
  const { metric, years } = found.question;
  const who = [...ranked, ...few].map(({ body }) => body);
  const series = await trend(asked, { metric, who, years, applicant: 'total' }, signal);
  const sourced = (row: RankedBody, at: number): RankedBody => ({ ...row, series: series[at] ?? row.series });
  return {
    ...found,
    ranked: ranked.map(sourced),
    few: few.map((row, at) => sourced(row, ranked.length + at)),
  };
}

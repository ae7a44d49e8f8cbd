import type { Entity } from '../domain/entity';
import type { Level, Scope } from '../domain/figure';
import type { KnownForm } from '../domain/form';
import { isStated, type Point } from '../domain/series';
import { sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import { keepCodes } from './bodyCodes';
import { reportsOf } from './bodyReports';
import { expressionsOf, measuredRows } from './measuredRows';
import { pinyinColumn } from './pinyinColumn';
import { entityCondition, yearsCondition } from './rowConditions';
import { knownForm } from './rowTally';
import { statedByYear, type StatedYear } from './statedByYear';
import { trend } from './trend';

/** Orders of the bodies: province, level and name as in the corpus; name alone; years stated, most first. */
export const COVERAGE_ORDERS = ['corpus', 'name', 'years'] as const;
export type CoverageOrder = (typeof COVERAGE_ORDERS)[number];

export interface CoverageQuestion {
  /** A metric or a measure. */
  metric: string;
  /** Bodies of any of these; a body that several hold counts once. */
  who: readonly Entity[];
  years: readonly number[];
  order: CoverageOrder;
}

/** The reports of one body and scope, by year. */
export interface CoverageRow {
  id: string;
  name: string;
  /** The name in Latin letters; empty where the corpus does not have it. */
  pinyin: string;
  province: string;
  level: Level;
  scope: Scope;
  /** One for every year asked; a year without a value says why. */
  points: readonly Point[];
  /** Form of each report, by its year, whether it states the figure or not. */
  forms: ReadonlyMap<number, KnownForm>;
  /** Years of the question in which it is stated. */
  stated: number;
}

/** n of N for every year asked, and how many rows the grid of the question has. */
export async function coverageByYear(
  asked: Asked,
  { metric, who, years }: CoverageQuestion,
  signal?: AbortSignal,
): Promise<{ years: StatedYear[]; rows: number }> {
  const found = await statedByYear(asked, metric, who, signal);
  const byYear = new Map(found.map((each) => [each.year, each]));
  return {
    years: years.map((year) => byYear.get(year) ?? { year, stated: 0, bodies: 0 }),
    rows: await countListed(asked, who, signal),
  };
}

async function countListed(
  asked: Asked,
  who: readonly Entity[],
  signal: AbortSignal | undefined,
): Promise<number> {
  const rows = await listed(asked, who, signal);
  const database = await asked.database(signal);
  const [found] = await database.query<{ rows: number }>(sql`SELECT count(*) AS rows FROM ${rows}`, signal);
  return found?.rows ?? 0;
}

interface ListedRow {
  agency: number;
  id: string;
  name: string;
  pinyin: string | null;
  province: number;
  level: number;
  scope: number;
}

/** At most `limit` rows of the grid, from the row `offset` on; only these are read. */
export async function coverageRows(
  asked: Asked,
  question: CoverageQuestion,
  { offset, limit }: { offset: number; limit: number },
  signal?: AbortSignal,
): Promise<CoverageRow[]> {
  const { metric, years } = question;
  const database = await asked.database(signal);
  const { from, order } = await ordered(asked, question, signal);
  const rows = await database.query<ListedRow>(
    sql`SELECT listed.agency AS agency, id, name, pinyin, province, level, listed.scope AS scope FROM ${from}
      ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`,
    signal,
  );
  if (rows.length === 0) return [];
  keepCodes(asked, rows);
  const { province, level, scope } = asked.manifest.dictionaries;
  const bodies = rows.map((row) => ({ type: 'body' as const, id: row.id, scope: scope[row.scope] ?? 'own' }));
  const series = await trend(asked, { metric, who: bodies, years, applicant: 'total' }, signal);
  const forms = await formsOf(asked, rows, years, signal);
  return rows.map((row, at) => {
    const points = series[at]?.points ?? [];
    return {
      ...{ id: row.id, name: row.name, pinyin: row.pinyin ?? '' },
      ...{ scope: scope[row.scope] ?? 'own', points },
      province: province[row.province] ?? '',
      level: level[row.level] ?? 'county',
      forms: forms.get(`${row.scope} ${row.agency}`) ?? new Map(),
      stated: points.filter(isStated).length,
    };
  });
}

/** Form of each report of the rows, by scope and code of the body, then by year. */
async function formsOf(
  asked: Asked,
  rows: readonly ListedRow[],
  years: readonly number[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Map<number, KnownForm>>> {
  const codes = [...new Set(rows.map(({ agency }) => agency))];
  const forms = new Map<string, Map<number, KnownForm>>();
  for (const { agency, scope, year, form } of await reportsOf(asked, codes, signal)) {
    if (!years.includes(year)) continue;
    const key = `${scope} ${agency}`;
    const ofBody = forms.get(key) ?? new Map<number, KnownForm>();
    forms.set(key, ofBody.set(year, knownForm(asked, form)));
  }
  return forms;
}

/** The rows to take a page of, and by what they are ordered. */
async function ordered(
  asked: Asked,
  { metric, who, years, order }: CoverageQuestion,
  signal: AbortSignal | undefined,
): Promise<{ from: Statement; order: Statement }> {
  const rows = sql`${await listed(asked, who, signal)} AS listed`;
  if (order === 'corpus') return { from: rows, order: sql`listed.agency, listed.scope` };
  if (order === 'name') return { from: rows, order: sql`name, listed.agency, listed.scope` };
  const where = sql`${await entityCondition(asked, who, signal)} AND ${yearsCondition(years)}`;
  const reports = await measuredRows(asked, [metric], 'total', where, signal);
  const { isComplete } = expressionsOf(asked, metric, 'total');
  const counts = sql`(SELECT agency, scope, count(*) FILTER (WHERE ${isComplete}) AS stated
    FROM ${reports} WHERE ${where} GROUP BY agency, scope) AS counts`;
  return {
    from: sql`${rows} LEFT JOIN ${counts} ON counts.agency = listed.agency AND counts.scope = listed.scope`,
    order: sql`coalesce(stated, 0) DESC, listed.agency, listed.scope`,
  };
}

/** Bodies with a report of the scope, a row for each scope that they report in; stands after FROM. */
async function listed(
  asked: Asked,
  who: readonly Entity[],
  signal: AbortSignal | undefined,
): Promise<Statement> {
  const where = await entityCondition(asked, who, signal);
  const database = await asked.database(signal);
  const agencies = await database.tableFor('agencies', { signal });
  const { scope } = asked.manifest.dictionaries;
  const ofScope = (each: Scope, years: Statement): Statement =>
    sql`SELECT agency, id, name, ${pinyinColumn(asked)} AS pinyin,
        province, level, kind, ${scope.indexOf(each)} AS scope
      FROM ${agencies} WHERE ${years} > 0`;
  return sql`(SELECT * FROM (${ofScope('own', sql`own_years`)} UNION ALL ${ofScope('area', sql`area_years`)})
    WHERE ${where})`;
}

import type { Entity } from '../domain/entity';
import type { Applicant, Figure } from '../domain/figure';
import { fixed, join, name, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import { isInSpan, isOfBodies } from './bodyCodes';
import { agencySpan, bodyCondition, isEveryBody } from './entityRows';
import { originOf, type ProvenanceRow } from './origin';
import { pinyinColumn } from './pinyinColumn';
import { knownForm } from './rowTally';

/** Columns that figures can be sorted by, and what stands for each in SQL. */
const SORTED_BY = {
  body: 'name',
  province: 'province',
  level: 'level',
  year: 'year',
  metric: 'metric',
  applicant: 'applicant',
  value: 'value',
  qualifier: 'qualifier',
  method: 'method',
  form: 'form',
  locator: 'locator',
  source: 'source',
  preferred: 'preferred',
} as const;
export type FigureSort = keyof typeof SORTED_BY;

/** Which figures, in which order; what is undefined or empty stands open. */
export interface FigureQuestion {
  who: readonly Entity[];
  metric?: string | undefined;
  applicant?: Applicant | undefined;
  years: readonly [from: number, to: number];
  /** Words that must all occur in the name of the body. */
  text: string;
  /** Undefined: as the corpus has them, by body, scope, metric, applicant and year. */
  sort?: { by: FigureSort; isDescending: boolean } | undefined;
}

/** A figure with the body that it is of. */
export interface FigureRow extends Figure {
  id: string;
  /** The name of the body in Latin letters; empty where the corpus did not spell it. */
  pinyin: string;
  /** Whether the form is the usual one of the year, as the source does not say. */
  isFormAssumed: boolean;
  /** False: another source of the cell is preferred. */
  isPreferred: boolean;
}

/** Figures that were counted once, to be read window by window. */
export interface FigureWindows {
  total: number;
  read: (from: number, count: number, signal?: AbortSignal) => Promise<FigureRow[]>;
}

/** More are not sorted: the order is kept in memory, about 40 bytes a figure. */
export const MOST_SORTED = 4_000_000;

interface Row extends ProvenanceRow {
  id: string;
  name: string;
  pinyin: string | null;
  province: number;
  level: number;
  scope: number;
  year: number;
  metric: number;
  applicant: number;
  value: number;
  qualifier: number;
  form: number;
  preferred: boolean;
}

/** Order of the table `figures`, and of the sources of a cell. */
const TABLE_ORDER = fixed('agency, scope, metric, applicant, year, preferred DESC, source, locator');
const KEYS = ['agency', 'scope', 'year', 'metric', 'applicant', 'preferred'];

/** Orders made, and the one that is held; the one before is dropped. */
let made = 0;
let held: Statement | undefined;

/** Finds the figures and counts them; windows are then read without a look at the rest. */
export async function findFigures(
  asked: Asked,
  question: FigureQuestion,
  signal?: AbortSignal,
): Promise<FigureWindows> {
  const database = await asked.database(signal);
  const agencies = await database.tableFor('agencies', { signal });
  const { figures, where } = await chosenFigures(asked, question, signal);
  // Bodies with their numbers of figures: the table is sorted by body, so that any window is in few of them.
  const { rows, columns } = await database.queryColumns(
    sql`SELECT agency, count(*)::INTEGER AS figures FROM ${figures} WHERE ${where} GROUP BY agency ORDER BY agency`,
    signal,
  );
  const codes = Array.from({ length: rows }, (_, index) => Number(columns['agency']?.[index]));
  const ends = new Float64Array(rows);
  let total = 0;
  for (let index = 0; index < rows; index += 1) ends[index] = total += Number(columns['figures']?.[index]);

  if (question.sort !== undefined && total <= MOST_SORTED && total > 0) {
    const { by, isDescending } = question.sort;
    // A name of its own each: a window of the order before may still be on its way.
    const table = name(`sorted_figures_${++made}`);
    await database.query(
      sql`CREATE TEMP TABLE ${table} AS
        SELECT row_number() OVER () AS at, * FROM (
          SELECT ${fixed(KEYS.map((key) => `f.${key}`).join(', '))}, hash(concat(source, '|', locator)) AS mark
          FROM (SELECT * FROM ${figures} WHERE ${where}) AS f
            JOIN (SELECT agency, name, province, level FROM ${agencies}) AS a ON a.agency = f.agency
          ORDER BY ${fixed(SORTED_BY[by])} ${fixed(isDescending ? 'DESC' : 'ASC')}, f.agency, scope, metric, applicant, year, preferred DESC, source, locator
        )`,
      signal,
    );
    if (held !== undefined) await database.query(sql`DROP TABLE IF EXISTS ${held}`);
    held = table;
    return { total, read: (from, count, stop) => readSorted(asked, { figures, table, from, count }, stop) };
  }
  return {
    total,
    read: async (from, count, stop) => {
      if (total === 0 || from >= total) return [];
      const first = firstAfter(ends, from);
      const last = firstAfter(ends, Math.min(total, from + count) - 1);
      const before = first === 0 ? 0 : (ends[first - 1] ?? 0);
      const near = isInSpan([codes[first] ?? 0, codes[last] ?? 0]);
      const some = sql`SELECT * FROM ${figures} WHERE ${near} AND ${where} ORDER BY ${TABLE_ORDER} LIMIT ${count} OFFSET ${from - before}`;
      return readNamed(asked, { some, near, order: TABLE_ORDER }, stop);
    },
  };
}

/** Index of the first body whose figures end after that place. */
function firstAfter(ends: Float64Array, place: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

async function readSorted(
  asked: Asked,
  { figures, table, from, count }: { figures: Statement; table: Statement; from: number; count: number },
  signal: AbortSignal | undefined,
): Promise<FigureRow[]> {
  const database = await asked.database(signal);
  const window = sql`SELECT * FROM ${table} WHERE at > ${from} AND at <= ${from + count}`;
  const bodies = await database.query<{ agency: number }>(
    sql`SELECT DISTINCT agency FROM (${window}) ORDER BY agency`,
    signal,
  );
  const same = fixed(KEYS.map((key) => `f.${key} = w.${key}`).join(' AND '));
  const near = isOfBodies(bodies.map(({ agency }) => agency));
  const some = sql`SELECT f.*, at FROM (SELECT * FROM ${figures} WHERE ${near}) AS f
    JOIN (${window}) AS w ON ${same} AND hash(concat(f.source, '|', f.locator)) = w.mark`;
  return readNamed(asked, { some, near, order: fixed('at') }, signal);
}

/** Some figures with the names of their bodies, in an order; `near` holds for those bodies and few others. */
async function readNamed(
  asked: Asked,
  { some, near, order }: { some: Statement; near: Statement; order: Statement },
  signal: AbortSignal | undefined,
): Promise<FigureRow[]> {
  const database = await asked.database(signal);
  const agencies = await database.tableFor('agencies', { signal });
  const rows = await database.query<Row>(
    sql`SELECT * FROM (${some}) AS figures
      JOIN (SELECT agency, id, name, ${pinyinColumn(asked)} AS pinyin, province, level FROM ${agencies} WHERE ${near}) AS bodies
        USING (agency) ORDER BY ${order}`,
    signal,
  );
  return rows.map((row) => figureOf(asked, row));
}

function figureOf(asked: Asked, row: Row): FigureRow {
  const { dictionaries, metrics } = asked.manifest;
  const { form, assumed } = knownForm(asked, row.form);
  const { source, sourceKind, method, locator } = originOf(asked, row);
  return {
    id: row.id,
    agency: row.name,
    pinyin: row.pinyin ?? '',
    scope: dictionaries.scope[row.scope] ?? 'own',
    province: dictionaries.province[row.province] ?? '',
    level: dictionaries.level[row.level] ?? 'county',
    year: row.year,
    form,
    isFormAssumed: assumed,
    metric: metrics[row.metric]?.id ?? '',
    applicant: dictionaries.applicant[row.applicant] ?? 'total',
    value: row.value,
    qualifier: dictionaries.qualifier[row.qualifier] ?? 'exact',
    ...{ method, locator, source, sourceKind },
    isPreferred: row.preferred,
  };
}

/**
 * The table `figures` as far as it can hold the bodies of a question, and the condition on its rows. That names
 * their span: the table is sorted by body, and only the parts of a file that can hold them are read.
 */
export async function chosenFigures(
  asked: Asked,
  { who, metric, applicant, years, text }: Omit<FigureQuestion, 'sort'>,
  signal?: AbortSignal,
): Promise<{ figures: Statement; where: Statement }> {
  const { dictionaries, metrics } = asked.manifest;
  const database = await asked.database(signal);
  const agencies = await database.tableFor('agencies', { signal });
  const conditions = [sql`year BETWEEN ${years[0]} AND ${years[1]}`];
  if (metric !== undefined) conditions.push(sql`metric = ${metrics.findIndex(({ id }) => id === metric)}`);
  if (applicant !== undefined) conditions.push(sql`applicant = ${dictionaries.applicant.indexOf(applicant)}`);
  const words = text.trim().split(/\s+/).filter(Boolean);
  const named = join([sql`true`, ...words.map((word) => sql`contains(name, ${word})`)], sql` AND `);
  const sought = who.map((entity) => ({
    scope: sql`scope = ${dictionaries.scope.indexOf(entity.scope)}`,
    // All bodies: area reports, too, as nothing is added up here.
    isAll: entity.scope === 'own' && isEveryBody(entity),
    bodies: bodyCondition(asked, entity),
  }));
  const any =
    sought.length === 0
      ? sql`true`
      : join(
          sought.map(({ bodies }) => bodies),
          sql` OR `,
        );
  const bodies = await agencySpan(asked, sql`${named} AND (${any})`, signal);
  conditions.push(isInSpan(bodies));
  const chosen = (where: Statement): Statement =>
    sql`agency IN (SELECT agency FROM ${agencies} WHERE ${where})`;
  if (words.length > 0) conditions.push(chosen(named));
  if (sought.length > 0) {
    const each = sought.map(({ scope, isAll, bodies }) =>
      isAll ? sql`true` : sql`(${scope} AND ${chosen(bodies)})`,
    );
    conditions.push(sql`(${join(each, sql` OR `)})`);
  }
  return {
    figures: await database.tableFor('figures', { signal, bodies }),
    where: sql`(${join(conditions, sql` AND `)})`,
  };
}

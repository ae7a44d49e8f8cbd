import { OBSERVATION_DIMENSIONS } from '../corpus/columns';
import type { CorpusFile, Manifest, Table, TablePart } from '../corpus/manifest';
import { AnswerCache } from './answerCache';
import type { Engine, FileEngine } from './engine';
import type { JoinOptions } from './sharedWork';
import { join, list, name, sql, type Statement } from './sql';
import { WarmTables } from './warmTables';

/** Lets the engine read files of the corpus by their paths. */
export type ProvideFiles = (files: readonly CorpusFile[], options?: JoinOptions) => Promise<void>;

/**
 * The tables of a corpus, to be asked in SQL. What the `…For` functions give stands after FROM; the
 * files it needs, and no others, are ready when it is given:
 *
 *     const rows = await database.query(sql`
 *       SELECT year, sum(received)::DOUBLE AS sum FROM ${await database.observationsFor(['received'])}
 *       GROUP BY year`, signal);
 *
 * Ask at once with what they give: it names what is ready now, which may be a copy that is dropped
 * later. They throw what `fetchBytes` does when a file cannot be had; when a question fails with
 * `engine`, `Corpus.openDatabase` gives a database that works, on a new engine if need be.
 */
export interface Database extends Pick<Engine, 'query' | 'queryColumns'> {
  /**
   * `observations` with its dimensions and those metrics. A metric that no figure states is a
   * column of NULL. `where` may name dimensions only; it is worth giving, as it spares whole parts of files.
   */
  observationsFor(metrics: readonly string[], where?: Statement, options?: JoinOptions): Promise<Statement>;
  /** `applicants` with its dimensions and those columns (`received_natural`), as `observationsFor`. */
  applicantsFor(columns: readonly string[], where?: Statement, options?: JoinOptions): Promise<Statement>;
  /** One of the tables that are never split by columns; with `bodies` at least the rows of those. */
  tableFor(
    table: 'agencies' | 'figures' | 'inexact' | 'checks',
    options?: JoinOptions & { bodies?: BodySpan | undefined },
  ): Promise<Statement>;
}

/** Codes of the first and the last body that a question is about. */
export type BodySpan = readonly [first: number, last: number];

const DIMENSIONS = Object.keys(OBSERVATION_DIMENSIONS);

/** The tables of the corpus in an engine. */
export function createDatabase(engine: FileEngine, manifest: Manifest, provide: ProvideFiles): Database {
  const warm = new WarmTables(engine);
  const answers = new AnswerCache();
  const known = new Set(manifest.metrics.filter(({ figures }) => figures > 0).map(({ id }) => id));

  const wideFor = async (
    table: 'observations' | 'applicants',
    columns: readonly string[],
    where: Statement,
    options?: JoinOptions,
  ): Promise<Statement> => {
    const wanted = [...new Set(columns)];
    const families = familiesOf(manifest.tables[table], wanted, table === 'observations' ? known : undefined);
    await provide(
      families.flatMap(({ parts }) => parts),
      options,
    );
    const held = families.flatMap((family) => family.columns);
    const rows = manifest.counts.observations;
    const source = warm.take(table, held, rows, () => joinFamilies(families, sql`TRUE`));
    const from =
      source === undefined ? joinFamilies(families, where) : sql`(SELECT * FROM ${source} WHERE ${where})`;
    return withAbsent(
      from,
      wanted.filter((column) => !held.includes(column)),
    );
  };

  return {
    query: async <T extends object>(statement: Statement, signal?: AbortSignal): Promise<T[]> => {
      const held = answers.take<T>(statement);
      if (held !== undefined) return held;
      const rows = await warm.whileBusy(() => engine.query<T>(statement, signal));
      answers.keep(statement, rows);
      return rows;
    },
    queryColumns: (statement, signal) => warm.whileBusy(() => engine.queryColumns(statement, signal)),
    observationsFor: (metrics, where = sql`TRUE`, options) =>
      wideFor('observations', metrics, where, options),
    applicantsFor: (columns, where = sql`TRUE`, options) => wideFor('applicants', columns, where, options),
    tableFor: async (table: Table, { bodies, ...options } = {}) => {
      const all = manifest.tables[table];
      const parts = partsOf(all, bodies);
      await provide(parts, options);
      if (parts.length < all.length) return readParts(parts);
      const rows = all.reduce((sum, part) => sum + part.rows, 0);
      return warm.takeSmall(table, rows, () => readParts(all)) ?? readParts(all);
    },
  };
}

/** The parts that can hold rows of the bodies; the first where none can, as it has the columns. */
function partsOf(parts: readonly TablePart[], bodies: BodySpan | undefined): readonly TablePart[] {
  if (bodies === undefined) return parts;
  const held = parts.filter(
    (part) => part.bodies === undefined || (part.bodies[0] <= bodies[1] && part.bodies[1] >= bodies[0]),
  );
  return held.length > 0 ? held : parts.slice(0, 1);
}

/** The same rows with columns that no figure states. */
export function withAbsent(from: Statement, columns: readonly string[]): Statement {
  if (columns.length === 0) return from;
  return sql`(SELECT *, ${join(columns.map((column) => sql`NULL::DOUBLE AS ${name(column)}`))} FROM ${from})`;
}

/** Files with the same columns, one after the other, and those of their columns that are wanted. */
interface Family {
  parts: TablePart[];
  columns: string[];
}

/** The fewest column families that hold the wanted columns; the first part alone when none is wanted. */
function familiesOf(
  parts: readonly TablePart[],
  wanted: readonly string[],
  known: ReadonlySet<string> | undefined,
): Family[] {
  const byColumns = new Map<string, TablePart[]>();
  for (const part of parts) {
    const key = part.columns?.join() ?? '';
    byColumns.set(key, [...(byColumns.get(key) ?? []), part]);
  }
  const families = [...byColumns.values()].map((members) => {
    const held = members[0]?.columns;
    const holds = (column: string) =>
      held === undefined ? known?.has(column) !== false : held.includes(column);
    return { parts: members, columns: wanted.filter(holds) };
  });
  const needed = families.filter(({ columns }) => columns.length > 0);
  return needed.length > 0 ? needed : families.slice(0, 1);
}

/**
 * Families side by side. Each holds the same rows in the same order, and is filtered by the same
 * condition on its own copy of the dimensions, so that they are joined by position: a join on keys
 * takes four times as long over millions of rows.
 */
function joinFamilies(families: readonly Family[], where: Statement): Statement {
  const selects = families.map(({ parts, columns }, index) => {
    const taken = join([...(index === 0 ? DIMENSIONS : []), ...columns].map((column) => name(column)));
    return sql`(SELECT ${taken} FROM ${readParts(parts)} WHERE ${where}) AS ${name(`family_${index}`)}`;
  });
  return sql`(SELECT * FROM ${join(selects, sql` POSITIONAL JOIN `)})`;
}

function readParts(parts: readonly TablePart[]): Statement {
  return sql`read_parquet([${list(parts.map(({ path }) => path))}])`;
}

import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../domain/failure';
import type { Table, TablePart } from '../../corpus/manifest';
import { describeFile } from './describeFile';
import { quote, type Engine } from './openEngine';

/** A table to be written as Parquet. */
export interface ParquetTable {
  name: Table;
  /** Table of the engine, in the order that it is written. */
  from: string;
  /** Columns that every part holds. */
  shared: readonly string[];
  /** Columns that may be spread over parts, in order; none: the table is only ever split by rows. */
  spread: readonly { name: string; group: string }[];
  /** Rows of a row group: many for columns read whole, few for rows looked up by body. */
  rowGroup: number;
}

/** What one file holds of a table. */
interface Slice {
  table: ParquetTable;
  /** Beside the shared ones. */
  columns: readonly string[];
  /** From the row `from` up to the row before `to`. */
  from: number;
  to: number;
}

/** Share of the limit that a part is planned to fill: estimates of its size are not exact. */
const FILL = 0.9;

/**
 * Writes a table as `<name>.parquet`, or as parts `<name>-0.parquet`, … when that would pass
 * `maxBytes`: by columns first, where it has columns to spread, and then by rows.
 */
export async function writeParquet(
  engine: Engine,
  folder: string,
  table: ParquetTable,
  maxBytes: number,
): Promise<TablePart[]> {
  const [counted] = await engine.rows(`SELECT count(*)::DOUBLE AS rows FROM ${table.from}`);
  const rows = Number(counted?.['rows'] ?? 0);
  const whole = join(folder, `${table.name}.parquet`);
  const all: Slice = { table, columns: table.spread.map((column) => column.name), from: 0, to: rows };
  await copy(engine, all, whole);
  if ((await stat(whole)).size <= maxBytes)
    return [await describePart(engine, folder, `${table.name}.parquet`, all)];

  const sizes = await columnSizes(engine, whole);
  await rm(whole);
  const parts: TablePart[] = [];
  for (const family of familiesOf(table, sizes, maxBytes * FILL)) {
    const bytes = sum([...table.shared, ...family].map((column) => sizes.get(column) ?? 0));
    parts.push(...(await writeRows(engine, folder, table, family, { rows, bytes, maxBytes }, parts.length)));
  }
  return parts;
}

/** Runs of columns that fit into one file each; groups of columns stay together where they fit. */
function familiesOf(table: ParquetTable, sizes: ReadonlyMap<string, number>, maxBytes: number): string[][] {
  const shared = sum(table.shared.map((column) => sizes.get(column) ?? 0));
  const room = Math.max(0, maxBytes - shared);
  const size = (columns: readonly { name: string }[]): number =>
    sum(columns.map(({ name }) => sizes.get(name) ?? 0));
  const families: { name: string; group: string }[][] = [];
  let family: { name: string; group: string }[] = [];
  table.spread.forEach((column, index) => {
    const startsGroup = table.spread[index - 1]?.group !== column.group;
    const group = table.spread.slice(index).filter((each) => each.group === column.group);
    const full = size(family) + size([column]) > room;
    const betterAlone = startsGroup && size(family) + size(group) > room && size(group) <= room;
    if (family.length > 0 && (full || betterAlone)) {
      families.push(family);
      family = [];
    }
    family.push(column);
  });
  families.push(family);
  return families.map((columns) => columns.map(({ name }) => name));
}

/** Writes one family of columns, in as many runs of rows as the limit asks for. */
async function writeRows(
  engine: Engine,
  folder: string,
  table: ParquetTable,
  columns: readonly string[],
  size: { rows: number; bytes: number; maxBytes: number },
  firstPart: number,
): Promise<TablePart[]> {
  for (
    let runs = Math.max(1, Math.ceil(size.bytes / (size.maxBytes * FILL)));
    ;
    runs = Math.ceil(runs * 1.3)
  ) {
    const rowsEach = Math.max(1, Math.ceil(size.rows / runs));
    const parts: TablePart[] = [];
    for (let from = 0; from < size.rows; from += rowsEach) {
      const slice = { table, columns, from, to: Math.min(size.rows, from + rowsEach) };
      const path = `${table.name}-${firstPart + parts.length}.parquet`;
      await copy(engine, slice, join(folder, `${path}.part`));
      await rename(join(folder, `${path}.part`), join(folder, path));
      parts.push(await describePart(engine, folder, path, slice));
    }
    if (parts.every((part) => part.bytes <= size.maxBytes)) return parts;
    if (rowsEach === 1)
      throw new Failure('engine', `no part of the table ${table.name} fits into ${size.maxBytes} bytes`);
    for (const part of parts) await rm(join(folder, part.path));
  }
}

async function describePart(
  engine: Engine,
  folder: string,
  path: string,
  { table, columns, from, to }: Slice,
): Promise<TablePart> {
  const [found] = await engine.rows(
    `SELECT min(agency)::DOUBLE AS first, max(agency)::DOUBLE AS last FROM ${table.from}
      WHERE rowid >= ${from} AND rowid < ${to}`,
  );
  return {
    ...(await describeFile(folder, path)),
    rows: to - from,
    ...(to > from && { bodies: [Number(found?.['first']), Number(found?.['last'])] }),
    ...(table.spread.length > 0 && { columns: [...columns] }),
  };
}

async function copy(engine: Engine, { table, columns, from, to }: Slice, path: string): Promise<void> {
  const names = [...table.shared, ...columns].join(', ');
  await engine.run(`
    COPY (SELECT ${names} FROM ${table.from} WHERE rowid >= ${from} AND rowid < ${to})
    TO ${quote(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${table.rowGroup})`);
}

/** Compressed bytes of each column of a Parquet file. */
async function columnSizes(engine: Engine, path: string): Promise<Map<string, number>> {
  const sizes = await engine.rows(`
    SELECT path_in_schema AS name, sum(total_compressed_size)::DOUBLE AS bytes
    FROM parquet_metadata(${quote(path)}) GROUP BY path_in_schema`);
  return new Map(sizes.map((row) => [String(row['name']), Number(row['bytes'])]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

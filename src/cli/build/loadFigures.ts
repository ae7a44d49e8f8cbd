import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { Failure } from '../../domain/failure';
import type { Fault } from '../../domain/fault';
import type { Metric } from '../../domain/metric';
import { FIGURE_COLUMNS, REQUIRED_FIGURE_COLUMNS, type FigureColumn } from '../../corpus/columns';
import { readFigures } from '../../corpus/readFigures';
import { readRecords } from '../../corpus/readRecords';
import { figureFields } from '../../corpus/writeFigures';
import { writeRecords } from '../../corpus/writeRecords';
import { readText } from '../files';
import { quote, type Engine } from './openEngine';
import { codedRowsSql } from './rowSql';

/** One file of figures to load. */
export interface FigureFile {
  path: string;
  /** As the command line names it, for messages. */
  name: string;
  /** Index in the list of files. */
  index: number;
}

/**
 * Loads a file into the table `rows` by SQL alone, which takes it whole or not at all: every row
 * must be plainly good. Line numbers are not known then. (DuckDB takes a space before an opening
 * quote, which `readRecords` does not; nothing else is known to be read in two ways.)
 * @returns whether it was loaded
 */
export async function loadFast(engine: Engine, file: FigureFile): Promise<boolean> {
  const header = await readHeader(file);
  if (header === undefined) return false;
  const present = FIGURE_COLUMNS.filter((column) => header.includes(column));
  const names = header.map((name, index) =>
    present.some((column) => column === name) ? name : `ignored_${index}`,
  );
  try {
    await engine.run(
      `INSERT INTO rows ${codedRowsSql(csvSql(file.path, names), present, file.index, false)}`,
    );
  } catch (error) {
    // Whatever DuckDB does not read, the careful way reads or names.
    if (error instanceof Failure && error.code === 'engine') return false;
    throw error;
  }
  const [bad] = await engine.rows(`SELECT 1 FROM rows WHERE file = ${file.index} AND NOT good LIMIT 1`);
  if (bad !== undefined) await engine.run(`DELETE FROM rows WHERE file = ${file.index}`);
  return bad === undefined;
}

/**
 * Loads the good rows of a file row by row, with their line numbers, and hands every fault to
 * `refuse`. Some twenty times slower than `loadFast`, as it reads in JavaScript.
 */
export async function loadCarefully(
  engine: Engine,
  file: FigureFile,
  metrics: readonly Metric[],
  folder: string,
  refuse: (fault: Fault) => void,
  onBytes: (read: number) => void,
): Promise<void> {
  const path = join(folder, `careful-${file.index}.csv`);
  const columns = [...FIGURE_COLUMNS, 'line'] as const;
  const copy = createWriteStream(path);
  const write = async (text: string): Promise<void> => {
    if (!copy.write(text)) await once(copy, 'drain');
  };
  await write(writeRecords(columns, []));
  const ids = new Set(metrics.map((metric) => metric.id));
  for await (const { figures, faults } of readFigures(readText(file.path, onBytes), file.name, ids)) {
    faults.forEach(refuse);
    const records = figures.map(({ figure, line }) => ({ ...figureFields(figure), line: String(line) }));
    if (records.length > 0) await write(writeRecords(columns, records).slice(columns.join(',').length + 1));
  }
  copy.end();
  await once(copy, 'finish');
  const present: readonly FigureColumn[] = FIGURE_COLUMNS;
  await engine.run(`INSERT INTO rows ${codedRowsSql(csvSql(path, columns), present, file.index, true)}`);
  await rm(path);
  const [bad] = await engine.rows(`SELECT line FROM rows WHERE file = ${file.index} AND NOT good LIMIT 1`);
  if (bad !== undefined)
    throw new Failure('engine', `${file.name}, line ${String(bad['line'])}: read in two different ways`);
}

/** Columns of the header of which nothing is read, as they are no columns of figures. */
export async function ignoredColumns(file: FigureFile): Promise<string[]> {
  const known: readonly string[] = FIGURE_COLUMNS;
  return ((await readHeader(file)) ?? []).filter((name) => name !== '' && !known.includes(name));
}

/** Column names of a file, or undefined when its first line is not plainly a header that will do. */
async function readHeader(file: FigureFile): Promise<readonly string[] | undefined> {
  for await (const chunk of readText(file.path)) {
    const [firstLine = ''] = chunk.replace(/^\ufeff/, '').split(/\r?\n/, 1);
    if (firstLine.includes('"')) return undefined;
    for await (const { header, faults } of readRecords([firstLine], file.name, REQUIRED_FIGURE_COLUMNS)) {
      if (faults.length > 0) return undefined;
      if (header.length > 0) return header;
    }
    return undefined;
  }
  return undefined;
}

function csvSql(path: string, columns: readonly string[]): string {
  const types = columns.map((column) => `${quote(column)}: 'VARCHAR'`).join(', ');
  return `read_csv(${quote(path)}, columns = {${types}}, auto_detect = false, header = true,
    delim = ',', quote = '"', escape = '"', comment = '', strict_mode = true, null_padding = false)`;
}

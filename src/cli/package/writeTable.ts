import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusFile } from '../../corpus/manifest';
import { describeFile } from '../build/describeFile';
import { quote, type Engine } from '../build/openEngine';
import type { PackageField, PackageTable } from './packageTables';

export const PACKAGE_FORMATS = ['parquet', 'csv'] as const;
export type PackageFormat = (typeof PACKAGE_FORMATS)[number];

const OPTIONS: Readonly<Record<PackageFormat, string>> = {
  parquet: 'FORMAT parquet, COMPRESSION zstd',
  csv: 'FORMAT csv, HEADER',
};

/**
 * Writes a table in each format as `<name>.<format>`, or as `<name>-0.<format>`, … of equal numbers
 * of rows where that would pass `maxBytes`; `rows` counts all of them.
 */
export async function writeTable(
  engine: Engine,
  table: PackageTable,
  folder: string,
  maxBytes: number,
): Promise<Record<PackageFormat, CorpusFile[]> & { rows: number }> {
  const columns = table.fields.map(({ name, type, sql }) =>
    type === 'string' ? `nullif(${sql}, '') AS "${name}"` : `${sql} AS "${name}"`,
  );
  await engine.run(
    `CREATE OR REPLACE TABLE packaged AS SELECT ${columns.join(', ')} FROM ${table.from} ORDER BY ${table.orderBy}`,
  );
  const [counted] = await engine.rows('SELECT count(*)::DOUBLE AS rows FROM packaged');
  const rows = Number(counted?.['rows'] ?? 0);
  const write = (format: PackageFormat): Promise<CorpusFile[]> =>
    writeParts(engine, table, format, rows, folder, maxBytes);
  return { rows, parquet: await write('parquet'), csv: await write('csv') };
}

async function writeParts(
  engine: Engine,
  { name, fields }: PackageTable,
  format: PackageFormat,
  rows: number,
  folder: string,
  maxBytes: number,
): Promise<CorpusFile[]> {
  const columns = fields
    .map((field) => (format === 'csv' ? plainNumber(field) : `"${field.name}"`))
    .join(', ');
  for (let runs = 1; ;) {
    const rowsEach = Math.max(1, Math.ceil(rows / runs));
    const paths: string[] = [];
    let largest = 0;
    for (let from = 0; from === 0 || from < rows; from += rowsEach) {
      const path = runs === 1 ? `${name}.${format}` : `${name}-${paths.length}.${format}`;
      await engine.run(`
        COPY (SELECT ${columns} FROM packaged WHERE rowid >= ${from} AND rowid < ${from + rowsEach})
        TO ${quote(join(folder, path))} (${OPTIONS[format]})`);
      paths.push(path);
      largest = Math.max(largest, (await stat(join(folder, path))).size);
      if (largest > maxBytes) break;
    }
    if (largest <= maxBytes || rowsEach === 1)
      return Promise.all(paths.map((path) => describeFile(folder, path)));
    for (const path of paths) await rm(join(folder, path));
    // The whole says how many it takes; rows are not all as long.
    runs = Math.ceil(runs === 1 ? (largest / maxBytes) * 1.1 : runs * 1.3);
  }
}

/** A CSV writes 634, not 634.0. */
function plainNumber({ name, type }: PackageField): string {
  if (type !== 'number') return `"${name}"`;
  return `CASE WHEN "${name}" = trunc("${name}") THEN "${name}"::BIGINT::VARCHAR ELSE "${name}"::VARCHAR END AS "${name}"`;
}

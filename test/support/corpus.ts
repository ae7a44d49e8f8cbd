import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Cube } from '../../src/corpus/cube';
import type { Manifest, Table } from '../../src/corpus/manifest';
import { writeFigures } from '../../src/corpus/writeFigures';
import { writeMetrics } from '../../src/corpus/readMetrics';
import type { Figure } from '../../src/domain/figure';
import { METRICS } from './figures';
import { runVitrine, type Ran } from './runVitrine';

/** A folder of this test file, taken away after its tests. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Builds figures, or the text of a CSV, with the metrics of `test/support/figures.ts` and no registry. */
export async function buildFrom(
  folder: string,
  figures: readonly Figure[] | string,
  ...options: string[]
): Promise<Ran> {
  const text = typeof figures === 'string' ? figures : writeFigures(figures);
  const [csv, metrics, agencies] = ['figures.csv', 'metrics.csv', 'agencies.csv'].map((name) =>
    join(folder, name),
  );
  await writeFile(csv ?? '', text);
  await writeFile(metrics ?? '', writeMetrics(METRICS));
  await writeFile(
    agencies ?? '',
    'id,name,province,level,kind,parent,renamed_from,merged_into,lineage_year\n',
  );
  return runVitrine(
    ...['build', csv ?? '', '--metrics', metrics ?? '', '--agencies', agencies ?? ''],
    ...['--out', join(folder, 'corpus'), ...options],
  );
}

export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'corpus/manifest.json'), 'utf8')) as Manifest;
}

export async function readCube(folder: string, name: string): Promise<Cube> {
  return JSON.parse(await readFile(join(folder, `corpus/cube/${name}.json`), 'utf8')) as Cube;
}

/** Every row of a table, of all its parts by rows. */
export async function readTable(folder: string, table: Table): Promise<Record<string, unknown>[]> {
  const { tables } = await readManifest(folder);
  const files = tables[table].map((part) => `'${join(folder, 'corpus', part.path)}'`);
  return query(`SELECT * FROM read_parquet([${files.join(', ')}])`);
}

export async function query(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

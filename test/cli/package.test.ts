import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, quote } from '../../src/cli/build/openEngine';
import { readManifest } from '../../src/cli/corpusSql';
import { packageTables } from '../../src/cli/package/packageTables';
import { writeTable } from '../../src/cli/package/writeTable';
import { runVitrine } from '../support/runVitrine';

const DATA = join(import.meta.dirname, '../../data');

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: {
    fields: { name: string; type: string; constraints?: { enum?: string[]; required?: boolean } }[];
    primaryKey: string[];
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
}

let folder: string;
let corpus: string;
let out: string;
let resources: Resource[];
const rowsOf = new Map<string, Record<string, string>[]>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-test-'));
  [corpus, out] = [join(folder, 'corpus'), join(folder, 'download')];
  const files = [join(DATA, 'figures.csv'), join(DATA, 'reports.csv')];
  expect((await runVitrine('build', ...files, '--out', corpus)).code).toBe(0);
  expect((await runVitrine('package', corpus, '--out', out)).code).toBe(0);
  ({ resources } = JSON.parse(await readFile(join(out, 'datapackage.json'), 'utf8')) as {
    resources: Resource[];
  });
  for (const { name, path, schema } of resources)
    if (schema !== undefined) {
      const { data } = Papa.parse<Record<string, string>>(await readFile(join(out, path), 'utf8'), {
        header: true,
        skipEmptyLines: true,
      });
      rowsOf.set(name, data);
    }
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('vitrine package', () => {
  it('describes every column, and every value is what the description says', () => {
    expect([...rowsOf.keys()]).toEqual(['figures', 'agencies', 'metrics', 'checks']);
    for (const { name, schema } of resources.filter((each) => each.schema !== undefined)) {
      const rows = rowsOf.get(name) ?? [];
      expect(rows.length).toBeGreaterThan(0);
      expect(Object.keys(rows[0] ?? {})).toEqual(schema?.fields.map((field) => field.name));
      for (const { name: column, type, constraints } of schema?.fields ?? []) {
        const values = new Set(rows.map((row) => row[column] ?? ''));
        if (constraints?.required === true) expect(values).not.toContain('');
        values.delete('');
        if (type === 'integer') for (const value of values) expect(value).toMatch(/^-?\d+$/);
        if (type === 'number') for (const value of values) expect(value).toMatch(/^-?\d+(\.\d+)?$/);
        if (constraints?.enum !== undefined)
          expect(constraints.enum).toEqual(expect.arrayContaining([...values]));
      }
    }
  });

  it('holds keys that name one row, and references that name one elsewhere', () => {
    for (const { name, schema } of resources) {
      const rows = rowsOf.get(name) ?? [];
      const keys = rows.map((row) => schema?.primaryKey.map((column) => row[column]).join('\t'));
      expect(new Set(keys).size).toBe(rows.length);
      for (const { fields, reference } of schema?.foreignKeys ?? []) {
        const known = new Set(rowsOf.get(reference.resource)?.map((row) => row[reference.fields]));
        expect(rows.filter((row) => !known.has(row[fields]))).toEqual([]);
      }
    }
  });

  it('gives a CSV that builds the same corpus again', async () => {
    const again = join(folder, 'again');
    expect((await runVitrine('build', join(out, 'figures.csv'), '--out', again)).code).toBe(0);
    expect((await readManifest(again)).version).toBe((await readManifest(corpus)).version);
  });

  it('has Parquet with the rows of the CSV, and checksums of every file', async () => {
    const engine = await openEngine({ folder: join(folder), memoryMib: 512, threads: 1 });
    try {
      const [row] = await engine.rows(
        `SELECT count(*)::INTEGER AS rows, sum(value) AS sum FROM ${quote(join(out, 'figures.parquet'))}`,
      );
      const figures = rowsOf.get('figures') ?? [];
      expect(row).toEqual({
        rows: figures.length,
        sum: expect.closeTo(
          figures.reduce((sum, { value }) => sum + Number(value), 0),
          3,
        ) as number,
      });
    } finally {
      engine.close();
    }
    const sums = (await readFile(join(out, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n');
    expect(sums).toHaveLength(resources.length + 1);
    for (const line of sums) {
      const [hash, path = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(await readFile(join(out, path)))
          .digest('hex'),
      ).toBe(hash);
    }
    for (const { path, hash } of resources) expect(sums).toContain(`${hash.replace('sha256:', '')}  ${path}`);
  });

  it('splits what is larger than a host takes, and loses no row', async () => {
    const parts = await mkdtemp(join(folder, 'parts-'));
    const engine = await openEngine({ folder: parts, memoryMib: 512, threads: 1 });
    try {
      const [figures] = packageTables(await readManifest(corpus), corpus);
      if (figures === undefined) throw new RangeError('no table');
      const { csv, parquet } = await writeTable(engine, figures, parts, 60_000);
      expect(csv.length).toBeGreaterThan(5);
      expect([...csv, ...parquet].every(({ bytes }) => bytes <= 60_000)).toBe(true);
      const texts = await Promise.all(csv.map(({ path }) => readFile(join(parts, path), 'utf8')));
      const rows = texts.flatMap((text) => text.trimEnd().split('\n').slice(1));
      expect(rows).toEqual((await readFile(join(out, 'figures.csv'), 'utf8')).trimEnd().split('\n').slice(1));
    } finally {
      engine.close();
    }
  });
});

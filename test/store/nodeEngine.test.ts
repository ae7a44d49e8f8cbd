import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileEngine } from '../../src/store/engine';
import { sql } from '../../src/store/sql';
import { startNodeEngine } from '../support/nodeEngine';

let engine: FileEngine;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-engine-'));
  const path = join(folder, 't.parquet');
  const writer = await (await DuckDBInstance.create()).connect();
  await writer.run(`COPY (
    SELECT i::UINTEGER AS agency, (2008 + i % 17)::USMALLINT AS year, (i % 5)::UTINYINT AS level,
      CASE WHEN i % 3 = 0 THEN NULL ELSE i::INTEGER END AS received, i / 4 AS funds, '县' || i AS name, i % 2 = 0 AS even
    FROM range(5000) t(i)) TO '${path}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 2048)`);
  writer.closeSync();
  engine = await startNodeEngine();
  await engine.registerBuffer('t.parquet', await readFile(path));
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

describe('the engine', () => {
  it('reads Parquet packed with zstd and gives plain values', async () => {
    const rows = await engine.query(
      sql`SELECT * FROM read_parquet(${'t.parquet'}) WHERE agency IN (${3}, ${4}) ORDER BY agency`,
    );
    expect(rows).toEqual([
      { agency: 3, year: 2011, level: 3, received: null, funds: 0.75, name: '县3', even: false },
      { agency: 4, year: 2012, level: 4, received: 4, funds: 1, name: '县4', even: true },
    ]);
  });

  it('gives sums of integers, counts and wide integers as numbers', async () => {
    const rows = await engine.query(
      sql`SELECT sum(received) AS s, count(*) AS n, max(agency)::BIGINT AS b, 7::HUGEINT AS h, 1.25::DECIMAL(9, 2) AS d
          FROM read_parquet(${'t.parquet'})`,
    );
    expect(rows).toEqual([{ s: 8331667, n: 5000, b: 4999, h: 7, d: 1.25 }]);
  });

  it('gives columns of numbers as typed arrays, and nulls as null', async () => {
    const { rows, columns } = await engine.queryColumns(
      sql`SELECT agency, received, even FROM read_parquet(${'t.parquet'}) ORDER BY agency`,
    );
    expect(rows).toBe(5000);
    expect(columns['agency']).toBeInstanceOf(Uint32Array);
    expect(Array.from(columns['received'] ?? []).slice(0, 4)).toEqual([null, 1, 2, null]);
    expect(Array.from(columns['even'] ?? []).slice(0, 3)).toEqual([true, false, true]);
  });

  it('answers no rows with their columns', async () => {
    expect(await engine.queryColumns(sql`SELECT 1 AS a WHERE FALSE`)).toEqual({
      rows: 0,
      columns: { a: [] },
    });
  });

  it('names the statement that it refuses', async () => {
    await expect(engine.query(sql`SELEC 1`)).rejects.toMatchObject({
      code: 'engine',
      message: expect.stringContaining('SELEC 1') as string,
    });
  });
});

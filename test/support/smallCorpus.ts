import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Cube } from '../../src/corpus/cube';
import {
  CORPUS_FORMAT,
  type CorpusFile,
  type CorpusMetric,
  type Manifest,
  type TablePart,
} from '../../src/corpus/manifest';
import { KINDS } from '../../src/domain/kind';
import { APPLICANTS, LEVELS, METHODS, QUALIFIERS, SCOPES, SOURCE_KINDS } from '../../src/domain/figure';
import { KNOWN_FORMS } from '../../src/domain/form';

const AGENCIES = 300;
const YEARS = 10;
const DIMENSIONS = 'agency, year, form, province, level, kind, scope';

/** Rows of the made-up corpus, by rules simple enough to foretell every answer. */
const ROWS = `
  SELECT a::UINTEGER AS agency, (2010 + y)::USMALLINT AS year, (CASE WHEN y < 4 THEN 0 WHEN y < 9 THEN 1 ELSE 2 END)::UTINYINT AS form,
    (a // 100)::UTINYINT AS province, (a % 5)::UTINYINT AS "level", (a % 6)::UTINYINT AS kind, 0::UTINYINT AS scope,
    CASE WHEN (a + y) % 4 = 0 THEN NULL ELSE a END::INTEGER AS received, (a * y)::INTEGER AS granted,
    CASE WHEN a % 2 = 0 THEN y / 2 END::DOUBLE AS funds
  FROM range(${AGENCIES}) t(a), range(${YEARS}) u(y)`;

export interface SmallCorpusOptions {
  /** Rows of row-split part files of observations; default all in one. */
  rowsAPart?: number;
  /** Column families of observations; default all in one. */
  families?: string[][];
  /** Bytes of noise in `figures.parquet`, to make it a large file; default none. */
  noiseRows?: number;
}

/**
 * Writes a corpus of 300 bodies and ten years: body `a` received `a` requests (nothing stated in every
 * fourth year) and granted `a × (year − 2010)`. Gives its manifest.
 */
export async function writeSmallCorpus(folder: string, options: SmallCorpusOptions = {}): Promise<Manifest> {
  await mkdir(join(folder, 'cube'), { recursive: true });
  const writer = await (await DuckDBInstance.create()).connect();
  const write = async (path: string, select: string) => {
    await writer.run(`COPY (${select}) TO '${join(folder, path)}' (FORMAT parquet, COMPRESSION zstd)`);
    return describeFile(folder, path);
  };

  const all = AGENCIES * YEARS;
  const step = options.rowsAPart ?? all;
  const observations: TablePart[] = [];
  for (const columns of options.families ?? [['received', 'granted', 'funds']])
    for (let from = 0; from < all; from += step) {
      const select = `SELECT ${DIMENSIONS}, ${columns.join()} FROM (${ROWS} ORDER BY agency, year) LIMIT ${step} OFFSET ${from}`;
      const file = await write(`observations-${observations.length}.parquet`, select);
      observations.push({ ...file, rows: Math.min(step, all - from), columns });
    }
  const one = async (table: string, select: string, rows: number) => [
    { ...(await write(`${table}.parquet`, select)), rows },
  ];
  const noise = options.noiseRows ?? 10;
  const tables = {
    observations,
    applicants: await one(
      'applicants',
      `SELECT ${DIMENSIONS}, received AS received_total FROM (${ROWS})`,
      all,
    ),
    agencies: await one(
      'agencies',
      `SELECT a::UINTEGER AS agency, '县' || a AS name FROM range(${AGENCIES}) t(a)`,
      AGENCIES,
    ),
    figures: await one(
      'figures',
      `SELECT (i // 1000)::UINTEGER AS agency, i::DOUBLE AS value, md5(i::VARCHAR) AS source FROM range(${noise}) t(i)`,
      noise,
    ),
    inexact: await one('inexact', 'SELECT 1::UINTEGER AS agency', 1),
    checks: await one('checks', `SELECT 1::UINTEGER AS agency, 'requests_balance' AS check_id`, 1),
  };
  writer.closeSync();

  const manifest: Manifest = {
    format: CORPUS_FORMAT,
    version: 'small0000000',
    counts: { figures: noise, observations: all, agencies: AGENCIES, checks: 1 },
    years: [2010, 2010 + YEARS - 1],
    dictionaries: {
      province: ['北京', '天津', '河北'],
      level: [...LEVELS],
      scope: [...SCOPES],
      kind: [...KINDS],
      form: [...KNOWN_FORMS],
      applicant: [...APPLICANTS],
      qualifier: [...QUALIFIERS],
      method: [...METHODS],
      source_kind: [...SOURCE_KINDS],
    },
    metrics: ['received', 'granted', 'funds', 'refused'].map(metricOf),
    tables,
    cubes: [],
  };
  await writeJson(folder, 'cube/received.json', receivedCube(manifest.version));
  manifest.cubes.push(await describeFile(folder, 'cube/received.json'));
  await writeJson(folder, 'manifest.json', manifest);
  return manifest;
}

function metricOf(id: string): CorpusMetric {
  const figures = id === 'refused' ? 0 : 100;
  const type = id === 'funds' ? 'DOUBLE' : 'INTEGER';
  return { id, group: 'requests', unit: 'request', en: id, zh: id, labels: {}, note: '', type, figures };
}

function receivedCube(version: string): Cube {
  const cell = (value: number) => Array.from({ length: YEARS }, () => value);
  const year = Array.from({ length: YEARS }, (_, index) => 2010 + index);
  const dimensions = { year, form: cell(0), scope: cell(0), province: cell(0), level: cell(3) };
  const measures = {
    received: { sum: year.map((each) => each - 2000), stated: cell(5), inexact: cell(1), flagged: cell(2) },
  };
  return { version, dimensions, bodies: cell(7), measures };
}

async function writeJson(folder: string, path: string, value: unknown): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), JSON.stringify(value));
}

async function describeFile(folder: string, path: string): Promise<CorpusFile> {
  const bytes = await readFile(join(folder, path));
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

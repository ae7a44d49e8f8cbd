import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/cli/build/buildCorpus';
import type { Manifest } from '../../src/corpus/manifest';
import { readMetrics } from '../../src/corpus/readMetrics';
import type { Metric } from '../../src/domain/metric';
import { createCsvDatabase } from '../../src/store/csvDatabase';
import type { Database } from '../../src/store/database';
import { corpusOfParts } from '../../src/store/openCsvCorpus';
import { prepareNames } from '../../src/store/names';
import { readCsvCorpus, type CsvCorpusParts } from '../../src/store/readCsvCorpus';
import { sql } from '../../src/store/sql';
import { openNodeDatabase } from '../support/nodeDatabase';
import { startNodeEngine } from '../support/nodeEngine';

const DATA = join(import.meta.dirname, '../../data');
const silent = {
  step: () => undefined,
  advance: () => undefined,
  clear: () => undefined,
  finish: () => undefined,
};

let metrics: Metric[];
beforeAll(async () => {
  const text = await readFile(join(DATA, 'metrics.csv'), 'utf8');
  ({ metrics } = await readMetrics([text], 'metrics.csv'));
});

/** Bytes in pieces that cut lines and characters. */
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = (text: string) =>
  readCsvCorpus(inPieces(new TextEncoder().encode(text), 7), 'figures.csv', metrics);

describe('the figures that ship, given as a CSV', () => {
  let folder: string;
  let parts: CsvCorpusParts;
  let fromCsv: Database;
  let built: { manifest: Manifest; database: Database; close: () => Promise<void> };
  let closeCsv: () => Promise<void>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vitrine-csv-'));
    const path = join(DATA, 'figures.csv');
    const options = {
      out: join(folder, 'corpus'),
      keepGoing: true,
      maxBytes: 1e9,
      memoryMib: 1024,
      threads: 2,
    };
    const listener = { refuse: () => undefined, note: () => undefined, progress: silent };
    const files = [{ path, name: 'figures.csv', index: 0 }];
    await buildCorpus(files, { metrics, registry: [] }, options, listener);
    built = await openNodeDatabase(options.out);
    parts = await readCsvCorpus(inPieces(await readFile(path), 10_007), 'figures.csv', metrics);
    const engine = await startNodeEngine();
    fromCsv = await createCsvDatabase(engine, parts);
    closeCsv = () => engine.close();
  }, 60_000);
  afterAll(async () => {
    await Promise.all([built.close(), closeCsv()]);
    await rm(folder, { recursive: true });
  });

  it('have the manifest of a built corpus, but for files and version', () => {
    const plain = ({ version: _version, tables: _tables, names: _names, cubes, ...rest }: Manifest) => ({
      ...rest,
      // Checks are counted by the rows where the corpus is a CSV.
      cubes: cubes.map(({ path }) => path).filter((path) => path !== 'cube/quality.json'),
    });
    expect(plain(parts.manifest)).toEqual(plain(built.manifest));
    expect(parts.faultCount).toBe(0);
  });

  it('have its cubes', async () => {
    const corpus = corpusOfParts(parts);
    expect(corpus.manifest.cubes.length).toBeGreaterThan(10);
    for (const path of ['cube/all.json', 'cube/overview.json', 'cube/received.json']) {
      const cube = JSON.parse(await readFile(join(folder, 'corpus', path), 'utf8')) as { measures: object };
      const { measures, dimensions } = await corpus.loadCube(path);
      const inLists = JSON.parse(
        JSON.stringify({ measures, dimensions }, (_, value: unknown) =>
          ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value,
        ),
      ) as object;
      expect({ ...cube, ...inLists }).toEqual(cube);
    }
  });

  it.each(['zhrmzf', '人民政府', 'anshan', ''])(
    'have bodies that %j finds, as a built corpus',
    async (text) => {
      const files = (built.manifest.names ?? []).map(({ path }) => readFile(join(folder, 'corpus', path)));
      const bytes = (await Promise.all(files)).map((file) => new Uint8Array(file).buffer);
      const { province } = built.manifest.dictionaries;
      const [fromFiles, fromRows] = [
        await prepareNames({ files: bytes }, province),
        await prepareNames({ rows: parts.names }, province),
      ];
      const found = fromFiles({ text }, 50);
      expect(found.total).toBeGreaterThan(0);
      expect(fromRows({ text }, 50)).toEqual(found);
    },
  );

  it.each(['agencies', 'figures', 'checks'] as const)('have its table %s, row by row', async (table) => {
    const rows = await built.database.query(sql`SELECT * FROM ${await built.database.tableFor(table)}`);
    expect(rows.length).toBe(built.manifest.counts[table]);
    // The names of a CSV are spelled when they are asked for.
    const spelled = rows.map((row) => ('pinyin' in row ? { ...row, pinyin: null } : row));
    expect(await fromCsv.query(sql`SELECT * FROM ${await fromCsv.tableFor(table)}`)).toEqual(spelled);
  });

  it.each(['observations', 'applicants'] as const)('have its table %s, row by row', async (table) => {
    const columns =
      table === 'observations'
        ? metrics.map(({ id }) => id)
        : ['received_natural', 'received_business', 'received_legal', 'granted_other'];
    const ask = async (database: Database) => {
      const from = await (table === 'observations'
        ? database.observationsFor(columns)
        : database.applicantsFor(columns));
      return database.query(sql`SELECT * FROM ${from}`);
    };
    const rows = await ask(built.database);
    expect(rows.length).toBe(built.manifest.counts.observations);
    expect(await ask(fromCsv)).toEqual(rows);
  });
});

describe('readCsvCorpus', () => {
  const HEADER = 'agency,province,level,year,metric,value,source,locator\n';

  it('keeps good rows and names bad ones with their line', async () => {
    const parts = await read(
      HEADER +
        '甲县人民政府,辽宁,county,2020,received,5,a,"say ""x"", then\nmore"\n' +
        '甲县人民政府,辽宁,county,soon,received,5,a,\n' +
        '甲县人民政府,瀛洲,county,2020,received,5,a,\n' +
        '甲县人民政府,辽宁,county,2021,received,7,a,\n' +
        '甲县人民政府,辽宁,county,2021,received,8,a,\n' +
        '甲县人民政府,辽宁,county,2022,received,\\N,a,\n',
    );
    expect(parts.faults.map(({ code, place }) => [place.line, place.column, code])).toEqual([
      [4, 'year', 'year'],
      [5, 'province', 'province'],
      [6, 'value', 'conflict'],
      [7, 'value', 'conflict'],
      [8, 'value', 'value'],
    ]);
    expect(parts.faultCount).toBe(5);
    expect(parts.manifest.counts).toMatchObject({ figures: 1, observations: 1, agencies: 1 });

    const engine = await startNodeEngine();
    const database = await createCsvDatabase(engine, parts);
    expect(await database.query(sql`SELECT value, locator, source FROM figures`)).toEqual([
      { value: 5, locator: 'say "x", then\nmore', source: 'a' },
    ]);
    await engine.close();
  });

  it('keeps the first thousand faults and counts the others', async () => {
    const bad = '甲县人民政府,辽宁,county,soon,received,5,a,\n'.repeat(1500);
    const parts = await read(`${HEADER}甲县人民政府,辽宁,county,2020,received,5,a,\n${bad}`);
    expect([parts.faults.length, parts.faultCount, parts.faults.at(-1)?.place.line]).toEqual([
      1000, 1500, 1002,
    ]);
  });

  it('throws where no row is a figure, and says why', async () => {
    await expect(read('agency,year\n甲,2020\n')).rejects.toMatchObject({
      code: 'wrong-content',
      message:
        'figures.csv holds no figures: figures.csv, line 1, column province: the header does not have this column',
    });
    await expect(read('')).rejects.toMatchObject({ code: 'wrong-content' });
  });
});

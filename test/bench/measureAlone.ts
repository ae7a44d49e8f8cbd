import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { OBSERVATION_DIMENSIONS } from '../../src/corpus/columns';
import type { Manifest } from '../../src/corpus/manifest';
import { serveSite } from '../support/siteServer';
import { hashOfFiles } from './hashOfFiles';
import { precompress } from './precompress';
import type { Sample } from './samples';
import { openSession } from './session';

const RUNS = 15;
/** How a statement of the site reads its rows: the Parquet files in place. */
const PARQUET = /read_parquet\(\[[^\]]*\]\)/;

/** What `alone/page.js` puts into the page. */
declare const alone: {
  open(paths: string[]): Promise<void>;
  time(text: string, times: number): Promise<number[]>;
};

const PAGE = join(import.meta.dirname, 'alone');

/** Builds the page with DuckDB alone, at the version that the site uses; does nothing when it is built. */
export async function buildAlone(out: string, compressed: string): Promise<void> {
  const lock = join(import.meta.dirname, '../..');
  const key = hashOfFiles(PAGE, ['index.html', 'page.js']) + hashOfFiles(lock, ['package-lock.json']);
  if (existsSync(`${out}.key`) && readFileSync(`${out}.key`, 'utf8') === key) return;
  await build({
    root: PAGE,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: out, emptyOutDir: true, target: 'es2022' },
  });
  await precompress(out, compressed);
  writeFileSync(`${out}.key`, key);
}

/**
 * The start of DuckDB alone, and one statement of the site in it when warm: as it stands, over the
 * Parquet files, and over a table in memory with all that these hold of it.
 */
export async function measureAlone(page: string, corpus: string, statement: string): Promise<Sample> {
  const server = await serveSite({ mounts: { '/': page, '/corpus': corpus } });
  const session = await openSession(server.url);
  try {
    const sample: Sample = { engineReadyMs: await session.marked('alone:ready') };
    const manifest = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')) as Manifest;
    const paths = Object.values(manifest.tables).flatMap((parts) => parts.map((part) => part.path));
    await session.page.evaluate((all) => alone.open(all), paths);
    const time = (text: string, times: number) =>
      session.page.evaluate(([words, count]) => alone.time(words, count), [text, times] as [string, number]);
    if (!PARQUET.test(statement)) return sample;
    await time(statement, 2);
    sample.statementMs = await time(statement, RUNS);

    const known = [...Object.keys(OBSERVATION_DIMENSIONS), ...manifest.metrics.map((metric) => metric.id)];
    const columns = known.filter((column) => new RegExp(`\\b${column}\\b`).test(statement));
    const source = PARQUET.exec(statement)?.[0] ?? '';
    await time(`CREATE TABLE held AS SELECT ${columns.join(', ')} FROM ${source}`, 1);
    const inMemory = statement.replaceAll(source, 'held');
    await time(inMemory, 2);
    sample.tableMs = await time(inMemory, RUNS);
    return sample;
  } finally {
    await session.close();
    await server.close();
  }
}

/** What a browser with an empty page takes. */
export async function measureBlank(): Promise<Sample> {
  const session = await openSession('about:blank');
  try {
    await session.page.waitForTimeout(500);
    return { peakBytes: await session.peakBytes() };
  } finally {
    await session.close();
  }
}

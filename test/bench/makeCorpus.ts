import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../src/corpus/manifest';
import { generate, SEED, SIZES, type Generated, type Size } from './generate';
import { hashOfFiles } from './hashOfFiles';

/** A synthetic corpus on disk, and what it cost to make it. */
export interface MadeCorpus {
  size: Size;
  /** Holds the corpus as a public folder does: in `corpus/`. */
  publicDir: string;
  folder: string;
  generated: Generated;
  build: { ms: number; peakBytes: number };
  /** Bytes of all files but `cube/`, and of `cube/`. */
  bytes: { tables: number; cubes: number };
}

const ROOT = join(import.meta.dirname, '../..');
const GENERATOR = ['generate', 'bodies', 'madeReport', 'draw', 'byteWriter'].map(
  (name) => `test/bench/${name}.ts`,
);
const BUILDER = [
  'src/cli/build',
  'src/cli/build.ts',
  'src/corpus',
  'src/domain',
  'data/metrics.csv',
  'data/agencies.csv',
];

/**
 * The corpus of a size through `vitrine build`: as it lies in the cache when neither the generator
 * nor the build has changed since, else made anew. The figures CSV stays beside it (8 GB at L).
 */
export function makeCorpus(size: Size, cache: string): MadeCorpus {
  const figures = join(cache, size, 'figures.csv');
  const publicDir = join(cache, size, 'public');
  const folder = join(publicDir, 'corpus');
  mkdirSync(publicDir, { recursive: true });
  const generated = remember(
    `${figures}.json`,
    hashOfFiles(ROOT, GENERATOR) + SEED,
    () => existsSync(figures),
    () => generate(figures, SIZES[size]),
  );
  const build = remember(
    join(cache, size, 'build.json'),
    hashOfFiles(ROOT, [...GENERATOR, ...BUILDER]) + SEED,
    () => existsSync(join(folder, 'manifest.json')),
    () => buildCorpus(figures, folder),
  );
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const sum = (files: readonly { bytes: number }[]) => files.reduce((total, file) => total + file.bytes, 0);
  return {
    size,
    publicDir,
    folder,
    generated,
    build,
    bytes: { tables: sum(Object.values(manifest.tables).flat()), cubes: sum(manifest.cubes) },
  };
}

function buildCorpus(figures: string, folder: string): MadeCorpus['build'] {
  rmSync(folder, { recursive: true, force: true });
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'buildOne.ts'), figures, folder],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 },
  );
  if (status !== 0) throw new Error(`vitrine build of ${figures} ended with ${status}`);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as MadeCorpus['build'];
}

/** The result kept at `path` while `key` is the same and the thing still stands; else makes it. */
function remember<T>(path: string, key: string, stands: () => boolean, make: () => T): T {
  if (existsSync(path) && stands()) {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as { key: string; result: T };
    if (kept.key === key) return kept.result;
  }
  rmSync(path, { force: true });
  const result = make();
  writeFileSync(path, JSON.stringify({ key, result }));
  return result;
}

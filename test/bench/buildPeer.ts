import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Manifest } from '../../src/corpus/manifest';
import { hashOfFiles } from './hashOfFiles';
import { precompress } from './precompress';

const PEER = join(import.meta.dirname, 'peer');

/** Installs the peer's packages beside its page and builds it with Vite; does nothing when it is built. */
export async function buildPeer(out: string, compressed: string): Promise<void> {
  const key = hashOfFiles(PEER, ['index.html', 'page.js', 'package-lock.json']);
  if (existsSync(`${out}.key`) && readFileSync(`${out}.key`, 'utf8') === key) return;
  if (!existsSync(join(PEER, 'node_modules', '@uwdata', 'vgplot'))) {
    run('npm', ['ci', '--no-fund', '--no-audit']);
  }
  await build({
    root: PEER,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: out, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 10_000 },
  });
  await precompress(out, compressed);
  writeFileSync(`${out}.key`, key);
}

/**
 * Writes the peer's data from a corpus: years, provinces, levels and one metric of the bodies' own
 * reports, as a gzipped Arrow stream.
 */
export function writePeerData(corpus: string, metric: string, out: string): void {
  const manifest = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')) as Manifest;
  const key = `${manifest.version} ${hashOfFiles(PEER, ['writeArrow.mjs', 'package-lock.json'])}`;
  if (existsSync(`${out}.key`) && readFileSync(`${out}.key`, 'utf8') === key) return;
  const parts = manifest.tables.observations.filter((part) => part.columns?.includes(metric) ?? true);
  mkdirSync(join(out, '..'), { recursive: true });
  run('node', ['writeArrow.mjs', metric, out, ...parts.map((part) => join(corpus, part.path))]);
  writeFileSync(`${out}.key`, key);
}

function run(command: string, words: string[]): void {
  const { status, stderr } = spawnSync(command, words, { cwd: PEER, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.slice(0, 2).join(' ')} failed: ${stderr}`);
}

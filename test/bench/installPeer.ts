import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Manifest } from '../../src/corpus/manifest';

const PEER = join(import.meta.dirname, 'peer');

/** Installs the peer's packages beside its page (once) and builds it with Vite. */
export async function buildPeer(out: string): Promise<void> {
  if (!existsSync(join(PEER, 'node_modules', '@uwdata', 'vgplot'))) {
    run('npm', ['ci', '--no-fund', '--no-audit']);
  }
  await build({
    root: PEER,
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: { outDir: out, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 10_000 },
  });
}

/**
 * Writes the peer's data from a corpus: years, provinces, levels and one metric of the bodies' own
 * reports, as a gzipped Arrow stream.
 */
export function writePeerData(corpus: string, metric: string, out: string): void {
  const manifest = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')) as Manifest;
  const parts = manifest.tables.observations.filter((part) => part.columns?.includes(metric) ?? true);
  mkdirSync(join(out, '..'), { recursive: true });
  run('node', ['writeArrow.mjs', metric, out, ...parts.map((part) => join(corpus, part.path))]);
}

function run(command: string, words: string[]): void {
  const { status, stderr } = spawnSync(command, words, { cwd: PEER, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.slice(0, 2).join(' ')} failed: ${stderr}`);
}

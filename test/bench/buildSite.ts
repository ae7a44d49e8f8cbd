import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Manifest } from '../../src/corpus/manifest';
import { hashOfFiles } from './hashOfFiles';
import { precompress } from './precompress';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = ['src', 'index.html', 'vite.config.ts', 'package-lock.json'];

/**
 * Builds the site as `npm run build` does, its first chart drawn from the corpus in
 * `publicDir/corpus`. The corpus is not copied: it is served from where it lies.
 * @returns whether anything had to be built
 */
export async function buildSite(publicDir: string, out: string, compressed: string): Promise<boolean> {
  const manifest = JSON.parse(readFileSync(join(publicDir, 'corpus', 'manifest.json'), 'utf8')) as Manifest;
  const key = `${hashOfFiles(ROOT, SOURCES)} ${manifest.version}`;
  const stamp = `${out}.key`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return false;
  await build({
    root: ROOT,
    publicDir,
    logLevel: 'error',
    build: { outDir: out, emptyOutDir: true, copyPublicDir: false },
  });
  const shipped = join(ROOT, 'public');
  if (existsSync(shipped)) {
    for (const name of readdirSync(shipped).filter((each) => each !== 'corpus')) {
      cpSync(join(shipped, name), join(out, name), { recursive: true });
    }
  }
  await precompress(out, compressed);
  writeFileSync(stamp, key);
  return true;
}

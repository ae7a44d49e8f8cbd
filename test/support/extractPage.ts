import { join } from 'node:path';
import { build } from 'vite';

/** Builds the page that runs the extractor in a worker into a folder, as the site itself is built. */
export async function buildExtractPage(folder: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, '../browser/extractPage'),
    configFile: false,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: false, minify: false, reportCompressedSize: false },
  });
}

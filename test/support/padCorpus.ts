import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../src/corpus/manifest';

/** Parquet ends with its footer, the footer's length in four bytes, and the letters PAR1. */
const TAIL_BYTES = 8;

/**
 * Copies the corpus of a built site to `name` beside it, its observations made larger by zeros between rows and
 * footer, where no reader looks: the same answers, from a file large enough to be read in parts.
 */
export async function padCorpus(site: string, name: string, addedBytes: number): Promise<void> {
  const folder = join(site, name);
  await cp(join(site, 'corpus'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  const [file] = manifest.tables.observations;
  if (file === undefined) throw new Error('the corpus has no observations');
  const bytes = await readFile(join(folder, file.path));
  const rows = bytes.length - TAIL_BYTES - bytes.readUInt32LE(bytes.length - TAIL_BYTES);
  const padded = Buffer.concat([bytes.subarray(0, rows), Buffer.alloc(addedBytes), bytes.subarray(rows)]);
  await writeFile(join(folder, file.path), padded);
  await writeFile(
    path,
    JSON.stringify(manifest).replace(`"bytes":${bytes.length},`, `"bytes":${padded.length},`),
  );
}

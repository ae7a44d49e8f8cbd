import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../domain/failure';
import type { Manifest, Table } from '../corpus/manifest';
import { checkManifest } from '../store/checkManifest';
import { quote } from './build/openEngine';

/** The manifest of a corpus folder. Throws `Failure` (`not-found`, `wrong-content`, `newer-corpus`). */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, 'manifest.json');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Failure('not-found', `there is no corpus in ${folder}`, { cause });
  });
  try {
    return checkManifest(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure('wrong-content', `${path} is no manifest`, { cause });
  }
}

/** A table of a corpus folder as SQL reads it, all its parts. */
export function tableSql(manifest: Manifest, table: Table, folder: string): string {
  return `read_parquet(${listSql(manifest.tables[table].map(({ path }) => join(folder, path)))})`;
}

/** The word that a code of a dictionary means. */
export function wordSql(column: string, words: readonly string[]): string {
  return `${listSql(words)}[${column} + 1]`;
}

function listSql(words: readonly string[]): string {
  return `[${words.map(quote).join(', ')}]`;
}

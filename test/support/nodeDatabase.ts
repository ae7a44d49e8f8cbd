import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../src/corpus/manifest';
import { checkManifest } from '../../src/store/checkManifest';
import { createDatabase, type Database } from '../../src/store/database';
import { startNodeEngine } from './nodeEngine';

/** The tables of a built corpus in a folder, read on Node by the site's engine, for tests of questions. */
export async function openNodeDatabase(
  folder: string,
  change: (manifest: Manifest) => Manifest = (manifest) => manifest,
): Promise<{ manifest: Manifest; database: Database; close: () => Promise<void> }> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8');
  const manifest = change(checkManifest(JSON.parse(text)));
  const engine = await startNodeEngine();
  const registered = new Map<string, Promise<void>>();
  const database = createDatabase(engine, manifest, async (files) => {
    for (const { path } of files) {
      const given =
        registered.get(path) ??
        readFile(join(folder, path)).then((bytes) => engine.registerBuffer(path, bytes));
      registered.set(path, given);
      await given;
    }
  });
  return { manifest, database, close: () => engine.close() };
}

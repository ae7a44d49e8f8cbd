import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../../src/cli/build/openEngine';
import { readManifest, tableSql } from '../../src/cli/corpusSql';

/** Id of the body with most reports of its own in a corpus folder. */
export async function bodyOf(folder: string): Promise<string> {
  const manifest = await readManifest(folder);
  const work = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  const engine = await openEngine({ folder: work, memoryMib: 512, threads: 1 });
  try {
    const [row] = await engine.rows(
      `SELECT id FROM ${tableSql(manifest, 'agencies', folder)} ORDER BY own_years DESC, id LIMIT 1`,
    );
    return String(row?.['id']);
  } finally {
    engine.close();
    await rm(work, { recursive: true });
  }
}

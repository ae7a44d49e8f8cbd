import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../../src/cli/build/openEngine';
import { readManifest, tableSql } from '../../src/cli/corpusSql';

/** Id of the body with most reports of its own among those with requests that ended in each of the last years. */
export async function bodyOf(folder: string): Promise<string> {
  const manifest = await readManifest(folder);
  const work = await mkdtemp(join(tmpdir(), 'vitrine-bench-'));
  const engine = await openEngine({ folder: work, memoryMib: 512, threads: 1 });
  const own = manifest.dictionaries.scope.indexOf('own');
  try {
    const [row] = await engine.rows(
      `SELECT id FROM ${tableSql(manifest, 'agencies', folder)} AS bodies
        JOIN (SELECT agency, min(concluded) AS concluded
          FROM ${tableSql(manifest, 'observations', folder)} WHERE scope = ${own} AND year >= 2021 GROUP BY agency) AS last
        USING (agency)
        WHERE concluded > 0 ORDER BY own_years DESC, id LIMIT 1`,
    );
    return String(row?.['id']);
  } finally {
    engine.close();
    await rm(work, { recursive: true });
  }
}

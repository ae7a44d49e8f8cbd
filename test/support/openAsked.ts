import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Cube } from '../../src/corpus/cube';
import { agencyId } from '../../src/corpus/agencyId';
import type { Asked } from '../../src/query/asked';
import { prepareNames } from '../../src/store/names';
import { prepareCube } from '../../src/store/cubeReader';
import { openNodeDatabase } from './nodeDatabase';
import { runVitrine } from './runVitrine';

/**
 * A corpus made by `vitrine build` from lines of `agency,province,level,year,form,metric,applicant,value,qualifier`
 * (and `source,source_kind,method,locator`, where a line has them; the shipped dictionary; the registry, if
 * any, by lines of `agencies.csv`), as questions ask it: cubes from its files, tables in the site's engine.
 */
export async function openAsked(lines: readonly string[], registry: readonly string[] = []): Promise<Asked> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-asked-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const header =
    'agency,province,level,year,form,metric,applicant,value,qualifier,source,source_kind,method,locator';
  const rest = ',https://example.gov.cn/report,,,';
  const csv = [header, ...lines.map((line) => (line.split(',').length > 9 ? line : line + rest))].join('\n');
  await writeFile(join(folder, 'figures.csv'), csv);
  await writeFile(
    join(folder, 'agencies.csv'),
    ['id,name,province,level,kind,parent,renamed_from,merged_into,lineage_year', ...registry, ''].join('\n'),
  );
  const built = await runVitrine(
    ...['build', join(folder, 'figures.csv'), '--agencies', join(folder, 'agencies.csv')],
    ...['--metrics', 'data/metrics.csv', '--out', join(folder, 'corpus')],
  );
  if (built.code !== 0) throw new Error(built.err);
  return openBuilt(join(folder, 'corpus'));
}

/** A corpus that `vitrine build` wrote into a folder, as questions ask it. */
export async function openBuilt(folder: string): Promise<Asked> {
  const { manifest, database, close } = await openNodeDatabase(folder);
  afterAll(close);
  return {
    manifest,
    cube: async (metric) => {
      const file = manifest.cubes.find(({ path }) => path === `cube/${metric}.json`);
      if (file === undefined) return undefined;
      const cube = JSON.parse(await readFile(join(folder, file.path), 'utf8')) as Cube;
      return prepareCube(cube, manifest.dictionaries);
    },
    database: async () => database,
    names: async () => {
      const parts = manifest.names ?? [];
      const files = await Promise.all(parts.map(({ path }) => readFile(join(folder, path))));
      const search = await prepareNames(
        { files: files.map((bytes) => new Uint8Array(bytes).buffer) },
        manifest.dictionaries.province,
      );
      return { search: async (query, limit) => search(query, limit) };
    },
  };
}

/** Id of a body of the corpus. */
export const idOf = (province: string, name: string): string => agencyId(province, name);

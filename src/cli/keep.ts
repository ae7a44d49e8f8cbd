import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../corpus/manifest';
import { writeRecords } from '../corpus/writeRecords';
import { readArgs, WrongUsage, type Command } from './command';
import { readManifest } from './corpusSql';
import { PROJECT, resolvePath } from './files';
import { KEPT_COLUMNS, keptIn, KEPT_LIST } from './keptVersions';

/** Keeps a version of the corpus, so that addresses that name it go on showing its figures. */
export const keep: Command = {
  usage: 'keep [CORPUS] [--versions data/versions]',
  summary: 'keeps a built corpus under its version, for addresses with v=; do it before its figures change',

  async run(args, { err }) {
    const { values, positionals } = readArgs({
      args,
      options: { versions: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new WrongUsage('give one corpus folder');
    const [corpus] = positionals;
    const from = corpus === undefined ? join(PROJECT, 'public/corpus') : resolvePath(corpus);
    const versions =
      values.versions === undefined ? join(PROJECT, 'data/versions') : resolvePath(values.versions);
    const manifest = await readManifest(from);
    const { version, counts } = manifest;
    if ((await keptIn(versions)).some((kept) => kept.version === version)) {
      err.write(`version ${version} is kept already\n`);
      return 0;
    }
    await mkdir(versions, { recursive: true });
    const into = join(versions, manifest.version);
    for (const path of ['manifest.json', ...filesOf(manifest)]) await cp(join(from, path), join(into, path));
    const list = join(versions, KEPT_LIST);
    const record = {
      version,
      kept_on: new Date().toISOString().slice(0, 10),
      figures: String(counts.figures),
      agencies: String(counts.agencies),
    };
    const before = await readFile(list, 'utf8').catch(() => writeRecords(KEPT_COLUMNS, []));
    const row = writeRecords(KEPT_COLUMNS, [record]);
    await writeFile(list, before + row.slice(row.indexOf('\n') + 1));
    err.write(`version ${version} is kept\n`);
    return 0;
  },
};

/** Every file of a corpus beside its manifest; what stands beside those is not part of it. */
function filesOf({ tables, cubes, names = [] }: Manifest): string[] {
  return [...Object.values(tables).flat(), ...cubes, ...names].map(({ path }) => path);
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeFile } from './build/describeFile';
import { openEngine } from './build/openEngine';
import { readArgs, WrongUsage, type Command } from './command';
import { readManifest } from './corpusSql';
import { resolvePath } from './files';
import { checksumsOf, describePackage, type WrittenTable } from './package/describePackage';
import { packageTables } from './package/packageTables';
import { writeTable } from './package/writeTable';

const MEMORY_MIB = 2048;
/** Hosts of static sites refuse files over 25 MiB. */
const MAX_BYTES = 24 * 2 ** 20;

/** Writes a corpus as people download it: words instead of codes, described, with checksums. */
export const packageCorpus: Command = {
  usage: 'package CORPUS --out FOLDER',
  summary: 'writes a built corpus as Parquet and CSV in words, with datapackage.json and SHA256SUMS',

  async run(args, { err }) {
    const { values, positionals } = readArgs({
      args,
      options: { out: { type: 'string' } },
      allowPositionals: true,
    });
    const [corpus] = positionals;
    if (corpus === undefined || positionals.length > 1) throw new WrongUsage('give one corpus folder');
    if (values.out === undefined) throw new WrongUsage('--out is missing');
    const from = resolvePath(corpus);
    const out = resolvePath(values.out);
    const manifest = await readManifest(from);
    await mkdir(out, { recursive: true });
    const work = await mkdtemp(join(tmpdir(), 'vitrine-package-'));
    const engine = await openEngine({ folder: work, memoryMib: MEMORY_MIB, threads: undefined });
    try {
      const written: WrittenTable[] = [];
      for (const table of packageTables(manifest, from))
        written.push({ table, files: await writeTable(engine, table, out, MAX_BYTES) });
      await writeFile(join(out, 'datapackage.json'), describePackage(manifest, written));
      const files = written.flatMap(({ files: { csv, parquet } }) => [...csv, ...parquet]);
      const described = await describeFile(out, 'datapackage.json');
      await writeFile(join(out, 'SHA256SUMS'), checksumsOf([...files, described]));
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      err.write(`corpus ${manifest.version}: ${files.length} files, ${(bytes / 2 ** 20).toFixed(1)} MiB\n`);
      return 0;
    } finally {
      engine.close();
      await rm(work, { recursive: true, force: true });
    }
  },
};

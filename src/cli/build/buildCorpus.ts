import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Agency } from '../../domain/agency';
import type { Fault } from '../../domain/fault';
import type { Metric } from '../../domain/metric';
import type { Manifest } from '../../corpus/manifest';
import { WrongUsage } from '../command';
import { sizeOf } from '../files';
import type { Progress } from '../progress';
import { ignoredColumns, loadCarefully, loadFast, type FigureFile } from './loadFigures';
import { openEngine, type Engine } from './openEngine';
import { ROW_TABLE, wordTypesSql } from './rowSql';
import { findContradictions, refuseContradictions } from './refuseRows';
import { bodiesLeft, settleBodies, sortFigures, writeBodies } from './settleFigures';
import { writeCorpus } from './writeCorpus';

export interface BuildOptions {
  /** Folder that the corpus goes to; one that stands there already is replaced in the end. */
  out: string;
  /** Build from the good rows when some are bad. */
  keepGoing: boolean;
  /** No file may be larger. */
  maxBytes: number;
  /** Memory that DuckDB may use. */
  memoryMib: number;
  threads: number | undefined;
}

/** Who hears of a build. */
export interface Listener {
  /** Of every row that is refused. */
  refuse: (fault: Fault) => void;
  /** Of what is odd and no fault. */
  note: (text: string) => void;
  progress: Progress;
}

/**
 * Builds the corpus on the wire. Every row that is refused goes to `refuse`.
 * @returns undefined when rows were refused and `keepGoing` is not set, or no figure is left
 */
export async function buildCorpus(
  files: readonly FigureFile[],
  source: { metrics: readonly Metric[]; registry: readonly Agency[] },
  options: BuildOptions,
  { refuse, note, progress }: Listener,
): Promise<Manifest | undefined> {
  for (const file of files) await sizeOf(file.path);
  await refuseForeignFolder(options.out);
  await mkdir(dirname(options.out), { recursive: true });
  const work = await mkdtemp(join(dirname(options.out), `.${basename(options.out)}-`));
  const removeWork = removeWhenStopped(work);
  let engine: Engine | undefined;
  let faults = 0;
  const count = (fault: Fault): void => {
    faults += 1;
    refuse(fault);
  };
  const listener = { refuse: count, note, progress };
  try {
    engine = await openEngine({ folder: work, memoryMib: options.memoryMib, threads: options.threads });
    const agencies = await acceptRows(engine, files, source, work, listener);
    if (agencies.length === 0 || (faults > 0 && !options.keepGoing)) return undefined;
    const folder = join(work, 'corpus');
    await mkdir(folder);
    const { metrics } = source;
    const manifest = await writeCorpus(
      engine,
      { agencies, metrics },
      { folder, maxBytes: options.maxBytes },
      progress,
    );
    await replaceFolder(folder, options.out, work);
    return manifest;
  } finally {
    engine?.close();
    removeWork();
  }
}

/** Loads the files, refuses what contradicts, and comes back with the bodies of `figures`. */
async function acceptRows(
  engine: Engine,
  files: readonly FigureFile[],
  { metrics, registry }: { metrics: readonly Metric[]; registry: readonly Agency[] },
  work: string,
  { refuse, note, progress }: Listener,
): Promise<Agency[]> {
  const columns = Object.entries(ROW_TABLE).map(([name, type]) => `${name} ${type}`);
  await engine.run(`CREATE TABLE rows (${columns.join(', ')})`);
  for (const type of wordTypesSql(metrics)) await engine.run(type);

  const careful = new Set<number>();
  const readCarefully = async (file: FigureFile): Promise<void> => {
    careful.add(file.index);
    progress.step(`reads ${file.name} again, row by row`, await sizeOf(file.path));
    await engine.run(`DELETE FROM rows WHERE file = ${file.index}`);
    await loadCarefully(engine, file, metrics, work, refuse, (read) => progress.advance(read));
  };
  for (const file of files) {
    const bytes = await sizeOf(file.path);
    progress.step(`reads ${file.name}`, bytes);
    engine.onProgress = (share) => progress.advance(Math.round(share * bytes));
    for (const column of await ignoredColumns(file)) note(`${file.name}: the column ${column} is not read`);
    const loaded = await loadFast(engine, file);
    engine.onProgress = undefined;
    if (!loaded) await readCarefully(file);
  }

  progress.step('sorts');
  for (;;) {
    const agencies = await settleBodies(engine, registry);
    await writeBodies(engine, agencies);
    await sortFigures(engine);
    const contradicting = await findContradictions(engine);
    if (contradicting.length === 0) return agencies;
    // A fault names its line, which only a careful reading knows.
    const again = contradicting.filter((index) => !careful.has(index));
    for (const index of again) await readCarefully(fileAt(files, index));
    if (again.length > 0) continue;

    const names = files.map((file) => file.name);
    await refuseContradictions(engine, agencies, names, refuse);
    const left = await bodiesLeft(engine, agencies);
    await writeBodies(engine, left);
    await sortFigures(engine);
    return left;
  }
}

function fileAt(files: readonly FigureFile[], index: number): FigureFile {
  const file = files[index];
  if (file === undefined) throw new RangeError(`no file ${index}`);
  return file;
}

/** Guards a folder that holds something else than a corpus. */
async function refuseForeignFolder(out: string): Promise<void> {
  const entries = await readdir(out).catch((): string[] => []);
  if (entries.length > 0 && !entries.includes('manifest.json'))
    throw new WrongUsage(`${out} holds files that are no corpus; give an empty or a new folder`);
}

/** Puts a finished corpus in the place of an old one, which stays where that does not work. */
async function replaceFolder(folder: string, out: string, work: string): Promise<void> {
  const old = join(work, 'old');
  await rename(out, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(folder, out).catch(async (error: unknown) => {
    await rename(old, out).catch(() => undefined);
    throw error;
  });
}

/** Takes the folder of a build away, also when the build is stopped by hand; comes back with the way to. */
function removeWhenStopped(work: string): () => void {
  const remove = (): void => rmSync(work, { recursive: true, force: true });
  const stop = (): never => {
    remove();
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return () => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    remove();
  };
}

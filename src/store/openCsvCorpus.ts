import { cubeOfMetric, overviewOf } from '../corpus/cubeOf';
import type { Cube } from '../corpus/cube';
import { Failure, type FailureCode } from '../domain/failure';
import type { Metric } from '../domain/metric';
import type { Corpus } from './corpus';
import { prepareCube, type ReadyCube } from './cubeReader';
import type { Database } from './database';
import type { FileEngine } from './engine';
import { loadEngine } from './openCorpus';
import type { CsvCorpusParts } from './readCsvCorpus';
import { SharedWork, type JoinOptions } from './sharedWork';
import type { CsvReply, CsvRequest } from './streamCsv';

/**
 * The corpus of a figures CSV at an address relative to the page, read in a worker where the page may have
 * one; progress counts the bytes of the file. It is asked in the same way as a built corpus.
 * @param metrics the dictionary, such as `metrics` of the manifest of the corpus beside the page
 * @throws Failure `not-found`, `network`, `cancelled`, `unreadable` (another origin), and `wrong-content`
 * when the file holds no figures
 */
export async function openCsvCorpus(
  address: string,
  metrics: readonly Metric[],
  options: JoinOptions = {},
): Promise<Corpus> {
  const request = { url: new URL(address, document.baseURI).href, metrics };
  const parts = (await readInWorker(request, options)) ?? (await readInPage(request, options));
  return corpusOfParts(parts);
}

/** The parser is a script of its own, which only a page without workers loads. */
async function readInPage(
  request: CsvRequest,
  { signal, onProgress = () => undefined }: JoinOptions,
): Promise<CsvCorpusParts> {
  const { streamCsv } = await import('./streamCsv');
  return streamCsv(request, onProgress, signal);
}

/** The corpus of a CSV that was read. */
export function corpusOfParts(
  parts: CsvCorpusParts,
  startEngine: (options?: JoinOptions) => Promise<FileEngine> = loadEngine,
): Corpus {
  const { manifest, cube, faults, faultCount } = parts;
  const cubes = new Map<string, ReadyCube>();
  const loadCube = async (path: string): Promise<ReadyCube> => {
    if (!manifest.cubes.some((file) => file.path === path))
      throw new Failure('not-found', `The corpus has no ${path}`);
    const ready = cubes.get(path) ?? prepareCube(cutCube(cube, path), manifest.dictionaries);
    cubes.set(path, ready);
    return ready;
  };

  let opened: { engine: FileEngine; work: SharedWork<Database>; database?: Database } | undefined;
  const openedDatabase = () => (opened?.engine.isOpen === true ? opened.database : undefined);
  const openDatabase = async (options?: JoinOptions): Promise<Database> => {
    const engine = await startEngine(options);
    if (opened?.engine !== engine) {
      const work = new SharedWork(async () => {
        const { createCsvDatabase } = await import('./csvDatabase');
        return createCsvDatabase(engine, parts);
      });
      opened = { engine, work };
    }
    const own = opened;
    own.database = await own.work.join({ signal: options?.signal });
    return own.database;
  };
  const names = new SharedWork(async (signal) => {
    const { openNames } = await import('./openNames');
    return openNames({ rows: parts.names }, manifest.dictionaries.province, signal);
  });
  return {
    manifest,
    faults,
    faultCount,
    loadCube,
    openedDatabase,
    openDatabase,
    openNames: (options) => names.join(options),
  };
}

function cutCube(all: Cube, path: string): Cube {
  const cut = /^cube\/(.*)\.json$/.exec(path)?.[1] ?? '';
  if (cut === 'all') return all;
  return cut === 'overview' ? overviewOf(all) : cubeOfMetric(all, cut);
}

/** What the worker made of it; undefined where the page may have none, as in a sandboxed frame. */
async function readInWorker(
  request: CsvRequest,
  { signal, onProgress }: JoinOptions,
): Promise<CsvCorpusParts | undefined> {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./csvCorpus.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
  let hasSpoken = false;
  const withdraw = new AbortController();
  try {
    return await new Promise<CsvCorpusParts | undefined>((resolve, reject) => {
      const leave = () => {
        reject(new Failure('cancelled', 'The file is no longer needed'));
      };
      if (signal?.aborted === true) leave();
      signal?.addEventListener('abort', leave, { signal: withdraw.signal });
      worker.addEventListener('message', ({ data }: MessageEvent<CsvReply>) => {
        hasSpoken = true;
        if (data.type === 'progress') onProgress?.(data.progress);
        else if (data.type === 'done') resolve(data.parts);
        else reject(new Failure(data.code as FailureCode, data.message));
      });
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        if (!hasSpoken) resolve(undefined);
        else reject(new Failure('unreadable', `The file could not be read: ${event.message}`));
      });
      worker.postMessage(request);
    });
  } finally {
    withdraw.abort();
    worker.terminate();
  }
}

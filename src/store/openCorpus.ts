import type { Cube } from '../corpus/cube';
import type { CorpusFile, Manifest } from '../corpus/manifest';
import { Failure } from '../domain/failure';
import type { Fault } from '../domain/fault';
import { attempt } from './attempt';
import { checkManifest } from './checkManifest';
import type { Corpus } from './corpus';
import { prepareCube, type ReadyCube } from './cubeReader';
import type { Database } from './database';
import type { FileEngine } from './engine';
import { fetchBytes, fileName, type FetchOptions } from './fetchBytes';
import type { Names } from './names';
import { SharedWork, type JoinOptions } from './sharedWork';

export interface CorpusOptions extends JoinOptions {
  /** Told what the reader should know though everything works, such as `ranges-refused`. */
  onNote?: (note: Fault) => void;
  /** Passes over what the browser kept: after a host sent something wrong. */
  isRetry?: boolean;
}

/**
 * The corpus whose manifest stands at that address, relative to the page.
 * @throws Failure `not-found`, `network`, `wrong-content`, `newer-corpus`, `cancelled`, `unreadable`
 */
export async function openCorpus(address: string, options: CorpusOptions = {}): Promise<Corpus> {
  const url = new URL(address, document.baseURI);
  // Asked for anew each time, as it alone says which build the files beside it belong to.
  const value = await fetchJson(url, { ...options, cache: options.isRetry === true ? 'reload' : 'no-cache' });
  return corpusOf(checkManifest(value), url, options.onNote);
}

/** The corpus of a manifest that is at hand, its files beside the manifest's address. */
export function corpusOf(
  manifest: Manifest,
  url: URL,
  onNote: (note: Fault) => void = () => undefined,
): Corpus {
  const addressOf = (file: CorpusFile) => {
    const address = new URL(file.path, url);
    // A browser may keep files for a while; those of an older build must not be taken for these.
    address.searchParams.set('v', manifest.version);
    return address;
  };

  const cubes = new Map<string, SharedWork<ReadyCube>>();
  const loadCube = async (path: string, options?: JoinOptions): Promise<ReadyCube> => {
    const file = manifest.cubes.find((cube) => cube.path === path);
    if (file === undefined) throw new Failure('not-found', `The corpus has no ${path}`);
    const cube =
      cubes.get(path) ??
      new SharedWork(async (signal, onProgress) => {
        const value = await fetchJson(addressOf(file), { signal, onProgress, expectedBytes: file.bytes });
        return prepareCube(checkCube(value, file, manifest), manifest.dictionaries);
      });
    cubes.set(path, cube);
    return cube.join(options);
  };

  let opened: { engine: FileEngine; database: Database } | undefined;
  const openedDatabase = () => (opened?.engine.isOpen === true ? opened.database : undefined);
  const openDatabase = async (options?: JoinOptions): Promise<Database> => {
    const [engine, { createDatabase }, { provideFrom }] = await Promise.all([
      loadEngine(options),
      import('./database'),
      import('./provideFiles'),
    ]);
    // An engine that broke was replaced by another, which knows none of the files.
    if (opened?.engine !== engine)
      opened = { engine, database: createDatabase(engine, manifest, provideFrom(addressOf, engine, onNote)) };
    return opened.database;
  };

  const names = new SharedWork<Names>(async (signal, onProgress) => {
    const { readNames } = await import('./readNames');
    return readNames(manifest, addressOf, openDatabase, { signal, onProgress });
  });
  const openNames = (options?: JoinOptions) => names.join(options);
  return { manifest, faults: [], faultCount: 0, loadCube, openedDatabase, openDatabase, openNames };
}

/** The engine of the page; its script is large, and no page needs it for its first chart. */
export async function loadEngine(options?: JoinOptions): Promise<FileEngine> {
  const { openEngine } = await import('./duckdbEngine').catch((cause: unknown) => {
    throw new Failure('network', 'The script of the database could not be loaded', { cause });
  });
  return openEngine(options);
}

/** @throws Failure as `fetchBytes`, `wrong-content` when it is no JSON */
export async function fetchJson(url: URL, options: FetchOptions): Promise<unknown> {
  const bytes = await attempt(() => fetchBytes(url, options), options.signal);
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const what = text.trimStart().startsWith('<') ? 'a web page' : 'something that is no JSON';
    throw new Failure('wrong-content', `The server sent ${what} in place of ${fileName(url)}`, { cause });
  }
}

function checkCube(value: unknown, file: CorpusFile, manifest: Manifest): Cube {
  const cube = value as Partial<Cube> | null;
  if (cube?.version === manifest.version && cube.dimensions !== undefined && cube.measures !== undefined)
    return cube as Cube;
  throw new Failure('unreadable', `${file.path} belongs to another build of the corpus: reload the page`);
}

import { Failure, type FailureCode } from '../domain/failure';
import type { BodiesFound, Names, NameSource } from './names';
import type { NameQuery } from './searchNames';

/** What is asked of the worker that searches names. */
export type NamesRequest =
  | { type: 'open'; source: NameSource; provinces: readonly string[] }
  | { type: 'search'; query: NameQuery; limit: number };

/** What it says: that it is ready or failed, and to each search what it found. */
export type NamesReply =
  | { type: 'ready' }
  | { type: 'found'; found: BodiesFound }
  | { type: 'failed'; code: string; message: string };

type Search = (query: NameQuery, limit: number) => Promise<BodiesFound>;

/**
 * A search over names, in a worker where the page may have one. Searches take turns; one that nobody
 * waits for any more is passed over.
 * @throws Failure as `prepareNames`
 */
export async function openNames(
  source: NameSource,
  provinces: readonly string[],
  signal?: AbortSignal,
): Promise<Names> {
  const search = (await openInWorker(source, provinces, signal)) ?? (await openInPage(source, provinces));
  let turn: Promise<unknown> = Promise.resolve();
  return {
    search: async (query, limit, waiting) => {
      const found = turn.then(() => {
        if (waiting?.aborted === true) throw new Failure('cancelled', 'The search is no longer needed');
        return search(query, limit);
      });
      turn = found.catch(() => undefined);
      return found;
    },
  };
}

async function openInPage(source: NameSource, provinces: readonly string[]): Promise<Search> {
  const { prepareNames } = await import('./names');
  const search = await prepareNames(source, provinces);
  return async (query, limit) => search(query, limit);
}

/** Undefined where the page may have no worker, as in a sandboxed frame. */
async function openInWorker(
  source: NameSource,
  provinces: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Search | undefined> {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./names.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
  const first = await ask(worker, { type: 'open', source, provinces }, signal);
  if (first?.type !== 'ready') {
    worker.terminate();
    if (first?.type === 'failed') throw new Failure(first.code as FailureCode, first.message);
    return undefined;
  }
  return async (query, limit) => {
    const reply = await ask(worker, { type: 'search', query, limit });
    if (reply?.type === 'found') return reply.found;
    throw new Failure('unreadable', 'The search over names broke');
  };
}

/** The next thing that the worker says; undefined when it breaks. */
function ask(worker: Worker, request: NamesRequest, signal?: AbortSignal): Promise<NamesReply | undefined> {
  const heard = new AbortController();
  const options = { signal: heard.signal };
  return new Promise<NamesReply | undefined>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<NamesReply>) => resolve(data), options);
    worker.addEventListener(
      'error',
      (event) => {
        event.preventDefault();
        resolve(undefined);
      },
      options,
    );
    signal?.addEventListener(
      'abort',
      () => {
        worker.terminate();
        reject(new Failure('cancelled', 'The names are no longer needed'));
      },
      options,
    );
    worker.postMessage(request);
  }).finally(() => heard.abort());
}

import type { CorpusFile } from '../corpus/manifest';
import type { Fault } from '../domain/fault';
import { attempt } from './attempt';
import type { ProvideFiles } from './database';
import type { FileEngine } from './engine';
import { cutShort, fetchBytes, readBody, request, type Progress } from './fetchBytes';
import { SharedWork, type JoinOptions } from './sharedWork';

/** Files that are no larger in sum are loaded whole: that takes one request each, and ranges some ten. */
const WHOLE_BYTES = 4_000_000;
/** Parquet ends with the length of its footer and the letters PAR1. */
const TAIL_BYTES = 8;

type Report = (progress: Progress) => void;

/**
 * Gives Parquet files of a site to the engine, each once and when it is first needed: small ones as a
 * whole, large ones by range requests, or as a whole where the host does not answer these; `note` then
 * says so. Every file's length is compared with the manifest's before the engine sees it.
 */
export function provideFrom(
  addressOf: (file: CorpusFile) => URL,
  engine: FileEngine,
  note: (note: Fault) => void,
): ProvideFiles {
  const registered = new Map<string, SharedWork<void>>();
  let hasRanges: boolean | undefined;

  const takeWhole = async (file: CorpusFile, signal: AbortSignal, onProgress: Report) => {
    const options = { signal, onProgress, expectedBytes: file.bytes };
    const bytes = await attempt(() => fetchBytes(addressOf(file), options), signal);
    await engine.registerBuffer(file.path, bytes);
  };

  const takeByRanges = async (file: CorpusFile, signal: AbortSignal, onProgress: Report) => {
    const url = addressOf(file);
    const range = [file.bytes - TAIL_BYTES, file.bytes - 1] as const;
    const response = await attempt(() => request(url, { signal, range, expectedBytes: file.bytes }), signal);
    const total = totalOf(response);
    if (total !== undefined && total < file.bytes) throw cutShort(file.path, file.bytes, total);
    if (total === file.bytes && endsAsParquet(await response.arrayBuffer())) {
      hasRanges = true;
      return engine.registerUrl(file.path, url.href);
    }
    hasRanges = false;
    note({
      code: 'ranges-refused',
      message: 'The host of this site does not send parts of files, so that whole files are loaded.',
      place: { file: file.path },
    });
    if (response.status !== 200) {
      if (!response.bodyUsed) await response.body?.cancel();
      return takeWhole(file, signal, onProgress);
    }
    const bytes = await readBody(url, response, { signal, onProgress, expectedBytes: file.bytes });
    return engine.registerBuffer(file.path, bytes);
  };

  return async (files, { signal, onProgress }: JoinOptions = {}) => {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const loaded = new Map<string, number>();
    const take = (file: CorpusFile, inRanges: boolean): Promise<void> => {
      const work =
        registered.get(file.path) ??
        new SharedWork((ownSignal, report) =>
          (inRanges && hasRanges !== false ? takeByRanges : takeWhole)(file, ownSignal, report),
        );
      registered.set(file.path, work);
      const report = (progress: Progress) => {
        loaded.set(file.path, progress.loaded);
        const sum = [...loaded.values()].reduce((all, each) => all + each, 0);
        onProgress?.({ loaded: sum, total: bytes });
      };
      return work.join({ signal, onProgress: report });
    };
    const inRanges = bytes > WHOLE_BYTES;
    const [first, ...others] = files;
    if (first === undefined) return;
    // The first tells whether the host answers ranges; the others need not ask in vain.
    await take(first, inRanges);
    await Promise.all(others.map((file) => take(file, inRanges)));
  };
}

/** Length of the whole file that a partial answer states; undefined when it is no partial answer. */
function totalOf(response: Response): number | undefined {
  const total = /^bytes \d+-\d+\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1];
  return response.status === 206 && total !== undefined ? Number(total) : undefined;
}

function endsAsParquet(tail: ArrayBuffer): boolean {
  return tail.byteLength === TAIL_BYTES && new TextDecoder().decode(tail.slice(4)) === 'PAR1';
}

// The store and nothing else in a page, for tests that drive it from outside.
import { Failure } from '../../../src/domain/failure';
import type { Corpus } from '../../../src/store/corpus';
import { sumByYear } from '../../../src/store/cubeReader';
import type { FileEngine } from '../../../src/store/engine';
import { fetchBytes, type Progress } from '../../../src/store/fetchBytes';
import { openCsvCorpus } from '../../../src/store/openCsvCorpus';
import { loadEngine, openCorpus } from '../../../src/store/openCorpus';
import { sql } from '../../../src/store/sql';

const tools = { openCorpus, openCsvCorpus, loadEngine, fetchBytes, sumByYear, sql, notes: [] as unknown[] };
export type Tools = typeof tools & { corpus?: Corpus; engine?: FileEngine; progress?: Progress };

/** Failures do not cross to the test by themselves, so they are written out. */
const tryOut = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, message: error.message };
    return { code: 'not a Failure', message: String(error) };
  }
};

declare global {
  interface Window {
    store: Tools;
    tryOut: typeof tryOut;
  }
}
Object.assign(window, { store: tools, tryOut });

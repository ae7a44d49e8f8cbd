import type { Asked } from '../query/asked';
import type { Corpus } from '../store/corpus';
import type { Database } from '../store/database';
import type { Selection, View } from './address';
import type { Loading } from './loading.svelte';

/** The cube of the first charts: without provinces and levels, with the metrics they draw. */
export const OVERVIEW_CUBE = 'cube/overview.json';

/** A corpus as questions need it: each asks for the smallest cube that can answer. */
export function askedOf(corpus: Corpus, loading: Loading): Asked {
  const { manifest } = corpus;
  const held = new Set(manifest.cubes.map(({ path }) => path));
  return {
    manifest,
    cube: async (metric, places, signal) => {
      if (!places && held.has(OVERVIEW_CUBE)) {
        const overview = await corpus.loadCube(OVERVIEW_CUBE, { signal });
        if (overview.measures[metric] !== undefined) return overview;
      }
      const path = `cube/${metric}.json`;
      return held.has(path) ? corpus.loadCube(path, { signal }) : undefined;
    },
    database: async (signal) => corpus.openedDatabase() ?? openDatabase(corpus, loading, signal),
    names: (signal) => corpus.openNames({ signal }),
  };
}

/** Shows how it goes; an engine that broke is replaced by another. */
async function openDatabase(corpus: Corpus, loading: Loading, signal?: AbortSignal): Promise<Database> {
  const database = await loading.run(
    'engine',
    (onProgress) => corpus.openDatabase({ signal, onProgress }),
    () => void openDatabase(corpus, loading).catch(() => undefined),
  );
  performance.mark('vitrine:engine-ready');
  return database;
}

/**
 * Starts the engine once the reader has touched anything and the page has nothing else to do, so
 * that the first question about single bodies finds it ready. Who only looks never loads it; nor
 * does who asked to save data, until there is such a question.
 */
export function startWhenIdle(corpus: Corpus): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData === true) return;
  const start = (): void => void corpus.openDatabase().catch(() => undefined);
  const waitForIdle = (): void => {
    for (const event of TOUCHES) removeEventListener(event, waitForIdle);
    whenIdle(start);
  };
  for (const event of TOUCHES) addEventListener(event, waitForIdle, { passive: true });
}

/** Does what can wait once the page has nothing else to do. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 5000 });
  else setTimeout(work, 2000);
}

const TOUCHES = ['pointerdown', 'keydown'] as const;

/** Views that no cube answers. */
const OF_ROWS: ReadonlySet<View> = new Set(['flow', 'ranking', 'heatmap', 'report', 'data', 'coverage']);

/** Whether the first chart of the address is one that cubes cannot answer. */
export function needsDatabase({ view, who, per, applicant, basis }: Selection): boolean {
  return (
    OF_ROWS.has(view) ||
    ((view === 'outcomes' || view === 'cases') && per === 'share') ||
    (view === 'trend' && (applicant !== 'total' || basis !== 'reported')) ||
    (view !== 'map' && who.some((entity) => entity.type === 'body' || entity.kind !== undefined))
  );
}

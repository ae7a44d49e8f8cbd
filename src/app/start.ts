import { mount, unmount } from 'svelte';
import type { Corpus } from '../store/corpus';
import { loadEngine, openCorpus } from '../store/openCorpus';
import { wordsOf } from '../view/words/wordsOf';
import { readAddress } from './address';
import App from './App.svelte';
import { Loading } from './loading.svelte';
import LoadingBar from './LoadingBar.svelte';
import { readPage } from './readPage';
import { Choices } from './selection.svelte';
import { needsDatabase, OVERVIEW_CUBE, startWhenIdle, whenIdle } from './sources';

const SHIPPED_MANIFEST = './corpus/manifest.json';

/**
 * Opens the corpus that the address names and puts the live page in the place of the drawn one.
 * Until then, and when it fails, the drawn page stays and can be read.
 */
export function start(page: HTMLElement, status: HTMLElement): void {
  const loading = new Loading();
  const address = new URLSearchParams(location.search);
  const spoken = wordsOf(address.get('lang') === 'zh' ? 'zh' : 'en');
  void spoken.then((words) => mount(LoadingBar, { target: status, props: { loading, words } }));

  let live: ReturnType<typeof mount> | undefined;

  async function open(isRetry = false): Promise<void> {
    const corpus = await loading.run(
      'corpus',
      async (onProgress) => {
        const opened = await openAddressed(address.get('corpus'), address.get('v'), {
          onProgress,
          isRetry,
          onNote: () => (loading.readsWholeFiles = true),
        });
        // The small cube of the first charts comes with the manifest, so that they draw at once.
        if (opened.manifest.cubes.some(({ path }) => path === OVERVIEW_CUBE)) {
          await opened.loadCube(OVERVIEW_CUBE);
        }
        return opened;
      },
      () => void open(true).catch(ignore),
    );
    const choices = new Choices(new Set(idsOf(corpus)));
    // The page itself says what is the matter with a view that does not come.
    await readPage(choices.current.view).catch(ignore);
    if (live !== undefined) await unmount(live);
    const firstWords = await spoken;
    const stories = () => import('./stories/showStories').then((shown) => shown.readStories(choices));
    // An open story stands over the chart, which must not move when it comes; else the chart is first.
    const show = choices.current.story === undefined ? undefined : await stories().catch(ignore);
    const drawn = page.querySelector('.stories');
    // In a frame of another page there is the chart alone.
    const Shell = choices.current.embed ? (await import('./embed/FramedApp.svelte')).default : App;
    page.replaceChildren();
    live = mount(Shell, { target: page, props: { corpus, choices, loading, firstWords } });
    // Those of the drawn page stay until the live ones are there.
    if (location.search === '' && drawn) page.querySelector('main')?.append(drawn);
    show?.(page);
    if (!choices.current.embed) {
      startWhenIdle(corpus);
      keepWhenIdle(status);
    }
    await new Promise(requestAnimationFrame);
    performance.mark('vitrine:live');
    if (show === undefined) (await stories())(page);
  }
  void open().catch(ignore);
  // The engine needs nothing of the corpus to start: not behind the manifest, but beside it.
  const { selection } = readAddress(location.search, undefined);
  if (needsDatabase(selection)) void loadEngine().catch(ignore);
}

interface OpenOptions {
  onProgress: (progress: { loaded: number; total: number | undefined }) => void;
  onNote: () => void;
  isRetry: boolean;
}

/** The shipped corpus, an earlier version, another folder's, or a figures CSV; always of this origin. */
async function openAddressed(
  corpus: string | null,
  version: string | null,
  options: OpenOptions,
): Promise<Corpus> {
  if (corpus === null) return openVersion(version, options);
  if (/\.csv$/i.test(corpus)) {
    // A CSV brings no dictionary; the one beside the page says what its metrics are.
    const [{ openCsvCorpus }, shipped] = await Promise.all([
      import('../store/openCsvCorpus'),
      openCorpus(SHIPPED_MANIFEST),
    ]);
    return openCsvCorpus(corpus, shipped.manifest.metrics, options);
  }
  return openCorpus(
    corpus.endsWith('.json') ? corpus : `${corpus.replace(/\/$/, '')}/manifest.json`,
    options,
  );
}

/** The version that the address asks for, where the site keeps it; else the newest. */
async function openVersion(version: string | null, options: OpenOptions): Promise<Corpus> {
  const newest = await openCorpus(SHIPPED_MANIFEST, options);
  if (version === null || version === '' || newest.manifest.version.startsWith(version)) return newest;
  const { openKept } = await import('../store/openKept');
  return (await openKept(newest, SHIPPED_MANIFEST, version, options)) ?? newest;
}

/** What the address may ask for: every metric, and the measures that have a cube. */
function idsOf({ manifest }: Corpus): string[] {
  const ofCubes = manifest.cubes.map(({ path }) => path.replace(/^cube\/|\.json$/g, ''));
  const ids = ofCubes.filter((id) => !['all', 'overview', 'quality'].includes(id));
  return [...manifest.metrics.map(({ id }) => id), ...ids];
}

/** Keeps the site for visits without network once everything asked for is there; only as it is built. */
function keepWhenIdle(status: HTMLElement): void {
  if (!import.meta.env.PROD || keptAlready) return;
  keptAlready = true;
  const keep = async (): Promise<void> => (await import('./offline/startOffline')).startOffline(status);
  whenIdle(() => void keep().catch(ignore));
}
let keptAlready = false;

/** A failed step is shown by `Loading`; nothing is left to do. */
function ignore(): undefined {
  // See above.
}

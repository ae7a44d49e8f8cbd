import { mount } from 'svelte';
import '../../view/tokens.css';
import '../../view/page.css';
import './embed.css';
import type { Words } from '../../view/words/words';
import { readAddress, type View } from '../address';
import type { ComponentProps } from 'svelte';
import { OF_METRIC } from '../../corpus/sliceName';
import type { Slice } from '../../corpus/slice';
import { quantityName, quantityOf } from '../../query/quantity';
import { drawnChart } from './drawnChart';
import Embed from './Embed.svelte';
import { planOf } from './plan';
import { bring } from './script';
import { versionShown } from './versionShown';

type Props = ComponentProps<typeof Embed>;

/** Views of one metric, which can name it before they are drawn. */
const OF_METRICS: readonly View[] = ['trend', 'ranking', 'heatmap', 'map'];

const { selection, notes } = readAddress(location.search, undefined);
const { documentElement } = document;
const { lang, theme } = selection;
documentElement.lang = lang === 'zh' ? 'zh-Hans' : 'en';
documentElement.dataset['theme'] = theme;
/** Written into the page by the build: versions of the corpus, address of the words of each language. */
const { corpus: newest = '', kept = '', en = '', zh = '' } = documentElement.dataset;
const shown = versionShown(selection.version, newest, kept);

const sliceOf = (name: string): Promise<Slice> =>
  bring('slice', `./slices/${shown.version}/${encodeURIComponent(name)}.js`);

async function chartOfAddress(spoken: Promise<Words>): Promise<Props['chart']> {
  const plan = planOf(selection, new URLSearchParams(location.search).get('chart'));
  if (plan !== undefined) return drawnChart(plan, await sliceOf(plan.slice), selection, await spoken);
  const view = (await spoken).site.views[selection.view];
  if (!OF_METRICS.includes(selection.view)) return { unasked: view };
  const { manifest } = await sliceOf(OF_METRIC + selection.metric);
  const quantity = quantityOf(manifest, selection.metric);
  return {
    unasked:
      quantity === undefined ? view : `${view}${lang === 'zh' ? '：' : ': '}${quantityName(quantity, lang)}`,
  };
}

async function start(target: HTMLElement): Promise<void> {
  const spoken = bring('words', lang === 'zh' ? zh : en);
  const drawn = chartOfAddress(spoken).catch((): Props['chart'] => 'failed');
  const [words, chart] = await Promise.all([spoken, drawn]);
  if (typeof chart === 'object') document.title = 'title' in chart ? chart.title : chart.unasked;
  target.replaceChildren();
  mount(Embed, { target, props: { chart, selection, notes, words, shown } });
  performance.mark('vitrine:live');
}

const target = document.getElementById('embed');
// Without its words the page keeps what stands in it: that the chart is not here, and the way to it.
if (target !== null) void start(target).catch(() => undefined);

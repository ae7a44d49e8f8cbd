import { mount } from 'svelte';
import '../../view/tokens.css';
import '../../view/page.css';
import './embed.css';
import type { Words } from '../../view/words/words';
import { readAddress } from '../address';
import { drawnChart, type DrawnChart } from './drawnChart';
import Embed from './Embed.svelte';
import { planOf } from './plan';
import { bring } from './script';

const { selection, notes } = readAddress(location.search, undefined);
const { documentElement } = document;
const { lang, theme } = selection;
documentElement.lang = lang === 'zh' ? 'zh-Hans' : 'en';
documentElement.dataset['theme'] = theme;
/** Written into the page by the build: version of the corpus, address of the words of each language. */
const { corpus: version = '', en = '', zh = '' } = documentElement.dataset;

async function chartOfAddress(words: Promise<Words>): Promise<DrawnChart | 'unasked' | 'failed'> {
  const plan = planOf(selection, new URLSearchParams(location.search).get('chart'));
  if (plan === undefined) return 'unasked';
  try {
    const slice = await bring('slice', `./slices/${encodeURIComponent(plan.slice)}.js?v=${version}`);
    return await drawnChart(plan, slice, selection, await words);
  } catch {
    return 'failed';
  }
}

async function start(target: HTMLElement): Promise<void> {
  const spoken = bring('words', lang === 'zh' ? zh : en);
  const [words, chart] = await Promise.all([spoken, chartOfAddress(spoken)]);
  document.title = typeof chart === 'object' ? chart.title : words.site.title;
  target.replaceChildren();
  mount(Embed, { target, props: { chart, selection, notes, words, version } });
  performance.mark('vitrine:live');
}

const target = document.getElementById('embed');
// Without its words the page keeps what stands in it: that the chart is not here, and the way to it.
if (target !== null) void start(target).catch(() => undefined);

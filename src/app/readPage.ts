import type { Component } from 'svelte';
import Overview from './pages/Overview.svelte';
import type { PageProps } from './page';
import type { View } from './address';

type Page = Component<PageProps>;

const PAGES: Record<View, () => Promise<{ default: Page }>> = {
  overview: async () => ({ default: Overview }),
  trend: () => import('./pages/Trend.svelte'),
  outcomes: () => import('./pages/Outcomes.svelte'),
  cases: () => import('./pages/Cases.svelte'),
  flow: () => import('./pages/Flow.svelte'),
  ranking: () => import('./pages/Ranking.svelte'),
  heatmap: () => import('./pages/Heatmap.svelte'),
  map: () => import('./pages/Map.svelte'),
  report: () => import('./pages/Report.svelte'),
  coverage: () => import('./pages/Coverage.svelte'),
  data: () => import('./pages/Data.svelte'),
  quality: () => import('./pages/Quality.svelte'),
  methods: () => import('./pages/Methods.svelte'),
  downloads: () => import('./pages/Downloads.svelte'),
};
const read = new Map<View, Page>();

/** The page of a view; all but the first arrive when they are asked for, and are at hand from then on. */
export async function readPage(view: View): Promise<Page> {
  const page = read.get(view) ?? (await PAGES[view]()).default;
  read.set(view, page);
  return page;
}

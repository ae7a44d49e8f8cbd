import type { Component } from 'svelte';
import Overview from './pages/Overview.svelte';
import type { PageProps } from './page';
import type { View } from './address';

type Page = Component<PageProps>;

const read = new Map<View, Page>();

/** The page of a view; all but the first arrive when they are asked for, and are at hand from then on. */
export async function readPage(view: View): Promise<Page> {
  const page = read.get(view) ?? (await loadPage(view));
  read.set(view, page);
  return page;
}

async function loadPage(view: View): Promise<Page> {
  switch (view) {
    case 'overview':
      return Overview;
    case 'trend':
      return (await import('./pages/Trend.svelte')).default;
    case 'outcomes':
      return (await import('./pages/Outcomes.svelte')).default;
    case 'cases':
      return (await import('./pages/Cases.svelte')).default;
    case 'flow':
      return (await import('./pages/Flow.svelte')).default;
    case 'ranking':
      return (await import('./pages/Ranking.svelte')).default;
    case 'heatmap':
      return (await import('./pages/Heatmap.svelte')).default;
    case 'map':
      return (await import('./pages/Map.svelte')).default;
    case 'report':
      return (await import('./pages/Report.svelte')).default;
    case 'coverage':
      return (await import('./pages/Coverage.svelte')).default;
    case 'data':
      return (await import('./pages/Data.svelte')).default;
    case 'quality':
      return (await import('./pages/Quality.svelte')).default;
    case 'methods':
      return (await import('./pages/Methods.svelte')).default;
    case 'downloads':
      return (await import('./pages/Downloads.svelte')).default;
  }
}

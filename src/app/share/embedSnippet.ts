import { writeAddress } from '../address';
import type { Taken } from './taken';

/** Heights that look right for a chart in a column of text, before any script says better. */
const HEIGHT_PX = { lines: 480, stack: 540 } as const;

/**
 * What an author pastes into a page: a frame that needs no script of the page, the chart's picture (or a
 * link, where the site has no picture of it) for readers without scripts, and one line that fits the height.
 * `site` is the address of the page that the chart is seen on; `picture` one of a drawn chart on the site.
 */
export function embedSnippet(
  {
    title,
    address,
    selection,
    part,
    manifest,
  }: Pick<Taken, 'title' | 'address' | 'selection' | 'part' | 'manifest'>,
  site: string,
  picture?: string,
): string {
  const source = embedAddress({ selection, part, manifest }, site);
  const height = frameHeightPx({ selection, part });
  const text = escapeText(title);
  const inPlace =
    picture === undefined
      ? text
      : `<img src="${escapeText(new URL(picture, site).href)}" alt="${text}" style="max-width:100%">`;
  return [
    `<iframe src="${escapeText(source)}" title="${text}" loading="lazy" width="100%" height="${height}" style="border:0"></iframe>`,
    `<noscript><a href="${escapeText(address)}">${inPlace}</a></noscript>`,
    `<script src="${escapeText(new URL('./embed.js', site).href)}" async></script>`,
  ].join('\n');
}

/** The light page of a chart, with the version of its figures. */
export function embedAddress(
  { selection, part, manifest }: Pick<Taken, 'selection' | 'part' | 'manifest'>,
  site: string,
): string {
  const query = writeAddress({ ...selection, embed: true, story: undefined, version: manifest.version });
  return new URL(`./embed.html${query}${part === undefined ? '' : `&chart=${part}`}`, site).href;
}

/** How high the frame of a chart is before any script says better. */
export function frameHeightPx({ selection, part }: Pick<Taken, 'selection' | 'part'>): number {
  return HEIGHT_PX[selection.view === 'trend' || part === 'corrected' ? 'lines' : 'stack'];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}

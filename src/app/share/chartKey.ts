import { readAddress, writeAddress, type Selection } from '../address';
import { EMBED_CHARTS } from '../embed/plan';

/** What a chart shows, whatever the language, theme, version, frame and story: the name that its picture is found by. */
export function chartKey(selection: Selection, part: string | undefined): string {
  const { view } = selection;
  const charts: readonly string[] =
    view in EMBED_CHARTS ? EMBED_CHARTS[view as keyof typeof EMBED_CHARTS] : [];
  const query = writeAddress({
    ...selection,
    ...{ lang: 'en', theme: 'auto', embed: false, story: undefined, version: undefined },
  });
  return `${query}#${part ?? charts[0] ?? ''}`;
}

/** The same of an address. */
export function keyOfAddress(query: string, part: string | undefined): string {
  return chartKey(readAddress(query, undefined).selection, part);
}

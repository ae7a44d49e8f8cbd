import type { Story } from '../../domain/story';
import { DEFAULTS, readAddress, writeAddress, type Selection } from '../address';

type Kept = Pick<Selection, 'lang' | 'theme'>;

/** What a view of a story shows, in the language and theme of the reader, with the story open. */
export function selectionOf(story: Story, at: number, { lang, theme }: Kept): Selection {
  const { selection } = readAddress(story.views[at] ?? '', undefined);
  return { ...selection, lang, theme, story: story.id };
}

/** The first page, as it was before any story. */
export function withoutStory({ lang, theme }: Kept): Selection {
  return { ...DEFAULTS, lang, theme };
}

/** Which view of a story a selection shows, from 0; undefined where the reader has picked something else. */
export function viewShown(story: Story, selection: Selection): number | undefined {
  const key = keyOf(selection);
  const at = story.views.findIndex((_, index) => keyOf(selectionOf(story, index, DEFAULTS)) === key);
  return at < 0 ? undefined : at;
}

/** What is shown, whatever the language, the theme and the corpus version. */
function keyOf(selection: Selection): string {
  return writeAddress({
    ...selection,
    lang: 'en',
    theme: 'auto',
    embed: false,
    version: undefined,
    story: undefined,
  });
}

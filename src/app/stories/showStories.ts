import { mount, unmount } from 'svelte';
import type { Story } from '../../domain/story';
import { showHints } from '../hints/showHints';
import { keepFocus } from '../keepFocus';
import type { Choices } from '../selection.svelte';
import OfferedStories from './OfferedStories.svelte';
import OpenStory from './OpenStory.svelte';

/** The build writes it beside index.html, from data/stories.json. */
const STORIES = './stories.json';

/**
 * Reads the stories, and gives what puts them into the live page: the open one over it, the offered ones under it.
 * What else a page needs only once it can be read comes with them: hints for new readers, and what keeps the focus.
 * They are of the shipped corpus and belong to a whole page: beside another corpus and in a frame there are none.
 */
export async function readStories(choices: Choices): Promise<(page: Element) => void> {
  const { corpus, embed } = choices.current;
  const response = corpus === undefined && !embed ? await fetch(STORIES) : undefined;
  const prepare = (page: Element): void => {
    keepFocus(page);
    showHints(page, choices);
  };
  if (response?.ok !== true) return prepare;
  const stories = (await response.json()) as Story[];
  let shown: Record<string, unknown>[] = [];
  return (page) => {
    prepare(page);
    for (const each of shown) void unmount(each);
    const main = page.querySelector('main');
    if (main === null) return;
    const props = { stories, choices };
    const { firstChild } = main;
    main.querySelector('.stories')?.remove();
    shown = [
      mount(OpenStory, { target: main, props, ...(firstChild !== null && { anchor: firstChild }) }),
      mount(OfferedStories, { target: main, props }),
    ];
  };
}

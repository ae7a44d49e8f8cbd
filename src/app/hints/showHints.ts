import { mount } from 'svelte';
import { type Hint } from '../../view/words/hints';
import type { View } from '../address';
import type { Choices } from '../selection.svelte';
import Hints from './Hints.svelte';
import { readDone } from './keptHints';

/** Views whose charts are drawn over years; the others say under their titles what a press opens. */
const OF_YEARS: readonly View[] = ['overview', 'trend', 'outcomes', 'cases'];

/** Puts what this reader has not yet done at the foot of the first chart, once there is one; never in a frame. */
export function showHints(page: Element, choices: Choices): void {
  const { embed, view } = choices.current;
  const told: Hint[] = OF_YEARS.includes(view) ? ['opens', 'years'] : ['address'];
  const done = readDone();
  const hints = told.filter((hint) => !done.includes(hint));
  if (embed || hints.length === 0) return;

  function put(): boolean {
    const figure = page.querySelector('figure');
    if (figure === null) return false;
    // They go with the figure when the reader goes to another view.
    mount(Hints, { target: figure.querySelector('.under') ?? figure, props: { hints, choices } });
    return true;
  }
  if (put()) return;
  const observer = new MutationObserver(() => {
    if (put()) observer.disconnect();
  });
  observer.observe(page, { childList: true, subtree: true });
}

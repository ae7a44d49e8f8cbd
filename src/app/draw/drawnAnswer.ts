import { getContext } from 'svelte';
import type { Work } from '../answer.svelte';
import type { DrawnPageState } from './drawnPageState';

/**
 * `answerTo` where charts are drawn without a browser: what a page asks is noted and answered between two renderings of
 * it, until a rendering asks nothing new. Questions are told apart by the text of what asks, and by their order.
 */
export function answerTo<T>(question: () => Work<T>): object {
  const state = getContext<DrawnPageState>('drawn');
  const value = state.answer(String(question), question as () => Work<unknown>) as T | undefined;
  const status = value === undefined ? { status: 'idle' } : { status: 'ready', value };
  return { state: status, value, isWhole: true, retry: () => undefined };
}

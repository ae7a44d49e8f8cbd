import { untrack } from 'svelte';
import { Failure } from '../domain/failure';

export type AnswerState<T> =
  | { status: 'idle' }
  | { status: 'loading'; value: T | undefined }
  | { status: 'ready'; value: T }
  | { status: 'failed'; failure: Failure; value: T | undefined };

/**
 * The answer to a question that changes: the latest question wins, an earlier one is cancelled and
 * its late answer dropped. The last value stays while the next is on its way.
 */
export class Answer<T> {
  #state = $state.raw<AnswerState<T>>({ status: 'idle' });
  #abort: AbortController | undefined;
  #work: ((signal: AbortSignal) => Promise<T>) | undefined;

  get state(): AnswerState<T> {
    return this.#state;
  }

  /** The latest value, also while the next is loading or after it failed. */
  get value(): T | undefined {
    return 'value' in this.#state ? this.#state.value : undefined;
  }

  async ask(work: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#work = work;
    // A question that a cube in memory answers is done before the next frame: no state between.
    const timer = setTimeout(() => {
      if (this.#abort === abort) this.#state = { status: 'loading', value: this.value };
    }, 80);
    try {
      const value = await work(abort.signal);
      if (this.#abort !== abort) return;
      this.#state = { status: 'ready', value };
      performance.mark('vitrine:answer');
    } catch (cause) {
      if (this.#abort === abort)
        this.#state = { status: 'failed', failure: failureOf(cause), value: this.value };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Asks the last question again. */
  retry = (): void => {
    if (this.#work !== undefined) void this.ask(this.#work);
  };

  cancel(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }
}

/**
 * An answer that follows a question made of the page's state: it is asked again whenever that
 * state changes. To be called while a component initialises.
 */
export function answerTo<T>(question: () => (signal: AbortSignal) => Promise<T>): Answer<T> {
  const answer = new Answer<T>();
  $effect(() => {
    const work = question();
    // What the work reads and writes on its way is not part of the question.
    untrack(() => void answer.ask(work));
  });
  $effect(() => () => answer.cancel());
  return answer;
}

/** What browsers, and Vite for a style sheet, say of a chunk that is not there any more. */
const NO_CHUNK = /dynamically imported module|module script failed|preload CSS/i;

/** Anything thrown, as a Failure. */
export function failureOf(cause: unknown): Failure {
  const said = String(cause);
  return cause instanceof Failure
    ? cause
    : new Failure(NO_CHUNK.test(said) ? 'outdated' : 'engine', said, { cause });
}

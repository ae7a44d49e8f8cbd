import { untrack } from 'svelte';
import { Failure } from '../domain/failure';

export type AnswerState<T> =
  | { status: 'idle' }
  | { status: 'loading'; value: T | undefined }
  /** A first part of the answer, which can be drawn; the rest is on its way. */
  | { status: 'part'; value: T }
  | { status: 'ready'; value: T }
  | { status: 'failed'; failure: Failure; value: T | undefined };

/** Finds an answer; may give what can be drawn of it to `early` before. */
export type Work<T> = (signal: AbortSignal, early: (part: T) => void) => Promise<T>;

/**
 * The answer to a question that changes: the latest question wins, an earlier one is cancelled and
 * its late answer dropped. The last value stays while the next is on its way.
 */
export class Answer<T> {
  #state = $state.raw<AnswerState<T>>({ status: 'idle' });
  #abort: AbortController | undefined;
  #work: Work<T> | undefined;
  /** The last part shown for which there was no whole. */
  #part: T | undefined;

  get state(): AnswerState<T> {
    return this.#state;
  }

  /** The latest value, also while the next is loading or after it failed. */
  get value(): T | undefined {
    return 'value' in this.#state ? this.#state.value : undefined;
  }

  /** Whether the value is no mere part, as it stays where the rest fails or another question is asked. */
  get isWhole(): boolean {
    return this.value === undefined || this.value !== this.#part;
  }

  async ask(work: Work<T>): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#work = work;
    // A question that a cube in memory answers is done before the next frame: no state between.
    let timer = setTimeout(() => {
      if (this.#abort === abort) this.#state = { status: 'loading', value: this.value };
    }, 80);
    try {
      const value = await work(abort.signal, (part) => {
        clearTimeout(timer);
        // Where the rest is in memory, too, it is there before.
        timer = setTimeout(() => {
          if (this.#abort !== abort) return;
          this.#part = part;
          this.#state = { status: 'part', value: part };
        });
      });
      if (this.#abort !== abort) return;
      this.#part = undefined;
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

/** How an answer stands, whatever it is of. */
export type AnyAnswer = Pick<Answer<unknown>, 'state' | 'value' | 'retry'>;

/**
 * An answer that follows a question made of the page's state: it is asked again whenever that
 * state changes. To be called while a component initialises.
 */
export function answerTo<T>(question: () => Work<T>): Answer<T> {
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

import type { Failure } from '../domain/failure';
import type { Progress } from '../store/fetchBytes';
import { failureOf } from './answer.svelte';

/** One step of loading as the page shows it. */
export interface LoadingStep {
  what: 'corpus' | 'engine';
  progress: Progress | undefined;
  failure: Failure | undefined;
  retry: () => void;
}

/** The steps that are under way or failed, in the order they began. */
export class Loading {
  #steps = $state.raw<readonly LoadingStep[]>([]);
  /** Whether the host refused to serve parts of files; known when a large one is first asked for. */
  readsWholeFiles = $state(false);

  get steps(): readonly LoadingStep[] {
    return this.#steps;
  }

  /** Runs a step and shows how it goes until it is done; a failed one stays, with a way to try again. */
  async run<T>(
    what: LoadingStep['what'],
    work: (onProgress: (progress: Progress) => void) => Promise<T>,
    retry: () => void,
  ): Promise<T> {
    this.#show({ what, progress: undefined, failure: undefined, retry });
    try {
      const value = await work((progress) => this.#show({ what, progress, failure: undefined, retry }));
      this.#drop(what);
      return value;
    } catch (cause) {
      const failure = failureOf(cause);
      if (failure.code === 'cancelled') this.#drop(what);
      else this.#show({ what, progress: undefined, failure, retry });
      throw failure;
    }
  }

  #show(step: LoadingStep): void {
    const others = this.#steps.filter(({ what }) => what !== step.what);
    this.#steps = [...others, step];
  }

  #drop(what: LoadingStep['what']): void {
    this.#steps = this.#steps.filter((step) => step.what !== what);
  }
}

import { Failure } from '../domain/failure';
import type { Progress } from './fetchBytes';

export interface JoinOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

interface Run<T> {
  promise: Promise<T>;
  abort: AbortController;
  waiting: number;
  hasEnded: boolean;
}

/**
 * Work that many may wait for: done once, started by the first who joins, cancelled when the last
 * one leaves before its end. After a failure the next to join starts it anew.
 */
export class SharedWork<T> {
  private run: Run<T> | undefined;
  private readonly listeners = new Set<(progress: Progress) => void>();

  constructor(
    private readonly work: (signal: AbortSignal, onProgress: (progress: Progress) => void) => Promise<T>,
  ) {}

  /** @throws Failure `cancelled` when the caller's signal is aborted, and what the work throws. */
  async join({ signal, onProgress }: JoinOptions = {}): Promise<T> {
    const left = () => new Failure('cancelled', 'No longer needed', { cause: signal?.reason });
    if (signal?.aborted === true) throw left();
    const run = (this.run ??= this.start());
    run.waiting += 1;
    if (onProgress !== undefined) this.listeners.add(onProgress);
    let leave: () => void = () => undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        leave = () => {
          reject(left());
        };
        signal?.addEventListener('abort', leave);
        run.promise.then(resolve, reject);
      });
    } finally {
      signal?.removeEventListener('abort', leave);
      if (onProgress !== undefined) this.listeners.delete(onProgress);
      run.waiting -= 1;
      if (run.waiting === 0 && !run.hasEnded) this.cancel(run);
    }
  }

  /** Forgets the outcome, so that the next to join starts anew. */
  forget(): void {
    this.run = undefined;
  }

  private start(): Run<T> {
    const abort = new AbortController();
    const promise = this.work(abort.signal, (progress) => {
      for (const listener of this.listeners) listener(progress);
    });
    const run: Run<T> = { promise, abort, waiting: 0, hasEnded: false };
    promise.then(
      () => (run.hasEnded = true),
      () => {
        run.hasEnded = true;
        if (this.run === run) this.run = undefined;
      },
    );
    return run;
  }

  private cancel(run: Run<T>): void {
    if (this.run === run) this.run = undefined;
    run.abort.abort();
  }
}

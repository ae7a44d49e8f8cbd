import { Failure } from '../domain/failure';

/** A turn in the queue: its work, and how to stop the work once it runs. */
interface Turn {
  start: () => Promise<void>;
  refuse: (failure: Failure) => void;
}

/**
 * Runs one piece of work at a time, in the order they came. Whoever aborts is answered at once with
 * Failure `cancelled`: waiting work is taken out, running work is asked to stop and its late answer dropped.
 */
export class StatementQueue {
  private readonly waiting: Turn[] = [];
  private isRunning = false;
  private closed: Failure | undefined;

  /** `stop` is called when the signal aborts while `work` runs; the next turn waits until `work` has ended. */
  run<T>(work: () => Promise<T>, stop: () => void, signal?: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.closed !== undefined) return reject(this.closed);
      if (signal?.aborted === true) return reject(withdrawn(signal));
      let runs = false;
      const onAbort = () => {
        if (signal !== undefined) reject(withdrawn(signal));
        const place = this.waiting.indexOf(turn);
        if (place >= 0) this.waiting.splice(place, 1);
        else if (runs) stop();
      };
      const turn: Turn = {
        refuse: reject,
        start: async () => {
          runs = true;
          try {
            resolve(await work());
          } catch (error) {
            reject(error);
          }
          runs = false;
          signal?.removeEventListener('abort', onAbort);
        },
      };
      signal?.addEventListener('abort', onAbort);
      this.waiting.push(turn);
      void this.go();
    });
  }

  /** Refuses what waits and what will come. */
  close(failure: Failure): void {
    this.closed ??= failure;
    for (const turn of this.waiting.splice(0)) turn.refuse(this.closed);
  }

  private async go(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    for (let turn = this.waiting.shift(); turn !== undefined; turn = this.waiting.shift()) await turn.start();
    this.isRunning = false;
  }
}

function withdrawn(signal: AbortSignal): Failure {
  return new Failure('cancelled', 'The question was withdrawn', { cause: signal.reason });
}

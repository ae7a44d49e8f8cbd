import { Failure } from '../domain/failure';

/**
 * What `work` gives, tried again after 0.3 s and 1 s when the network fails: a dropped connection is often
 * a single event, while any other failure stays what it is.
 * @throws what the last attempt threw
 */
export async function attempt<T>(
  work: () => Promise<T>,
  signal?: AbortSignal,
  pausesMs: readonly number[] = [300, 1000],
): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'network') throw error;
      await pause(pauseMs, signal);
    }
  }
  return work();
}

async function pause(durationMs: number, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted !== true) {
    await new Promise<void>((resume) => {
      const timer = setTimeout(resume, durationMs);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        resume();
      });
    });
  }
  if (signal?.aborted === true) throw new Failure('cancelled', 'No longer needed');
}

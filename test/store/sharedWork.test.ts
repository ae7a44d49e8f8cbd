import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/domain/failure';
import { SharedWork } from '../../src/store/sharedWork';
import { openPromise } from '../support/openPromise';

describe('SharedWork', () => {
  it('does the work once for all who join, and keeps its result', async () => {
    let runs = 0;
    const work = new SharedWork(async () => ++runs);
    expect(await Promise.all([work.join(), work.join()])).toEqual([1, 1]);
    expect(await work.join()).toBe(1);
    work.forget();
    expect(await work.join()).toBe(2);
  });

  it('starts anew after a failure', async () => {
    let runs = 0;
    const work = new SharedWork(async () => {
      if (++runs === 1) throw new Failure('network', 'broken');
      return runs;
    });
    await expect(work.join()).rejects.toMatchObject({ code: 'network' });
    expect(await work.join()).toBe(2);
  });

  it('goes on while one still waits, and is cancelled when the last one leaves', async () => {
    const signals: AbortSignal[] = [];
    const work = new SharedWork((signal) => {
      signals.push(signal);
      return openPromise<number>().promise;
    });
    const [one, other] = [new AbortController(), new AbortController()];
    const left = [work.join({ signal: one.signal }), work.join({ signal: other.signal })].map((joined) =>
      expect(joined).rejects.toMatchObject({ code: 'cancelled' }),
    );
    one.abort();
    await left[0];
    expect(signals[0]?.aborted).toBe(false);
    other.abort();
    await left[1];
    expect(signals[0]?.aborted).toBe(true);
    void work.join();
    expect(signals).toHaveLength(2);
  });

  it('is not cancelled by leaving after its end', async () => {
    const leaving = new AbortController();
    let ended: AbortSignal | undefined;
    const work = new SharedWork(async (signal) => (ended = signal));
    await work.join({ signal: leaving.signal });
    leaving.abort();
    await expect(work.join({ signal: leaving.signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect(ended?.aborted).toBe(false);
    expect(await work.join()).toBe(ended);
  });

  it('tells its progress to those who wait', async () => {
    const end = openPromise<undefined>();
    let report: (progress: { loaded: number; total: undefined }) => void = () => undefined;
    const work = new SharedWork((_, onProgress) => {
      report = onProgress;
      return end.promise;
    });
    const seen: number[] = [];
    const joined = work.join({ onProgress: ({ loaded }) => seen.push(loaded) });
    report({ loaded: 5, total: undefined });
    end.resolve(undefined);
    await joined;
    report({ loaded: 6, total: undefined });
    expect(seen).toEqual([5]);
  });
});

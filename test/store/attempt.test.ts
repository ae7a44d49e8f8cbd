import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/domain/failure';
import { attempt } from '../../src/store/attempt';

describe('attempt', () => {
  const CASES: [title: string, failures: (Failure | undefined)[], tries: number, outcome: string][] = [
    ['gives the result at once', [undefined], 1, 'done'],
    ['tries again when the network fails', [new Failure('network', 'x'), undefined], 2, 'done'],
    ['gives up at last', Array.from({ length: 3 }, () => new Failure('network', 'x')), 3, 'network'],
    ['leaves any other failure as it is', [new Failure('not-found', 'x'), undefined], 1, 'not-found'],
  ];
  it.each(CASES)('%s', async (_, failures, tries, outcome) => {
    let tried = 0;
    const work = async () => {
      const failure = failures[tried++];
      if (failure !== undefined) throw failure;
      return 'done';
    };
    expect(await attempt(work, undefined, [1, 1]).catch((error: Failure) => error.code)).toBe(outcome);
    expect(tried).toBe(tries);
  });

  it('ends with the signal', async () => {
    const leaving = new AbortController();
    const work = async () => {
      leaving.abort();
      throw new Failure('network', 'x');
    };
    await expect(attempt(work, leaving.signal, [60_000])).rejects.toMatchObject({ code: 'cancelled' });
  });
});

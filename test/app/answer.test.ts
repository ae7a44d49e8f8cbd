import { describe, expect, it } from 'vitest';
import { Answer } from '../../src/app/answer.svelte';

/** A promise, and what keeps it. */
function later<T>(): { promise: Promise<T>; keep: (value: T) => void } {
  let keep: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (keep = resolve));
  return { promise, keep };
}
const moment = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

describe('an answer', () => {
  it('shows an early part until the whole is there', async () => {
    const answer = new Answer<string>();
    const whole = later<string>();
    const asked = answer.ask((_, early) => {
      early('part');
      return whole.promise;
    });
    await moment();
    expect(answer.state).toEqual({ status: 'part', value: 'part' });
    expect(answer.isWhole).toBe(false);
    whole.keep('whole');
    await asked;
    expect(answer.state).toEqual({ status: 'ready', value: 'whole' });
    await moment();
    expect([answer.value, answer.isWhole]).toEqual(['whole', true]);
  });

  it('leaves a part out where the whole is there at once', async () => {
    const answer = new Answer<string>();
    await answer.ask(async (_, early) => {
      early('part');
      return 'whole';
    });
    expect(answer.state).toEqual({ status: 'ready', value: 'whole' });
    await moment();
    expect(answer.state).toEqual({ status: 'ready', value: 'whole' });
  });

  it('drops the part of an earlier question', async () => {
    const answer = new Answer<string>();
    const first = later<undefined>();
    void answer.ask(async (_, early) => {
      await first.promise;
      early('old');
      return later<string>().promise;
    });
    await answer.ask(async () => 'new');
    first.keep(undefined);
    await moment();
    expect(answer.state).toEqual({ status: 'ready', value: 'new' });
  });

  it('keeps the part beside what failed after it', async () => {
    const answer = new Answer<string>();
    const rest = later<undefined>();
    const asked = answer.ask(async (_, early) => {
      early('part');
      await rest.promise;
      throw new Error('no more');
    });
    await moment();
    rest.keep(undefined);
    await asked;
    expect(answer.state).toMatchObject({ status: 'failed', value: 'part', failure: { code: 'engine' } });
    expect(answer.isWhole).toBe(false);
    // Nor does it become whole while another question is on its way.
    void answer.ask(() => later<string>().promise);
    await new Promise((done) => setTimeout(done, 100));
    expect(answer.state).toEqual({ status: 'loading', value: 'part' });
    expect(answer.isWhole).toBe(false);
  });
});

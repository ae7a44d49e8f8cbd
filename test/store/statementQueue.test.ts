import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/domain/failure';
import { StatementQueue } from '../../src/store/statementQueue';
import { openPromise } from '../support/openPromise';

const tick = () => new Promise((resume) => setTimeout(resume));

describe('StatementQueue', () => {
  it('runs one after the other, in order, and goes on after a failure', async () => {
    const queue = new StatementQueue();
    const log: string[] = [];
    const [first, second] = [openPromise<string>(), openPromise<string>()];
    const say = (word: string, until: Promise<string>) => () => {
      log.push(word);
      return until;
    };
    const one = queue.run(say('one', first.promise), () => undefined);
    const two = queue.run(say('two', second.promise), () => undefined);
    await tick();
    expect(log).toEqual(['one']);
    first.reject(new Error('refused'));
    await expect(one).rejects.toThrow('refused');
    await tick();
    expect(log).toEqual(['one', 'two']);
    second.resolve('done');
    expect(await two).toBe('done');
  });

  it('drops a late answer, stops it, and takes waiting work out', async () => {
    const queue = new StatementQueue();
    const log: string[] = [];
    const running = openPromise<string>();
    const leaving = new AbortController();
    const one = queue.run(
      () => running.promise,
      () => log.push('stop'),
      leaving.signal,
    );
    const two = queue.run(
      async () => log.push('two'),
      () => log.push('stop two'),
      leaving.signal,
    );
    const three = queue.run(
      async () => log.push('three'),
      () => undefined,
    );
    await tick();
    leaving.abort();
    for (const gone of [one, two]) await expect(gone).rejects.toMatchObject({ code: 'cancelled' });
    expect(log).toEqual(['stop']);
    running.resolve('late');
    await three;
    expect(log).toEqual(['stop', 'three']);
  });

  it('refuses what waits and what comes once it is closed', async () => {
    const queue = new StatementQueue();
    const running = openPromise<string>();
    const one = queue.run(
      () => running.promise,
      () => undefined,
    );
    const two = queue.run(
      async () => 'two',
      () => undefined,
    );
    queue.close(new Failure('engine', 'dead'));
    await expect(two).rejects.toMatchObject({ code: 'engine' });
    await expect(
      queue.run(
        async () => 1,
        () => undefined,
      ),
    ).rejects.toMatchObject({ code: 'engine' });
    running.resolve('one');
    expect(await one).toBe('one');
  });
});

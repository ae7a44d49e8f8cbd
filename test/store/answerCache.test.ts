import { describe, expect, it } from 'vitest';
import { AnswerCache } from '../../src/store/answerCache';
import { fixed, sql } from '../../src/store/sql';

const rowsOf = (count: number): { at: number }[] => Array.from({ length: count }, (_, at) => ({ at }));
const asked = (n: number) => sql`SELECT * FROM figures WHERE agency = ${n}`;

describe('AnswerCache', () => {
  it('gives the rows of the same text and values, in a list of its own', () => {
    const cache = new AnswerCache();
    const rows = rowsOf(3);
    cache.keep(asked(1), rows);
    rows.pop();
    cache.take(asked(1))?.pop();
    expect(cache.take(asked(1))).toEqual(rowsOf(3));
    expect(cache.take(asked(2))).toBeUndefined();
    expect(cache.take(sql`SELECT * FROM figures WHERE agency = ${'1'}`)).toBeUndefined();
  });

  it('keeps answers alone, and none of very many rows', () => {
    const cache = new AnswerCache();
    const made = fixed('CREATE TABLE t AS SELECT 1');
    cache.keep(made, []);
    cache.keep(asked(1), rowsOf(5001));
    expect([cache.take(made), cache.take(asked(1))]).toEqual([undefined, undefined]);
    cache.keep(asked(2), []);
    expect(cache.take(asked(2))).toEqual([]);
  });

  it('lets go of what was not used for longest', () => {
    const cache = new AnswerCache();
    for (const n of [1, 2, 3]) cache.keep(asked(n), rowsOf(4999));
    cache.take(asked(1));
    for (const n of [4, 5]) cache.keep(asked(n), rowsOf(4999));
    const held = [1, 2, 3, 4, 5].filter((n) => cache.take(asked(n)) !== undefined);
    expect(held).toEqual([1, 3, 4, 5]);
  });
});

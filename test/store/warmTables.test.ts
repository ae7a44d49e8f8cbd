import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../src/domain/failure';
import type { FileEngine } from '../../src/store/engine';
import { sql, type Statement } from '../../src/store/sql';
import { WarmTables } from '../../src/store/warmTables';

const LARGE = 3_000_000;

/** An engine that writes down what it is asked and may be slow. */
function writtenDown(asked: string[], answerMs = 0): FileEngine {
  const query = (statement: Statement, signal?: AbortSignal) => {
    asked.push(statement.text);
    return new Promise<never[]>((resolve, reject) => {
      setTimeout(resolve, answerMs, []);
      signal?.addEventListener('abort', () => {
        reject(new Failure('cancelled', 'withdrawn'));
      });
    });
  };
  return { query } as Partial<FileEngine> as FileEngine;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('WarmTables', () => {
  const use = async (warm: WarmTables, column: string, rows = LARGE) => {
    const taken = warm.take('observations', [column], rows, () => sql`parquet`);
    await warm.whileBusy(async () => undefined);
    return taken?.text;
  };
  /** Three columns twice each, with a pause after each. */
  const useEach = async (warm: WarmTables, pauseMs: number) => {
    for (const column of ['received', 'granted', 'refused']) {
      await use(warm, column);
      await use(warm, column);
      await vi.advanceTimersByTimeAsync(pauseMs);
    }
  };
  const made = (asked: string[]) => asked.filter((text) => text.startsWith('CREATE'));

  it('copies columns after their second use, when nobody asks', async () => {
    const asked: string[] = [];
    const warm = new WarmTables(writtenDown(asked));
    expect(await use(warm, 'received')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([]);
    expect(await use(warm, 'received')).toBeUndefined();
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual(['CREATE OR REPLACE TABLE "warm_1" AS SELECT * FROM parquet']);
    expect(await use(warm, 'received')).toBe('"warm_1"');
  });

  it('answers by a copy that holds more, and questions of dimensions alone by any', async () => {
    const warm = new WarmTables(writtenDown([]));
    const take = (table: string, columns: string[]) =>
      warm.take(table, columns, LARGE, () => sql`parquet`)?.text;
    for (let turn = 0; turn < 2; turn++) take('observations', ['received', 'concluded']);
    expect(take('observations', [])).toBeUndefined();
    await warm.whileBusy(async () => undefined);
    await vi.advanceTimersByTimeAsync(1000);
    expect(take('observations', [])).toBe('"warm_1"');
    expect(take('observations', ['concluded'])).toBe('"warm_1"');
    expect(take('observations', ['granted'])).toBeUndefined();
    expect(take('applicants', [])).toBeUndefined();
  });

  it('leaves small corpora and questions of many columns alone', async () => {
    const asked: string[] = [];
    const warm = new WarmTables(writtenDown(asked));
    for (let turn = 0; turn < 3; turn++) {
      await use(warm, 'received', 602);
      warm.take('observations', ['a', 'b', 'c', 'd'], LARGE, () => sql`parquet`);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([]);
  });

  it('copies small tables as a whole, and keeps them', async () => {
    const asked: string[] = [];
    const warm = new WarmTables(writtenDown(asked));
    const take = (table: string, rows: number) => warm.takeSmall(table, rows, () => sql`parquet`)?.text;
    const takeAll = () => [take('agencies', 20_000), take('checks', 2000), take('inexact', LARGE)];
    takeAll();
    takeAll();
    await useEach(warm, 1000);
    expect(takeAll()).toEqual(['"warm_1"', '"warm_2"', undefined]);
  });

  it('of several that are wanted copies those asked last, as many as are kept', async () => {
    const asked: string[] = [];
    const warm = new WarmTables(writtenDown(asked));
    await useEach(warm, 0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(made(asked)).toHaveLength(2);
    expect(await use(warm, 'received')).toBeUndefined();
    expect(await use(warm, 'refused')).toBe('"warm_3"');
  });

  it('gives a copy up for a question, and makes it later', async () => {
    const asked: string[] = [];
    const warm = new WarmTables(writtenDown(asked, 500));
    await use(warm, 'received');
    await use(warm, 'received');
    await vi.advanceTimersByTimeAsync(700);
    expect(made(asked)).toHaveLength(1);
    expect(await use(warm, 'received')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1500);
    expect(made(asked)).toHaveLength(2);
    expect(await use(warm, 'received')).toBe('"warm_1"');
  });

  it('drops the copy used longest ago when there are too many', async () => {
    const asked: string[] = [];
    const warm = new WarmTables(writtenDown(asked));
    await useEach(warm, 1000);
    expect(asked.at(-2)).toBe('DROP TABLE IF EXISTS "warm_1"');
    expect(await use(warm, 'received')).toBeUndefined();
    expect(await use(warm, 'granted')).toBe('"warm_2"');
  });
});

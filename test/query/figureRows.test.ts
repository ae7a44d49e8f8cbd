import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_BODIES } from '../../src/domain/entity';
import type { Asked } from '../../src/query/asked';
import { findFigures, type FigureQuestion, type FigureSort } from '../../src/query/figureRows';
import { idOf, openAsked } from '../support/openAsked';

const NAMES = ['甲县人民政府', '乙县人民政府', '丙市财政局'];
const ALL: FigureQuestion = { who: [ALL_BODIES], years: [2000, 2030], text: '' };

let asked: Asked;
beforeAll(async () => {
  asked = await openAsked([
    ...NAMES.flatMap((name, at) =>
      [2021, 2022, 2023].flatMap((year) => [
        `${name},四川,county,${year},2021,received,total,${(at + 1) * 10 + (year % 10)},exact`,
        `${name},四川,county,${year},2021,granted,total,${at},about`,
      ]),
    ),
    // Two sources of one cell, and one of another column.
    '甲县人民政府,四川,county,2023,2021,received,total,99,exact,https://example.org/copy,mirror,,p. 3',
    '甲县人民政府,四川,county,2023,2021,received,natural,7,exact',
  ]);
}, 60_000);

const read = async (question: FigureQuestion, from = 0, count = 100) => {
  const { total, read: window } = await findFigures(asked, question);
  return { total, rows: await window(from, count) };
};

describe('findFigures', () => {
  it('reads every figure once, whatever the windows', async () => {
    const { total, rows } = await read(ALL);
    expect([total, rows.length]).toEqual([20, 20]);
    const { read: window } = await findFigures(asked, ALL);
    const parts = [];
    for (let from = 0; from < total; from += 3) parts.push(...(await window(from, 3)));
    expect(parts).toEqual(rows);
    expect(await window(20, 5)).toEqual([]);
  });

  it('says how the name of the body is read, where the corpus spelled it', async () => {
    const question = { ...ALL, text: '丙市' };
    expect(new Set((await read(question)).rows.map(({ pinyin }) => pinyin))).toEqual(
      new Set(['Bing Shi Caizheng Ju']),
    );
    const { names: _, ...manifest } = asked.manifest;
    const { read: window } = await findFigures({ ...asked, manifest }, question);
    expect((await window(0, 1)).map(({ pinyin }) => pinyin)).toEqual(['']);
  });

  it('keeps both sources of a cell and says which is preferred', async () => {
    const { rows } = await read({
      ...ALL,
      metric: 'received',
      applicant: 'total',
      years: [2023, 2023],
      text: '甲县',
    });
    expect(rows.map(({ value, isPreferred, source }) => [value, isPreferred, source])).toEqual([
      [99, true, 'https://example.org/copy'],
      [13, false, 'https://example.gov.cn/report'],
    ]);
  });

  it('filters by body, metric, applicant, years and name', async () => {
    const who = [{ type: 'body', id: idOf('四川', '乙县人民政府'), scope: 'own' }] as const;
    expect((await read({ ...ALL, who })).total).toBe(6);
    expect((await read({ ...ALL, who: [{ type: 'group', scope: 'own', kind: 'department' }] })).total).toBe(
      6,
    );
    expect((await read({ ...ALL, applicant: 'natural' })).rows.map(({ value }) => value)).toEqual([7]);
    expect((await read({ ...ALL, text: '县 乙' })).total).toBe(6);
    expect((await read({ ...ALL, text: "' OR 1=1 --" })).total).toBe(0);
    expect((await read({ ...ALL, metric: 'concluded' })).rows).toEqual([]);
  });

  it.each<[FigureSort, (row: { value: number; year: number; agency: string }) => number | string]>([
    ['value', ({ value }) => value],
    ['year', ({ year }) => year],
    ['body', ({ agency }) => agency],
  ])('sorts by %s, both ways, window by window', async (by, of) => {
    for (const isDescending of [false, true]) {
      const { total, read: window } = await findFigures(asked, { ...ALL, sort: { by, isDescending } });
      const rows = [...(await window(0, 7)), ...(await window(7, 7)), ...(await window(14, 7))];
      expect(rows).toHaveLength(total);
      expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(total);
      const keys = rows.map(of);
      const sorted = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect(keys).toEqual(isDescending ? sorted.reverse() : sorted);
    }
  });
});

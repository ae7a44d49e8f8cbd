import { beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/domain/figure';
import type { Asked } from '../../src/query/asked';
import { similarBodies } from '../../src/query/similarBodies';
import { idOf, openAsked } from '../support/openAsked';

const line = (name: string, level: string, year: number, value: number, metric = 'received') =>
  `${name},四川,${level},${year},2021,${metric},total,${value},exact`;
const county = (name: string, values: Record<number, number>): string[] =>
  Object.entries(values).map(([year, value]) => line(name, 'county', Number(year), value));

let asked: Asked;
beforeAll(async () => {
  asked = await openAsked([
    ...county('甲县人民政府', { 2020: 10, 2021: 100, 2022: 120, 2023: 1000 }),
    // As near as can be in the years that both state, far off in another.
    ...county('乙县人民政府', { 2019: 9000, 2021: 100, 2022: 120 }),
    // The median of 2021 to 2023 is 118, that of the picked one 120.
    ...county('丙县人民政府', { 2021: 90, 2022: 118, 2023: 5000 }),
    // Two apart as well, of one year alone.
    ...county('丁县人民政府', { 2022: 122 }),
    ...county('戊县人民政府', { 2020: 10, 2021: 50, 2022: 60, 2023: 70 }),
    ...county('己县人民政府', { 2023: 0 }),
    ...county('庚县人民政府', { 2022: 900 }),
    // No year in common, no number, another kind, another level, an area report.
    ...county('辛县人民政府', { 2018: 110 }),
    line('壬县人民政府', 'county', 2022, 120, 'concluded'),
    line('癸县审计局', 'county', 2022, 120),
    line('子市人民政府', 'prefecture', 2022, 120),
    line('丑县人民政府(汇总)', 'county', 2022, 120),
    line('甲县人民政府(汇总)', 'county', 2022, 7000),
  ]);
});

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023];
async function similarTo(name: string, years = YEARS, scope: Scope = 'own', limit = 5) {
  const body = { type: 'body', id: idOf('四川', name), scope } as const;
  const found = await similarBodies(asked, { body, years, limit });
  return found.map((each) => [each.name, each.requests, each.ofPicked, each.sharedYears]);
}

describe('bodies like another one', () => {
  it('are of its level and kind, the nearest in the median of the years that both state first', async () => {
    expect(await similarTo('甲县人民政府')).toEqual([
      ['乙县人民政府', 110, 110, 2],
      ['丙县人民政府', 118, 120, 3],
      ['丁县人民政府', 122, 120, 1],
      ['戊县人民政府', 55, 110, 4],
      ['庚县人民政府', 900, 120, 1],
    ]);
  });

  it('have their names in Latin letters, too', async () => {
    const body = { type: 'body', id: idOf('四川', '甲县人民政府'), scope: 'own' } as const;
    const [nearest] = await similarBodies(asked, { body, years: YEARS, limit: 1 });
    expect(nearest?.pinyin).toBe('Yi Xian Renmin Zhengfu');
  });

  it('are found within the years asked', async () => {
    expect(await similarTo('甲县人民政府', [2023])).toEqual([
      ['戊县人民政府', 70, 1000, 1],
      ['己县人民政府', 0, 1000, 1],
      ['丙县人民政府', 5000, 1000, 1],
    ]);
  });

  it('are as many as asked at the most', async () => {
    expect(await similarTo('甲县人民政府', YEARS, 'own', 1)).toEqual([['乙县人民政府', 110, 110, 2]]);
  });

  it('are those with area reports where area reports are compared', async () => {
    expect(await similarTo('甲县人民政府', YEARS, 'area')).toEqual([['丑县人民政府', 120, 7000, 1]]);
  });

  it('are none of a body without a number, alone of its kind, or unknown', async () => {
    expect(await similarTo('壬县人民政府')).toEqual([]);
    expect(await similarTo('癸县审计局')).toEqual([]);
    expect(await similarTo('无此县人民政府')).toEqual([]);
  });
});

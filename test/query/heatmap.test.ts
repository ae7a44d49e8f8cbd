import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_BODIES } from '../../src/domain/entity';
import type { Asked } from '../../src/query/asked';
import { spreadOf } from '../../src/query/heatmap';
import { openAsked } from '../support/openAsked';

const line = (body: string, year: number, metric: string, value: number): string =>
  `${body},四川,county,${year},2021,${metric},total,${value},exact`;

let asked: Asked;
beforeAll(async () => {
  asked = await openAsked([
    ...['甲', '乙', '丙', '丁'].flatMap((name, at) => [
      line(`${name}县人民政府`, 2021, 'received', at),
      line(`${name}县人民政府`, 2022, 'received', 10 * at),
      line(`${name}县人民政府`, 2022, 'refused', at),
      line(`${name}县人民政府`, 2022, 'concluded', at === 3 ? 5 : 100),
    ]),
    line('甲县人民政府(汇总)', 2022, 'received', 9000),
    line('甲县人民政府', 2019, 'received', 500),
  ]);
}, 60_000);

const ask = (metric: string, fewCases = 30) =>
  spreadOf(asked, { metric, who: [ALL_BODIES], years: [2021, 2022], fewCases, parts: 4 });

describe('spreadOf', () => {
  it('cuts the values of all bodies and years asked, own reports alone', async () => {
    // 0 0, and 1 2 3 10 20 30 above zero.
    expect(await ask('received')).toEqual({
      ...{ least: 0, most: 30, leastPositive: 1 },
      quantiles: [2, 3, 20],
    });
  });

  it('leaves shares of few cases out', async () => {
    expect(await ask('refused_share')).toMatchObject({ least: 0, most: 0.02 });
    expect(await ask('refused_share', 5)).toMatchObject({ most: 0.6 });
  });

  it('is undefined where nothing is stated', async () => {
    expect(await ask('review_total')).toBeUndefined();
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparable } from '../../src/domain/chainedIndex';
import { ALL_BODIES, type Entity } from '../../src/domain/entity';
import { isStated, type Series } from '../../src/domain/series';
import type { Asked } from '../../src/query/asked';
import { sameBodies } from '../../src/query/sameBodies';
import { idOf, openAsked } from '../support/openAsked';

let asked: Asked;
beforeAll(async () => {
  const row = (body: string, year: number, form: string, value: number, applicant = 'total') =>
    `${body},${year},${form},received,${applicant},${value},exact`;
  const [county, audit, town] = [
    '中江县人民政府,四川,county',
    '中江县审计局,四川,county',
    '来凤县人民政府,湖北,county',
  ];
  asked = await openAsked([
    row(county, 2016, '2014', 10),
    row(county, 2017, '2014', 20),
    row(county, 2018, '2014', 30),
    row(county, 2019, '2019', 60),
    row(county, 2021, '2021', 6),
    // Enters in 2017, leaves after 2018.
    row(audit, 2017, '2014', 50),
    row(audit, 2018, '2014', 100),
    `${audit},2019,2019,granted,total,1,exact`,
    // States it every other year: in no pair. Its area report is no part of any.
    row(town, 2016, '2014', 1000),
    row(town, 2018, '2014', 2000),
    row('来凤县人民政府(汇总),湖北,county', 2016, '2014', 1),
    row('来凤县人民政府(汇总),湖北,county', 2017, '2014', 5),
    `${county},2017,2014,concluded,total,5,exact`,
    `${county},2018,2014,concluded,total,10,exact`,
    `${county},2019,2019,concluded,total,20,exact`,
    `${county},2020,2019,concluded,total,40,exact`,
    row(county, 2018, '2014', 3, 'natural'),
    row(county, 2019, '2019', 4, 'natural'),
  ]);
}, 60_000);

const years = [2016, 2017, 2018, 2019, 2020, 2021];
const ask = async (
  who: Entity[],
  comparable?: Comparable,
  applicant: 'total' | 'natural' = 'total',
  metric = 'received',
) => {
  const question = { metric, who, years, applicant, lineage: 'reported' as const };
  const [series] = await sameBodies(asked, comparable ? { ...question, comparable } : question);
  return series;
};
const read = (series: Series | undefined): string[] =>
  (series?.points ?? []).map((point) =>
    isStated(point)
      ? `${Number(point.value.toFixed(2))} (${point.stated}/${point.bodies})`
      : `${point.absence} (${point.bodies})`,
  );

describe('same bodies of a group', () => {
  it('chains the sums of those that stated both years, n pairs of N reports', async () => {
    const all = await ask([ALL_BODIES]);
    expect(read(all)).toEqual([
      '100 (1/2)', // the pair of 2016–2017: the county alone; two bodies reported in 2016
      '200 (1/2)', // 20 / 10
      '371.43 (2/3)', // (30 + 100) / (20 + 50)
      '742.86 (1/2)', // 60 / 30
      'not_stated (1)',
      'no_pair (1)', // stated, but in no pair
    ]);
    expect(all?.breaks).toEqual([]);
  });

  it('takes no pair of forms that cannot be compared', async () => {
    const all = await ask([ALL_BODIES], (before, after) => before === after);
    expect(read(all).slice(2, 4)).toEqual(['371.43 (2/3)', 'no_pair (2)']);
  });

  it('starts anew where the crosswalk knows of a difference between the forms', async () => {
    // 办结 of the form of 2014 counts notices to correct, that of 2019 does not.
    const all = await ask([ALL_BODIES], undefined, 'total', 'concluded');
    expect(read(all).slice(1, 5)).toEqual(['100 (1/2)', '200 (1/3)', '100 (1/2)', '200 (1/1)']);
    expect(all?.breaks).toEqual([{ kind: 'restart', after: 2018, before: 2019 }]);
  });

  it('keeps to province, scope and applicant', async () => {
    expect(read(await ask([{ type: 'group', scope: 'area' }])).slice(0, 2)).toEqual([
      '100 (1/1)',
      '500 (1/1)',
    ]);
    const natural = await ask([{ type: 'group', scope: 'own', province: '四川' }], undefined, 'natural');
    expect(read(natural).slice(1, 4)).toEqual(['not_stated (2)', '100 (1/2)', '133.33 (1/2)']);
  });
});

describe('same bodies of one body', () => {
  const county: Entity = { type: 'body', id: idOf('四川', '中江县人民政府'), scope: 'own' };

  it('is an index of its first value, with the source of each', async () => {
    const body = await ask([county]);
    expect(read(body)).toEqual([
      ...['100 (1/1)', '200 (1/1)', '300 (1/1)', '600 (1/1)'],
      ...['not_stated (1)', '60 (1/1)'],
    ]);
    expect(body?.points[0]).toMatchObject({ origin: { source: 'https://example.gov.cn/report' } });
  });

  it('starts anew, with a break, where forms cannot be compared', async () => {
    const body = await ask([county], (before) => before !== '2014');
    expect(read(body).slice(2, 4)).toEqual(['300 (1/1)', '100 (1/1)']);
    expect(body?.breaks).toEqual([{ kind: 'restart', after: 2018, before: 2019 }]);
  });
});

import { beforeAll, expect, it } from 'vitest';
import { ALL_BODIES, type Entity } from '../../src/domain/entity';
import type { Asked } from '../../src/query/asked';
import { statedMetrics } from '../../src/query/statedMetrics';
import { idOf, openAsked } from '../support/openAsked';

let asked: Asked;
beforeAll(async () => {
  asked = await openAsked([
    ...[2021, 2022, 2023].map((year) => `甲县人民政府,四川,county,${year},2021,granted,total,5,exact`),
    '甲县人民政府,四川,county,2023,2021,received,total,7,exact',
    '甲县人民政府,四川,county,2023,2021,concluded,natural,7,exact',
    ...[2021, 2022, 2023].flatMap((year) =>
      ['received', 'concluded', 'carried_out'].map(
        (metric) => `乙县人民政府,四川,county,${year},2021,${metric},total,9,exact`,
      ),
    ),
  ]);
}, 60_000);

const body = (name: string): Entity => ({ type: 'body', id: idOf('四川', name), scope: 'own' });

it.each([
  ['a body, the most stated first', () => [body('甲县人民政府')], [2021, 2023], ['granted', 'received']],
  ['a body in the years asked', () => [body('甲县人民政府')], [2021, 2022], ['granted']],
  ['a body without reports in them', () => [body('甲县人民政府')], [2010, 2011], []],
  ['a group: those of the corpus', () => [ALL_BODIES], [2010, 2011], ['received', 'granted']],
] as const)('%s', async (_, who, years, metrics) => {
  expect(await statedMetrics(asked, { who: who(), years }, 2)).toEqual(metrics);
});

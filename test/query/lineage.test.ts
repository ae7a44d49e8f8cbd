import { beforeAll, expect, it } from 'vitest';
import { isStated, type Series } from '../../src/domain/series';
import type { Asked } from '../../src/query/asked';
import { trendInLineage } from '../../src/query/lineage';
import { openAsked } from '../support/openAsked';

let asked: Asked;
beforeAll(async () => {
  asked = await openAsked(
    [
      '甲县工商局,四川,county,2016,2014,received,total,1,exact',
      '甲县质监局,四川,county,2016,2014,received,total,10,about',
      '甲县质监局,四川,county,2017,2014,received,total,20,exact',
      '甲县工商局,四川,county,2017,2014,granted,total,1,exact',
      '甲县工商局,四川,county,2018,2014,received,total,999,exact',
      '甲县市场监督管理局,四川,county,2018,2014,received,total,40,exact',
      '甲县市场监督管理局,四川,county,2019,2019,received,total,50,exact',
      '乙区人民政府,四川,county,2017,2014,received,total,7,exact',
      // A body of the same name elsewhere is not the one that they went into.
      '甲县市场监督管理局,湖北,county,2018,2014,received,total,5,exact',
    ],
    [
      'a1,甲县工商局,四川,county,department,,,甲县市场监督管理局,2018',
      'a2,甲县质监局,四川,county,department,,,甲县市场监督管理局,2018',
      'a3,甲县市场监督管理局,四川,county,department,,,,',
      'b1,甲县市场监督管理局,湖北,county,department,,,,',
      'c1,乙区人民政府,四川,county,government,,乙县人民政府,,2016',
    ],
  );
}, 60_000);

const ask = async (id: string, lineage: 'reported' | 'chained'): Promise<Series | undefined> => {
  const [series] = await trendInLineage(asked, {
    ...{ metric: 'received', years: [2016, 2017, 2018, 2019], applicant: 'total', lineage },
    who: [{ type: 'body', id, scope: 'own' }],
  });
  return series;
};
const read = (series: Series | undefined): string[] =>
  (series?.points ?? []).map((point) =>
    isStated(point) ? `${point.qualifier} ${point.value} (${point.stated}/${point.bodies})` : point.absence,
  );

it('leaves a body its own reports alone, and marks where others went into it', async () => {
  const series = await ask('a3', 'reported');
  expect(read(series)).toEqual(['no_report', 'no_report', 'exact 40 (1/1)', 'exact 50 (1/1)']);
  expect(series?.breaks).toEqual([
    {
      ...{ kind: 'lineage', after: 2017, before: 2018, event: 'merged' },
      ...{ from: ['甲县工商局', '甲县质监局'], into: '甲县市场监督管理局', joined: false },
    },
  ]);
});

it('chains: what went into it added up before the year, n of N, nothing of it after', async () => {
  const series = await ask('a3', 'chained');
  expect(read(series)).toEqual(['about 11 (2/2)', 'at_least 20 (1/2)', 'exact 40 (1/1)', 'exact 50 (1/1)']);
  expect(series?.breaks?.map((each) => 'joined' in each && each.joined)).toEqual([true]);
  expect(series?.points[1]).toMatchObject({ joinedFrom: ['甲县质监局'] });
});

it('keeps to the province of the bodies', async () => {
  const series = await ask('b1', 'chained');
  expect(read(series)).toEqual(['no_report', 'no_report', 'exact 5 (1/1)', 'no_report']);
  expect(series?.breaks).toEqual([]);
});

it('names a predecessor of which there is no report', async () => {
  const series = await ask('c1', 'chained');
  expect(read(series)[1]).toBe('exact 7 (1/1)');
  expect(series?.breaks).toMatchObject([{ event: 'renamed', before: 2016, from: ['乙县人民政府'] }]);
});

import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_BODIES, type Entity } from '../../src/domain/entity';
import { isStated } from '../../src/domain/series';
import type { Asked } from '../../src/query/asked';
import {
  coverageByYear,
  coverageRows,
  type CoverageOrder,
  type CoverageQuestion,
  type CoverageRow,
} from '../../src/query/coverage';
import { idOf, openAsked } from '../support/openAsked';

let asked: Asked;
beforeAll(async () => {
  asked = await openAsked([
    '中江县人民政府,四川,county,2018,2014,received,total,10,exact',
    '中江县人民政府,四川,county,2019,2014,received,total,12,at_least',
    '中江县人民政府,四川,county,2021,2021,received,total,0,exact',
    '中江县审计局,四川,county,2020,2019,received,total,3,exact',
    '中江县审计局,四川,county,2021,,granted,total,2,exact',
    '安县人民政府,湖北,county,2018,2014,granted,total,2,exact',
    '来凤县人民政府,湖北,county,2021,2021,received,total,7,exact',
    '来凤县人民政府,湖北,county,2017,2014,received,total,7,exact',
    '来凤县人民政府(汇总),湖北,county,2021,2021,received,total,400,exact',
  ]);
}, 60_000);

const years = [2018, 2019, 2020, 2021];
const question = (
  who: readonly Entity[],
  order: CoverageOrder = 'corpus',
  metric = 'received',
): CoverageQuestion => ({ metric, who, years, order });
const MARKS: Record<string, string> = { not_stated: 'o', not_asked: '-', no_report: '.' };
/** A row as `name: marks`, a letter a year. */
const read = ({ name, scope, points }: CoverageRow): string => {
  const marks = points.map((point) =>
    isStated(point) ? (point.qualifier === 'exact' ? 'X' : '~') : MARKS[point.absence],
  );
  return `${name}${scope === 'area' ? ' (area)' : ''}: ${marks.join('')}`;
};
const ask = async (of: CoverageQuestion, offset = 0, limit = 10): Promise<string[]> =>
  (await coverageRows(asked, of, { offset, limit })).map(read);

const COUNTY = '中江县人民政府: X~.X';
const AUDIT = '中江县审计局: ..Xo';
const AN = '安县人民政府: o...';
const LAIFENG = '来凤县人民政府: ...X';

describe('rows of the grid', () => {
  it('says of each year whether it is stated, how, and why not; a stated zero is stated', async () => {
    // Provinces in the order of the corpus: 湖北 before 四川; a body without a report in these years stays.
    expect(await ask(question([ALL_BODIES]))).toEqual([AN, LAIFENG, COUNTY, AUDIT]);
  });

  it.each<[CoverageOrder, string[]]>([
    ['name', [COUNTY, AUDIT, AN, LAIFENG]],
    ['years', [COUNTY, LAIFENG, AUDIT, AN]],
  ])('by %s', async (order, expected) => {
    expect(await ask(question([ALL_BODIES], order))).toEqual(expected);
  });

  it('tells what a form does not ask from what is left out', async () => {
    // Requests carried in are asked from 2019 on.
    expect(await ask(question([ALL_BODIES], 'corpus', 'carried_in'))).toEqual([
      '安县人民政府: -...',
      '来凤县人民政府: ...o',
      '中江县人民政府: --.o',
      '中江县审计局: ..oo',
    ]);
  });

  it('gives a page of them', async () => {
    expect(await ask(question([ALL_BODIES]), 1, 2)).toEqual([LAIFENG, COUNTY]);
    expect(await ask(question([ALL_BODIES], 'years'), 3, 2)).toEqual([AN]);
    expect(await ask(question([ALL_BODIES]), 9, 2)).toEqual([]);
  });

  it('takes bodies of any of several entities, each once, area reports as rows of their own', async () => {
    const who: Entity[] = [
      { type: 'group', scope: 'own', province: '四川' },
      { type: 'body', id: idOf('四川', '中江县审计局'), scope: 'own' },
      { type: 'body', id: idOf('湖北', '来凤县人民政府'), scope: 'area' },
      { type: 'body', id: 'ffffffffff', scope: 'own' },
    ];
    expect(await ask(question(who))).toEqual(['来凤县人民政府 (area): ...X', COUNTY, AUDIT]);
    expect(await coverageByYear(asked, question(who))).toEqual({
      rows: 3,
      years: [
        { year: 2018, stated: 1, bodies: 1 },
        { year: 2019, stated: 1, bodies: 1 },
        { year: 2020, stated: 1, bodies: 1 },
        { year: 2021, stated: 2, bodies: 3 },
      ],
    });
  });

  it('knows the form of every report, stated or not, and the source of what is stated', async () => {
    const rows = await coverageRows(asked, question([ALL_BODIES]), { offset: 2, limit: 2 });
    expect([...(rows[0]?.forms ?? [])].map(([year, { form }]) => `${year} ${form}`)).toEqual([
      '2018 2014',
      '2019 2014',
      '2021 2021',
    ]);
    expect(rows[1]?.forms.get(2021)).toEqual({ form: '2021', assumed: true });
    expect(rows[0]?.points[1]).toMatchObject({
      value: 12,
      origin: { source: 'https://example.gov.cn/report' },
    });
    expect(rows.map(({ stated }) => stated)).toEqual([3, 1]);
  });
});

describe('n of N by year', () => {
  it.each<[string, Entity[], string[]]>([
    ['all bodies', [ALL_BODIES], ['1/2', '1/1', '1/1', '2/3']],
    ['a group', [{ type: 'group', scope: 'own', kind: 'department' }], ['0/0', '0/0', '1/1', '0/1']],
  ])('of %s', async (_, who, expected) => {
    const { years: counts } = await coverageByYear(asked, question(who));
    expect(counts.map(({ stated, bodies }) => `${stated}/${bodies}`)).toEqual(expected);
  });

  it('counts the rows of the grid, whatever the years', async () => {
    expect((await coverageByYear(asked, question([ALL_BODIES]))).rows).toBe(4);
  });
});

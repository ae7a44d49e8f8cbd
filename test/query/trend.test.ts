import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_BODIES, type Entity } from '../../src/domain/entity';
import { isStated, type Series } from '../../src/domain/series';
import type { Asked } from '../../src/query/asked';
import { bodiesWithIds, findBodies } from '../../src/query/bodies';
import { trend } from '../../src/query/trend';
import { idOf, openAsked } from '../support/openAsked';

let asked: Asked;
beforeAll(async () => {
  asked = await openAsked([
    '中江县人民政府,四川,county,2018,2014,received,total,10,exact',
    '中江县人民政府,四川,county,2019,2014,received,total,12,at_least',
    '中江县人民政府,四川,county,2021,2021,received,total,20,exact',
    '中江县人民政府,四川,county,2021,2021,received,natural,15,exact',
    '中江县审计局,四川,county,2021,,received,total,3,exact',
    '中江县审计局,四川,county,2022,,granted,total,2,exact',
    '来凤县人民政府,湖北,county,2021,2021,received,total,0,exact',
    '来凤县人民政府(汇总),湖北,county,2021,2021,received,total,400,exact',
  ]);
}, 60_000);

const years = [2018, 2019, 2020, 2021, 2022];
const ask = async (
  who: Entity[],
  metric = 'received',
  applicant: 'total' | 'natural' = 'total',
): Promise<Series[]> => trend(asked, { metric, who, years, applicant });

/** A series as text: `value (stated/bodies)`, or the reason for its absence. */
const read = (series: Series | undefined): string[] =>
  (series?.points ?? []).map((point) =>
    isStated(point) ? `${point.value} (${point.stated}/${point.bodies})` : point.absence,
  );

describe('trend of a group', () => {
  it('adds up own reports only, and says n of N', async () => {
    const [all] = await ask([ALL_BODIES]);
    expect(read(all)).toEqual(['10 (1/1)', '12 (1/1)', 'no_report', '23 (3/3)', 'not_stated']);
  });

  it('keeps area reports a series of their own', async () => {
    const [area] = await ask([{ type: 'group', scope: 'area' }]);
    expect(read(area)).toEqual(['no_report', 'no_report', 'no_report', '400 (1/1)', 'no_report']);
  });

  it('counts a stated zero, and tells it from absence', async () => {
    const [hubei] = await ask([{ type: 'group', scope: 'own', province: '湖北' }]);
    expect(read(hubei)).toEqual(['no_report', 'no_report', 'no_report', '0 (1/1)', 'no_report']);
  });

  it('counts figures that are not exact, and knows assumed forms', async () => {
    const [sichuan] = await ask([{ type: 'group', scope: 'own', province: '四川', level: 'county' }]);
    const [, of2019, , of2021] = sichuan?.points ?? [];
    expect(of2019).toMatchObject({ inexact: 1, forms: [{ form: '2014', assumed: false }] });
    expect(of2021).toMatchObject({
      forms: [
        { form: '2021', assumed: false },
        { form: '2021', assumed: true },
      ],
    });
  });

  it('asks the rows for what cubes do not hold: kinds of bodies', async () => {
    const [governments, departments] = await ask([
      { type: 'group', scope: 'own', kind: 'government' },
      { type: 'group', scope: 'own', kind: 'department' },
    ]);
    expect(read(governments)).toEqual(['10 (1/1)', '12 (1/1)', 'no_report', '20 (2/2)', 'no_report']);
    expect(read(departments)).toEqual(['no_report', 'no_report', 'no_report', '3 (1/1)', 'not_stated']);
  });

  it('says that a form does not ask', async () => {
    const [all] = await ask([ALL_BODIES], 'carried_in');
    expect(read(all).slice(0, 2)).toEqual(['not_asked', 'not_asked']);
    expect(read(all)[3]).toBe('not_stated');
  });

  it('gives applicants their own numbers', async () => {
    const [all] = await ask([ALL_BODIES], 'received', 'natural');
    expect(read(all)[3]).toBe('15 (1/3)');
  });
});

describe('trend of a body', () => {
  it('gives value, qualifier and origin', async () => {
    const [body] = await ask([{ type: 'body', id: idOf('四川', '中江县人民政府'), scope: 'own' }]);
    expect(read(body)).toEqual(['10 (1/1)', '12 (1/1)', 'no_report', '20 (1/1)', 'no_report']);
    expect(body?.points[1]).toMatchObject({
      qualifier: 'at_least',
      origin: { source: 'https://example.gov.cn/report', method: 'imported' },
    });
  });

  it('keeps its own and its area reports apart', async () => {
    const id = idOf('湖北', '来凤县人民政府');
    const [own, area] = await ask([
      { type: 'body', id, scope: 'own' },
      { type: 'body', id, scope: 'area' },
    ]);
    expect(read(own)[3]).toBe('0 (1/1)');
    expect(read(area)[3]).toBe('400 (1/1)');
  });

  it('has nothing but absence for an id that no body has', async () => {
    const [body] = await ask([{ type: 'body', id: 'ffffffffff', scope: 'own' }]);
    expect(new Set(read(body))).toEqual(new Set(['no_report']));
  });
});

describe('findBodies', () => {
  it.each([
    ['every word of the name', { text: '中江 局' }, ['中江县审计局']],
    ['the kind', { text: '', kind: 'department' as const }, ['中江县审计局']],
    ['the province', { text: '', province: '湖北' }, ['来凤县人民政府']],
    ['the initials of its pinyin', { text: 'zjxsjj' }, ['中江县审计局']],
    ['pinyin in full, in capitals', { text: 'Laifeng Xian' }, ['来凤县人民政府']],
    ['the scope of reports', { text: '人民政府', scope: 'area' as const }, ['来凤县人民政府']],
    ['signs of SQL as signs', { text: `'; DROP TABLE x; --%_` }, []],
  ])('goes by %s', async (_, filter, names) => {
    const { bodies, total } = await findBodies(asked, filter, 10);
    expect(bodies.map(({ name }) => name)).toEqual(names);
    expect(total).toBe(names.length);
  });

  it('says how many there are beyond its limit', async () => {
    expect(await findBodies(asked, { text: '' }, 1)).toMatchObject({ total: 3 });
  });

  it('finds bodies by their ids', async () => {
    const id = idOf('四川', '中江县审计局');
    expect(await bodiesWithIds(asked, [id, 'nothing'])).toMatchObject([
      { id, name: '中江县审计局', pinyin: 'Zhongjiang Xian Shenji Ju', ownYears: 2, areaYears: 0 },
    ]);
  });

  it('gives the same body by its id and by its name', async () => {
    const { bodies } = await findBodies(asked, { text: '审计局' }, 1);
    expect(await bodiesWithIds(asked, [idOf('四川', '中江县审计局')])).toEqual(bodies);
  });

  it('spells the names of a corpus that does not', async () => {
    const { names: _, ...manifest } = asked.manifest;
    const [body] = await bodiesWithIds({ ...asked, manifest }, [idOf('四川', '中江县审计局')]);
    expect(body?.pinyin).toBe('Zhongjiang Xian Shenji Ju');
  });
});

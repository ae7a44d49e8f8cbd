import { quantile } from 'd3-array';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_BODIES, type Group } from '../../src/domain/entity';
import { isStated } from '../../src/domain/series';
import type { Asked } from '../../src/query/asked';
import { distribution, QUANTILE_KEYS, QUANTILES, type Distribution } from '../../src/query/distribution';
import { openAsked } from '../support/openAsked';

const line = (body: string, year: number, metric: string, value: number, form = '2021', more = 'exact') =>
  `${body},四川,county,${year},${form},${metric},total,${value},${more}`;
const body = (at: number): string => `第${at + 1}县人民政府`;
const share = (at: number, year: number, refused: number, concluded: number, form = '2021'): string[] => [
  line(body(at), year, 'refused', refused, form),
  line(body(at), year, 'concluded', concluded, form),
];

/** Skewed values with zeros and ties among them. */
const SKEWED = Array.from({ length: 37 }, (_, at) => Math.floor(((at * 29) % 37) ** 2 / 9));
const YEARS = [2016, 2017, 2021, 2022, 2023, 2024];

let asked: Asked;
beforeAll(async () => {
  asked = await openAsked([
    // 0 10 … 100: its quantiles are known by heart.
    ...Array.from({ length: 11 }, (_, at) => line(body(at), 2021, 'received', (10 - at) * 10)),
    line('另一县人民政府', 2021, 'concluded', 1),
    line('第一县人民政府(汇总)', 2021, 'received', 90_000),
    ...SKEWED.map((value, at) => line(body(at), 2022, 'received', value, '2021', at < 2 ? 'about' : 'exact')),
    // Four bodies: too few.
    ...[5, 1, 9, 5].map((value, at) => line(body(at), 2023, 'received', value)),
    line('别省人民政府', 2024, 'received', 7).replace('四川', '陕西'),
    // Shares of 0, 0.1 … 0.5, one of few cases, one of none; and the forms before.
    ...[0, 10, 20, 30, 40, 50].flatMap((refused, at) => share(at, 2022, refused, 100)),
    ...share(6, 2022, 3, 4),
    ...share(7, 2022, 0, 0),
    ...[1, 2, 3, 4, 5].flatMap((refused, at) => share(at, 2017, refused, 50, '2014')),
    ...[1, 2, 3, 4, 5].flatMap((refused, at) => share(at, 2016, refused, 50, '2014')),
  ]);
}, 60_000);

const ask = (metric: string, group: Group = ALL_BODIES, fewCases = 30): Promise<Distribution> =>
  distribution(asked, { metric, group, years: YEARS, applicant: 'total', fewCases });

/** The quantiles of a year, and its n/N; or why there are none. */
function read({ quantiles }: Distribution, year: number): (number | string | undefined)[] {
  return quantiles.map(({ points }) => {
    const point = points.find((each) => each.year === year);
    return point && (isStated(point) ? point.value : `${point.absence} ${point.stated ?? 0}/${point.bodies}`);
  });
}

describe('distribution', () => {
  it('gives median and quantiles over the bodies’ own reports, with n of N', async () => {
    const found = await ask('received');
    expect(found.quantiles.map(({ key }) => key)).toEqual(['p10', 'p25', 'p50', 'p75', 'p90']);
    expect(read(found, 2021)).toEqual([10, 25, 50, 75, 90]);
    expect(found.quantiles[2]?.points[2]).toMatchObject({ stated: 11, bodies: 12, inexact: 0 });
    expect(found.quantiles[2]?.points[3]).toMatchObject({ stated: 37, bodies: 37, inexact: 2 });
    expect(found.left.size).toBe(0);
  });

  it('agrees with the quantiles of d3 over the rows', async () => {
    const values = read(await ask('received'), 2022);
    QUANTILE_KEYS.forEach((key, at) =>
      expect(values[at]).toBeCloseTo(quantile(SKEWED, QUANTILES[key]) ?? NaN, 9),
    );
  });

  it('has no quantiles of fewer than five bodies, but each of their values', async () => {
    const found = await ask('received');
    expect(read(found, 2023)).toEqual(Array(5).fill('few_bodies 4/4'));
    const single = [...found.single].map(([year, bodies]) => [
      year,
      bodies.map(({ name, value }) => [name, value]),
    ]);
    expect(single).toEqual([
      [2023, [[body(1), 1], ...[body(0), body(3)].sort().map((name) => [name, 5]), [body(2), 9]]],
      [2024, [['别省人民政府', 7]]],
    ]);
  });

  it('is of the bodies of the group alone, and never of area reports', async () => {
    const found = await ask('received', { type: 'group', scope: 'area', province: '四川' });
    expect(found.group.scope).toBe('own');
    expect(read(found, 2021)).toEqual([10, 25, 50, 75, 90]);
    expect(read(found, 2024)).toEqual(Array(5).fill('no_report 0/0'));
  });

  it('leaves shares of few cases and of none out, and says how many', async () => {
    const found = await ask('refused_share');
    const values = read(found, 2022);
    [0.05, 0.125, 0.25, 0.375, 0.45].forEach((value, at) => expect(values[at]).toBeCloseTo(value, 9));
    expect(found.quantiles[2]?.points[3]).toMatchObject({ stated: 6, bodies: 37 });
    expect([...found.left]).toEqual([[2022, { few: 1, none: 1 }]]);
    const all = await ask('refused_share', ALL_BODIES, 0);
    expect(all.quantiles[2]?.points[3]).toMatchObject({ stated: 7 });
    expect([...all.left]).toEqual([[2022, { few: 0, none: 1 }]]);
  });

  it('breaks every quantile where forms cannot be joined', async () => {
    const { quantiles } = await ask('refused_share');
    for (const { breaks } of quantiles)
      expect(breaks).toMatchObject([{ kind: 'form', after: 2017, before: 2022, from: ['2014'] }]);
    expect((await ask('received')).quantiles.flatMap(({ breaks }) => breaks)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { placeBands, type BandInput } from '../../src/chart/placeBands';
import type { Series } from '../../src/domain/series';
import { makeSeries } from '../support/makeSeries';

type Values = (number | undefined)[];

/** Quantiles of which the median is given, the others so far below and above it. */
const quantilesOf = (medians: Values): Series[] =>
  Object.entries({ p10: 0.2, p25: 0.5, p50: 1, p75: 2, p90: 5 }).map(([key, factor]) =>
    makeSeries(
      key,
      medians.map((value) => value && value * factor),
    ),
  );

const input = (medians: Values, more: Partial<BandInput> = {}): BandInput => ({
  quantiles: quantilesOf(medians),
  lines: [],
  single: new Map(),
  years: medians.map((_, index) => 2010 + index),
  widthPx: 800,
  heightPx: 300,
  per: 'count',
  lang: 'en',
  isLog: false,
  labelOf: (key) => key,
  breakLabel: () => 'break',
  ...more,
});

/** Runs of years of a path. */
const runsOf = (path: string | undefined): number => (path ?? '').split('M').length - 1;

describe('placeBands', () => {
  it('puts the inner band inside the outer, and the median inside both', () => {
    const { bands, median, valueAxis } = placeBands(input([10, 10]));
    const [outer, inner] = bands.map(({ path }) =>
      [...path.matchAll(/[ML,](?:\d+(?:\.\d+)?),(\d+(?:\.\d+)?)/g)].map((match) => Number(match[1])),
    );
    expect(Math.min(...(outer ?? []))).toBeCloseTo(valueAxis.yOf(50), 1);
    expect(Math.max(...(outer ?? []))).toBeCloseTo(valueAxis.yOf(2), 1);
    expect(Math.min(...(inner ?? []))).toBeCloseTo(valueAxis.yOf(20), 1);
    expect(Math.max(...(inner ?? []))).toBeCloseTo(valueAxis.yOf(5), 1);
    expect(median?.points[0]?.y).toBeCloseTo(valueAxis.yOf(10), 9);
  });

  it.each([
    ['a year without quantiles', [1, 2, undefined, 4, 5], undefined],
    ['a break of forms', [1, 2, 3, 4, 5], 2013],
  ] as const)('draws nothing across %s', (_, values, before) => {
    const of = input([...values]);
    const breaks = before === undefined ? [] : [{ kind: 'restart' as const, after: before - 1, before }];
    const placed = placeBands({ ...of, quantiles: of.quantiles.map((each) => ({ ...each, breaks })) });
    for (const { path, bars } of placed.bands) expect([runsOf(path), bars.length]).toEqual([2, 0]);
    expect(runsOf(placed.median?.path)).toBe(2);
    expect(placed.breaks.length).toBe(breaks.length);
  });

  it('shows a year with nothing beside it as bars', () => {
    const { bands, valueAxis } = placeBands(input([1, undefined, 4, undefined]));
    expect(bands.map(({ bars }) => bars.map(({ year }) => year))).toEqual([
      [2010, 2012],
      [2010, 2012],
    ]);
    expect(bands[1]?.bars[1]).toMatchObject({ high: valueAxis.yOf(8), low: valueAxis.yOf(2) });
  });

  it('has room for every body and every single value', () => {
    const { lines, single, frame, valueAxis } = placeBands(
      input([1, undefined], {
        lines: [makeSeries('agency:a', [900, 20])],
        single: new Map([
          [
            2011,
            [
              { id: 'b', value: 0 },
              { id: 'c', value: 40 },
            ],
          ],
        ]),
      }),
    );
    expect(lines[0]?.points[0]?.y).toBeGreaterThanOrEqual(frame.top);
    expect(single.map(({ year, id, value }) => [year, id, value])).toEqual([
      [2011, 'b', 0],
      [2011, 'c', 40],
    ]);
    expect(single[0]?.y).toBe(frame.bottom);
    expect(single[1]?.y).toBe(valueAxis.yOf(40));
  });

  it('names median and bodies at their ends, on a phone nowhere', () => {
    const more = { lines: [makeSeries('agency:a', [1, 1])], pinyinOf: () => 'Anshan' };
    const { median, lines } = placeBands(input([1, 1], more));
    expect([median?.label?.lines, lines[0]?.label?.pinyin]).toEqual([['p50'], 'Anshan']);
    expect(placeBands(input([1, 1], { ...more, widthPx: 350 })).median?.label).toBeUndefined();
  });

  it('says n of N under each year', () => {
    expect(placeBands(input([1, undefined])).coverage.map(({ stated, bodies }) => [stated, bodies])).toEqual([
      [3, 4],
      [0, 4],
    ]);
  });
});

describe('a logarithmic axis', () => {
  it('has zero at its foot and the same room for each power of ten, but for the first', () => {
    const { isLog, valueAxis, frame } = placeBands(input([3000], { isLog: true }));
    expect(isLog).toBe(true);
    expect(valueAxis.ticks.map(({ value }) => value)).toEqual([0, 1, 10, 100, 1000, 10_000]);
    expect(valueAxis.yOf(0)).toBe(frame.bottom);
    const rooms = [100, 1000, 10_000].map((value) => valueAxis.yOf(value / 10) - valueAxis.yOf(value));
    for (const room of rooms) expect(Math.abs(room / (rooms[0] ?? 0) - 1)).toBeLessThan(0.05);
  });

  it('is even where a value is below zero', () => {
    expect(placeBands(input([-3, 3], { isLog: true })).isLog).toBe(false);
  });

  it.each([[[undefined]], [[0]], [[0.5]]])('draws %j without a number that is none', (values) => {
    for (const isLog of [true, false])
      expect(JSON.stringify(placeBands(input(values, { isLog })))).not.toMatch(/NaN|Infinity/);
  });
});

import { describe, expect, it } from 'vitest';
import { placeLines, type LineInput } from '../../src/chart/placeLines';
import { makeSeries } from '../support/makeSeries';

const input = (values: Record<string, (number | undefined)[]>, widthPx = 800): LineInput => ({
  series: Object.entries(values).map(([key, each]) => makeSeries(key, each)),
  years: Object.values(values)[0]?.map((_, index) => 2010 + index) ?? [],
  widthPx,
  heightPx: 300,
  per: 'count',
  lang: 'en',
  labelOf: (key) => key,
  breakLabel: () => 'break',
});

describe('placeLines', () => {
  it('breaks the line where a year is missing', () => {
    const { lines } = placeLines(input({ a: [1, 2, undefined, 4, 5] }));
    expect(lines[0]?.path.split('M').length).toBe(3);
    expect(lines[0]?.points.map(({ point }) => point.year)).toEqual([2010, 2011, 2013, 2014]);
  });

  it('marks a point that no line would show', () => {
    const { lines } = placeLines(input({ a: [1, undefined, 3, undefined, 5] }));
    expect(lines[0]?.points.map(({ alone }) => alone)).toEqual([true, true, true]);
  });

  it('begins at zero and ends above the largest value', () => {
    const { valueAxis, frame } = placeLines(input({ a: [950, 980] }));
    expect(valueAxis.yOf(0)).toBe(frame.bottom);
    expect(valueAxis.yOf(980)).toBeGreaterThanOrEqual(frame.top);
    expect(valueAxis.ticks[0]?.value).toBe(0);
  });

  it('places all in one spot without labels over each other', () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`line ${index}`, [5, 5, 5]]));
    const ys = placeLines(input(many))
      .lines.map(({ label }) => label?.y ?? 0)
      .sort((a, b) => a - b);
    for (let index = 1; index < ys.length; index += 1)
      expect((ys[index] ?? 0) - (ys[index - 1] ?? 0)).toBeGreaterThanOrEqual(15);
  });

  it('leaves labels to the key on a phone', () => {
    expect(placeLines(input({ a: [1, 2] }, 350)).lines[0]?.label).toBeUndefined();
  });

  it('draws a metric that sinks below zero', () => {
    const { valueAxis, frame } = placeLines(input({ a: [-20, 30] }));
    expect(valueAxis.yOf(-20)).toBeLessThanOrEqual(frame.bottom);
    expect(valueAxis.yOf(0)).toBeLessThan(frame.bottom);
  });

  it.each([[[undefined, undefined]], [[0, 0]], [[7]]])('draws %j without a number that is none', (values) => {
    const placed = placeLines(input({ a: values }));
    expect(JSON.stringify(placed)).not.toMatch(/null|NaN/);
  });

  it('puts n of N under the lines of one group, not of several', () => {
    const two = input({ a: [1, 2], b: [1, 2] });
    expect(placeLines(two).coverage).toHaveLength(2);
    const [first, second] = two.series;
    if (first === undefined || second === undefined) throw new Error('two series');
    const other = { ...second, entity: { type: 'group', scope: 'own', province: '辽宁' } as const };
    expect(placeLines({ ...two, series: [first, other] }).coverage).toEqual([]);
  });
});

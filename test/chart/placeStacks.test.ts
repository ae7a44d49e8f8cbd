import { describe, expect, it } from 'vitest';
import { placeStacks, type StackInput } from '../../src/chart/placeStacks';
import { makeSeries } from '../support/makeSeries';

const input = (
  values: Record<string, (number | undefined)[]>,
  options: Partial<StackInput> = {},
): StackInput => ({
  series: Object.entries(values).map(([key, each]) => makeSeries(key, each)),
  years: Object.values(values)[0]?.map((_, index) => 2010 + index) ?? [],
  widthPx: 800,
  heightPx: 300,
  per: 'count',
  lang: 'en',
  arrange: 'stack',
  breakLabel: () => 'break',
  ...options,
});

describe('placeStacks', () => {
  it('stands each value on the one before, without gap or overlap', () => {
    const { segments, frame } = placeStacks(input({ a: [10], b: [20], c: [5] }));
    const [a, b, c] = segments;
    expect((a?.y ?? 0) + (a?.heightPx ?? 0)).toBeCloseTo(frame.bottom);
    expect((b?.y ?? 0) + (b?.heightPx ?? 0)).toBeCloseTo(a?.y ?? 0);
    expect((c?.y ?? 0) + (c?.heightPx ?? 0)).toBeCloseTo(b?.y ?? 0);
    expect((b?.heightPx ?? 0) / (a?.heightPx ?? 1)).toBeCloseTo(2);
  });

  it('keeps a stated zero as a segment without height, and has none for an absent value', () => {
    const { segments } = placeStacks(input({ a: [0, undefined] }));
    expect(segments.map(({ point, heightPx }) => [point.year, heightPx])).toEqual([[2010, 0]]);
  });

  it('fills the height with shares', () => {
    const { segments, frame } = placeStacks(input({ a: [0.25], b: [0.75] }, { per: 'share' }));
    expect(Math.min(...segments.map(({ y }) => y))).toBeCloseTo(frame.top);
  });

  it('stands values side by side in groups', () => {
    const { segments, frame } = placeStacks(input({ a: [10], b: [20] }, { arrange: 'group' }));
    expect(segments.map(({ y, heightPx }) => Math.round(y + heightPx))).toEqual([frame.bottom, frame.bottom]);
    expect(segments[1]?.x).toBeCloseTo((segments[0]?.x ?? 0) + (segments[0]?.widthPx ?? 0));
  });

  it('gives n of N for every year, upright where room is scarce', () => {
    const years = Array.from({ length: 20 }, () => 1);
    expect(placeStacks(input({ a: years })).uprightCoverage).toBe(false);
    const narrow = placeStacks(input({ a: years }, { widthPx: 350 }));
    expect(narrow.uprightCoverage).toBe(true);
    expect(narrow.coverage[0]).toMatchObject({ stated: 3, bodies: 4 });
  });

  it('puts years whose shares come from few cases on grey, as wide as their step', () => {
    const [of20, of40] = [makeSeries('granted', [0.5, 0.25, undefined]), makeSeries('refused', [0.5, 0.75])];
    const withCases = [of20, of40].map((series) => ({
      ...series,
      points: series.points.map((point, index) =>
        'value' in point ? { ...point, of: index === 0 ? 20 : 40 } : point,
      ),
    }));
    const few = (fewCases?: number): number[] =>
      placeStacks({ ...input({ granted: [1, 1, 1] }), series: withCases, fewCases }).few.map(
        ({ year }) => year,
      );
    expect(few()).toEqual([]);
    expect(few(20)).toEqual([]);
    expect(few(30)).toEqual([2010]);
    expect(few(41)).toEqual([2010, 2011]);
  });
});

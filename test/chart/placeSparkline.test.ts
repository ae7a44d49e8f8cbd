import { describe, expect, it } from 'vitest';
import { placeSparkline, type Sparkline } from '../../src/chart/placeSparkline';
import { extentOfSeries } from '../../src/chart/valueExtent';
import type { Break } from '../../src/domain/breaks';
import { makeSeries } from '../support/makeSeries';

const YEARS = [2010, 2011, 2012, 2013, 2014];

function place(
  values: readonly (number | undefined)[],
  options: { breaks?: readonly Break[]; max?: number; years?: readonly number[] } = {},
): Sparkline {
  const series = { ...makeSeries('a', [...values]), breaks: options.breaks ?? [] };
  return placeSparkline({
    series,
    years: options.years ?? YEARS,
    extent: options.max === undefined ? extentOfSeries([series]) : { min: 0, max: options.max },
    ...{ left: 0, right: 40, top: 0, bottom: 20 },
  });
}
const restart = (before: number): Break => ({ kind: 'restart', after: before - 1, before });

describe('placeSparkline', () => {
  it.each([
    ['one line where every year is stated', [0, 5, 10, 5, 0], [], 'M0,20L10,10L20,0L30,10L40,20', []],
    ['a gap where a year is missing', [10, 10, undefined, 10, 10], [], 'M0,0L10,0M30,0L40,0', []],
    ['an end at a break', [10, 10, 10, 10, 10], [2012], 'M0,0L10,0M20,0L30,0L40,0', []],
    ['a dot for a value alone', [10, undefined, 5, undefined, undefined], [], '', [2010, 2012]],
    ['a dot between a gap and a break', [undefined, 10, 10, 10, 10], [2012], 'M20,0L30,0L40,0', [2011]],
    ['nothing of nothing', [undefined, undefined, undefined, undefined, undefined], [], '', []],
  ])('draws %s', (_, values, breaks, path, alone) => {
    const placed = place(values, { breaks: breaks.map(restart) });
    expect(placed.path).toBe(path);
    expect(placed.alone.map(({ point }) => point.year)).toEqual(alone);
    expect(placed.breaks).toEqual(breaks.map((year) => (year - 2010) * 10 - 5));
  });

  it('marks the newest value, not the last year', () => {
    expect(place([1, 2, 3, undefined, undefined]).newest?.point.year).toBe(2012);
    expect(place([undefined, undefined, undefined, undefined, undefined]).newest).toBeUndefined();
  });

  it('keeps its height on a scale that others share', () => {
    expect(place([5, 5, 5, 5, 5], { max: 20 }).newest?.y).toBe(15);
    expect(place([5, 5, 5, 5, 5]).newest?.y).toBe(0);
  });

  it('puts stated zeros on the line of zero', () => {
    const { newest, zeroY } = place([0, 0, 0, 0, 0]);
    expect([newest?.y, zeroY]).toEqual([20, 20]);
  });

  it('puts a single year in the middle', () => {
    const { alone } = place([7], { years: [2010] });
    expect(alone.map(({ x }) => x)).toEqual([20]);
  });

  it('runs on over the figures of predecessors', () => {
    const joined: Break = {
      ...{ kind: 'lineage', after: 2011, before: 2012, event: 'renamed', from: ['甲'], into: '乙' },
      joined: true,
    };
    expect(place([1, 1, 1, 1, 1], { breaks: [joined] }).breaks).toEqual([]);
  });
});

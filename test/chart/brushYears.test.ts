import { describe, expect, it } from 'vitest';
import { brushedYears, isBrush, isNarrower, placeSpan, yearBeside } from '../../src/chart/brushYears';
import { frameOf } from '../../src/chart/frame';
import { placeYearBands, placeYearPoints, yearsBetween } from '../../src/chart/yearAxis';

const FRAME = frameOf(540, 300, { top: 10, right: 20, bottom: 30, left: 20 });
const BANDS = placeYearBands(yearsBetween(2011, 2020), FRAME);
const POINTS = placeYearPoints(yearsBetween(2011, 2020), FRAME);
const xOf = (axis: typeof BANDS, year: number): number =>
  axis.years.find((each) => each.year === year)?.x ?? NaN;

describe('a press that moves', () => {
  it.each([
    [5, 0, false, false],
    [6, 0, false, true],
    [-6, 5, false, true],
    [30, 31, false, false],
    [11, 0, true, false],
    [-12, 0, true, true],
    [40, 60, true, false],
  ])('by %d and %d px, by touch %s: brushes %s', (x, y, byTouch, brushes) => {
    expect(isBrush(x, y, byTouch)).toBe(brushes);
  });
});

describe.each([
  ['bands', BANDS],
  ['points', POINTS],
])('on an axis of %s', (_, axis) => {
  it.each([
    [xOf(axis, 2013), xOf(axis, 2016), [2013, 2016]],
    [xOf(axis, 2016), xOf(axis, 2013), [2013, 2016]],
    [xOf(axis, 2013) - 0.4 * axis.stepPx, xOf(axis, 2016) + 0.4 * axis.stepPx, [2013, 2016]],
    [xOf(axis, 2013) - 0.6 * axis.stepPx, xOf(axis, 2016) + 0.6 * axis.stepPx, [2012, 2017]],
    [xOf(axis, 2015), xOf(axis, 2015) + 3, [2015, 2015]],
    [-400, 4000, [2011, 2020]],
  ])('from %d to %d px are the years %j', (from, to, years) => {
    expect(brushedYears(axis, from, to)).toEqual(years);
  });

  it('the years brushed come back from where their span is placed', () => {
    const { x, widthPx } = placeSpan([2013, 2016], axis);
    expect(brushedYears(axis, x + 1, x + widthPx - 1)).toEqual([2013, 2016]);
    expect(widthPx).toBeCloseTo(4 * axis.stepPx, 6);
  });
});

it('one year alone has a span of some width, and no year has none to brush', () => {
  const one = placeYearPoints([2020], FRAME);
  expect(placeSpan([2020, 2020], one).widthPx).toBeGreaterThan(10);
  expect(brushedYears(placeYearBands([], FRAME), 0, 100)).toBeUndefined();
});

it.each([
  [2011, -1, 2011],
  [2011, 1, 2012],
  [2020, 1, 2020],
  [2015, -1, 2014],
] as const)('beside %d, by %d, is %d', (year, step, beside) => {
  expect(yearBeside(BANDS, year, step)).toBe(beside);
});

it.each([
  [[2011, 2020], false],
  [[2011, 2019], true],
  [[2012, 2020], true],
] as const)('%j leaves years out: %s', (span, narrower) => {
  expect(isNarrower(span, BANDS)).toBe(narrower);
});

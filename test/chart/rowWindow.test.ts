import { describe, expect, it } from 'vitest';
import { rowWindow } from '../../src/chart/rowWindow';

const VIEW = { rowPx: 40, viewPx: 400 };

describe('rowWindow', () => {
  it('draws what is seen and a few rows round it', () => {
    expect(rowWindow({ ...VIEW, rows: 1000, scrollPx: 0 })).toMatchObject({ first: 0, count: 16, topPx: 0 });
    expect(rowWindow({ ...VIEW, rows: 1000, scrollPx: 4000 })).toMatchObject({
      first: 94,
      count: 22,
      topPx: 3760,
    });
  });

  it('draws all where all fit', () => {
    expect(rowWindow({ ...VIEW, rows: 3, scrollPx: 0 })).toMatchObject({ first: 0, count: 3, heightPx: 120 });
    expect(rowWindow({ ...VIEW, rows: 0, scrollPx: 0 })).toMatchObject({ first: 0, count: 0, heightPx: 0 });
  });

  it.each([1000, 3_000_000, 40_000_000])('comes to the last of %d rows at the end of the scroll', (rows) => {
    const { heightPx } = rowWindow({ ...VIEW, rows, scrollPx: 0 });
    const end = rowWindow({ ...VIEW, rows, scrollPx: heightPx - VIEW.viewPx });
    expect(end.first + end.count).toBe(rows);
    // The last row ends where the region does.
    expect(end.topPx + end.count * VIEW.rowPx).toBeCloseTo(heightPx, 3);
    expect(heightPx).toBeLessThan(17_000_000);
  });

  it('goes on by one row with each step, however many there are', () => {
    const rows = 3_000_000;
    const { stepPx } = rowWindow({ ...VIEW, rows, scrollPx: 0 });
    const from = rowWindow({ ...VIEW, rows, scrollPx: 100_000.4 });
    expect(rowWindow({ ...VIEW, rows, scrollPx: 100_000.4 + 3 * stepPx }).first).toBe(from.first + 3);
  });
});

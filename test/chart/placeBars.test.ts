import { describe, expect, it } from 'vitest';
import { placeBars, type BarRow } from '../../src/chart/placeBars';
import { textWidthPx } from '../../src/chart/textWidth';

const row = (key: string, value: number | undefined, label = key): BarRow => ({
  key,
  label,
  value,
  text: value === undefined ? 'none' : String(value),
  note: '1 of 2',
});
const ROWS = [row('a', 10), row('b', 5), row('c', 0), row('d', undefined)];

describe('placeBars', () => {
  it('draws from one base, as long as the values are', () => {
    const { bars, baseX } = placeBars({ rows: ROWS, widthPx: 800 });
    const [a, b, c, d] = bars.map(({ bar }) => bar.widthPx);
    expect(bars.every(({ bar }) => bar.x === baseX)).toBe(true);
    expect(b).toBeCloseTo((a ?? 0) / 2);
    expect([c, d]).toEqual([0, 0]);
  });

  it('goes by a given end of the scale', () => {
    const width = (max?: number) => placeBars({ rows: ROWS, widthPx: 800, max }).bars[0]?.bar.widthPx ?? 0;
    expect(width(20)).toBeCloseTo(width() / 2);
    expect(width(10)).toBeCloseTo(width());
  });

  it.each([800, 480, 479, 320, 120])('keeps bars, values and notes within %i px', (widthPx) => {
    const rows = [...ROWS, row('long', 7, 'A label that is far too long to stand before a bar on a phone')];
    const placed = placeBars({ rows, widthPx });
    for (const { bar, text, row: each, y, heightPx, label } of placed.bars) {
      expect(bar.x + bar.widthPx).toBeLessThanOrEqual(widthPx);
      if (widthPx >= 320)
        expect(text.x + textWidthPx(`${each.text}  ${each.note}`, 12)).toBeLessThanOrEqual(widthPx);
      expect(bar.y).toBeGreaterThanOrEqual(y);
      expect(bar.y + bar.heightPx).toBeLessThanOrEqual(y + heightPx);
      expect(label.lines.length).toBeLessThanOrEqual(2);
    }
  });

  it('puts labels before bars where there is room, and over them where there is not', () => {
    const [wide] = placeBars({ rows: ROWS, widthPx: 800 }).bars;
    const [narrow] = placeBars({ rows: ROWS, widthPx: 350 }).bars;
    expect(wide?.bar.x).toBeGreaterThan(0);
    expect(narrow?.bar.x).toBe(0);
    expect(narrow?.base.from).toBeGreaterThanOrEqual((narrow?.label.y ?? 0) + 15);
    expect(narrow?.bar.y).toBeGreaterThanOrEqual((narrow?.label.y ?? 0) + 15);
  });

  it('stacks rows without overlap, and is empty without rows', () => {
    const { bars, heightPx } = placeBars({ rows: ROWS, widthPx: 350 });
    bars.slice(1).forEach((bar, index) => {
      const above = bars[index];
      expect(bar.y).toBe((above?.y ?? 0) + (above?.heightPx ?? 0));
    });
    expect(heightPx).toBe(bars.reduce((sum, bar) => sum + bar.heightPx, 0));
    expect(placeBars({ rows: [], widthPx: 350 })).toMatchObject({ bars: [], heightPx: 0 });
    expect(placeBars({ rows: [row('z', 0)], widthPx: 350 }).bars[0]?.bar.widthPx).toBe(0);
  });
});

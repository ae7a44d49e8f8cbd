import { describe, expect, it } from 'vitest';
import { placeSlopes, slopesHeightPx, type SlopeRow } from '../../src/chart/placeSlopes';

const row = (key: string, from: number, to: number, isJoined = true): SlopeRow => ({
  key,
  label: `甲乙丙丁县人民政府${key}`,
  ends: [
    { value: from, text: String(from) },
    { value: to, text: String(to) },
  ],
  isJoined,
});
const many = Array.from({ length: 60 }, (_, at) => row(String(at), 100 + (at % 3), 100));

describe('placeSlopes', () => {
  it.each([
    ['up', 10, 40],
    ['down', 40, 10],
    ['level', 10, 10],
  ] as const)('goes %s from %d to %d', (direction, from, to) => {
    const [slope] = placeSlopes([row('a', from, to)], 900).slopes;
    expect(slope?.direction).toBe(direction);
    const [first, second] = slope?.ends ?? [];
    expect(Math.sign((first?.y ?? 0) - (second?.y ?? 0))).toBe(Math.sign(to - from));
    expect(first?.leader).toBeUndefined();
  });

  it('puts both years on one scale that begins at zero', () => {
    const { slopes, bottom, top } = placeSlopes([row('a', 0, 50), row('b', 100, 50)], 900);
    const ys = slopes.flatMap(({ ends }) => ends.map(({ y }) => y));
    expect(ys[1]).toBe(ys[3]);
    expect(Math.max(...ys)).toBe(ys[0]);
    expect((ys[0] ?? 0) - (ys[1] ?? 0)).toBeCloseTo((ys[1] ?? 0) - (ys[2] ?? 0));
    expect([ys[0], ys[2]]).toEqual([bottom - 7.5, top + 7.5]);
  });

  it.each([900, 390, 320])('keeps every text apart and on the picture at %d px', (widthPx) => {
    const placed = placeSlopes(many, widthPx);
    for (const end of [0, 1] as const) {
      const ys = placed.slopes.map(({ ends }) => ends[end].text.y).sort((a, b) => a - b);
      for (const [at, y] of ys.entries()) if (at > 0) expect(y - (ys[at - 1] ?? 0)).toBeGreaterThan(14.9);
      expect(ys[0]).toBeGreaterThanOrEqual(placed.top);
      expect(ys.at(-1)).toBeLessThanOrEqual(placed.bottom);
    }
    expect(placed.heightPx).toBe(slopesHeightPx(60));
    expect(placed.columns[1] - placed.columns[0]).toBeGreaterThanOrEqual(89);
    expect(placed.slopes.some(({ ends }) => ends[1].leader !== undefined)).toBe(true);
  });

  it('names bodies at both ends where there is room, else at the second year', () => {
    const namesAt = (widthPx: number) =>
      placeSlopes([row('a', 1, 2)], widthPx).slopes[0]?.ends.map(({ text }) => text.name !== '');
    expect([namesAt(900), namesAt(390)]).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it('has a scale where every value is zero', () => {
    const { slopes } = placeSlopes([row('a', 0, 0)], 900);
    expect(slopes[0]?.ends.every(({ y }) => Number.isFinite(y))).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dodge } from '../../src/chart/dodge';
import { formatNumber, formatShare, formatShort } from '../../src/chart/format';
import { colorsOf } from '../../src/chart/palette';
import { nearestTarget, stepTarget, type Target } from '../../src/chart/target';
import { fitText, textWidthPx, wrapText } from '../../src/chart/textWidth';
import { frameOf } from '../../src/chart/frame';
import { placeYearBands, placeYearPoints, yearsBetween } from '../../src/chart/yearAxis';
import { isStated } from '../../src/domain/series';
import { makeSeries } from '../support/makeSeries';

describe('numbers', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [9_999, '9,999', '9,999'],
    [12_465, '12.5k', '1.25万'],
    [300_000, '300k', '30万'],
    [1_250_000, '1.25m', '125万'],
    [2_000_000_000, '2bn', '20亿'],
    [-20_000, '-20k', '-2万'],
    [0.5, '0.5', '0.5'],
  ])('shortens %d', (value, en, zh) => {
    expect(
      [formatShort(value, 'en'), formatShort(value, 'zh')].map((text) => text.replace('−', '-')),
    ).toEqual([en, zh]);
  });

  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [12465, '12,465'],
    [-3, '−3'],
    [27.948692, '27.95'],
    [26.5, '26.5'],
  ])('writes %d in full', (value, text) => expect(formatNumber(value)).toBe(text));

  it.each([
    [0, '0%'],
    [0.0312, '3.1%'],
    [0.099, '9.9%'],
    [0.5, '50%'],
    [0.9949, '99%'],
    [0.996, '99.6%'],
    [0.99996, '99.9%'],
    [1, '100%'],
  ])('writes %d as a share', (value, text) => expect(formatShare(value)).toBe(text));
});

describe('text', () => {
  it('takes a Chinese character for an em', () => expect(textWidthPx('政府', 12)).toBe(24));

  it('fits any text into its room', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 30, max: 300 }), (text, room) => {
        expect(textWidthPx(fitText(text, 12, room), 12)).toBeLessThanOrEqual(Math.max(room, 30));
      }),
    );
  });

  it('wraps long Chinese names between characters, the last line cut', () => {
    const lines = wrapText('鞍山市铁西区人民政府永乐街道办事处', 12, 96, 2);
    expect(lines[0]).toBe('鞍山市铁西区人民');
    expect(lines).toHaveLength(2);
    expect(lines[1]?.endsWith('…')).toBe(true);
  });

  it('wraps English between words', () => {
    expect(wrapText('county governments in Liaoning', 12, 130, 3)).toEqual([
      'county governments in',
      'Liaoning',
    ]);
  });
});

describe('dodge', () => {
  it('keeps labels apart and inside, whatever they want', () => {
    const labels = fc.array(
      fc.record({ y: fc.double({ min: -50, max: 450, noNaN: true }), heightPx: fc.constant(15) }),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(labels, (wanting) => {
        const ys = dodge(wanting, 0, 400);
        const sorted = [...ys].sort((a, b) => a - b);
        sorted.forEach((y, index) => {
          expect(y).toBeGreaterThanOrEqual(7.499);
          expect(y).toBeLessThanOrEqual(392.501);
          if (index > 0) expect(y - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(14.999);
        });
      }),
    );
  });
});

describe('colours', () => {
  it('stay with their keys while others come and go', () => {
    const first = colorsOf(['a', 'b', 'c']);
    const second = colorsOf(['c', 'd', 'a'], first);
    expect(second.get('a')).toBe(first.get('a'));
    expect(second.get('c')).toBe(first.get('c'));
    expect(second.get('d')).toBe('--line-2');
  });

  it('are eight, the rest is grey', () => {
    const keys = Array.from({ length: 10 }, (_, index) => String(index));
    expect([...colorsOf(keys).values()].filter((color) => color === '--line-rest')).toHaveLength(2);
    expect(new Set(colorsOf(keys).values()).size).toBe(9);
  });
});

describe('years', () => {
  const frame = frameOf(400, 300, { top: 0, right: 0, bottom: 0, left: 0 });

  it('always labels the newest year, and none touches another', () => {
    for (const place of [placeYearPoints, placeYearBands]) {
      const { years } = place(yearsBetween(2003, 2025), frame);
      const labelled = years.filter(({ label }) => label !== '');
      expect(labelled.at(-1)?.year).toBe(2025);
      labelled.forEach(({ x }, index) => {
        if (index > 0) expect(x - (labelled[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(30);
      });
    }
  });

  it('stands a single year inside the frame', () => {
    expect(placeYearPoints([2020], frame).years[0]?.x).toBe(200);
  });
});

describe('targets', () => {
  const targets: Target[] = ['a', 'b'].flatMap((key, row) =>
    makeSeries(key, [1, 2, 3])
      .points.filter(isStated)
      .map((point, index) => ({ key, point, x: index * 50, y: 100 - row * 40 })),
  );

  it.each([
    [2, 98, 'a', 2010],
    [48, 62, 'b', 2011],
    [500, 90, 'a', 2012],
  ])('finds the nearest to %d, %d', (x, y, key, year) => {
    expect(nearestTarget(targets, x, y)).toMatchObject({ key, point: { year } });
  });

  it('steps through years and values, and stays at the ends', () => {
    let at = stepTarget(targets, undefined, 'right');
    expect(at).toMatchObject({ key: 'a', point: { year: 2012 } });
    at = stepTarget(targets, at, 'right');
    expect(at).toMatchObject({ point: { year: 2012 } });
    at = stepTarget(targets, at, 'up');
    expect(at).toMatchObject({ key: 'b', point: { year: 2012 } });
    at = stepTarget(targets, at, 'left');
    expect(at).toMatchObject({ key: 'b', point: { year: 2011 } });
    expect(stepTarget(targets, at, 'first')).toMatchObject({ key: 'b', point: { year: 2010 } });
    expect(stepTarget([], undefined, 'left')).toBeUndefined();
  });
});

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { HEAT_STEPS, heatScale, heatStepOf } from '../../src/chart/heatSteps';

describe('heatScale', () => {
  it('gives zero a colour, rounds the other bounds to two digits, and puts a bound above itself', () => {
    const scale = heatScale({ least: 0, most: 12_465, leastPositive: 1 }, [11.4, 47.8, 203.1, 1234]);
    expect(scale.bounds).toEqual([1, 11, 48, 200, 1200]);
    expect([0, 1, 10.9, 11, 199, 200, 1200, 12_465].map((value) => heatStepOf(value, scale))).toEqual([
      1, 2, 2, 3, 4, 5, 6, 6,
    ]);
  });

  it('has no colour of zero where there is none', () => {
    const scale = heatScale({ least: 5, most: 900, leastPositive: 5 }, [10, 20, 30, 40]);
    expect([scale.bounds, heatStepOf(5, scale)]).toEqual([[10, 20, 30, 40], 1]);
  });

  it.each([
    ['as most values are one', [1, 1, 1, 5], [1, 5], [1, 4, 6]],
    ['as bounds are one after rounding', [101, 102, 190, 200], [1, 100, 190, 200], [1, 2, 4, 5, 6]],
  ])('has fewer colours, %s, from the palest to the darkest', (_, quantiles, bounds, steps) => {
    const scale = heatScale({ least: 0, most: 900, leastPositive: 1 }, quantiles);
    expect(scale.bounds).toEqual(bounds);
    expect([0, ...bounds].map((value) => heatStepOf(value, scale))).toEqual(steps);
  });

  it('gives one value one colour', () => {
    for (const value of [0, 7]) {
      const scale = heatScale({ least: value, most: value, leastPositive: value || undefined }, []);
      expect([scale.bounds, heatStepOf(value, scale)]).toEqual([[], 3]);
    }
  });
});

describe('the colours of the scale', () => {
  /** The colours of a token: light, dark. */
  async function tokens(): Promise<(name: string) => [string, string]> {
    const css = await readFile('src/view/tokens.css', 'utf8');
    return (name) => {
      const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
      return [found?.[1] ?? '', found?.[2] ?? ''];
    };
  }
  const luminance = (hex: string): number =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
      const part = Number.parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16) / 255;
      return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
  const contrast = (a: string, b: string): number => {
    const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };

  it.each([
    ['light', 0],
    ['dark', 1],
  ] as const)('carry letters and run one way, %s', async (_, theme) => {
    const token = await tokens();
    const steps = Array.from({ length: HEAT_STEPS }, (_each, at) => token(`heat-${at + 1}`)[theme]);
    for (const [at, color] of steps.entries())
      expect(contrast(color, token(at < 3 ? 'ink' : 'paper')[theme])).toBeGreaterThan(4.5);
    const toPaper = steps.map((color) => contrast(color, token('paper')[theme]));
    expect([...toPaper].sort((a, b) => a - b)).toEqual(toPaper);
  });
});

import { describe, expect, it } from 'vitest';
import { placeFlow, type PlacedFlow } from '../../src/chart/placeFlow';
import { stepTarget, type Target } from '../../src/chart/target';
import { differenceOf, flowOf, type Flow } from '../../src/domain/flow';

/** A report of the form of 2021 whose results are granted and refused, the latter for two reasons. */
function flowWith(numbers: Record<string, number>): Flow {
  const of = (...ids: string[]): number => ids.reduce((sum, id) => sum + (numbers[id] ?? 0), 0);
  return flowOf({
    stated: new Map(Object.entries(numbers)),
    asked: ['received', 'carried_in', 'concluded', 'carried_out', 'granted', 'refused'],
    outcomes: [
      { metric: 'granted', reasons: [] },
      { metric: 'refused', reasons: ['refused_secret', 'refused_internal'] },
    ],
    unopened: 0,
    balance: differenceOf(of('received', 'carried_in'), of('concluded', 'carried_out'), 'failing'),
    results: differenceOf(of('concluded'), of('granted', 'refused'), 'failing'),
    reasons: new Map([
      ['refused', differenceOf(of('refused'), of('refused_secret', 'refused_internal'), 'unstated')],
    ]),
  });
}

const SOUND = { received: 90, carried_in: 10, concluded: 80, carried_out: 20, granted: 60, refused: 20 };
const REASONS = { refused_secret: 5, refused_internal: 15 };
const place = (flow: Flow, widthPx = 1000): PlacedFlow =>
  placeFlow({
    flow,
    widthPx,
    heightPx: 400,
    labelOf: ({ key, value }) => ({ name: key, value: String(value) }),
  });
const heightOf = (placed: PlacedFlow, key: string): number =>
  placed.nodes.find(({ node }) => node.key === key)?.heightPx ?? NaN;

describe('placeFlow', () => {
  it('draws every number to one scale, columns from left to right', () => {
    const placed = place(flowWith({ ...SOUND, ...REASONS }));
    const unit = heightOf(placed, 'all') / 100;
    for (const [key, value] of Object.entries({ ...SOUND, ...REASONS })) {
      expect(heightOf(placed, key)).toBeCloseTo(value * unit);
    }
    const lefts = ['received', 'all', 'concluded', 'granted', 'refused_secret'].map(
      (key) => placed.nodes.find(({ node }) => node.key === key)?.x ?? NaN,
    );
    expect([...lefts].sort((a, b) => a - b)).toEqual(lefts);
    expect(placed.nodes.some(({ node }) => node.kind === 'gap')).toBe(false);
  });

  it.each([
    ['less went out than came in', { ...SOUND, carried_out: 13 }, 'balance:less', 7, 'concluded'],
    ['more went out than came in', { ...SOUND, carried_out: 25 }, 'balance:more', 5, 'received'],
    ['the results fall short', { ...SOUND, granted: 56 }, 'results:less', 4, 'granted'],
    ['the results are too many', { ...SOUND, granted: 63 }, 'results:more', 3, 'all'],
  ])('%s: a band of its own beside what is stated', (_, numbers, key, value, beside) => {
    const placed = place(flowWith(numbers));
    const unit = heightOf(placed, 'received') / 90;
    expect(heightOf(placed, key)).toBeCloseTo(value * unit);
    const leftOf = (each: string) => placed.nodes.find(({ node }) => node.key === each)?.x;
    expect(leftOf(key)).toBe(leftOf(beside));
    expect(placed.bands.filter(({ node }) => node.kind === 'gap')).toHaveLength(1);
    // What is stated keeps its size.
    expect(heightOf(placed, 'granted')).toBeCloseTo(numbers.granted * unit);
  });

  it('has room for the reasons only where it is wide', () => {
    const flow = flowWith({ ...SOUND, refused_secret: 5, refused_internal: 18 });
    expect(place(flow).isCut).toBe(false);
    const narrow = place(flow, 360);
    expect(narrow.isCut).toBe(true);
    const columns = new Set(narrow.nodes.map(({ node }) => node.column));
    expect([...columns]).toEqual(['came', 'all', 'done', 'result']);
    expect(narrow.nodes.some(({ node }) => node.kind === 'gap')).toBe(false);
  });

  it('places labels so that none covers another of its column', () => {
    const flow = flowWith({ ...SOUND, granted: 79, refused: 1, refused_secret: 1 });
    for (const widthPx of [320, 1000]) {
      const placed = place(flow, widthPx);
      for (const column of ['came', 'done', 'result']) {
        const labels = placed.nodes.filter(({ node }) => node.column === column).map(({ label }) => label);
        const tops = labels.map(({ y }) => y - 7).sort((a, b) => a - b);
        const ends = labels.map(({ y, lines }) => y - 7 + lines.length * 14).sort((a, b) => a - b);
        tops.slice(1).forEach((top, index) => expect(top).toBeGreaterThanOrEqual((ends[index] ?? 0) - 0.01));
      }
    }
  });

  it('has nothing to place where all is zero or nothing is stated', () => {
    const zero = flowWith({ received: 0, carried_in: 0, concluded: 0, carried_out: 0, granted: 0 });
    expect(place(zero).nodes).toEqual([]);
    expect([zero.zeros, zero.absent]).toEqual([
      ['received', 'carried_in', 'concluded', 'carried_out', 'granted'],
      ['refused'],
    ]);
    expect(place(flowWith({})).bands).toEqual([]);
  });
});

describe('arrow keys', () => {
  it('reach every band, column by column', () => {
    const placed = place(flowWith({ ...SOUND, ...REASONS, granted: 56 }));
    const targets = placed.bands.map(({ key, x, y, column, link, heightPx }): Target => {
      const counts = { stated: 1, bodies: 1, inexact: 0, flagged: 0 };
      const point = { year: 2022, value: link.value, qualifier: 'exact', forms: [], ...counts } as const;
      return { key, x, y, column, reachPx: heightPx / 2, point };
    });
    const reached = new Set<string>();
    let at = stepTarget(targets, undefined, 'first');
    for (let column = 0; column < 4; column += 1) {
      for (let step = 0; step < 9; step += 1) at = stepTarget(targets, at, 'down');
      for (let step = 0; step < 9; step += 1) {
        reached.add(at?.key ?? '');
        at = stepTarget(targets, at, 'up');
      }
      reached.add(at?.key ?? '');
      at = stepTarget(targets, at, 'right');
    }
    expect(reached).toEqual(new Set(placed.bands.map(({ key }) => key)));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cubeOf, cubeOfMetric, overviewOf } from '../../src/corpus/cubeOf';
import type { Cube } from '../../src/corpus/cube';
import { reportsOf } from '../../src/corpus/reportsOf';
import type { Figure } from '../../src/domain/figure';
import { measureOf } from '../../src/domain/measures';
import { anyFigure, makeFigure, METRICS } from '../support/figures';

/** The cube without measures: metrics alone. */
function withoutMeasures(cube: Cube): Cube {
  const metrics = Object.entries(cube.measures).filter(([id]) => measureOf(id) === undefined);
  return { ...cube, measures: Object.fromEntries(metrics) };
}

describe('cubeOf', () => {
  const figures: Figure[] = [
    makeFigure({ value: 5 }),
    makeFigure({ agency: '新城区人民政府', value: 7, qualifier: 'about' }),
    makeFigure({ agency: '新城区人民政府', metric: 'concluded', value: 0 }),
    makeFigure({ agency: '旧城区人民政府', metric: 'received', applicant: 'natural', value: 99 }),
    makeFigure({ scope: 'area', value: 100 }),
    makeFigure({ province: '陕西', year: 2020, form: undefined, value: 1 }),
  ];

  it('adds up by year, form, scope, province and level', () => {
    expect(withoutMeasures(cubeOf(figures, METRICS, 'v1'))).toEqual({
      version: 'v1',
      dimensions: {
        year: [2020, 2021, 2021],
        form: [6, 3, 3],
        scope: [0, 0, 1],
        province: [27, 23, 23],
        level: [3, 3, 3],
      },
      bodies: [1, 3, 1],
      measures: {
        received: { sum: [1, 12, 100], stated: [1, 2, 1], inexact: [0, 1, 0], flagged: [0, 0, 0] },
        concluded: { sum: [0, 0, 0], stated: [0, 1, 0], inexact: [0, 0, 0], flagged: [0, 0, 0] },
      },
    });
  });

  it('counts the figures that take part in a check that fails', () => {
    const cube = cubeOf(
      [
        // 3 were left in 2020, 4 came in: both figures are in doubt.
        makeFigure({ metric: 'carried_out', year: 2020, value: 3 }),
        makeFigure({ metric: 'carried_in', value: 4 }),
        // The balance of the column of natural persons fails; that of the total is not asked.
        makeFigure({ metric: 'received', value: 5 }),
        ...(['received', 'carried_in', 'carried_out', 'concluded'] as const).map((metric) =>
          makeFigure({ metric, value: metric === 'concluded' ? 9 : 1, applicant: 'natural' }),
        ),
        // Sound, and of the same cell of the cube.
        makeFigure({ agency: '新城区人民政府', metric: 'carried_in', value: 7 }),
      ],
      METRICS,
      '',
    );
    const flagged = Object.entries(withoutMeasures(cube).measures).map(([metric, measure]) => [
      metric,
      measure.flagged,
    ]);
    expect(cube.dimensions.year).toEqual([2020, 2021]);
    expect(Object.fromEntries(flagged)).toEqual({
      received: [0, 0],
      carried_in: [0, 1],
      carried_out: [1, 0],
    });
  });

  it('adds up measures over the reports that state part and whole', () => {
    const { measures } = cubeOf(
      [
        makeFigure({ metric: 'granted', value: 3 }),
        makeFigure({ metric: 'concluded', value: 4, qualifier: 'about' }),
        makeFigure({ agency: '新城区人民政府', metric: 'granted', value: 9 }),
        makeFigure({ agency: '旧城区人民政府', metric: 'granted', value: 0 }),
        makeFigure({ agency: '旧城区人民政府', metric: 'concluded', value: 0 }),
      ],
      METRICS,
      '',
    );
    expect(measures['full_share']).toEqual({ sum: [3], of: [4], stated: [2], inexact: [1], flagged: [0] });
    expect(measures['disclosed_in_full']).toEqual({ sum: [12], stated: [3], inexact: [0], flagged: [0] });
    expect(measures['on_time_share']).toEqual({ sum: [0], of: [0], stated: [0], inexact: [0], flagged: [0] });
  });

  it('keeps one measure for a metric', () => {
    const cube = cubeOfMetric(cubeOf(figures, METRICS, ''), 'concluded');
    expect(Object.keys(cube.measures)).toEqual(['concluded']);
    expect(cube.bodies).toEqual([1, 3, 1]);
  });

  it('folds province and level for the overview', () => {
    const cube = overviewOf(cubeOf([...figures, makeFigure({ province: '陕西', value: 3 })], METRICS, 'v'));
    expect(cube.dimensions).toEqual({ year: [2020, 2021, 2021], form: [6, 3, 3], scope: [0, 0, 1] });
    expect(cube.bodies).toEqual([1, 4, 1]);
    expect(cube.measures['received']).toEqual({
      sum: [1, 15, 100],
      stated: [1, 3, 1],
      inexact: [0, 1, 0],
      flagged: [0, 0, 0],
    });
  });

  it('does not depend on the order of figures', () => {
    fc.assert(
      fc.property(fc.array(anyFigure), (all) => {
        expect(cubeOf([...all].reverse(), METRICS, '')).toEqual(cubeOf(all, METRICS, ''));
      }),
      { numRuns: 50 },
    );
  });
});

describe('reportsOf', () => {
  it.each<[what: string, forms: Figure['form'][], code: number]>([
    ['a stated form', [undefined, undefined, '2019'], 2],
    ['the most frequent form', ['2021', '2019', '2019'], 2],
    ['the newest form', ['2019', '2021'], 3],
    ['the usual form of the year', [undefined], 7],
  ])('takes %s', (_, forms, code) => {
    const metrics = ['received', 'concluded', 'carried_in'];
    const figures = forms.map((form, index) => makeFigure({ form, metric: metrics[index] ?? '' }));
    expect(reportsOf(figures).map((report) => report.form)).toEqual([code]);
  });
});

import { describe, expect, it } from 'vitest';
import { formBreaks, shareBreaks } from '../../src/domain/breaks';
import type { Joining } from '../../src/domain/crosswalk';
import type { Form } from '../../src/domain/form';
import { ALL_BODIES } from '../../src/domain/entity';
import type { Point, Series } from '../../src/domain/series';

const JOINING: Joining = {
  mayJoin: (forms) => new Set(forms).size <= 1 || forms.every((form) => form >= '2019'),
  differencesIn: (form) => (form === '2014' ? ['row_of_form'] : []),
};

/** A stated point a year for each list of forms, from 2017 on; no forms: absent. */
const points = (...years: Form[][]): Point[] =>
  years.map((forms, index) =>
    forms.length === 0
      ? { year: 2017 + index, absence: 'not_stated', bodies: 1 }
      : {
          ...{
            year: 2017 + index,
            value: 1,
            qualifier: 'exact',
            stated: 1,
            bodies: 1,
            inexact: 0,
            flagged: 0,
          },
          forms: forms.map((form) => ({ form, assumed: false })),
        },
  );

describe('breaks of a line', () => {
  it.each<[string, Form[][], [number, number][]]>([
    ['none within a form', [['2014'], ['2014']], []],
    ['none where forms may be joined', [['2019'], ['2021']], []],
    ['one where they may not', [['2014'], ['2019'], ['2021']], [[2017, 2018]]],
    ['one over a gap, between the years that are stated', [['2014'], [], ['2019']], [[2017, 2019]]],
    [
      'on both sides of a year that mixes forms',
      [['2014'], ['2014', '2019'], ['2019']],
      [
        [2017, 2018],
        [2018, 2019],
      ],
    ],
    [
      'between two years that mix the same forms',
      [
        ['2014', '2019'],
        ['2014', '2019'],
      ],
      [[2017, 2018]],
    ],
    ['none before the first or after the last', [[], ['2014'], []], []],
  ])('%s', (_, forms, expected) => {
    expect(formBreaks(points(...forms), JOINING).map(({ after, before }) => [after, before])).toEqual(
      expected,
    );
  });

  it('say the forms on both sides and in what they differ', () => {
    expect(formBreaks(points(['2014'], ['2019']), JOINING)).toEqual([
      { kind: 'form', after: 2017, before: 2018, from: ['2014'], to: ['2019'], differences: ['row_of_form'] },
    ]);
  });
});

describe('breaks of a stack', () => {
  it('are those of the whole, whichever parts are stated in a year', () => {
    const part = (key: string, ...forms: Form[][]): Series => ({
      ...{ key, entity: ALL_BODIES, metric: key, breaks: [] },
      points: points(...forms),
    });
    const parts = [part('granted', ['2014'], [], ['2019']), part('refused', ['2014'], ['2019'], ['2021'])];
    const shared = shareBreaks(parts, JOINING);
    expect(shared.map(({ breaks }) => breaks.map(({ after, before }) => [after, before]))).toEqual([
      [[2017, 2018]],
      [[2017, 2018]],
    ]);
  });
});

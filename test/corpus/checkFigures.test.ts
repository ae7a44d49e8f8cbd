import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../src/corpus/checkFigures';
import type { Figure } from '../../src/domain/figure';
import { makeFigure } from '../support/figures';

function failing(figures: Partial<Figure>[]): [string, string, string, number, number][] {
  return checkFigures(figures.map(makeFigure)).map(({ id, metric, applicant, stated, computed }) => [
    id,
    metric,
    applicant,
    stated,
    computed,
  ]);
}

const BALANCE = [
  { metric: 'received', value: 10 },
  { metric: 'carried_in', value: 2 },
  { metric: 'carried_out', value: 1 },
];

describe('checkFigures', () => {
  it('names a balance that does not hold', () => {
    expect(failing([...BALANCE, { metric: 'concluded', value: 12 }])).toEqual([
      ['requests_balance', 'concluded', 'total', 12, 11],
    ]);
  });

  it.each<[what: string, Partial<Figure>[]]>([
    ['holds', [...BALANCE, { metric: 'concluded', value: 11 }]],
    ['lacks a part', [...BALANCE.slice(1), { metric: 'concluded', value: 12 }]],
    ['lacks the total', BALANCE],
    ['is not exact', [...BALANCE, { metric: 'concluded', value: 12, qualifier: 'at_least' }]],
    [
      'is of a form that does not print it',
      [...BALANCE, { metric: 'concluded', value: 12 }].map((figure) => ({
        ...figure,
        form: '2014' as const,
      })),
    ],
    ['is of another scope', [...BALANCE, { metric: 'concluded', value: 12, scope: 'area' }]],
  ])('is silent where the balance %s', (_, figures) => {
    expect(failing(figures)).toEqual([]);
  });

  it('looks into each applicant column', () => {
    const figures = [...BALANCE, { metric: 'concluded', value: 12 }];
    expect(failing(figures.map((figure) => ({ ...figure, applicant: 'natural' })))).toEqual([
      ['requests_balance', 'concluded', 'natural', 12, 11],
    ]);
  });

  it('compares the total with the six applicant columns, when all are there', () => {
    const parts = (['natural', 'business', 'research', 'charity', 'legal', 'other'] as const).map(
      (applicant) => ({ applicant, value: 2 }),
    );
    expect(failing([{ value: 13 }, ...parts])).toEqual([['applicants_total', 'received', 'total', 13, 12]]);
    expect(failing([{ value: 12 }, ...parts])).toEqual([]);
    expect(failing([{ value: 13 }, ...parts.slice(1)])).toEqual([]);
  });

  it('takes blank parts as zeros where the form leaves them blank', () => {
    const channels = (fax: number): Partial<Figure>[] =>
      [{ value: 5 }, { metric: 'received_fax', value: fax }].map((figure) => ({ ...figure, form: '2014' }));
    expect(failing(channels(4))).toEqual([]);
    expect(failing(channels(6))).toEqual([['channels_total', 'received', 'total', 5, 6]]);
  });

  it('compares what is carried over from year to year', () => {
    const figures: Partial<Figure>[] = [
      { metric: 'carried_out', year: 2021, value: 3 },
      { metric: 'carried_in', year: 2022, value: 4 },
      { metric: 'carried_in', year: 2023, value: 9 },
    ];
    expect(failing(figures)).toEqual([['carried_over', 'carried_in', 'total', 4, 3]]);
  });

  it('compares prose and table of one source', () => {
    expect(failing([{ value: 5 }, { value: 6, method: 'prose' }])).toEqual([
      ['prose_and_table', 'received', 'total', 5, 6],
    ]);
    expect(failing([{ value: 5 }, { value: 6, method: 'prose', source: 'https://b' }])).toEqual([]);
    expect(failing([{ value: 5 }, { value: 5, method: 'prose' }])).toEqual([]);
    expect(failing([{ value: 5 }, { value: 6, method: 'prose', scope: 'area' }])).toEqual([]);
    expect(failing([{ value: 5 }, { value: 6, method: 'prose', applicant: 'natural' }])).toEqual([]);
  });

  it('compares only exact numbers of prose and table', () => {
    expect(failing([{ value: 5 }, { value: 3, method: 'prose', qualifier: 'at_least' }])).toEqual([]);
    expect(failing([{ value: 5 }, { value: 8, method: 'prose', qualifier: 'about' }])).toEqual([]);
  });

  it('knows a form that is assumed from the year', () => {
    const figures = [...BALANCE, { metric: 'concluded', value: 12 }].map((figure) => ({
      ...figure,
      form: undefined,
    }));
    expect(failing(figures)).toHaveLength(1);
    expect(failing(figures.map((figure) => ({ ...figure, year: 2017 })))).toEqual([]);
  });
});

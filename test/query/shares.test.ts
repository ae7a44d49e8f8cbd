import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_BODIES } from '../../src/domain/entity';
import { isStated, type Series } from '../../src/domain/series';
import type { Asked } from '../../src/query/asked';
import { casesByResult, correctedShare } from '../../src/query/cases';
import { outcomes } from '../../src/query/outcomes';
import { overview } from '../../src/query/overview';
import { idOf, openAsked } from '../support/openAsked';

/** Every result row of forms 2019 and 2021, in one line a metric. */
const report = (agency: string, year: number, values: Record<string, number>): string[] =>
  Object.entries(values).map(
    ([metric, value]) => `${agency},四川,county,${year},2021,${metric},total,${value},exact`,
  );

let asked: Asked;
beforeAll(async () => {
  asked = await openAsked([
    // Complete: every outcome is stated.
    ...report('甲县人民政府', 2021, {
      concluded: 10,
      granted: 5,
      partly_granted: 1,
      refused: 2,
      unavailable: 1,
      unprocessed: 1,
      other_handling: 0,
      refused_secret: 1,
      review_upheld: 3,
      review_corrected: 1,
      review_other: 0,
      review_pending: 4,
      review_total: 8,
    }),
    // Complete, as what is stated adds up to the whole.
    ...report('乙县人民政府', 2021, { concluded: 10, granted: 7, refused: 3 }),
    // Not complete: nobody knows how the other eight ended.
    ...report('丙县人民政府', 2021, { concluded: 10, granted: 2 }),
    // No case at all: nothing to take a share of.
    ...report('乙县人民政府', 2022, {
      review_upheld: 0,
      review_corrected: 0,
      review_other: 0,
      review_pending: 0,
      review_total: 0,
    }),
    '丁局,四川,county,2016,2014,granted,total,4,exact',
    '丁局,四川,county,2016,2014,already_public,total,3,exact',
    '丁局,四川,county,2016,2014,not_this_agency,total,2,exact',
    '丁局,四川,county,2016,2014,unavailable_not_held,total,1,exact',
    '丁局,四川,county,2016,2014,redirected,total,1,exact',
  ]);
}, 60_000);

const valuesOf = (series: readonly Series[], year: number): Record<string, number> =>
  Object.fromEntries(
    series.flatMap((each) => {
      const point = each.points.find((every) => every.year === year);
      return point !== undefined && isStated(point) ? [[each.key, point.value]] : [];
    }),
  );
const count = { entity: ALL_BODIES, years: [2016, 2021, 2022], per: 'count' } as const;
const share = { ...count, per: 'share' } as const;

describe('outcomes', () => {
  it('adds up what is stated, each form by its own rows', async () => {
    const series = await outcomes(asked, count);
    expect(valuesOf(series, 2021)).toEqual({
      granted: 14,
      partly_granted: 1,
      refused: 5,
      unavailable: 1,
      unprocessed: 1,
      other_handling: 0,
    });
    // Form 2014: not held and not this agency's are unavailable, redirected is other handling.
    expect(valuesOf(series, 2016)).toEqual({
      granted: 4,
      already_public: 3,
      unavailable: 3,
      other_handling: 1,
    });
  });

  it('says which outcomes a form does not ask for', async () => {
    const series = await outcomes(asked, count);
    const absence = (metric: string) =>
      series.find(({ key }) => key === metric)?.points.map((point) => (isStated(point) ? '' : point.absence));
    expect(absence('already_public')).toEqual(['', 'not_asked', 'not_asked']);
    expect(absence('unprocessed')?.[0]).toBe('not_asked');
  });

  it('opens refusals into reasons, and keeps the rest', async () => {
    const series = await outcomes(asked, { ...count, open: 'refused' });
    expect(valuesOf(series, 2021)).toMatchObject({ refused_secret: 1, refused: 4 });
  });

  it('takes shares of complete sets alone', async () => {
    const series = await outcomes(asked, share);
    expect(valuesOf(series, 2021)).toEqual({
      granted: 12 / 20,
      already_public: 0,
      partly_granted: 1 / 20,
      unavailable: 1 / 20,
      unprocessed: 1 / 20,
      other_handling: 0,
      refused: 5 / 20,
    });
    expect(series[0]?.points[1]).toMatchObject({ stated: 2, bodies: 3 });
  });

  it('takes the shares of one body from its own figures', async () => {
    const of = (name: string) =>
      outcomes(asked, { ...share, entity: { type: 'body', id: idOf('四川', name), scope: 'own' } });
    expect(valuesOf(await of('乙县人民政府'), 2021)).toMatchObject({
      granted: 0.7,
      refused: 0.3,
      unavailable: 0,
    });
    expect(valuesOf(await of('丙县人民政府'), 2021)).toEqual({});
  });
});

describe('cases', () => {
  it('takes the corrected share of decided cases, pending ones left out', async () => {
    const series = await correctedShare(asked, count);
    expect(valuesOf(series, 2021)).toEqual({ review: 1 / 4 });
    expect(valuesOf(series, 2022)).toEqual({});
  });

  it('counts pending cases among all', async () => {
    expect(valuesOf(await casesByResult(asked, 'review', share), 2021)).toEqual({
      review_upheld: 3 / 8,
      review_corrected: 1 / 8,
      review_other: 0,
      review_pending: 4 / 8,
    });
  });
});

describe('overview', () => {
  it('answers all three charts', async () => {
    const { disclosure, outcomes: ended, cases } = await overview(asked, ALL_BODIES, [2021]);
    expect(valuesOf(disclosure, 2021)).toEqual({});
    expect(valuesOf(ended, 2021)).toMatchObject({ granted: 14 });
    expect(valuesOf(cases, 2021)).toEqual({ review_total: 8 });
  });
});

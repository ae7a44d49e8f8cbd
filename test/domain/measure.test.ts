import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/domain/form';
import { FORMS } from '../../src/domain/form';
import { joiningOfMeasure, measure, metricsOfMeasure, relationOf, valueOf } from '../../src/domain/measure';
import { MEASURES, measureOf } from '../../src/domain/measures';
import { wilsonInterval } from '../../src/domain/wilson';
import { shippedMetrics } from '../support/shippedMetrics';

/** The value of a measure in a report of a form with those stated figures, `metric/applicant` for columns. */
function work(id: string, form: Form, stated: Record<string, number>): number | string | undefined {
  const each = measureOf(id);
  if (each === undefined) throw new Error(`no measure ${id}`);
  const measured = measure(each, form, ({ metric, applicant }) =>
    applicant === 'total' ? stated[metric] : stated[`${metric}/${applicant}`],
  );
  return measured === undefined ? 'incomplete' : (valueOf(each.kind, measured) ?? 'of none');
}

const CONCLUDED = { concluded: 40 };

describe('measures, worked by hand', () => {
  it.each<[string, Form, Record<string, number>, number | string]>([
    // Disclosed in full takes in what was already public, which the form of 2014 counts apart.
    ['disclosed_in_full', '2014', { granted: 10, already_public: 5 }, 15],
    ['disclosed_in_full', '2014', { granted: 10 }, 'incomplete'],
    ['disclosed_in_full', '2021', { granted: 10, already_public: 5 }, 10],
    ['disclosed_in_full', '2008', { granted: 7 }, 7],
    ['not_held', '2014', { unavailable_not_held: 3, not_this_agency: 4 }, 7],
    ['not_held', '2021', { unavailable_not_held: 3, not_this_agency: 4 }, 3],
    ['not_held', '2014', { unavailable_not_held: 3 }, 'incomplete'],
    ['full_share', '2021', { granted: 10, ...CONCLUDED }, 0.25],
    ['full_share', '2014', { granted: 10, already_public: 10, ...CONCLUDED }, 0.5],
    ['full_share', '2021', { granted: 10 }, 'incomplete'],
    ['full_share', '2021', { ...CONCLUDED }, 'incomplete'],
    ['full_share', '2021', { granted: 0, concluded: 0 }, 'of none'],
    ['partial_share', '2019', { partly_granted: 4, ...CONCLUDED }, 0.1],
    ['disclosed_share', '2021', { granted: 10, partly_granted: 10, ...CONCLUDED }, 0.5],
    ['disclosed_share', '2021', { granted: 10, ...CONCLUDED }, 'incomplete'],
    ['refused_share', '2021', { refused: 8, ...CONCLUDED }, 0.2],
    ['refused_secret_share', '2021', { refused_secret: 2, ...CONCLUDED }, 0.05],
    ['refused_internal_share', '2014', { refused_internal: 2, ...CONCLUDED }, 'incomplete'],
    [
      'refused_third_party_share',
      '2014',
      { refused_trade_secret: 1, refused_privacy: 1, ...CONCLUDED },
      0.05,
    ],
    ['unprocessed_share', '2021', { unprocessed: 4, ...CONCLUDED }, 0.1],
    ['unprocessed_share', '2014', { unprocessed: 4, ...CONCLUDED }, 'incomplete'],
    ['backlog_share', '2021', { carried_out: 5, received: 45, carried_in: 5 }, 0.1],
    ['backlog_share', '2021', { carried_out: 5, received: 45 }, 'incomplete'],
    ['on_time_share', '2014', { answered_on_time: 9, answered: 10 }, 0.9],
    ['natural_share', '2021', { 'received/natural': 30, received: 40 }, 0.75],
    ['natural_share', '2021', { received: 40 }, 'incomplete'],
    ['reviews_per_100', '2021', { review_total: 2, ...CONCLUDED }, 5],
    ['suits_per_100', '2021', { suit_direct_total: 1, suit_after_review_total: 1, ...CONCLUDED }, 5],
    ['suits_per_100', '2021', { suit_total: 4, ...CONCLUDED }, 10],
    ['suits_per_100', '2021', { suit_direct_total: 1, suit_total: 4, ...CONCLUDED }, 10],
    ['suits_per_100', '2014', { suit_total: 4, ...CONCLUDED }, 10],
    // Pending cases are not decided.
    [
      'review_corrected_share',
      '2021',
      { review_upheld: 6, review_corrected: 3, review_other: 1, review_pending: 90, review_total: 100 },
      0.3,
    ],
    ['review_corrected_share', '2021', { review_upheld: 0, review_corrected: 0, review_other: 0 }, 'of none'],
    ['review_corrected_share', '2021', { review_upheld: 6, review_corrected: 3 }, 'incomplete'],
    ['suit_corrected_share', '2014', { suit_upheld: 3, suit_corrected: 1, suit_other: 0 }, 0.25],
    [
      'suit_corrected_share',
      '2019',
      {
        ...{ suit_direct_upheld: 1, suit_direct_corrected: 1, suit_direct_other: 0 },
        ...{ suit_after_review_upheld: 2, suit_after_review_corrected: 0, suit_after_review_other: 0 },
      },
      0.25,
    ],
  ])('%s, form of %s, %j: %s', (id, form, stated, expected) => {
    const value = work(id, form, stated);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 12);
    else expect(value).toBe(expected);
  });

  it('read metrics of the dictionary alone', async () => {
    const known = await shippedMetrics();
    expect(MEASURES.flatMap(metricsOfMeasure).filter((id) => !known.has(id))).toEqual([]);
    expect(MEASURES.map(({ id }) => id).filter((id) => known.has(id))).toEqual([]);
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
  });

  it('name their whole in the title, in both languages', () => {
    for (const each of MEASURES.filter(({ whole }) => whole !== undefined)) {
      expect(each.en).toMatch(/share of (concluded|completed|decided|requests)|per 100 concluded/);
      expect(each.zh).toMatch(/占.+比例|每百件办结/);
    }
  });

  it.each<[string, string[]]>([
    ['disclosed_in_full', ['near', 'derived', 'exact', 'exact']],
    ['not_held', ['derived', 'derived', 'exact', 'exact']],
    ['full_share', ['near', 'near', 'exact', 'exact']],
    ['suits_per_100', ['near', 'near', 'derived', 'derived']],
    ['suit_corrected_share', ['not_asked', 'exact', 'derived', 'derived']],
    ['on_time_share', ['not_asked', 'exact', 'not_asked', 'not_asked']],
  ])('%s relates to the forms as %j', (id, expected) => {
    const each = measureOf(id);
    expect(each && FORMS.map((form) => relationOf(each, form))).toEqual(expected);
  });

  it.each<[string, Form[], boolean]>([
    ['disclosed_in_full', ['2014', '2019'], true],
    ['disclosed_in_full', ['2008', '2014'], false],
    ['not_held', ['2008', '2014', '2019', '2021'], true],
    ['full_share', ['2014', '2019'], false],
    ['full_share', ['2019', '2021'], true],
    ['suit_corrected_share', ['2014', '2021'], true],
  ])('%s of the forms %j may be joined: %s', (id, forms, expected) => {
    const each = measureOf(id);
    expect(each && joiningOfMeasure(each).mayJoin(forms)).toBe(expected);
  });
});

describe('the Wilson interval', () => {
  // Values of the formula as published (Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %f to %f', (part, whole, low, high) => {
    const interval = wilsonInterval(part / whole, whole);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('does not exist without cases, nor where the part exceeds the whole', () => {
    expect(wilsonInterval(0.5, 0)).toBeUndefined();
    expect(wilsonInterval(1.2, 10)).toBeUndefined();
  });
});

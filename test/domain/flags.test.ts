import { describe, expect, it } from 'vitest';
import type { Applicant } from '../../src/domain/figure';
import { distinctContradictions } from '../../src/domain/contradiction';
import { CHECK_IDS, CHECK_PARTS, flaggedBy, isCheckId } from '../../src/domain/flags';
import { IDENTITIES } from '../../src/domain/identities';

const flagged = (id: string, metric: string, applicant: Applicant = 'total'): string[] =>
  flaggedBy({ id, metric, applicant, year: 2022 }).map((each) =>
    [each.metric, each.year, each.applicant].join(' '),
  );

describe('flaggedBy', () => {
  it.each<[what: string, id: string, metric: string, applicant: Applicant, flagged: string[]]>([
    [
      'the stated metric, the parts and what is taken away',
      'requests_balance',
      'concluded',
      'total',
      ['concluded 2022 total', 'received 2022 total', 'carried_in 2022 total', 'carried_out 2022 total'],
    ],
    [
      'the column of the check alone',
      'unavailable_parts',
      'unavailable',
      'natural',
      [
        'unavailable 2022 natural',
        'unavailable_not_held 2022 natural',
        'unavailable_needs_creation 2022 natural',
        'unavailable_unclear 2022 natural',
      ],
    ],
    [
      'both years of what is carried over',
      'carried_over',
      'carried_in',
      'total',
      ['carried_in 2022 total', 'carried_out 2021 total'],
    ],
    [
      'every column of a row whose total is wrong',
      'applicants_total',
      'granted',
      'total',
      ['natural', 'business', 'research', 'charity', 'legal', 'other', 'total'].map(
        (column) => `granted 2022 ${column}`,
      ),
    ],
    [
      'the number that prose and table state',
      'prose_and_table',
      'items_disclosed',
      'total',
      ['items_disclosed 2022 total'],
    ],
    ['nothing for a check that is not known', 'something_new', 'received', 'total', []],
  ])('names %s', (_, id, metric, applicant, expected) => {
    expect(flagged(id, metric, applicant)).toEqual(expected);
  });
});

describe('CHECK_IDS', () => {
  it('hold every identity', () => {
    expect(IDENTITIES.map(({ id }) => id).filter((id) => !isCheckId(id))).toEqual([]);
  });

  it('each put some figure in doubt', () => {
    for (const id of CHECK_IDS) expect(CHECK_PARTS.some(({ check }) => check === id)).toBe(true);
  });
});

it('distinctContradictions names a check once, however many figures share it', () => {
  const balance = { metric: 'concluded', year: 2022, applicant: 'total', stated: 12, computed: 11 } as const;
  const all = [
    { check: 'requests_balance', ...balance },
    { check: 'requests_balance', ...balance },
    { check: 'requests_balance', ...balance, applicant: 'natural' },
  ] as const;
  expect(distinctContradictions(all)).toEqual([all[0], all[2]]);
});

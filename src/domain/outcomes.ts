import { OTHER_PARTS, REFUSED_PARTS, UNAVAILABLE_PARTS, UNPROCESSED_PARTS } from './identities';

/** One way that requests end, with the reasons it opens into. */
export interface OutcomeGroup {
  /** Metric of the group's own number. */
  metric: string;
  /** Metrics of its reasons; empty when the forms give none. */
  reasons: readonly string[];
}

/**
 * The ways requests end, from most to least open; charts keep this order and one colour each.
 * Forms up to 2014 also print `not_this_agency`, `asked_to_amend` and `redirected` as results of
 * their own: the first counts as unavailable, the others as other handling.
 */
export const OUTCOMES: readonly OutcomeGroup[] = [
  { metric: 'granted', reasons: [] },
  { metric: 'already_public', reasons: [] },
  { metric: 'partly_granted', reasons: [] },
  { metric: 'unavailable', reasons: [...UNAVAILABLE_PARTS, 'not_this_agency'] },
  { metric: 'unprocessed', reasons: UNPROCESSED_PARTS },
  { metric: 'other_handling', reasons: [...OTHER_PARTS, 'asked_to_amend', 'redirected'] },
  {
    metric: 'refused',
    reasons: [...REFUSED_PARTS, 'refused_trade_secret', 'refused_privacy', 'refused_not_information'],
  },
];

/** Results of reviews and suits, in the order of table 4. */
export const CASE_RESULTS = ['upheld', 'corrected', 'other', 'pending'] as const;
export type CaseResult = (typeof CASE_RESULTS)[number];

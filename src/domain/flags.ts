import { APPLICANTS, type Applicant } from './figure';
import { IDENTITIES } from './identities';

/** Ids of every check, in the order that charts and tables keep: requests, outcomes, cases, then the rest. */
export const CHECK_IDS = [
  'requests_balance',
  // What a report carries out is what that of the next year carries in.
  'carried_over',
  'channels_total',
  'answered_parts',
  'outcomes_total',
  'refused_parts',
  'unavailable_parts',
  'unprocessed_parts',
  'other_parts',
  'review_total',
  'suit_direct_total',
  'suit_after_review_total',
  'suit_total',
  'suits_total',
  // The total is the sum of the six columns of applicants, in every row of table 3.
  'applicants_total',
  // What the text and a table of the same report state agrees.
  'prose_and_table',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** A check that fails, as far as it says which figures are in doubt. */
export interface FailingCheck {
  /** One of `CHECK_IDS`, or of a newer corpus. */
  id: string;
  year: number;
  /** The metric whose stated value was compared. */
  metric: string;
  applicant: Applicant;
}

/** A figure of the body whose check fails. */
export interface FlaggedFigure {
  year: number;
  metric: string;
  applicant: Applicant;
}

/** One figure that takes part in a check, as seen from the check. */
export interface CheckPart {
  check: CheckId;
  /** Undefined: the metric that the failing check names. */
  metric: string | undefined;
  /** 1: of the report about the year before. */
  yearsBefore: 0 | 1;
  /** Whether the figure takes part in every column of table 3, not in that of the check alone. */
  everyApplicant: boolean;
}

/** Which figures take part in each check. Nobody knows which of them is wrong, so that all are in doubt. */
export const CHECK_PARTS: readonly CheckPart[] = [
  ...IDENTITIES.flatMap(({ id, stated, parts, minus = [] }) =>
    [stated, ...parts, ...minus].map((metric) => part(id as CheckId, metric)),
  ),
  part('carried_over', 'carried_in'),
  { ...part('carried_over', 'carried_out'), yearsBefore: 1 },
  { ...part('applicants_total', undefined), everyApplicant: true },
  part('prose_and_table', undefined),
];

function part(check: CheckId, metric: string | undefined): CheckPart {
  return { check, metric, yearsBefore: 0, everyApplicant: false };
}

/** The figures of a body that a failing check puts in doubt; of these, those that are stated at all are flagged. */
export function flaggedBy({ id, year, metric, applicant }: FailingCheck): FlaggedFigure[] {
  return CHECK_PARTS.filter(({ check }) => check === id).flatMap((each) =>
    (each.everyApplicant ? APPLICANTS : [applicant]).map((column) => ({
      year: year - each.yearsBefore,
      metric: each.metric ?? metric,
      applicant: column,
    })),
  );
}

/** Narrows the id of a check; an id of a newer corpus is unknown. */
export function isCheckId(id: string): id is CheckId {
  return (CHECK_IDS as readonly string[]).includes(id);
}

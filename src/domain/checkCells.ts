import { APPLICANTS, type Applicant } from './figure';
import { IDENTITIES } from './identities';
import type { AskedCell } from './layout';

/** A check that fails, as the table `checks` names it. */
export interface FailingCheck {
  id: string;
  metric: string;
  applicant: Applicant;
  stated: number;
  computed: number;
}

/**
 * The cells of the report that take part in a failing check, the compared one first. Of `carried_over`
 * the other cell stands in the report of the year before.
 */
export function cellsOfCheck({ id, metric, applicant }: FailingCheck): AskedCell[] {
  if (id === 'applicants_total') {
    const parts = APPLICANTS.filter((each) => each !== 'total');
    return (['total', ...parts] as const).map((each) => ({ metric, applicant: each }));
  }
  const identity = IDENTITIES.find((each) => each.id === id);
  const parts = identity === undefined ? [] : [...identity.parts, ...(identity.minus ?? [])];
  return [metric, ...parts].map((each) => ({ metric: each, applicant }));
}

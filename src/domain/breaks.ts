import type { Difference, Joining } from './crosswalk';
import type { Form } from './form';
import { isStated, type Point } from './series';

/**
 * Two years between which a line stops: the reports' forms differ and the crosswalk does not let
 * their numbers be joined, or several forms stand in one year's sum.
 */
export interface FormBreak {
  kind: 'form';
  /** The last year before, and the first after. */
  after: number;
  before: number;
  /** Forms of the reports on either side, oldest first. */
  from: readonly Form[];
  to: readonly Form[];
  /** In what the forms differ; none where one of them does not ask for the number. */
  differences: readonly Difference[];
}

export type Break = FormBreak;

/**
 * The breaks between stated points that follow each other.
 */
export function formBreaks(points: readonly Point[], joining: Joining): FormBreak[] {
  const stated = points.filter(isStated);
  return stated.flatMap((point, index) => {
    const last = stated[index - 1];
    if (last === undefined) return [];
    const [from, to] = [formsOf(last), formsOf(point)];
    const all = [...new Set([...from, ...to])];
    if (joining.mayJoin(all)) return [];
    const differences = [...new Set(all.flatMap(joining.differencesIn))];
    return [{ kind: 'form', after: last.year, before: point.year, from, to, differences }];
  });
}

function formsOf(point: Extract<Point, { value: number }>): Form[] {
  return [...new Set(point.forms.map(({ form }) => form))].sort();
}

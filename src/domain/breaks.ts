import type { Difference, Joining } from './crosswalk';
import type { Form } from './form';
import { isStated, type Point, type Series } from './series';

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

/**
 * Bodies became another between two years: `from` went on as `into`, by their names. Unlike the others it stands where
 * it happened, whether the years beside it are stated or not.
 */
export interface LineageBreak {
  kind: 'lineage';
  after: number;
  before: number;
  /** `renamed`: one body goes on under a new name; `merged`: one or more went into it. */
  event: 'renamed' | 'merged';
  from: readonly string[];
  into: string;
  /** Whether the figures of the predecessors stand before it, so that the line runs on. */
  joined: boolean;
}

/** An index begins anew at 100 in the year `before`: nothing links it to the years until `after`. */
export interface RestartBreak {
  kind: 'restart';
  after: number;
  before: number;
}

export type Break = FormBreak | LineageBreak | RestartBreak;

/** Whether a line ends there; over the figures of predecessors that are joined it runs on. */
export function isCut(each: Break): boolean {
  return each.kind !== 'lineage' || !each.joined;
}

/**
 * The breaks between stated points that follow each other.
 */
export function formBreaks(points: readonly Point[], joining: Joining): FormBreak[] {
  return breaksBetween(
    points.filter(isStated).map(({ year, forms }) => ({ year, forms: forms.map(({ form }) => form) })),
    joining,
  );
}

/** Series that are parts of one whole, all with the breaks of the whole: years are compared as stacks. */
export function shareBreaks(parts: readonly Series[], joining: Joining): Series[] {
  const byYear = new Map<number, Form[]>();
  for (const { year, forms } of parts.flatMap(({ points }) => points.filter(isStated)))
    byYear.set(year, [...(byYear.get(year) ?? []), ...forms.map(({ form }) => form)]);
  const years = [...byYear].sort(([a], [b]) => a - b).map(([year, forms]) => ({ year, forms }));
  const breaks = breaksBetween(years, joining);
  return parts.map((part) => ({ ...part, breaks }));
}

function breaksBetween(
  years: readonly { year: number; forms: readonly Form[] }[],
  joining: Joining,
): FormBreak[] {
  return years.flatMap(({ year, forms }, index) => {
    const last = years[index - 1];
    if (last === undefined) return [];
    const [from, to] = [distinct(last.forms), distinct(forms)];
    const all = distinct([...from, ...to]);
    if (joining.mayJoin(all)) return [];
    const differences = [...new Set(all.flatMap(joining.differencesIn))];
    return [{ kind: 'form', after: last.year, before: year, from, to, differences }];
  });
}

function distinct(forms: readonly Form[]): Form[] {
  return [...new Set(forms)].sort();
}

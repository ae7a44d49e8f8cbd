import type { Applicant } from './figure';
import type { CheckId } from './flags';

/** What a failing check says of a figure that takes part in it. */
export interface Contradiction {
  check: CheckId;
  /** The metric whose stated value was compared, and the year of the report that states it. */
  metric: string;
  year: number;
  applicant: Applicant;
  stated: number;
  computed: number;
}

/** Contradictions of several figures, each once: figures that share a check name it together. */
export function distinctContradictions(all: readonly Contradiction[]): Contradiction[] {
  const byKey = new Map(
    all.map((each) => [[each.check, each.metric, each.year, each.applicant, each.computed].join('|'), each]),
  );
  return [...byKey.values()];
}

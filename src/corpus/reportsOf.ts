import type { Figure, Level, Scope } from '../domain/figure';
import { groupBy, reportKey } from './cells';
import { formCode } from './codes';
import { FORMS } from '../domain/form';
import { preferredFigures } from './preferFigure';

/** What is known of one body, scope and year: a row of `observations`. */
export interface Report {
  agency: string;
  province: string;
  level: Level;
  scope: Scope;
  year: number;
  /** Index in `KNOWN_FORMS`. */
  form: number;
  /** The preferred figure of each cell. */
  figures: Figure[];
}

/** The reports that figures come from, in the order of their first appearance. */
export function reportsOf(figures: Iterable<Figure>): Report[] {
  const reports: Report[] = [];
  for (const group of groupBy(preferredFigures(figures), reportKey).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { agency, province, level, scope, year } = first;
    reports.push({ agency, province, level, scope, year, form: formOfReport(group), figures: group });
  }
  return reports;
}

/** A stated form wins over an assumed one, then the most frequent, then the newest. */
function formOfReport(figures: readonly Figure[]): number {
  const counts = new Map<number, number>();
  for (const { form, year } of figures) {
    const code = formCode(form, year);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [best] = [...counts].sort(
    ([a, countA], [b, countB]) =>
      Number(b < FORMS.length) - Number(a < FORMS.length) || countB - countA || b - a,
  );
  return best?.[0] ?? 0;
}

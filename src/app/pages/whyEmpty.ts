import type { Absence } from '../../domain/absence';
import { isStated, type Series } from '../../domain/series';
import type { WhyEmptyWords } from '../../view/words/whyEmpty';

/** Why series have not a single number, in a sentence about whose they are and their years. */
export function whyEmpty(series: readonly Series[], who: string, years: string, say: WhyEmptyWords): string {
  const absences = new Set<Absence>(
    series.flatMap(({ points }) => points.flatMap((each) => (isStated(each) ? [] : each.absence))),
  );
  const all = (...of: Absence[]): boolean => [...absences].every((absence) => of.includes(absence));
  if (all('no_report')) return say.noReport(who, years);
  if (all('no_report', 'not_asked')) return say.notAsked(years);
  if (all('no_report', 'not_asked', 'no_cases')) return say.noCases(who, years);
  return say.notStated(who, years);
}

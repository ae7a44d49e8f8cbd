import type { KnownForm } from '../../domain/form';
import { isStated, type Point } from '../../domain/series';
import { formText, hostOf, valueText, type PointContext } from './pointText';

/** How a cell of the grid is marked. */
export const COVERAGE_KINDS = ['stated', 'inexact', 'not_stated', 'not_asked', 'no_report'] as const;
export type CoverageKind = (typeof COVERAGE_KINDS)[number];

/** The mark of a point; whatever a report that is there leaves open is `not_stated`. */
export function coverageKind(point: Point | undefined): CoverageKind {
  if (point === undefined) return 'no_report';
  if (isStated(point)) return point.qualifier === 'exact' ? 'stated' : 'inexact';
  return point.absence === 'no_report' || point.absence === 'not_asked' ? point.absence : 'not_stated';
}

/** What a cell says: value or reason, form, source. */
export function coverageText(
  point: Point | undefined,
  form: KnownForm | undefined,
  context: PointContext,
): string {
  const { words } = context;
  const parts =
    point !== undefined && isStated(point)
      ? [
          valueText(point, context),
          formText(point, words),
          point.origin && `${words.sourceKinds[point.origin.sourceKind]}: ${hostOf(point.origin.source)}`,
        ]
      : [
          words.absences[point?.absence ?? 'no_report'],
          form === undefined ? undefined : words.form(form.form, form.assumed),
        ];
  return parts.filter((part) => part !== undefined && part !== '').join(words.lang === 'zh' ? '；' : '; ');
}

/** Years whose report has another form than the report before it. */
export function formChanges(forms: ReadonlyMap<number, KnownForm>): ReadonlySet<number> {
  const years = [...forms.keys()].sort((a, b) => a - b);
  return new Set(
    years.filter((year, at) => {
      const before = years[at - 1];
      return before !== undefined && forms.get(before)?.form !== forms.get(year)?.form;
    }),
  );
}

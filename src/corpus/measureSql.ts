import type { Applicant } from '../domain/figure';
import { FORMS, type Form, type KnownForm } from '../domain/form';
import type { Measure } from '../domain/measure';

/** SQL of a measure over the columns of one report: NULL where it is not completely stated. */
export interface MeasureSql {
  part: string;
  /** Of shares and rates. */
  whole?: string;
  /** Whether part and whole are there. */
  isComplete: string;
}

/**
 * A measure as expressions over a row that has `form` and metric columns; written by us alone, from
 * ids that hold nothing but letters, digits and underscores.
 * @param forms what the codes of `form` mean
 * @param columnOf the column of a metric, `NULL` where nobody states it
 */
export function measureSql(
  { part, whole, applicant = 'total' }: Measure,
  forms: readonly KnownForm[],
  columnOf: (metric: string, applicant: Applicant) => string,
): MeasureSql {
  const byForm = (sumsOf: (form: Form) => readonly (readonly string[])[], column: Applicant): string => {
    const cases = FORMS.flatMap((form) => {
      const sums = sumsOf(form).map((metrics) =>
        // Two whole numbers of 32 bits may add up to more than one holds.
        metrics.map((id) => `CAST(${columnOf(id, column)} AS DOUBLE)`).join(' + '),
      );
      const codes = forms.flatMap((known, code) => (known.form === form ? [code] : []));
      return sums.length === 0 || codes.length === 0
        ? []
        : [`WHEN form IN (${codes.join(', ')}) THEN coalesce(${sums.join(', ')})`];
    });
    return cases.length === 0 ? 'NULL' : `CASE ${cases.join(' ')} END`;
  };
  const above = byForm((form) => part[form].sums, applicant);
  if (whole === undefined) return { part: above, isComplete: `(${above}) IS NOT NULL` };
  const below = byForm((form) => whole[form].sums, 'total');
  return { part: above, whole: below, isComplete: `((${above}) IS NOT NULL AND (${below}) IS NOT NULL)` };
}

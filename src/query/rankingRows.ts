import type { Form } from '../domain/form';
import type { Group } from '../domain/entity';
import { join, list, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import { expressionsOf, measuredRows, valuesOf } from './measuredRows';
import { groupCondition } from './rowTally';
import { soughtOf } from './trend';

/**
 * What a body is in a ranking.
 * - `ranked`: it stated the number, or both.
 * - `few`: its rate is of too few cases to be compared.
 * - `unjoined`: it stated both numbers, in forms whose numbers cannot be compared.
 * - `no_cases`: its rate would be of nothing.
 * - `absent`: its report (or one of both) does not state it.
 * - `lone`: it has a report of one of the two years alone.
 */
export const STANDINGS = ['ranked', 'few', 'unjoined', 'no_cases', 'absent', 'lone'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface RankingQuestion {
  /** A metric or a measure. */
  metric: string;
  group: Group;
  /** One year, or two whose change is ranked. */
  years: readonly [year: number] | readonly [from: number, to: number];
  /** Rates of fewer cases are not ranked. */
  fewCases: number;
}

/**
 * A row for each body with a report of the years: `agency`, `standing`, `amount` (the value, or the
 * change), `size` (what it is ordered by: the value, or how far it moved), `cases` (the fewer of both
 * years) and the codes `before` and `after` of its forms; stands after FROM.
 */
export async function standings(
  asked: Asked,
  { metric, group, years, fewCases }: RankingQuestion,
  signal?: AbortSignal,
): Promise<Statement> {
  const [first, second] = years;
  const where = sql`${groupCondition(asked, group)} AND year IN (${list([...years])})`;
  const rows = await measuredRows(asked, [metric], 'total', where, signal);
  const from = sql`${rows} AS rows_of_years WHERE ${where}`;
  const { isComplete } = expressionsOf(asked, metric, 'total');
  const { value, cases } = valuesOf(asked, metric);
  const ofYear = (year: number): Statement =>
    sql`(SELECT agency, form, coalesce(${isComplete}, FALSE) AS is_complete, ${value} AS value, ${cases} AS cases
      FROM ${from} AND year = ${year})`;
  // What differs in the last digits alone, as 0.3 − 0.1 and 0.2 − 0 do, is a tie.
  if (second === undefined) {
    return sql`(SELECT agency, form AS "before", form AS "after", cases, value AS amount, round(value, 9) AS size,
      CASE WHEN NOT is_complete THEN 'absent' WHEN cases = 0 THEN 'no_cases'
        WHEN cases < ${fewCases} THEN 'few' ELSE 'ranked' END AS standing
      FROM ${ofYear(first)})`;
  }
  const pairs = joinablePairs(asked, metric);
  const mayJoin =
    pairs.length === 0
      ? sql`FALSE`
      : sql`(${join(
          pairs.map(([a, b]) => sql`(a.form = ${a} AND b.form = ${b})`),
          sql` OR `,
        )})`;
  return sql`(SELECT agency, a.form AS "before", b.form AS "after", least(a.cases, b.cases) AS cases,
      b.value - a.value AS amount, round(abs(b.value - a.value), 9) AS size,
      CASE WHEN a.form IS NULL OR b.form IS NULL THEN 'lone'
        WHEN NOT (a.is_complete AND b.is_complete) THEN 'absent'
        WHEN a.cases = 0 OR b.cases = 0 THEN 'no_cases'
        WHEN NOT ${mayJoin} THEN 'unjoined'
        WHEN least(a.cases, b.cases) < ${fewCases} THEN 'few' ELSE 'ranked' END AS standing
    FROM ${ofYear(first)} AS a FULL OUTER JOIN ${ofYear(second)} AS b USING (agency))`;
}

/** Codes of forms whose numbers may be compared, as the crosswalk of the metric or measure says. */
function joinablePairs(asked: Asked, metric: string): [before: number, after: number][] {
  const forms: readonly { form: Form }[] = asked.manifest.dictionaries.form;
  const { joining } = soughtOf(asked, metric);
  return forms.flatMap((a, before) =>
    forms.flatMap((b, after): [number, number][] =>
      joining.mayJoin([a.form, b.form]) ? [[before, after]] : [],
    ),
  );
}

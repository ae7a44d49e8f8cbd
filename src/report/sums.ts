import { APPLICANTS, type Applicant } from '../domain/figure';
import type { Form } from '../domain/form';
import { OTHER_PARTS, REFUSED_PARTS, UNAVAILABLE_PARTS, UNPROCESSED_PARTS } from '../domain/identities';
import { CASE_COLUMNS, COLUMN_LABELS } from './caseColumns';
import type { Reading } from './reading';
import { APPLICANT_LABELS } from './requestRows';

interface Subtotal {
  metric: string;
  parts: readonly string[];
  words: string;
}

const OUTCOMES = [
  'granted',
  'partly_granted',
  'refused',
  'unavailable',
  'unprocessed',
  'other_handling',
] as const;

/** Totals of table 3 that the form leaves to the reader, and its total row where that is blank. */
function subtotalsOf(form: Form): Subtotal[] {
  return [
    { metric: 'refused', parts: REFUSED_PARTS, words: 'sum of the rows （三）不予公开' },
    { metric: 'unavailable', parts: UNAVAILABLE_PARTS, words: 'sum of the rows （四）无法提供' },
    { metric: 'unprocessed', parts: UNPROCESSED_PARTS, words: 'sum of the rows （五）不予处理' },
    ...(form === '2021'
      ? [{ metric: 'other_handling', parts: OTHER_PARTS, words: 'sum of the rows （六）其他处理' }]
      : []),
    { metric: 'concluded', parts: OUTCOMES, words: 'row （七）总计 (blank; sum of the results)' },
  ];
}

/**
 * Readings of table 3 with the subtotals that its form has no cell for, method `sum`; only where
 * every part is stated. A total that the report states itself stays as it is.
 */
export function withSubtotals(readings: readonly Reading[], form: Form | undefined): Reading[] {
  if (form === undefined) return [...readings];
  const all = [...readings];
  const values = new Map(readings.map((each) => [`${each.metric} ${each.applicant}`, each.value]));
  for (const { metric, parts, words } of subtotalsOf(form)) {
    for (const applicant of APPLICANTS) {
      const key = `${metric} ${applicant}`;
      const value = values.has(key) ? undefined : sumOf(parts, applicant, values);
      if (value === undefined) continue;
      values.set(key, value);
      const locator = `table 3, ${words}, column ${APPLICANT_LABELS[applicant]}`;
      all.push({ metric, applicant, value, method: 'sum', locator });
    }
  }
  return all;
}

/** Readings of table 4 with all suits, direct ones and those after review added up. */
export function withAllSuits(readings: readonly Reading[]): Reading[] {
  const values = new Map(readings.map((each) => [`${each.metric} ${each.applicant}`, each.value]));
  const sums = CASE_COLUMNS.flatMap((column): Reading[] => {
    const value = sumOf([`suit_direct_${column}`, `suit_after_review_${column}`], 'total', values);
    if (value === undefined) return [];
    const locator = `table 4, sum of the columns 行政诉讼 ${COLUMN_LABELS[column]}`;
    return [{ metric: `suit_${column}`, applicant: 'total', value, method: 'sum', locator }];
  });
  return [...readings, ...sums];
}

function sumOf(
  parts: readonly string[],
  applicant: Applicant,
  values: ReadonlyMap<string, number>,
): number | undefined {
  let sum = 0;
  for (const part of parts) {
    const value = values.get(`${part} ${applicant}`);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

import { KINDS } from '../domain/kind';
import { APPLICANTS, LEVELS, METHODS, QUALIFIERS, SCOPES, SOURCE_KINDS } from '../domain/figure';
import { FORMS, KNOWN_FORMS, usualForm, type Form } from '../domain/form';
import { isDecimal, type Metric } from '../domain/metric';
import { PROVINCES } from '../domain/province';
import type { CorpusMetric, Manifest } from './manifest';

/** What the codes of a corpus mean that this version writes. */
export const DICTIONARIES: Manifest['dictionaries'] = {
  province: PROVINCES.map((province) => province.name),
  level: [...LEVELS],
  scope: [...SCOPES],
  kind: [...KINDS],
  form: [...KNOWN_FORMS],
  applicant: [...APPLICANTS],
  qualifier: [...QUALIFIERS],
  method: [...METHODS],
  source_kind: [...SOURCE_KINDS],
};

/** Code of a form: index in `KNOWN_FORMS`. A form that is not stated is assumed from the year. */
export function formCode(form: Form | undefined, year: number): number {
  return form === undefined ? FORMS.length + FORMS.indexOf(usualForm(year)) : FORMS.indexOf(form);
}

/** Greatest value of an INTEGER column. */
const MAX_INTEGER = 2 ** 31 - 1;

/**
 * Type of a metric's columns: DOUBLE for amounts of money and wherever a value needs it.
 * @param values whether all are whole, and the greatest of them without sign
 */
export function columnType(metric: Metric, values: { whole: boolean; max: number }): CorpusMetric['type'] {
  return !isDecimal(metric) && values.whole && values.max <= MAX_INTEGER ? 'INTEGER' : 'DOUBLE';
}

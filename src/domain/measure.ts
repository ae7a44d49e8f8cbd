import {
  isComparable,
  worse,
  type Crosswalk,
  type Difference,
  type Joining,
  type Relation,
} from './crosswalk';
import type { Applicant } from './figure';
import type { Form } from './form';

/**
 * A number that is worked out of metrics, body by body: a count that forms cut differently, a
 * share of a whole (0–1), or cases per 100. A body counts only when it states every part.
 */
export interface Measure {
  id: string;
  kind: 'count' | 'share' | 'per_100';
  /** Unit of counts, as in the metric dictionary; of shares what the whole consists of. */
  unit: 'request' | 'case';
  en: string;
  zh: string;
  /** The count, or what stands above the line. */
  part: Crosswalk;
  /** What stands below the line; only counts have none. */
  whole?: Crosswalk;
  /** Applicant column of the part. */
  applicant?: Applicant;
}

/** What a number is taken from, form by form. */
export type PartOfWhole = Pick<Measure, 'part' | 'whole'>;

/** How a form states the measure: the worse of part and whole. */
export function relationOf({ part, whole }: PartOfWhole, form: Form): Relation {
  return worse(part[form].relation, whole?.[form].relation ?? 'exact');
}

/** In what the form's number differs, of part and whole. */
export function differencesOf({ part, whole }: PartOfWhole, form: Form): Difference[] {
  return [part[form].difference, whole?.[form].difference].filter((each) => each !== undefined);
}

/** How numbers of the measure are joined: as both part and whole allow. */
export function joiningOfMeasure(measure: Measure): Joining {
  const { part, whole } = measure;
  return {
    mayJoin: (forms) => isComparable(part, forms) && (whole === undefined || isComparable(whole, forms)),
    differencesIn: (form) => differencesOf(measure, form),
  };
}

/** Every metric that a measure reads, each once. */
export function metricsOfMeasure({ part, whole }: Measure): string[] {
  const crossings = [part, whole].flatMap((each) => (each === undefined ? [] : Object.values(each)));
  return [...new Set(crossings.flatMap(({ sums }) => sums.flat()))];
}

/** What a report says of a measure: the part (or count), and the whole of shares. */
export interface Measured {
  part: number;
  whole: number | undefined;
}

/** A stated value that a measure was worked out of. */
export interface Term {
  metric: string;
  applicant: Applicant;
}

/**
 * The measure of one report and the terms in it, undefined when a part or the whole is not
 * completely stated.
 * @param read the stated value of a term
 */
export function measure(
  { part, whole, applicant = 'total' }: Measure,
  form: Form,
  read: (term: Term) => number | undefined,
): (Measured & { terms: readonly Term[] }) | undefined {
  const above = firstSum(part[form].sums, applicant, read);
  if (above === undefined) return undefined;
  if (whole === undefined) return { part: above.sum, whole: undefined, terms: above.terms };
  const below = firstSum(whole[form].sums, 'total', read);
  if (below === undefined) return undefined;
  return { part: above.sum, whole: below.sum, terms: [...above.terms, ...below.terms] };
}

function firstSum(
  sums: Crosswalk[Form]['sums'],
  applicant: Applicant,
  read: (term: Term) => number | undefined,
): { sum: number; terms: Term[] } | undefined {
  for (const metrics of sums) {
    const terms = metrics.map((metric) => ({ metric, applicant }));
    const values = terms.map(read).filter((value) => value !== undefined);
    if (values.length === terms.length) return { sum: values.reduce((sum, value) => sum + value, 0), terms };
  }
  return undefined;
}

/** The number that is shown: a count, a share from 0 to 1, or per 100; undefined over nothing. */
export function valueOf(kind: Measure['kind'], { part, whole }: Measured): number | undefined {
  if (whole === undefined) return part;
  if (whole === 0) return undefined;
  return kind === 'per_100' ? (part / whole) * 100 : part / whole;
}

import { DIFFERENCES, type Difference, type Relation } from '../../domain/crosswalk';
import type { Applicant } from '../../domain/figure';
import type { Form } from '../../domain/form';
import { differencesOf, relationOf } from '../../domain/measure';
import type { Quantity } from '../../query/quantity';
import type { Definitions } from '../words/definitions/definitions';

/** What one form states of a quantity, in words. */
export interface FormStatement {
  relation: Relation;
  /** The label that the form prints, a formula in names of metrics, or why there is neither. */
  text: string;
  /** Whether `text` is a label, in Chinese whatever the language. */
  isLabel: boolean;
  /** In what a near number differs. */
  differences: readonly Difference[];
}

/** Names that formulas are written in. */
export interface Names {
  metric: (id: string) => string;
  applicant: (applicant: Applicant) => string;
}

/** What a form states of a quantity. */
export function statementOf(
  quantity: Quantity,
  form: Form,
  names: Names,
  definitions: Definitions,
): FormStatement {
  const { metric, part, whole } = quantity;
  const relation = relationOf(quantity, form);
  const differences = relation === 'near' ? [...new Set(differencesOf(quantity, form))] : [];
  const label = metric?.labels[form];
  if (relation === 'not_asked') {
    const text = label === undefined ? definitions.relations.not_asked : definitions.countedElsewhere;
    return { relation, text, isLabel: false, differences };
  }
  const [sum] = part[form].sums;
  if (label !== undefined && whole === undefined && sum?.length === 1 && sum[0] === metric?.id) {
    const isLabel = label !== 'prose';
    return { relation, text: isLabel ? label : definitions.prose, isLabel, differences };
  }
  return { relation, text: formulaOf(quantity, form, names, definitions), isLabel: false, differences };
}

/** The differences that tables of the crosswalk name by a letter: charts of outcomes alone cut the whole otherwise. */
export const NAMED_DIFFERENCES = DIFFERENCES.filter((each) => each !== 'other_rows');

/** The letter that stands for a difference in tables of the crosswalk. */
export function letterOf(difference: Difference): string {
  return String.fromCharCode('a'.charCodeAt(0) + DIFFERENCES.indexOf(difference));
}

/** How a number of a form is put together. Sums that stand in for others come after them. */
function formulaOf(
  { kind, part, whole, applicant }: Quantity,
  form: Form,
  names: Names,
  { formula }: Definitions,
): string {
  const term = (id: string): string =>
    applicant === undefined
      ? names.metric(id)
      : formula.ofApplicant(names.metric(id), names.applicant(applicant));
  const above = part[form].sums;
  if (whole === undefined)
    return above
      .map((sum) => formula.sum(sum.map(term)))
      .reduceRight((next, sum) => formula.otherwise(sum, next));
  const below = whole[form].sums;
  const inBrackets = (terms: readonly string[]): string =>
    terms.length > 1 ? `(${formula.sum(terms)})` : formula.sum(terms);
  const fractions = above.map((sum, index) => {
    const under = below[index] ?? below.at(-1) ?? [];
    const [over, of] = [inBrackets(sum.map(term)), inBrackets(under.map(names.metric))];
    return kind === 'per_100' ? formula.per100(over, of) : formula.share(over, of);
  });
  return fractions.reduceRight((next, fraction) => formula.otherwise(fraction, next));
}

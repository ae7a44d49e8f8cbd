import type { Manifest } from '../../corpus/manifest';
import { FORMS, type Form } from '../../domain/form';
import { quantityName, quantityOf, type Quantity } from '../../query/quantity';
import { statementOf, type Names } from '../../view/panels/formStatement';
import type { Definitions } from '../../view/words/definitions/definitions';
import { legalSourcesOf } from '../../view/words/definitions/sources';
import type { Words } from '../../view/words/words';

/** What one number of a chart is, in plain text. */
export interface DescribedQuantity {
  id: string;
  /** In the language of the page, and in the other. */
  name: string;
  otherName: string;
  /** Unit of a number, as a sentence; absent for shares and rates. */
  unit?: string;
  definition: string;
  legalSources: readonly string[];
  /** What each form states of it, how that compares with the newest form, and in what it differs. */
  forms: Readonly<Record<Form, string>>;
}

/** What the numbers of a chart are: the same as the chart's definition tab says. */
export function describeQuantities(
  quantities: readonly Quantity[],
  manifest: Manifest,
  words: Words,
  definitions: Definitions,
): DescribedQuantity[] {
  const names: Names = {
    metric: (id) => {
      const quantity = quantityOf(manifest, id);
      return quantity === undefined ? id : quantityName(quantity, words.lang);
    },
    applicant: (applicant) => words.applicants[applicant],
  };
  const stop = words.lang === 'zh' ? '；' : '; ';
  return quantities.map((quantity) => ({
    id: quantity.id,
    name: quantityName(quantity, words.lang),
    otherName: quantityName(quantity, words.lang === 'zh' ? 'en' : 'zh'),
    ...((quantity.kind === 'metric' || quantity.kind === 'count') && {
      unit: definitions.unit(words.units(quantity.unit)),
    }),
    definition: definitions.texts[quantity.id] ?? '',
    legalSources: legalSourcesOf(quantity).map(definitions.legalSource),
    forms: Object.fromEntries(
      FORMS.map((form) => {
        const { relation, text, differences } = statementOf(quantity, form, names, definitions);
        if (relation === 'not_asked') return [form, text];
        const why = differences.map((difference) => words.breaks.differences[difference]);
        return [form, [text, definitions.relations[relation], ...why].join(stop)];
      }),
    ) as Record<Form, string>,
  }));
}

/** The same as lines of text, an empty line between one number and the next. */
export function definitionLines(
  described: readonly DescribedQuantity[],
  { lang, formHeading, legalBasis }: Definitions,
): string[] {
  const [colon, comma] = lang === 'zh' ? ['：', '；'] : [': ', '; '];
  return described.flatMap(({ id, name, otherName, unit, definition, legalSources, forms }, at) => [
    ...(at === 0 ? [] : ['']),
    `${name} (${otherName}) [${id}]`,
    definition,
    ...(unit === undefined ? [] : [unit]),
    `${legalBasis}${colon}${legalSources.join(comma)}`,
    ...FORMS.map((form) => `${formHeading(form)}${colon}${forms[form]}`),
  ]);
}

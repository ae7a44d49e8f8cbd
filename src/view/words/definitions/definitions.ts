import type { Relation } from '../../../domain/crosswalk';
import type { Lang } from '../../../chart/format';
import type { Form } from '../../../domain/form';
import type { LegalSource } from './sources';

/** How a number is put together, in words. */
export interface FormulaWords {
  sum: (parts: readonly string[]) => string;
  share: (part: string, whole: string) => string;
  per100: (part: string, whole: string) => string;
  /** A sum that stands in where the parts of the first are not all stated. */
  otherwise: (first: string, second: string) => string;
  /** The column of one kind of applicant. */
  ofApplicant: (metric: string, applicant: string) => string;
}

/** What metrics and measures mean, in one language; loaded when a reader asks for a definition. */
export interface Definitions {
  lang: Lang;
  /** What each metric and measure counts, by id: one or two sentences, in our own words. */
  texts: Readonly<Record<string, string>>;
  legalSource: (source: LegalSource) => string;
  relations: Readonly<Record<Relation, string>>;
  formula: FormulaWords;
  unit: (unit: string) => string;
  formHeading: (form: Form) => string;
  legalBasis: string;
  /** Heading of the table form by form, and of its columns. */
  byForm: string;
  form: string;
  states: string;
  compared: string;
  /** A form that asks in the text, without a fixed label. */
  prose: string;
  /** The form asks for the number, but the chart counts it under another heading. */
  countedElsewhere: string;
}

/** The definitions of a language, which arrive when they are asked for. */
export async function readDefinitions(lang: Lang): Promise<Definitions> {
  return lang === 'zh' ? (await import('./zh')).definitions : (await import('./en')).definitions;
}

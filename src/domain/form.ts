/**
 * The four generations of the annual report's form. A form belongs to the report, not to its
 * year: many reports about 2019 still use the form of 2014.
 */
export const FORMS = ['2008', '2014', '2019', '2021'] as const;
export type Form = (typeof FORMS)[number];

/**
 * The form of a report as far as it is known. `assumed` means that the source of the figures
 * did not say which form it read, so that the form is the usual one of the year.
 */
export interface KnownForm {
  form: Form;
  assumed: boolean;
}

/** Every `KnownForm`, in the order of the codes that the corpus on the wire uses. */
export const KNOWN_FORMS: readonly KnownForm[] = [
  ...FORMS.map((form) => ({ form, assumed: false })),
  ...FORMS.map((form) => ({ form, assumed: true })),
];

/**
 * The form that reports about `year` usually have: `2008` up to 2013, `2014` for 2014–2018,
 * `2019` for 2019–2020 (国办公开办函〔2019〕60号), `2021` from 2021 (国办公开办函〔2021〕30号).
 */
export function usualForm(year: number): Form {
  if (year <= 2013) return '2008';
  if (year <= 2018) return '2014';
  if (year <= 2020) return '2019';
  return '2021';
}

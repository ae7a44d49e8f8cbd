import type { Form } from './form';

/** Applicant columns of table 3 (forms 2019 and 2021), in the order of the form. */
export const APPLICANTS = ['natural', 'business', 'research', 'charity', 'legal', 'other', 'total'] as const;
export type Applicant = (typeof APPLICANTS)[number];

/** How exactly a number was stated: 余/多/以上 are `at_least`, 约/近 are `about`. */
export const QUALIFIERS = ['exact', 'at_least', 'about'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** How a number came to be: read from a table or from prose, added up, or taken from a list. */
export const METHODS = ['table', 'prose', 'sum', 'imported'] as const;
export type Method = (typeof METHODS)[number];

/** Where the source stands: the body's own site, a copy on another host, or a news report. */
export const SOURCE_KINDS = ['official', 'mirror', 'media', 'file'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * `own` is a body's own report, `area` a report that adds up the bodies below it (汇总).
 * The two are never added together.
 */
export const SCOPES = ['own', 'area'] as const;
export type Scope = (typeof SCOPES)[number];

/** One stated number: what one report (or a source that quotes it) says of one body and year. */
export interface Figure {
  /** Full official name of the body, without the suffix that marks the scope. */
  agency: string;
  scope: Scope;
  /** Short name, see `province.ts`. */
  province: string;
  level: Level;
  /** The year that the number is about, 1990–2100. */
  year: number;
  /** `undefined` when the source does not say which form it read. */
  form: Form | undefined;
  metric: string;
  applicant: Applicant;
  /** In the unit of the metric. Not negative, but for the `*_change` metrics. */
  value: number;
  qualifier: Qualifier;
  method: Method;
  /** Where in the report, in words a person can follow; empty when not known. */
  locator: string;
  /** Address or file name of the report. */
  source: string;
  sourceKind: SourceKind;
}

/** Levels of government, from the centre down. */
export const LEVELS = ['central', 'province', 'prefecture', 'county', 'township'] as const;
export type Level = (typeof LEVELS)[number];

/** First and last year that a figure may be about. */
export const YEAR_BOUNDS = { from: 1990, to: 2100 } as const;

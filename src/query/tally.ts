import type { Applicant, Qualifier } from '../domain/figure';
import type { Contradiction } from '../domain/contradiction';
import type { Form, KnownForm } from '../domain/form';
import type { Origin, OtherStatement } from '../domain/series';

/** What reports of one form said of one metric or measure in one year. */
export interface Tally {
  year: number;
  form: Form;
  /** Whether the form of these reports is known or assumed; both when some are. */
  forms: readonly KnownForm[];
  /** Of a share or a rate what stands above the line. */
  sum: number;
  /** Of a share or a rate the whole. */
  of?: number;
  /** Bodies that stated it. */
  stated: number;
  /** Bodies with a report of that form. */
  bodies: number;
  inexact: number;
  /** Figures that take part in a check that fails. */
  flagged: number;
  /** Of one body only. */
  qualifier?: Qualifier;
  failures?: readonly Contradiction[];
  origin?: Origin;
  others?: readonly OtherStatement[];
}

export interface TallyOptions {
  applicant?: Applicant;
  /**
   * Whether the numbers alone are wanted: those of single bodies without their provenance, of a group without how many
   * of its figures are inexact or flagged, which takes as long again where rows are added up.
   */
  bare?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

/** Tallies by metric or measure; one that nobody states has tallies with `stated` 0. */
export type Tallies = ReadonlyMap<string, readonly Tally[]>;

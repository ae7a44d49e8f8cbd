import type { Qualifier } from '../domain/figure';
import type { Form, KnownForm } from '../domain/form';
import type { Origin, OtherStatement } from '../domain/series';

/** What reports of one form said of one metric in one year. */
export interface Tally {
  year: number;
  form: Form;
  /** Whether the form of these reports is known or assumed; both when some are. */
  forms: readonly KnownForm[];
  sum: number;
  /** Bodies that stated it. */
  stated: number;
  /** Bodies with a report of that form. */
  bodies: number;
  inexact: number;
  /** Of one body only. */
  qualifier?: Qualifier;
  origin?: Origin;
  others?: readonly OtherStatement[];
}

/** Tallies by metric; a metric that nobody states has tallies with `stated` 0. */
export type Tallies = ReadonlyMap<string, readonly Tally[]>;

/**
 * Sums over the bodies of a corpus, small at any size of it. One cell for each combination of the
 * dimensions that occurs, sorted by them; codes as in `Manifest.dictionaries`, years as numbers.
 *
 * `cube/<metric>.json` has all five dimensions and one measure, `cube/all.json` every measure,
 * `cube/overview.json` (for the first charts) year, form and scope and the measures they draw.
 * `cube/quality.json` counts reports by check instead of adding up; see `corpus/qualityCube.ts`.
 */
export interface Cube {
  /** Version of the corpus it belongs to. */
  version: string;
  /** One array a dimension, all as long as there are cells. */
  dimensions: {
    year: number[];
    form: number[];
    scope: number[];
    province?: number[];
    level?: number[];
  };
  /** Bodies with a report in the cell. */
  bodies: number[];
  /** By metric, and by measure (`domain/measures.ts`). */
  measures: Record<string, CubeMeasure>;
}

export interface CubeMeasure {
  /** Sum of the stated values (of a share or rate: of its parts), 0 where none is. */
  sum: number[];
  /** Of a share or rate the sum of the wholes. */
  of?: number[];
  /** Bodies that stated it. */
  stated: number[];
  /** Of these, figures that are `at_least` or `about`. */
  inexact: number[];
  /** Of these, figures that take part in a check that fails (`domain/flags.ts`). */
  flagged: number[];
}

/** Metrics in `cube/overview.json`. */
export const OVERVIEW_METRICS = [
  'items_disclosed',
  'received',
  'concluded',
  'granted',
  'already_public',
  'partly_granted',
  'unavailable',
  'unavailable_not_held',
  'not_this_agency',
  'unprocessed',
  'other_handling',
  'asked_to_amend',
  'redirected',
  'refused',
  'review_total',
  'suit_total',
] as const;

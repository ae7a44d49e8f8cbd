/**
 * Why there is no value. Missing is never zero: every empty cell says which of these it is.
 * - `not_asked`: the form of that report has no such cell.
 * - `blank`: the cell is there and empty, or holds `/` or `-`.
 * - `illegible`: something stands there that is no number.
 * - `contradicted`: sources state different values and none is to be preferred.
 * - `not_stated`: the report is known, the number was not found in it.
 * - `no_cases`: a share of nothing, as its whole is a stated zero.
 * - `no_pair`: stated, but nothing stands beside it that an index could compare it with.
 * - `few_bodies`: stated, by too few bodies to say how their values lie.
 * - `no_report`: no report of that body and year is in the corpus.
 */
export const ABSENCES = [
  'not_asked',
  'blank',
  'illegible',
  'contradicted',
  'not_stated',
  'no_cases',
  'no_pair',
  'few_bodies',
  'no_report',
] as const;
export type Absence = (typeof ABSENCES)[number];

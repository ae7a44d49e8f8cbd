import type { CoverageKind } from '../panels/coverageText';

/** A cell of a grid as a drawing shows it. */
export interface DrawnCell {
  mark:
    | CoverageKind
    | 'none'
    /** A value; `step` from 1, undefined: too few cases to be coloured. */
    | { step: number | undefined; text: string; isInDoubt: boolean; isInexact: boolean };
  /** Whether the form changed before it. */
  edge: boolean;
}

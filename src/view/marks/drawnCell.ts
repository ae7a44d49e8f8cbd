import type { CoverageKind } from '../panels/coverageText';

/** A value on its colour. */
export interface HeatValue {
  /** From 1; undefined: too few cases to be coloured. */
  step: number | undefined;
  text: string;
  isInDoubt: boolean;
  isInexact: boolean;
}

/** What stands in a cell of a grid. */
export type GridMark = CoverageKind | HeatValue;

/** A cell of a grid as a drawing shows it. */
export interface DrawnCell {
  mark: GridMark | 'none';
  /** Whether the form changed before it. */
  edge: boolean;
}

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

/** Whether a colour of the scale is so dark (on dark ground, so light) that what stands on it has that of the ground. */
export function isHigh({ step }: HeatValue): boolean {
  return step !== undefined && step > 3;
}

/** The classes of an element that draws the mark (`gridMark.css`); a value is its text. */
export function markClass(mark: GridMark): string {
  if (typeof mark === 'string') return `grid-mark ${mark}`;
  const { step, isInDoubt, isInexact } = mark;
  const tone = step === undefined ? 'few' : `step-${step}`;
  return `grid-mark heat ${tone}${isHigh(mark) ? ' high' : ''}${isInexact ? ' about' : ''}${isInDoubt ? ' doubt' : ''}`;
}

/** A cell of a grid as a drawing shows it. */
export interface DrawnCell {
  mark: GridMark | 'none';
  /** Whether the form changed before it. */
  edge: boolean;
}

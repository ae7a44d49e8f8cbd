import type { Absence } from './absence';
import type { Break } from './breaks';
import type { Entity } from './entity';
import type { Method, Qualifier, SourceKind } from './figure';
import type { Contradiction } from './contradiction';
import type { KnownForm } from './form';

/** Where one number of one body came from. */
export interface Origin {
  /** Address or file name of the report. */
  source: string;
  sourceKind: SourceKind;
  method: Method;
  locator: string;
}

/** What another source states for the same cell, beside the value that is preferred. */
export interface OtherStatement {
  value: number;
  qualifier: Qualifier;
  origin: Origin;
}

/** A value that figures carry: of one body, or added up over the bodies of a group. */
export interface StatedPoint {
  year: number;
  value: number;
  /** `at_least` or `about` when any figure in it is; of a group, see `inexact`. */
  qualifier: Qualifier;
  /** Bodies that stated the figure, 1 for a body. */
  stated: number;
  /** Bodies of the group with a report in the corpus that year, `stated` of which stated the figure. */
  bodies: number;
  /** Figures in the value, where they are more than the bodies that stated it. */
  figures?: number;
  /** Figures in the value that are not exact. */
  inexact: number;
  /** Figures in the value that take part in a check that fails: their reports do not add up there. */
  flagged: number;
  /** The checks that fail; only for one body, and only where `flagged` is not 0. */
  failures?: readonly Contradiction[];
  /** Forms of the reports in the value. */
  forms: readonly KnownForm[];
  /** What a share or a rate is taken of, in requests or cases; absent for counts. */
  of?: number;
  /** Only for one body. */
  origin?: Origin;
  /** Only for one figure of one body: sources that state another value. */
  others?: readonly OtherStatement[];
  /** Names of the predecessors whose figures are in the value; only where a lineage is chained. */
  joinedFrom?: readonly string[];
}

/** A year without a value, and why. */
export interface AbsentPoint {
  year: number;
  absence: Absence;
  /** Bodies of the group with a report in the corpus that year. */
  bodies: number;
  /** Bodies that stated the figure all the same, where they are too few for a value. */
  stated?: number;
}

export type Point = StatedPoint | AbsentPoint;

/** One line of a chart: one metric or measure of one entity, a point for every year asked, in order. */
export interface Series {
  /** Unique within a chart: `entityKey` for lines, the metric for stacks. */
  key: string;
  entity: Entity;
  metric: string;
  points: readonly Point[];
  /** Where the line stops although both years are stated, oldest first. */
  breaks: readonly Break[];
}

export function isStated(point: Point): point is StatedPoint {
  return 'value' in point;
}

/** Whether the value is of one body whose report does not add up there: such a point is drawn hollow. */
export function isInDoubt(point: StatedPoint): boolean {
  return point.flagged > 0 && point.failures !== undefined;
}

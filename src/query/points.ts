import type { Absence } from '../domain/absence';
import { distinctContradictions } from '../domain/contradiction';
import type { Formula } from '../domain/outcomes';
import { formBreaks } from '../domain/breaks';
import type { Joining } from '../domain/crosswalk';
import type { Entity } from '../domain/entity';
import type { Form } from '../domain/form';
import { valueOf, type Measure } from '../domain/measure';
import type { Point, Series, StatedPoint } from '../domain/series';
import type { Tallies, Tally } from './tally';

/** A number to be drawn: how it is added up, and what is known of it. */
export interface Sought {
  /** Metric or measure that names it. */
  metric: string;
  /** Metrics (or the measure) added up, by the form of the report. */
  formula: Formula;
  /** Whether a form asks for any part of it. */
  isAsked: (form: Form) => boolean;
  joining: Joining;
  /** How sum and whole become the value; `count` when absent. */
  kind?: Measure['kind'];
}

/** The series of what is sought from tallies of one entity. */
export function seriesOf(
  key: string,
  entity: Entity,
  sought: Sought,
  tallies: Tallies,
  years: readonly number[],
): Series {
  const points = pointsOf(tallies, sought, years);
  return { key, entity, metric: sought.metric, points, breaks: formBreaks(points, sought.joining) };
}

/**
 * A point for every year of what is sought. A year without a value says why. Of one body a sum with
 * parts missing is `at_least`.
 */
export function pointsOf(tallies: Tallies, sought: Sought, years: readonly number[]): Point[] {
  const byYear = new Map<number, Map<string, Tally[]>>();
  for (const [metric, entries] of tallies) {
    for (const tally of entries) {
      const ofYear = byYear.get(tally.year) ?? new Map<string, Tally[]>();
      ofYear.set(metric, [...(ofYear.get(metric) ?? []), tally]);
      byYear.set(tally.year, ofYear);
    }
  }
  return years.map((year) => pointOf(year, byYear.get(year) ?? new Map(), sought));
}

function pointOf(
  year: number,
  tallies: ReadonlyMap<string, readonly Tally[]>,
  { formula, isAsked, kind = 'count' }: Sought,
): Point {
  const all = [...tallies.values()].flat();
  const bodies = bodiesOf(all);
  const used = [...tallies].flatMap(([metric, entries]) =>
    entries.filter((tally) => formula[tally.form].includes(metric)),
  );
  const stated = used.filter((tally) => tally.stated > 0);
  if (stated.length === 0) return { year, bodies, absence: absenceOf(all, isAsked) };
  const whole = stated.some((tally) => tally.of !== undefined)
    ? sumOf(stated, (tally) => tally.of ?? 0)
    : undefined;
  const value = valueOf(kind, { part: sumOf(stated, (tally) => tally.sum), whole });
  if (value === undefined) return { year, bodies, absence: 'no_cases' };
  const forms = [...new Set(stated.flatMap((tally) => tally.forms))];
  const only = stated.length === 1 ? stated[0] : undefined;
  const isOfOneBody = stated.some((tally) => tally.qualifier !== undefined);
  const isPartial = isOfOneBody && used.length > stated.length;
  const inexact = sumOf(stated, (tally) => tally.inexact);
  const qualifier =
    isPartial || stated.some((tally) => tally.qualifier === 'at_least') ? 'at_least' : undefined;
  const bodiesStated = mostByForm(stated);
  const figures = sumOf(stated, (tally) => tally.stated);
  const point: StatedPoint = {
    year,
    value,
    qualifier: qualifier ?? (stated.some((tally) => tally.qualifier === 'about') ? 'about' : 'exact'),
    stated: bodiesStated,
    bodies,
    inexact: isPartial ? Math.max(1, inexact) : inexact,
    flagged: sumOf(stated, (tally) => tally.flagged),
    ...(figures > bodiesStated && { figures }),
    ...failuresOf(stated),
    forms,
    ...(whole !== undefined && { of: whole }),
  };
  const origin = only?.origin ?? sharedOrigin(stated);
  const others = only?.others;
  return { ...point, ...(origin && { origin }), ...(others && { others }) };
}

/** Bodies with a report, over the forms: every metric of a form counts the same bodies. */
function bodiesOf(tallies: readonly Tally[]): number {
  return sumByForm(tallies, (tally) => tally.bodies);
}

/** Bodies that stated a part: of the parts of a form the one that most stated. */
function mostByForm(tallies: readonly Tally[]): number {
  return sumByForm(tallies, (tally) => tally.stated);
}

/** For each form the greatest count of its tallies, added up. */
function sumByForm(tallies: readonly Tally[], count: (tally: Tally) => number): number {
  const most = new Map<string, number>();
  for (const tally of tallies) {
    most.set(tally.form, Math.max(most.get(tally.form) ?? 0, count(tally)));
  }
  return [...most.values()].reduce((sum, value) => sum + value, 0);
}

function sumOf(tallies: readonly Tally[], value: (tally: Tally) => number): number {
  return tallies.reduce((sum, tally) => sum + value(tally), 0);
}

/** The origin of a sum whose parts come from one source. */
export function sharedOrigin(tallies: readonly Tally[]): StatedPoint['origin'] {
  const first = tallies[0]?.origin;
  if (first === undefined || tallies.some((tally) => tally.origin?.source !== first.source)) return undefined;
  return { ...first, method: 'sum', locator: tallies.map((tally) => tally.origin?.locator ?? '').join('; ') };
}

/** The checks that fail on any of the figures, each once; nothing where none does. */
export function failuresOf(figures: readonly Pick<StatedPoint, 'failures'>[]): Pick<StatedPoint, 'failures'> {
  const all = figures.flatMap(({ failures = [] }) => failures);
  return all.length === 0 ? {} : { failures: distinctContradictions(all) };
}

function absenceOf(tallies: readonly Tally[], isAsked: Sought['isAsked']): Absence {
  const reports = tallies.filter((tally) => tally.bodies > 0);
  if (reports.length === 0) return 'no_report';
  return reports.some(({ form }) => isAsked(form)) ? 'not_stated' : 'not_asked';
}

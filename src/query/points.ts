import type { Absence } from '../domain/absence';
import { isAsked, type Metric } from '../domain/metric';
import type { Formula } from '../domain/outcomes';
import type { Point, StatedPoint } from '../domain/series';
import type { Tallies, Tally } from './tally';

/**
 * A point for every year of a formula (metrics added up, by the form of the report). A year without
 * a value says why. Of one body a sum with parts missing is `at_least`.
 */
export function pointsOf(
  tallies: Tallies,
  formula: Formula,
  years: readonly number[],
  dictionary: ReadonlyMap<string, Metric>,
): Point[] {
  const byYear = new Map<number, Map<string, Tally[]>>();
  for (const [metric, entries] of tallies) {
    for (const tally of entries) {
      const ofYear = byYear.get(tally.year) ?? new Map<string, Tally[]>();
      ofYear.set(metric, [...(ofYear.get(metric) ?? []), tally]);
      byYear.set(tally.year, ofYear);
    }
  }
  return years.map((year) => pointOf(year, byYear.get(year) ?? new Map(), formula, dictionary));
}

function pointOf(
  year: number,
  tallies: ReadonlyMap<string, readonly Tally[]>,
  formula: Formula,
  dictionary: ReadonlyMap<string, Metric>,
): Point {
  const all = [...tallies.values()].flat();
  const bodies = bodiesOf(all);
  const used = [...tallies].flatMap(([metric, entries]) =>
    entries.filter((tally) => formula[tally.form].includes(metric)),
  );
  const stated = used.filter((tally) => tally.stated > 0);
  if (stated.length === 0) return { year, bodies, absence: absenceOf(all, formula, dictionary) };
  const forms = [...new Set(stated.flatMap((tally) => tally.forms))];
  const only = stated.length === 1 ? stated[0] : undefined;
  const isOfOneBody = stated.some((tally) => tally.qualifier !== undefined);
  const isPartial = isOfOneBody && used.length > stated.length;
  const inexact = sumOf(stated, (tally) => tally.inexact);
  const qualifier =
    isPartial || stated.some((tally) => tally.qualifier === 'at_least') ? 'at_least' : undefined;
  const point: StatedPoint = {
    year,
    value: sumOf(stated, (tally) => tally.sum),
    qualifier: qualifier ?? (stated.some((tally) => tally.qualifier === 'about') ? 'about' : 'exact'),
    stated: mostByForm(stated),
    bodies,
    inexact: isPartial ? Math.max(1, inexact) : inexact,
    forms,
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
function sharedOrigin(tallies: readonly Tally[]): StatedPoint['origin'] {
  const first = tallies[0]?.origin;
  if (first === undefined || tallies.some((tally) => tally.origin?.source !== first.source)) return undefined;
  return { ...first, method: 'sum', locator: tallies.map((tally) => tally.origin?.locator ?? '').join('; ') };
}

function absenceOf(
  tallies: readonly Tally[],
  formula: Formula,
  dictionary: ReadonlyMap<string, Metric>,
): Absence {
  const reports = tallies.filter((tally) => tally.bodies > 0);
  if (reports.length === 0) return 'no_report';
  const someoneAsks = reports.some(({ form }) =>
    formula[form].some((id) => {
      const metric = dictionary.get(id);
      return metric !== undefined && isAsked(metric, form);
    }),
  );
  return someoneAsks ? 'not_stated' : 'not_asked';
}

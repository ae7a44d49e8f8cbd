import type { Figure } from '../domain/figure';
import { plainName } from './plainName';

/** Stands between the parts of a key; no name or address holds it. */
const SEPARATOR = '\u001f';

/** Body, scope, year, metric and applicant as one text: what a figure is a value of. */
export function cellKey(figure: Figure): string {
  return [reportKey(figure), figure.metric, figure.applicant].join(SEPARATOR);
}

/** Body, scope and year as one text: a row of `observations`. */
export function reportKey(figure: Pick<Figure, 'province' | 'agency' | 'scope' | 'year'>): string {
  return [bodyKey(figure), figure.scope, figure.year].join(SEPARATOR);
}

/** Province and name, in whichever style it is written: what a body is known by. */
export function bodyKey(body: { province: string; agency: string }): string {
  return [body.province, plainName(body.agency)].join(SEPARATOR);
}

/** The cell together with the method and the source that state it. */
export function statementKey(figure: Figure): string {
  return [cellKey(figure), figure.method, figure.source].join(SEPARATOR);
}

/** Body, scope and source as one text: a report, as far as sources tell reports apart. */
export function sourceKey(figure: Figure): string {
  return [bodyKey(figure), figure.scope, figure.source].join(SEPARATOR);
}

/** Groups things by a key, in the order of their first appearance. */
export function groupBy<T>(things: Iterable<T>, key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group === undefined) groups.set(key(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}

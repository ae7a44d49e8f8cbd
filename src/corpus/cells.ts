import type { Figure } from '../domain/figure';

/** Body, scope, year, metric and applicant as one text: what a figure is a value of. */
export function cellKey(figure: Figure): string {
  return `${reportKey(figure)}|${figure.metric}|${figure.applicant}`;
}

/** Body, scope and year as one text: a row of `observations`. */
export function reportKey(figure: Figure): string {
  return `${bodyKey(figure)}|${figure.scope}|${figure.year}`;
}

/** Province and name: what a body is known by. */
export function bodyKey(body: { province: string; agency: string }): string {
  return `${body.province}/${body.agency}`;
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

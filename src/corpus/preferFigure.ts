import { FORMS } from '../domain/form';
import { QUALIFIERS, SOURCE_KINDS, type Figure, type Method } from '../domain/figure';
import { cellKey, groupBy } from './cells';

/** Methods from the one that is believed first. */
export const METHODS_BY_TRUST: readonly Method[] = ['table', 'sum', 'prose', 'imported'];

/**
 * Which figure is used where several state the same cell: the body's own site before a mirror, a
 * news report and a file; then a number from a table before an added-up one, prose and a list.
 * The rest only makes the choice the same in every build: the greatest source text, the most exact
 * qualifier, a stated form before none and a newer before an older, the first locator.
 * Negative when `a` is preferred to `b`; 0 only when nothing tells them apart.
 */
export function comparePreference(a: Figure, b: Figure): number {
  return (
    SOURCE_KINDS.indexOf(a.sourceKind) - SOURCE_KINDS.indexOf(b.sourceKind) ||
    METHODS_BY_TRUST.indexOf(a.method) - METHODS_BY_TRUST.indexOf(b.method) ||
    compareText(b.source, a.source) ||
    QUALIFIERS.indexOf(a.qualifier) - QUALIFIERS.indexOf(b.qualifier) ||
    formRank(b) - formRank(a) ||
    compareText(a.locator, b.locator)
  );
}

function formRank(figure: Figure): number {
  return figure.form === undefined ? -1 : FORMS.indexOf(figure.form);
}

/** The preferred figure of every cell, in the order of the cells' first appearance. */
export function preferredFigures(figures: Iterable<Figure>): Figure[] {
  return [...groupBy(figures, cellKey).values()].map((group) =>
    group.reduce((best, figure) => (comparePreference(figure, best) < 0 ? figure : best)),
  );
}

/** Order of Unicode code points, which is also the order of UTF-8 bytes and of SQL. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  // The second half of a surrogate pair differs: compare whole code points.
  if (at > 0 && isHighSurrogate(a.charCodeAt(at - 1))) at -= 1;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

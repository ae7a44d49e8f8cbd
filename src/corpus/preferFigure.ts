import { FORMS } from '../domain/form';
import { QUALIFIERS, SOURCE_KINDS, type Figure, type Method } from '../domain/figure';
import { cellKey, groupBy, sourceKey } from './cells';
import { sourceDate } from './sourceDate';

/** Methods from the one that is believed first. */
export const METHODS_BY_TRUST: readonly Method[] = ['table', 'sum', 'prose', 'imported'];

/** The last year that each source states of a body, by `sourceKey`. */
export type LastYears = ReadonlyMap<string, number>;

/**
 * Which figure is used where several state the same cell:
 *
 * 1. the body's own site before a copy on another host, a news report and a file;
 * 2. a number from a table before an added-up one, prose and a list;
 * 3. the newest source. No figure says when it was published, so that two signs stand for it: a
 *    source that goes on to a later year of the same body was written after one that does not (the
 *    report of a year may restate the year before); else the later date in the address or file name
 *    (`sourceDate`), a source without one last;
 * 4. an exact number, then a stated form before none and a newer form before an older.
 *
 * The greatest source text and the first locator then make the choice the same in every build; they
 * mean nothing. The figures that are not used stay in the corpus and are shown beside the one that is.
 * Negative when `a` is preferred to `b`; 0 only when nothing tells them apart. In SQL: `preferRows`.
 */
export function comparePreference(a: Figure, b: Figure, lastYears: LastYears): number {
  return (
    SOURCE_KINDS.indexOf(a.sourceKind) - SOURCE_KINDS.indexOf(b.sourceKind) ||
    METHODS_BY_TRUST.indexOf(a.method) - METHODS_BY_TRUST.indexOf(b.method) ||
    lastYearOf(b, lastYears) - lastYearOf(a, lastYears) ||
    sourceDate(b.source) - sourceDate(a.source) ||
    QUALIFIERS.indexOf(a.qualifier) - QUALIFIERS.indexOf(b.qualifier) ||
    formRank(b) - formRank(a) ||
    compareText(b.source, a.source) ||
    compareText(a.locator, b.locator)
  );
}

/** A figure that names no source is no part of a report that could go on. */
function lastYearOf(figure: Figure, lastYears: LastYears): number {
  return figure.source === '' ? figure.year : (lastYears.get(sourceKey(figure)) ?? figure.year);
}

function formRank(figure: Figure): number {
  return figure.form === undefined ? -1 : FORMS.indexOf(figure.form);
}

/** The figures of every cell, the preferred one first, in the order of the cells' first appearance. */
export function figuresByCell(figures: Iterable<Figure>): Figure[][] {
  const cells = [...groupBy(figures, cellKey).values()];
  const contested = cells.filter((cell) => cell.length > 1);
  const sources = new Set(contested.flat().map(sourceKey));
  const lastYears = new Map<string, number>();
  for (const figure of sources.size === 0 ? [] : cells.flat()) {
    const key = sourceKey(figure);
    if (sources.has(key)) lastYears.set(key, Math.max(figure.year, lastYears.get(key) ?? 0));
  }
  for (const cell of contested) cell.sort((a, b) => comparePreference(a, b, lastYears));
  return cells;
}

/** The preferred figure of every cell, in the order of the cells' first appearance. */
export function preferredFigures(figures: Iterable<Figure>): Figure[] {
  return figuresByCell(figures).flatMap((cell) => cell.slice(0, 1));
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

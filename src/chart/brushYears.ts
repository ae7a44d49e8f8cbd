import type { YearAxis } from './yearAxis';

/** First and last year, both included. */
export type YearSpan = readonly [from: number, to: number];

/** How far a press moves before it is a brush and no longer a click, px. A finger trembles more. */
const MOUSE_PX = 6;
const TOUCH_PX = 12;

/** Whether a press that moved so far brushes years: sideways, as what goes up or down scrolls the page. */
export function isBrush(movedX: number, movedY: number, byTouch: boolean): boolean {
  return Math.abs(movedX) >= (byTouch ? TOUCH_PX : MOUSE_PX) && Math.abs(movedX) > Math.abs(movedY);
}

/** The years nearest to both ends of a brush, whichever way it went; undefined on an axis without years. */
export function brushedYears(axis: YearAxis, fromX: number, toX: number): YearSpan | undefined {
  const [one, other] = [nearestYear(axis, fromX), nearestYear(axis, toX)];
  if (one === undefined || other === undefined) return undefined;
  return spanOf(one, other);
}

/** Two years in their order. */
export function spanOf(one: number, other: number): YearSpan {
  return [Math.min(one, other), Math.max(one, other)];
}

/** Whether a span leaves out some of the years of the axis: only then there is something to choose. */
export function isNarrower([from, to]: YearSpan, { years }: YearAxis): boolean {
  const [first, last] = [years[0]?.year ?? from, years.at(-1)?.year ?? to];
  return from > first || to < last;
}

/** Where a span of years lies, half a step beyond its outer years, within the axis: left edge and width, px. */
export function placeSpan([from, to]: YearSpan, axis: YearAxis): { x: number; widthPx: number } {
  const xOf = (year: number): number => axis.years.find((each) => each.year === year)?.x ?? 0;
  const half = axis.stepPx > 0 ? axis.stepPx / 2 : 12;
  return { x: xOf(from) - half, widthPx: xOf(to) - xOf(from) + 2 * half };
}

/** The year before or after one, not beyond the ends of the axis. */
export function yearBeside({ years }: YearAxis, year: number, step: -1 | 1): number {
  const at = years.findIndex((each) => each.year === year);
  return years[Math.min(years.length - 1, Math.max(0, at + step))]?.year ?? year;
}

function nearestYear({ years }: YearAxis, x: number): number | undefined {
  let nearest: number | undefined;
  let least = Infinity;
  for (const each of years) {
    const distance = Math.abs(each.x - x);
    if (distance < least) [least, nearest] = [distance, each.year];
  }
  return nearest;
}

import { LEVELS } from '../../src/domain/figure';
import { PICKED_PROVINCES, PICKED_YEARS } from './picks';
import type { Move, Step } from './session';

/*
 * What the bench knows of the site: addresses, selectors and marks. When the page changes, this is
 * the one file to change with it.
 */

/** A chart drawn at build time or live, on the first page. */
export const FIRST_CHART = 'figure[data-view] svg :is(path[d*="L"], path[d*="l"], rect[height])';
/** The shapes of the trend's live chart. */
export const TREND_LINES = 'figure[data-view="trend"] svg .line path';
/** The moment after which the page answers. */
export const LIVE = 'vitrine:live';
export const ENGINE_READY = 'vitrine:engine-ready';

/** Thumb of the last year; years of a range that moves are those of the trend. */
const LAST_YEAR_THUMB = 'input[type="range"]:last-of-type';

/**
 * Views of a province and of a body, in the order of a walk through them, and what each shows when it is there.
 * A walk begins at a trend, so that is not the first. The `other` walk asks for other years of the same columns.
 */
export function viewWalk(metric: string, body: string, other = false): { query: string; shown: string }[] {
  const province = encodeURIComponent('province:辽宁');
  const group = ['outcomes', 'cases', 'ranking', 'heatmap', 'coverage', 'quality', 'trend'];
  const walk = group.map((view) => ({ view, who: province }));
  const ofBody = ['flow', 'report', 'data'].map((view) => ({ view, who: `agency:${body}` }));
  const yearsOf = (view: string): string =>
    ['ranking', 'flow', 'report'].includes(view) ? '2022..2022' : '2010..2024';
  return [...walk, ...ofBody, { view: 'map', who: province }].map(({ view, who }) => ({
    query: `?view=${view}&m=${metric}&who=${who}${other ? `&time=${yearsOf(view)}` : ''}`,
    shown: `[data-view="${view}"] :is(svg :is(path, rect), [role="grid"], tbody td)`,
  }));
}

/** The same chart as the peer's: one metric, a line for each level, of one province or of all. */
export function levelsQuery(metric: string, province?: string, toYear?: number): string {
  const who = LEVELS.map(
    (level) => (province === undefined ? '' : `province:${province};`) + `level:${level}`,
  );
  const time = toYear === undefined ? '' : `&time=2008..${toYear}`;
  return `?view=trend&m=${metric}&who=${who.map(encodeURIComponent).join(',')}${time}`;
}

/** A question that no cube answers: the kind of body is no dimension of a cube. */
export function bodiesQuery(metric: string, province?: string): string {
  const group = (province === undefined ? '' : `province:${province};`) + 'kind:department';
  return `?view=trend&m=${metric}&who=${encodeURIComponent(group)}`;
}

const slide = (year: number): Step => ({ do: 'slide', on: LAST_YEAR_THUMB, to: year });

/** The last year's thumb on its way. */
export function sliding(): Move[] {
  return PICKED_YEARS.map((year) => ({ step: slide(year) }));
}

/** Years, province, years, province, … */
export function alternating(metric: string): Move[] {
  return PICKED_YEARS.slice(0, 20).flatMap((year, index): Move[] => {
    const province = PICKED_PROVINCES[index % PICKED_PROVINCES.length];
    return [{ step: slide(year) }, { step: { do: 'visit', query: levelsQuery(metric, province, year) } }];
  });
}

import { formatNumber, formatValue } from '../../chart/format';
import type { Target } from '../../chart/target';
import type { Body } from '../../domain/entity';
import { wilsonInterval } from '../../domain/wilson';
import { isInDoubt, isStated, type Point, type Series, type StatedPoint } from '../../domain/series';
import type { TooltipText } from '../charts/tooltipText';
import type { Words } from '../words/words';

/** What a chart needs to put its points into words. */
export interface PointContext {
  words: Words;
  per: 'count' | 'share';
  /** Shares of fewer cases say their interval. */
  fewCases?: number | undefined;
  /** Unit word of counts, empty when the value says it. */
  unit: string;
  labelOf: (key: string) => string;
  colorOf: (key: string) => string;
  /** Whom a series is about, where bodies are brought out all over the page; see `pointed.svelte.ts`. */
  whoOf?: ((key: string) => string) | undefined;
  /** Pinyin beside a Chinese name in English; empty where there is none. */
  pinyinOf?: ((key: string) => string) | undefined;
  /** The page of the report behind a point of one body; absent where there are no such pages. */
  reportOf?: ((entity: Body, year: number) => { href: string; follow: () => void }) | undefined;
  /** What the values are where they are neither numbers of the unit nor shares. */
  measure?: 'index' | undefined;
  /** n of N in words, where it is not the number of bodies that stated the figure. */
  countText?: ((key: string, point: StatedPoint) => string | undefined) | undefined;
  /** More to say of a point. */
  notesOf?: ((key: string, point: Point) => readonly string[]) | undefined;
}

/** The value with its qualifier: `at least 80 items`. */
export function valueText(point: StatedPoint, { words, per, unit }: PointContext): string {
  const value = formatValue(point.value, per);
  const withUnit =
    per === 'share' || unit === '' ? value : words.lang === 'zh' ? `${value}${unit}` : `${value} ${unit}`;
  if (point.qualifier === 'exact') return withUnit;
  const qualifier = words.qualifiers[point.qualifier];
  return words.lang === 'zh' ? `${qualifier}${withUnit}` : `${qualifier} ${withUnit}`;
}

/** The forms of the reports behind a point, in words. */
export function formText(point: StatedPoint, words: Words): string {
  return point.forms
    .map(({ form, assumed }) => words.form(form, assumed))
    .join(words.lang === 'zh' ? '、' : ', ');
}

/** Why a value is in doubt, a sentence each: the checks of its body that fail, or how many figures of a group. */
export function doubtTexts(point: StatedPoint, words: Words): string[] {
  if (point.flagged === 0) return [];
  if (!isInDoubt(point))
    return [words.doubt.ofGroup(formatNumber(point.flagged), formatNumber(point.figures ?? point.stated))];
  return (point.failures ?? []).map(({ check, year, stated, computed }) =>
    words.doubt.contradiction(check, year, formatNumber(stated), formatNumber(computed)),
  );
}

/** What other sources state for the point, a sentence each: "another source states 75 (…)". */
export function otherTexts(point: StatedPoint, context: PointContext): string[] {
  const { words } = context;
  return (point.others ?? []).map(({ value, qualifier, origin }) => {
    const text = valueText({ ...point, value, qualifier, origin }, { ...context, unit: '' });
    return origin.source === point.origin?.source
      ? words.chart.sameSourceStates(text, words.methods[origin.method])
      : words.chart.otherSourceStates(
          text,
          `${words.sourceKinds[origin.sourceKind]}: ${hostOf(origin.source)}`,
        );
  });
}

/** Text of the tooltip of a target, and the same as one sentence. */
export function tooltipText(target: Target, context: PointContext): TooltipText {
  const { words, labelOf, colorOf } = context;
  const { point, key } = target;
  const notes = [
    context.pinyinOf?.(key),
    point.of === undefined ? undefined : words.chart.of(formatNumber(point.of)),
    intervalText(point, context),
    point.origin === undefined
      ? (context.countText?.(key, point) ??
        words.chart.statedBy(formatNumber(point.stated), formatNumber(point.bodies)))
      : undefined,
    point.origin === undefined && point.inexact > 0
      ? words.chart.inexact(formatNumber(point.inexact))
      : undefined,
    ...doubtTexts(point, words),
    formText(point, words),
    point.origin === undefined ? undefined : words.methods[point.origin.method],
    point.origin === undefined
      ? undefined
      : `${words.sourceKinds[point.origin.sourceKind]}: ${hostOf(point.origin.source)}`,
    ...otherTexts(point, context),
    ...(context.notesOf?.(key, point) ?? []),
  ].filter((note): note is string => note !== undefined && note !== '');
  const name = labelOf(key);
  const value = valueText(point, context);
  return {
    name,
    year: point.year,
    value,
    color: colorOf(key),
    notes,
    spoken: [`${name}, ${point.year}: ${value}`, ...notes].join('; '),
  };
}

/** The Wilson interval of a share of few cases. */
function intervalText(
  { value, of }: StatedPoint,
  { words, per, fewCases = 0 }: PointContext,
): string | undefined {
  if (per !== 'share' || of === undefined || of >= fewCases) return undefined;
  const interval = wilsonInterval(value, of);
  return interval && words.chart.interval(formatValue(interval.low, per), formatValue(interval.high, per));
}

/** The host of an address, or the text itself when it is no address. */
export function hostOf(source: string): string {
  return /^https?:\/\//.test(source) ? (URL.parse?.(source)?.hostname ?? source) : source;
}

/** What a cell of the table says where there is no value. */
export function absenceText(point: Point | undefined, words: Words): string {
  if (point === undefined) return words.absences.no_report;
  return isStated(point) ? '' : words.absences[point.absence];
}

/** One sentence on what the chart shows, for those who do not see it. */
export function describeChart(series: readonly Series[], context: PointContext): string {
  const { words, labelOf } = context;
  const MOST = 4;
  const sentences = series.slice(0, MOST).map((each) => {
    const stated = each.points.filter(isStated);
    const first = stated[0];
    const last = stated.at(-1);
    const name = labelOf(each.key);
    if (first === undefined || last === undefined) return words.describe.none(name);
    if (first === last) return words.describe.single(name, valueText(first, context), first.year);
    return words.describe.series(
      name,
      valueText(first, context),
      first.year,
      valueText(last, context),
      last.year,
    );
  });
  const more = series.length - MOST;
  return [...sentences, ...(more > 0 ? [words.describe.more(more)] : [])].join(' ');
}

import { formatNumber, formatValue } from '../../chart/format';
import { MEDIAN } from '../../chart/placeBands';
import { breaksByYear } from '../../chart/placeBreaks';
import type { Target } from '../../chart/target';
import { isStated, type Point, type Series } from '../../domain/series';
import type { Distribution, SingleValue } from '../../query/distribution';
import { breakSentence } from '../charts/breakText';
import type { TooltipText } from '../charts/tooltipText';
import type { SpreadWords } from '../words/spread';
import { absenceText, doubtTexts, formText, tooltipText, valueText, type PointContext } from './pointText';
import type { TableRow } from './tableRow';

/** What puts the spread of a group into words. */
export interface SpreadText {
  context: PointContext;
  own: SpreadWords;
  found: Distribution;
  /** Name of the group. */
  who: string;
  /** Bodies over the bands. */
  lines: readonly Series[];
}

const n = formatNumber;

/** Tooltip of the spread of a year, of one body in a year of few, or of a picked body. */
export function spreadTooltip(target: Target, text: SpreadText): TooltipText {
  const { context, own, who } = text;
  const { point, key } = target;
  const isSingle = key.startsWith('single:');
  if (!isSingle && key !== MEDIAN) return tooltipText(target, context);
  const [stated, bodies] = [n(point.stated), n(point.bodies)];
  const notes = isSingle
    ? [own.tooltip.single(stated, bodies)]
    : [
        own.tooltip.median(stated, bodies),
        ...bandTexts(text, point.year),
        ...leftText(text, point.year),
        ...(point.inexact > 0 ? [context.words.chart.inexact(n(point.inexact))] : []),
        ...doubtTexts(point, context.words),
        formText(point, context.words),
      ];
  const name = isSingle
    ? (singleOf(text, target)?.name ?? '')
    : `${own.quantiles.p50}${context.words.lang === 'zh' ? '：' : ': '}${who}`;
  const value = valueText(point, context);
  const spoken = [`${name}, ${point.year}: ${value}`, ...notes].join('; ');
  return { name, year: point.year, value, color: context.colorOf(MEDIAN), notes, spoken };
}

/** The body behind a point of a year of few. */
export function singleOf(
  { found }: Pick<SpreadText, 'found'>,
  { key, point }: Pick<Target, 'key' | 'point'>,
): SingleValue | undefined {
  return found.single.get(point.year)?.find(({ id }) => key === `single:${id}`);
}

/** Between which values half and eight in ten of the bodies lie. */
function bandTexts({ found, own, context: { per } }: SpreadText, year: number): string[] {
  const [p10, p25, , p75, p90] = found.quantiles.map(({ points }) => {
    const point = pointIn(points, year);
    return point !== undefined && isStated(point) ? formatValue(point.value, per) : '';
  });
  return [own.tooltip.inner(p25 ?? '', p75 ?? ''), own.tooltip.outer(p10 ?? '', p90 ?? '')];
}

/** How many bodies a year leaves out, where it does. */
export function leftText({ found, own }: Pick<SpreadText, 'found' | 'own'>, year: number): string[] {
  const left = found.left.get(year);
  return left === undefined ? [] : [own.tooltip.left(n(left.few), n(left.none))];
}

/** What the chart leaves out and how it shows years of few bodies, as sentences of its subtitle. */
export function spreadNotes(
  { found, own }: Pick<SpreadText, 'found' | 'own'>,
  { fewCases, leastBodies }: { fewCases: number; leastBodies: number },
): string[] {
  const left = [...found.left.values()];
  const [few, none] = (['few', 'none'] as const).map((why) => left.reduce((sum, each) => sum + each[why], 0));
  return [
    own.bands,
    ...(found.single.size > 0 ? [own.sparse(leastBodies)] : []),
    ...(few ? [own.leftFew(n(few), n(fewCases))] : []),
    ...(none ? [own.leftNone(n(none))] : []),
  ];
}

/** The table: a row for each year with its bodies, quantiles and picked bodies, and what is to be known of it. */
export function spreadTable(
  { found, own, context, lines }: SpreadText,
  years: readonly number[],
): { columns: string[]; rows: TableRow[] } {
  const { words } = context;
  const all = [...found.quantiles, ...lines];
  const breaks = breaksByYear(all);
  const hasLeft = found.left.size > 0;
  const cellOf = (point: Point | undefined) =>
    point !== undefined && isStated(point)
      ? { text: valueText(point, { ...context, unit: '' }), value: point.value }
      : { text: absenceText(point, words) };
  const rows = years.map((year): TableRow => {
    const points = all.map((series) => pointIn(series.points, year));
    const [first] = points;
    const stated = first?.stated ?? 0;
    const left = found.left.get(year);
    const leftCount = left === undefined ? 0 : left.few + left.none;
    const single = (found.single.get(year) ?? []).map(
      ({ name, value }) => `${name} ${formatValue(value, context.per)}`,
    );
    const notes = [
      ...(single.length > 0
        ? [
            `${own.columns.single}${words.lang === 'zh' ? '：' : ': '}${single.join(words.lang === 'zh' ? '、' : ', ')}`,
          ]
        : []),
      ...(breaks.get(year) ?? []).map((each) => breakSentence(each, words)),
      ...lines.flatMap(({ key, points: own }) => {
        const point = pointIn(own, year);
        if (point === undefined || !isStated(point)) return [];
        const texts = [...doubtTexts(point, words), ...(context.notesOf?.(key, point) ?? [])];
        return texts.map((each) => `${context.labelOf(key)}: ${each}`);
      }),
    ];
    return {
      key: String(year),
      label: String(year),
      cells: [
        { text: n(stated), value: stated },
        { text: n(first?.bodies ?? 0), value: first?.bodies ?? 0 },
        ...(hasLeft ? [{ text: n(leftCount), value: leftCount }] : []),
        ...points.map(cellOf),
        { text: notes.join(' ') },
      ],
    };
  });
  const columns = [
    words.chart.year,
    own.columns.bodies,
    own.columns.reports,
    ...(hasLeft ? [own.columns.left] : []),
    ...all.map(({ key }) => context.labelOf(key)),
    own.columns.notes,
  ];
  return { columns, rows };
}

/** One or two sentences for those who do not see the chart. */
export function describeSpread({ found, own, context, who }: SpreadText): string {
  const stated = found.quantiles.map(({ points }) => points.filter(isStated));
  const [first, last] = [stated[2]?.[0], stated[2]?.at(-1)];
  if (first === undefined || last === undefined) return own.describeNone(who);
  const [low, high] = [stated[1]?.at(-1), stated[3]?.at(-1)].map((point) =>
    formatValue(point?.value ?? 0, context.per),
  );
  return [
    own.describe(who, valueText(first, context), first.year, valueText(last, context), last.year),
    own.describeBand(low ?? '', high ?? '', last.year),
  ].join(context.words.lang === 'zh' ? '' : ' ');
}

function pointIn(points: readonly Point[], year: number): Point | undefined {
  return points.find((point) => point.year === year);
}

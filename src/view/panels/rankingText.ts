import { formatNumber, formatValue } from '../../chart/format';
import type { BarRow } from '../../chart/placeBars';
import type { SlopeRow } from '../../chart/placeSlopes';
import type { FormBreak } from '../../domain/breaks';
import type { Joining } from '../../domain/crosswalk';
import { isStated, type StatedPoint } from '../../domain/series';
import { wilsonInterval } from '../../domain/wilson';
import type { RankedBody, Ranking } from '../../query/ranking';
import { breakSentence } from '../charts/breakText';
import { markOf } from '../marks/markOf';
import type { RankingWords } from '../words/ranking';
import { pinyinBeside } from './nameOf';
import { doubtTexts, otherTexts, valueText, type PointContext } from './pointText';
import type { TableRow } from './tableRow';

/** What puts a ranking into words. */
export interface RankingText {
  context: PointContext;
  own: RankingWords;
  nameOf: (row: RankedBody) => string;
}

const n = formatNumber;

/** The stated points of a body: one, or those of both years. */
export function pointsOf({ series }: RankedBody): StatedPoint[] {
  return series.points.filter(isStated);
}

/** The place in words: `3=`; of bodies that are not ranked why not. */
export function placeText({ place, isTied }: RankedBody, own: RankingWords): string {
  return place === undefined ? own.notRanked : own.place(n(place), isTied);
}

/** A change with its sign; of shares in percentage points. */
export function changeText(amount: number, { per, words }: PointContext): string {
  const sign = amount > 0 ? '+' : amount < 0 ? '−' : '±';
  if (per !== 'share') return `${sign}${n(Math.abs(amount))}`;
  const points = n(Math.round(Math.abs(amount) * 1000) / 10);
  return words.lang === 'zh' ? `${sign}${points}个百分点` : `${sign}${points} pp`;
}

/** The bars of one year. */
export function rankingBars(rows: readonly RankedBody[], { context, own, nameOf }: RankingText): BarRow[] {
  return rows.flatMap((row): BarRow[] => {
    const point = pointsOf(row)[0];
    if (point === undefined) return [];
    return [
      {
        key: row.key,
        who: row.key,
        label: `${placeText(row, own)} ${nameOf(row)}`,
        pinyin: pinyinBeside(row.pinyin, context.words.lang),
        value: point.value,
        text: valueText(point, { ...context, unit: '' }),
        note: point.of === undefined ? '' : own.cases(n(point.of)),
        mark: markOf(point),
      },
    ];
  });
}

/** The lines between two years. */
export function rankingSlopes(
  rows: readonly RankedBody[],
  { context, own, nameOf }: RankingText,
): SlopeRow[] {
  return rows.flatMap((row): SlopeRow[] => {
    const [from, to] = pointsOf(row);
    if (from === undefined || to === undefined) return [];
    const end = (point: StatedPoint) => ({
      value: point.value,
      text: valueText(point, { ...context, unit: '' }),
    });
    return [
      {
        key: row.key,
        label: `${placeText(row, own)} ${nameOf(row)}`,
        pinyin: pinyinBeside(row.pinyin, context.words.lang),
        ends: [end(from), end(to)],
        // The figure may come from another form than most of its report.
        isJoined: row.series.breaks.length === 0,
      },
    ];
  });
}

/** The interval of a share of few cases; undefined of rates that have none. */
export function intervalOf(
  point: StatedPoint,
  per: 'count' | 'share',
): [low: string, high: string] | undefined {
  const interval = per === 'share' ? wilsonInterval(point.value, point.of ?? 0) : undefined;
  return interval && [formatValue(interval.low, per), formatValue(interval.high, per)];
}

/** A body with too few cases: its numbers and how uncertain they are. */
export function fewText(row: RankedBody, { context, own }: RankingText): string {
  const isZh = context.words.lang === 'zh';
  return pointsOf(row)
    .map((point) => {
      const interval = intervalOf(point, context.per);
      const cases = n(point.of ?? 0);
      const what = interval === undefined ? own.cases(cases) : own.fewIn(cases, ...interval);
      return `${valueText(point, { ...context, unit: '' })}${isZh ? `（${what}）` : ` (${what})`}`;
    })
    .join(' → ');
}

/** Names of the columns of the table, that of the bodies first. */
export function rankingColumns({ question }: Ranking, hasCases: boolean, own: RankingWords): string[] {
  const [first, second] = question.years;
  const { body, place, value, change, cases, interval, notes } = own.columns;
  return second === undefined
    ? [body, place, value, ...(hasCases ? [cases, interval] : []), notes]
    : [body, place, String(first), String(second), change, notes];
}

/** The table: ranked bodies, then those with too few cases. */
export function rankingTable(ranking: Ranking, hasCases: boolean, text: RankingText): TableRow[] {
  const { context, own, nameOf } = text;
  return [...ranking.ranked, ...ranking.few].map((row) => {
    const points = pointsOf(row);
    const values = points.map((point) => ({
      text: valueText(point, { ...context, unit: '' }),
      value: point.value,
    }));
    const [point] = points;
    const interval = point && row.place === undefined ? intervalOf(point, context.per) : undefined;
    const cells =
      ranking.question.years.length === 2
        ? [...values, { text: changeText(row.amount, context), value: row.amount }]
        : [
            ...values,
            ...(hasCases
              ? [
                  { text: n(point?.of ?? 0), value: point?.of },
                  { text: interval === undefined ? '' : interval.join('–') },
                ]
              : []),
          ];
    const notes = points.flatMap((each) => [
      ...doubtTexts(each, context.words),
      ...otherTexts(each, context),
    ]);
    return {
      key: row.key,
      who: row.key,
      label: nameOf(row),
      pinyin: pinyinBeside(row.pinyin, context.words.lang),
      cells: [
        { text: placeText(row, own), value: row.place },
        ...cells,
        { text: notes.join(context.words.lang === 'zh' ? '；' : '; ') },
      ],
    };
  });
}

/** Who is not in the chart, and why. */
export function leftOutTexts(
  { question, counts }: Ranking,
  joining: Joining | undefined,
  text: RankingText,
): string[] {
  const { own, context } = text;
  const [from, to] = question.years;
  return [
    ...(counts.absent > 0 ? [own.absent(n(counts.absent))] : []),
    ...(counts.no_cases > 0 ? [own.noCases(n(counts.no_cases))] : []),
    ...(counts.lone > 0 && to !== undefined ? [own.lone(n(counts.lone), from, to)] : []),
    ...(counts.unjoined > 0 ? [own.unjoined(n(counts.unjoined))] : []),
    ...(to === undefined
      ? []
      : counts.forms.map(({ from: before, to: after }) => {
          const forms = [before, after].flatMap((form) => joining?.differencesIn(form) ?? []);
          const differences = [...new Set(forms)];
          const each: FormBreak = {
            ...{ kind: 'form', after: from, before: to },
            ...{ from: [before], to: [after], differences },
          };
          return breakSentence(each, context.words);
        })),
  ];
}

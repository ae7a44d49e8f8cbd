import type { Lang } from '../../chart/format';
import type { Quantile } from '../../query/distribution';
import { nameInTitle } from '../../query/quantity';

/** What the spread of bodies says of itself. */
export interface SpreadWords {
  title: (metric: string, who: string, years: string, applicant: string | undefined) => string;
  /** Before the number of cases from which a share or rate counts. */
  fewCases: string;
  axis: { label: string; even: string; log: string };
  /** Over a logarithmic axis: the unit, and how its steps are to be read. */
  logAxis: (unit: string) => string;
  quantiles: Readonly<Record<Quantile, string>>;
  key: { median: string; inner: string; outer: string; single: string };
  /** What is drawn, a sentence each. */
  bands: string;
  logNote: string;
  /** Years with too few bodies. */
  sparse: (least: number) => string;
  /** Bodies whose rates are left out, over all years. */
  leftFew: (values: string, threshold: string) => string;
  leftNone: (values: string) => string;
  /** Picked, but no part of this chart. */
  notDrawn: (names: string) => string;
  tooltip: {
    median: (bodies: string, of: string) => string;
    inner: (low: string, high: string) => string;
    outer: (low: string, high: string) => string;
    single: (bodies: string, of: string) => string;
    left: (few: string, none: string) => string;
  };
  describe: (who: string, first: string, firstYear: number, last: string, lastYear: number) => string;
  describeBand: (low: string, high: string, year: number) => string;
  describeNone: (who: string) => string;
  columns: { bodies: string; reports: string; left: string; single: string; notes: string };
}

const en: SpreadWords = {
  title: (metric, who, years, applicant) =>
    `${nameInTitle(metric)}${applicant === undefined ? '' : ` from ${applicant}`}, median and spread: ${who}, ${years}`,
  fewCases: 'Count only from (cases)',
  axis: { label: 'Vertical axis', even: 'Even', log: 'Logarithmic' },
  logAxis: (unit) => `Number of ${unit}, logarithmic axis`,
  quantiles: {
    p10: '10th percentile',
    p25: '25th percentile',
    p50: 'Median',
    p75: '75th percentile',
    p90: '90th percentile',
  },
  key: {
    median: 'Median',
    inner: 'Middle half of bodies (25th to 75th percentile)',
    outer: 'Middle 80% (10th to 90th)',
    single: 'One body, where too few stated it',
  },
  bands:
    'Each body counts once, whatever its size; under each year, the bodies that stated it, of those with a report.',
  logNote: 'The axis is logarithmic: steps up multiply (1, 10, 100), and zero stands at the foot.',
  sparse: (least) => `Years with fewer than ${least} such bodies show each of them as a point.`,
  leftFew: (values, threshold) => `Left out because of fewer than ${threshold} cases: ${values}.`,
  leftNone: (values) => `Left out as a share of none: ${values}.`,
  notDrawn: (names) => `Not in this chart, which has the bodies of one group: ${names}.`,
  tooltip: {
    median: (bodies, of) => `median of ${bodies} bodies that stated it, of ${of} with a report`,
    inner: (low, high) => `half of them from ${low} to ${high}`,
    outer: (low, high) => `eight in ten from ${low} to ${high}`,
    single: (bodies, of) => `stated by ${bodies} of ${of} bodies: too few for a median`,
    left: (few, none) => `left out: ${few} of too few cases, ${none} of none`,
  },
  describe: (who, first, firstYear, last, lastYear) =>
    `Median of ${who}: ${first} in ${firstYear}, ${last} in ${lastYear}.`,
  describeBand: (low, high, year) => `In ${year} half of the bodies lay from ${low} to ${high}.`,
  describeNone: (who) => `${who}: too few bodies stated it for a median in any year.`,
  columns: {
    bodies: 'Bodies that stated it',
    reports: 'With a report',
    left: 'Left out',
    single: 'Values stated',
    notes: 'Note',
  },
};

const zh: SpreadWords = {
  title: (metric, who, years, applicant) =>
    `${metric}${applicant === undefined ? '' : `（${applicant}）`}的中位数与分布：${who}，${years}`,
  fewCases: '计入的最少件数',
  axis: { label: '纵轴刻度', even: '等距', log: '对数' },
  logAxis: (unit) => `单位：${unit}（对数刻度）`,
  quantiles: {
    p10: '第10百分位',
    p25: '第25百分位',
    p50: '中位数',
    p75: '第75百分位',
    p90: '第90百分位',
  },
  key: {
    median: '中位数',
    inner: '居中的50%机关（第25至第75百分位）',
    outer: '居中的80%（第10至第90百分位）',
    single: '单个机关（写明的机关过少）',
  },
  bands: '机关不论大小，各计一次；年份下方为写明此数的机关数与有报告的机关数。',
  logNote: '纵轴为对数刻度（1、10、100逐级十倍），零值位于底端。',
  sparse: (least) => `写明的机关不足${least}个的年份，逐个以点表示。`,
  leftFew: (values, threshold) => `件数不足${threshold}件的${values}个数值未计入。`,
  leftNone: (values) => `分母为零的${values}个数值未计入。`,
  notDrawn: (names) => `本图只显示一组机关的分布，未列入：${names}。`,
  tooltip: {
    median: (bodies, of) => `${of}个有报告的机关中，${bodies}个写明此数，取其中位数`,
    inner: (low, high) => `半数机关在${low}至${high}之间`,
    outer: (low, high) => `八成机关在${low}至${high}之间`,
    single: (bodies, of) => `${of}个机关中仅${bodies}个写明，不足以计算中位数`,
    left: (few, none) => `未计入：件数过少的${few}个，分母为零的${none}个`,
  },
  describe: (who, first, firstYear, last, lastYear) =>
    `${who}的中位数：${firstYear}年为${first}，${lastYear}年为${last}。`,
  describeBand: (low, high, year) => `${year}年，半数机关在${low}至${high}之间。`,
  describeNone: (who) => `${who}：各年写明的机关均过少，无法计算中位数。`,
  columns: {
    bodies: '写明的机关',
    reports: '有报告的机关',
    left: '未计入',
    single: '写明的数值',
    notes: '说明',
  },
};

export const SPREAD_WORDS: Record<Lang, SpreadWords> = { en, zh };

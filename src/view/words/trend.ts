import type { Lang } from '../../chart/format';
import { nameInTitle } from '../../query/quantity';

/** What the trend says of its basis and of predecessors. */
export interface TrendWords {
  basis: { label: string; reported: string; same: string; spread: string };
  lineage: { label: string; reported: string; chained: string };
  /** Of an index: what is compared, of whom, when. */
  title: (metric: string, who: string, years: string, applicant: string | undefined) => string;
  indexAxis: string;
  indexOfGroups: string;
  indexOfBodies: string;
  /** n of N at a point of an index: bodies that stated `year` and the year before. */
  pairs: (pairs: string, bodies: string, year: number) => string;
  /** The same where an index starts: bodies that stated `year` and the year after. */
  start: (pairs: string, bodies: string, year: number) => string;
  /** n of N of each of several groups: `each` is a list of them with their counts. */
  coverage: (year: number, each: string) => string;
  coverageOf: (who: string, stated: string, bodies: string) => string;
  /** Beside a point made of predecessors' figures. */
  joined: (from: string) => string;
  joinedCount: (stated: string, bodies: string) => string;
}

const en: TrendWords = {
  basis: { label: 'Basis', reported: 'As reported', same: 'Same bodies', spread: 'Median and spread' },
  lineage: { label: 'Lineage', reported: 'Under this name', chained: 'With predecessors' },
  title: (metric, who, years, applicant) =>
    `${nameInTitle(metric)}${applicant === undefined ? '' : ` from ${applicant}`}, index of the same bodies: ${who}, ${years}`,
  indexAxis: 'Index, first year = 100',
  indexOfGroups:
    'From one year to the next only bodies count that stated both; n of N says how many these are, of the bodies with a report in the year.',
  indexOfBodies: 'A single body is compared with its own first figure.',
  pairs: (pairs, bodies, year) =>
    `${pairs} bodies stated both ${year - 1} and ${year}, of ${bodies} with a report in ${year}`,
  start: (pairs, bodies, year) =>
    `the index starts: ${pairs} bodies stated both ${year} and ${year + 1}, of ${bodies} with a report in ${year}`,
  coverage: (year, each) => `Reporting bodies that stated it in ${year}: ${each}.`,
  coverageOf: (who, stated, bodies) => `${who} ${stated} of ${bodies}`,
  joined: (from) => `figure of ${from}`,
  joinedCount: (stated, bodies) => `stated by ${stated} of ${bodies} bodies that came before`,
};

const zh: TrendWords = {
  basis: { label: '口径', reported: '按报告原数', same: '同口径', spread: '中位数与分布' },
  lineage: { label: '沿革', reported: '仅本机关', chained: '接续前身' },
  title: (metric, who, years, applicant) =>
    `${metric}${applicant === undefined ? '' : `（${applicant}）`}同口径指数：${who}，${years}`,
  indexAxis: '指数，首年=100',
  indexOfGroups: '相邻两年均写明的机关才计入环比，并逐年连乘；n/N 为这些机关数与当年有报告的机关数。',
  indexOfBodies: '单个机关以其首个数值为100。',
  pairs: (pairs, bodies, year) =>
    `${year - 1}年和${year}年均写明的机关${pairs}个，${year}年有报告的机关${bodies}个`,
  start: (pairs, bodies, year) =>
    `指数起点：${year}年和${year + 1}年均写明的机关${pairs}个，${year}年有报告的机关${bodies}个`,
  coverage: (year, each) => `${year}年有报告的机关中写明此数的：${each}。`,
  coverageOf: (who, stated, bodies) => `${who}${bodies}个中有${stated}个`,
  joined: (from) => `${from}的数字`,
  joinedCount: (stated, bodies) => `${bodies}个前身机关中有${stated}个写明`,
};

export const TREND_WORDS: Record<Lang, TrendWords> = { en, zh };

import type { Lang } from '../../chart/format';
import { nameInTitle } from '../../query/quantity';

/** What the view of coverage says. */
export interface CoverageWords {
  title: (metric: string, who: string, years: string) => string;
  subtitle: (rows: string) => string;
  order: string;
  orders: Record<'corpus' | 'name' | 'years', string>;
  grid: (title: string) => string;
  body: string;
  /** Head of the row that says how many bodies stated the figure, of how many with a report. */
  nOfN: string;
  nOfNOf: (stated: string, bodies: string, year: number) => string;
  /** Before a body is pointed at. */
  hint: string;
  key: Record<'stated' | 'inexact' | 'not_stated' | 'not_asked' | 'no_report' | 'form', string>;
  cell: (year: number, what: string) => string;
  heading: (province: string, level: string) => string;
  rows: (from: string, to: string, total: string) => string;
  previous: string;
  next: string;
  page: string;
  pages: (count: string) => string;
  downloadLimit: (count: string) => string;
  downloading: (done: string, total: string) => string;
}

const en: CoverageWords = {
  title: (metric, who, years) => `Which reports state “${nameInTitle(metric)}”: ${who}, ${years}`,
  subtitle: (rows) =>
    `${rows} bodies with a report in the corpus; above the grid, how many stated the figure, of those with a report in the year.`,
  order: 'Order',
  orders: { corpus: 'By place', name: 'By name', years: 'By years stated' },
  grid: (title) => `Bodies and years: ${title}`,
  body: 'Body',
  nOfN: 'Stated, of reports',
  nOfNOf: (stated, bodies, year) => `${year}: stated by ${stated} of ${bodies} bodies with a report`,
  hint: 'Point at a cell, or move in the grid with the arrow keys.',
  key: {
    stated: 'stated',
    inexact: 'stated as “at least” or “about”',
    not_stated: 'report known, figure not stated',
    not_asked: 'not asked by the form of the report',
    no_report: 'no report in the corpus',
    form: 'the form changed here',
  },
  cell: (year, what) => `${year}: ${what}`,
  heading: (province, level) => `${province}, ${level}`,
  rows: (from, to, total) => `Bodies ${from}–${to} of ${total}`,
  previous: 'Previous',
  next: 'Next',
  page: 'Page',
  pages: (count) => `of ${count}`,
  downloadLimit: (count) =>
    `The CSV holds the first ${count} bodies in this order; choose fewer to have all.`,
  downloading: (done, total) => `Reading ${done} of ${total} bodies…`,
};

const zh: CoverageWords = {
  title: (metric, who, years) => `哪些报告写明“${metric}”：${who}，${years}`,
  subtitle: (rows) => `数据中有报告的机关共${rows}个；表格上方为各年写明该数字的机关数与有报告的机关数。`,
  order: '排序',
  orders: { corpus: '按地区', name: '按名称', years: '按写明年数' },
  grid: (title) => `机关与年份：${title}`,
  body: '机关',
  nOfN: '写明数/报告数',
  nOfNOf: (stated, bodies, year) => `${year}年：${bodies}个有报告的机关中有${stated}个写明`,
  hint: '指向一格，或用方向键移动，查看详情。',
  key: {
    stated: '已写明',
    inexact: '写作“至少”或“约”',
    not_stated: '有报告，未写明',
    not_asked: '该报告格式未设此项',
    no_report: '没有报告',
    form: '此处更换格式',
  },
  cell: (year, what) => `${year}年：${what}`,
  heading: (province, level) => `${province}·${level}`,
  rows: (from, to, total) => `第${from}—${to}个机关，共${total}个`,
  previous: '上一页',
  next: '下一页',
  page: '页码',
  pages: (count) => `/ ${count}页`,
  downloadLimit: (count) => `CSV 只含此排序下的前${count}个机关；缩小范围可取全部。`,
  downloading: (done, total) => `正在读取${done}/${total}个机关……`,
};

export const COVERAGE_WORDS: Record<Lang, CoverageWords> = { en, zh };

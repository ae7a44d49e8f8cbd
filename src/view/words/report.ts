import type { Lang } from '../../chart/format';
import type { Scope } from '../../domain/figure';
import type { CheckId } from '../../domain/flags';

/** What the report page says, beside the words that every page has. */
export interface ReportWords {
  title: (name: string, year: number) => string;
  pickBody: string;
  pickBodyHint: string;
  choose: string;
  unknownBody: (id: string) => string;
  noReport: (year: string) => string;
  years: string;
  previous: (year: number) => string;
  next: (year: number) => string;
  place: string;
  scope: string;
  scopes: Record<Scope, string>;
  otherScope: (scope: Scope, years: number) => string;
  form: string;
  sources: string;
  figuresOf: (cells: string) => string;
  /** Over the form: what the small numbers and the marks mean. */
  beforeIs: (year: number) => string;
  noBefore: (year: number) => string;
  otherForm: (year: number, form: string) => string;
  marks: { failing: string; conflict: string; absent: string };
  failing: string;
  noneFailing: string;
  howToRead: string;
  tableStated: (stated: string, cells: string) => string;
  tableEmpty: string;
  beside: string;
  besideHint: string;
  unit: string;
  before: (year: number) => string;
  /** The panel of one cell. */
  cell: string;
  close: string;
  year: string;
  stated: string;
  unprinted: string;
  locator: string;
  noLocator: string;
  source: string;
  others: string;
  agrees: string;
  rule: string;
  checks: string;
  trend: string;
  download: string;
  /** What a check says should hold, with both numbers. */
  check: (id: CheckId, stated: string, computed: string) => string;
  carriedOn: (year: number, stated: string, computed: string) => string;
}

/** Checks that compare a number with a sum. */
type SumCheck = Exclude<CheckId, 'prose_and_table' | 'carried_over'>;

const RULES_EN: Record<SumCheck, string> = {
  requests_balance: 'Concluded should be received plus carried in less carried out',
  outcomes_total: 'Concluded should be the sum of the six results',
  refused_parts: 'Refused should be the sum of its reasons',
  unavailable_parts: 'Unavailable should be the sum of its reasons',
  unprocessed_parts: 'Not processed should be the sum of its reasons',
  other_parts: 'Other handling should be the sum of its three rows',
  answered_parts: 'Completed should be completed on time plus after extension',
  channels_total: 'The channels should not add up to more than all requests received',
  review_total: 'All reviews should be the sum of their results',
  suit_direct_total: 'Lawsuits without review should be the sum of their results',
  suit_after_review_total: 'Lawsuits after review should be the sum of their results',
  suit_total: 'The results of lawsuits should not add up to more than all lawsuits',
  suits_total: 'All lawsuits should be those without and those after review',
  applicants_total: 'The total column should be the sum of the six kinds of applicants',
};

const RULES_ZH: Record<SumCheck, string> = {
  requests_balance: '办理结果总计应等于本年新收加上年结转减结转下年度',
  outcomes_total: '办理结果总计应等于六类结果之和',
  refused_parts: '不予公开应等于各项理由之和',
  unavailable_parts: '无法提供应等于各项理由之和',
  unprocessed_parts: '不予处理应等于各项理由之和',
  other_parts: '其他处理应等于其三项之和',
  answered_parts: '申请办结数应等于按时办结数加延期办结数',
  channels_total: '各渠道收到的申请之和不应超过收到申请总数',
  review_total: '行政复议总计应等于各结果之和',
  suit_direct_total: '未经复议直接起诉总计应等于各结果之和',
  suit_after_review_total: '复议后起诉总计应等于各结果之和',
  suit_total: '行政诉讼各结果之和不应超过总数',
  suits_total: '行政诉讼总计应等于未经复议直接起诉与复议后起诉之和',
  applicants_total: '总计栏应等于六类申请人之和',
};

export const REPORT_WORDS: Record<Lang, ReportWords> = {
  en: {
    title: (name, year) => `${name}: annual report on open government information, ${year}`,
    pickBody: 'This page shows the report of one body, as the official form itself.',
    pickBodyHint:
      'Choose a single body: its newest report opens, with its other years beside it. From a chart of one body, click a point to come here.',
    choose: 'Choose a body',
    unknownBody: (id) => `No body of this corpus has the id ${id}.`,
    noReport: (year) => `The corpus holds no report of this body for ${year}.`,
    years: 'Reports of this body',
    previous: (year) => `← ${year}`,
    next: (year) => `${year} →`,
    place: 'Place and level',
    scope: 'Covers',
    scopes: {
      own: 'the body’s own work',
      area: 'the body and the bodies below it, added up (汇总)',
    },
    otherScope: (scope, years) =>
      scope === 'own'
        ? `its own reports (${years})`
        : `its area reports, which add up the bodies below it (${years})`,
    form: 'Form',
    sources: 'Sources',
    figuresOf: (cells) => (cells === '1' ? '1 figure' : `${cells} figures`),
    beforeIs: (year) => `small: ${year}`,
    noBefore: (year) => `no report of ${year} to compare with`,
    otherForm: (year, form) =>
      `The report of ${year} used another form, the ${form}: only cells that both forms ask for are set side by side, and even these may not count quite the same.`,
    marks: {
      failing: 'part of a sum that does not hold',
      conflict: 'sources differ',
      absent: 'not stated, which is not zero',
    },
    failing: 'What does not add up',
    noneFailing: 'No sum is found to fail; a sum is checked where all its parts are stated.',
    howToRead:
      'Choose a number (click, or Tab into a table and use the arrow keys) to see where it stands in the report and who states it.',
    tableStated: (stated, cells) => `${stated} of ${cells} numbers stated`,
    tableEmpty: 'None of this table’s numbers is in the corpus.',
    beside: 'Stated, but not asked for by this form',
    besideHint:
      'Where the form is assumed from the year, such numbers may mean that the report used another form.',
    unit: 'Unit',
    before: (year) => String(year),
    cell: 'The chosen number',
    close: 'Close',
    year: 'Year',
    stated: 'Stated',
    unprinted: 'The form prints no number here.',
    locator: 'Place in the report',
    noLocator: 'not recorded',
    source: 'Source',
    others: 'Other sources',
    agrees: 'the same value',
    rule: 'The official source is preferred to a copy, a news report and a file; then a table to prose; then the newest source, by the years it states and the date in its address.',
    checks: 'Sums that do not hold',
    trend: 'Trend of this number',
    download: 'Download CSV',
    check: (id, stated, computed) =>
      id === 'prose_and_table'
        ? `The table says ${stated}, the text of the same report ${computed}.`
        : id === 'carried_over'
          ? `Carried in is ${stated} here, but the report of the year before carried ${computed} out.`
          : `${RULES_EN[id]}: stated ${stated}, computed ${computed}.`,
    carriedOn: (year, stated, computed) =>
      `This report carries ${computed} out, but that of ${year} says ${stated} were carried in.`,
  },
  zh: {
    title: (name, year) => `${name}${year}年政府信息公开工作年度报告`,
    pickBody: '本页按官方格式显示一个机关一年的报告。',
    pickBodyHint:
      '请选择一个机关：先显示其最新一年的报告，其他年份列在旁边。在单个机关的图中点击一点，也会打开本页。',
    choose: '选择机关',
    unknownBody: (id) => `数据中没有编号为 ${id} 的机关。`,
    noReport: (year) => `数据中没有该机关${year}年的报告。`,
    years: '该机关的报告',
    previous: (year) => `← ${year}年`,
    next: (year) => `${year}年 →`,
    place: '地区和层级',
    scope: '范围',
    scopes: { own: '本机关', area: '本机关和下属机关的汇总' },
    otherScope: (scope, years) =>
      scope === 'own' ? `其本机关报告（${years}个年份）` : `其汇总报告（${years}个年份）`,
    form: '格式',
    sources: '来源',
    figuresOf: (cells) => `${cells}个数字`,
    beforeIs: (year) => `小字为${year}年`,
    noBefore: (year) => `没有${year}年的报告可比`,
    otherForm: (year, form) =>
      `${year}年的报告用的是另一种格式（${form}）：只比较两种格式都设的项目，其口径也可能不同。`,
    marks: { failing: '所在的勾稽关系不成立', conflict: '各来源不一致', absent: '未写明，不等于零' },
    failing: '不成立的勾稽关系',
    noneFailing: '未发现不成立的勾稽关系；各项均写明时才能核对。',
    howToRead: '选择一个数字（点击，或用 Tab 键进入表格后按方向键），可查看它在报告中的位置和来源。',
    tableStated: (stated, cells) => `${cells}格中写明${stated}格`,
    tableEmpty: '数据中没有本表的数字。',
    beside: '报告写明而该格式未设的项目',
    besideHint: '如格式是按年份推定的，这些数字可能说明报告用的是另一种格式。',
    unit: '单位',
    before: (year) => `${year}年`,
    cell: '所选数字',
    close: '关闭',
    year: '年份',
    stated: '写明',
    unprinted: '该格式此处不填数字。',
    locator: '在报告中的位置',
    noLocator: '没有记录',
    source: '来源',
    others: '其他来源',
    agrees: '数值相同',
    rule: '取用次序：官方网站先于副本、媒体报道和文件；其次表格先于正文；再次取较新的来源，以其写明的年份和网址中的日期为准。',
    checks: '不成立的勾稽关系',
    trend: '该项数字的趋势',
    download: '下载 CSV',
    check: (id, stated, computed) =>
      id === 'prose_and_table'
        ? `表格为${stated}，同一报告的正文为${computed}。`
        : id === 'carried_over'
          ? `本年写明上年结转${stated}件，而上年报告写明结转下年度${computed}件。`
          : `${RULES_ZH[id]}：写明${stated}，计算得${computed}。`,
    carriedOn: (year, stated, computed) =>
      `本年写明结转下年度${computed}件，而${year}年报告写明上年结转${stated}件。`,
  },
};

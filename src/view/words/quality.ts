import type { CheckId } from '../../domain/flags';
import type { Words } from './words';

/** What the view of checks says. Numbers and names arrive formatted. */
export interface QualityWords {
  byCheck: (who: string, years: string) => string;
  byYear: (who: string, years: string) => string;
  byProvince: (who: string, years: string) => string;
  /** What the bars count, and what of. */
  counts: string;
  yearCounts: string;
  inAll: (failing: string, checkable: string, reports: string) => string;
  few: (threshold: string) => string;
  /** Places that are left out of the chart, as none of their reports could be checked. */
  unchecked: (provinces: number) => string;
  hint: string;
  failed: string;
  ofCheckable: (failing: string, checkable: string) => string;
  notChecked: string;
  reportsThere: (reports: string) => string;
  columns: {
    check: string;
    year: string;
    province: string;
    failing: string;
    checkable: string;
    reports: string;
    share: string;
    body: string;
    metric: string;
    applicant: string;
    stated: string;
    computed: string;
    difference: string;
  };
  /** What stands behind a bar. */
  behind: (bar: string) => string;
  listed: (shown: string, total: string) => string;
  none: string;
  close: string;
  /** The rule of each check, in the words of the form where it has any. */
  rules: Record<CheckId, string>;
  /** Which reports count as checkable. */
  countable: { all: string; any: string; carriedOver: string; applicants: string; text: string };
  rule: string;
  forms: string;
  everyForm: string;
  outOf: string;
}

export const QUALITY_WORDS: Record<Words['lang'], QualityWords> = {
  en: {
    byCheck: (who, years) => `Which sums do not add up in reports of ${who}, ${years}`,
    byYear: (who, years) => `Reports of ${who} whose sums do not add up, by year, ${years}`,
    byProvince: (who, years) => `Reports of ${who} whose sums do not add up, by province, ${years}`,
    counts: 'Per cent of the reports that state enough to be checked',
    yearCounts:
      'Per cent of the reports that state enough for at least one check; under each year reports that fail, of those checked',
    inAll: (failing, checkable, reports) =>
      `Of ${reports} reports ${checkable} could be checked, and ${failing} of these fail at least one check.`,
    few: (threshold) => `Pale bars rest on fewer than ${threshold} reports and are not ranked.`,
    unchecked: (provinces) =>
      provinces === 1
        ? 'One province, where no report could be checked, is in the table alone.'
        : `${provinces} provinces, where no report could be checked, are in the table alone.`,
    hint: 'Press a bar for the reports behind it.',
    failed: 'Fail a check',
    ofCheckable: (failing, checkable) => `${failing} of ${checkable}`,
    notChecked: 'no report could be checked',
    reportsThere: (reports) => `${reports} reports in all`,
    columns: {
      check: 'Check',
      year: 'Year',
      province: 'Province',
      failing: 'Reports that fail',
      checkable: 'Reports that could be checked',
      reports: 'Reports in all',
      share: 'Per cent that fail',
      body: 'Body',
      metric: 'Number',
      applicant: 'Applicants',
      stated: 'Stated',
      computed: 'Computed',
      difference: 'Difference',
    },
    behind: (bar) => `Reports behind the bar: ${bar}`,
    listed: (shown, total) =>
      shown === total
        ? `${total} failing checks, the greatest difference first.`
        : `The first ${shown} of ${total} failing checks, the greatest difference first; the CSV has all.`,
    none: 'No report fails here.',
    close: 'Close the list',
    rules: {
      requests_balance:
        'Requests received + carried in = concluded + carried out. The form prints it over its table: items one and two add up to items three and four.',
      carried_over:
        'Carried over from the year before = carried over to the next year in the body’s report of the year before.',
      channels_total:
        'Requests received by each channel are together no more than requests received; blank cells count as none.',
      answered_parts: 'Answered = answered on time + answered after an extension.',
      outcomes_total:
        'Total concluded = disclosed + partly disclosed + refused + unavailable + not processed + other handling.',
      refused_parts: 'Refused = the sum of its eight reasons.',
      unavailable_parts: 'Unavailable = the sum of its three reasons.',
      unprocessed_parts: 'Not processed = the sum of its five reasons.',
      other_parts: 'Other handling = the sum of its three kinds.',
      review_total: 'Administrative reviews = upheld + corrected + other + not yet concluded.',
      suit_direct_total: 'Suits without review = upheld + corrected + other + not yet concluded.',
      suit_after_review_total: 'Suits after review = upheld + corrected + other + not yet concluded.',
      suit_total: 'All suits are no fewer than their results together; blank cells count as none.',
      suits_total: 'All suits = suits without review + suits after review.',
      applicants_total:
        'Total = natural persons + businesses + research institutes + charities + legal services + other organisations, in every row.',
      prose_and_table: 'A number stated in the text and in a table of the same report is the same.',
    },
    countable: {
      all: 'reports that state every number of the rule in the column of totals, or fail it in another column',
      any: 'reports that state the total and at least one part',
      carriedOver:
        'reports that state what was carried in, of bodies whose report of the year before states what was carried out',
      applicants:
        'reports that state requests received in total and in each of the six columns of applicants',
      text: 'reports whose text states a number that is stated elsewhere, too',
    },
    rule: 'Rule',
    forms: 'Forms',
    everyForm: 'every form',
    outOf: 'Could be checked',
  },
  zh: {
    byCheck: (who, years) => `${who}年度报告哪些数字勾稽不符，${years}`,
    byYear: (who, years) => `${who}勾稽不符的年度报告，按年份，${years}`,
    byProvince: (who, years) => `${who}勾稽不符的年度报告，按省份，${years}`,
    counts: '占数字齐全、可以核对的报告的百分比',
    yearCounts: '占至少可以核对一项的报告的百分比；年份下方为不符的报告数和可以核对的报告数',
    inAll: (failing, checkable, reports) =>
      `${reports}份报告中有${checkable}份可以核对，其中${failing}份至少有一项不符。`,
    few: (threshold) => `浅色表示可以核对的报告不足${threshold}份，不参与排序。`,
    unchecked: (provinces) => `另有${provinces}个省份没有可以核对的报告，见表格。`,
    hint: '点按条形可查看所涉报告。',
    failed: '勾稽不符',
    ofCheckable: (failing, checkable) => `${checkable}份中${failing}份`,
    notChecked: '没有可以核对的报告',
    reportsThere: (reports) => `共${reports}份报告`,
    columns: {
      check: '核对项目',
      year: '年份',
      province: '省份',
      failing: '不符的报告',
      checkable: '可以核对的报告',
      reports: '全部报告',
      share: '不符比例',
      body: '机关',
      metric: '数字',
      applicant: '申请人',
      stated: '写明',
      computed: '计算',
      difference: '相差',
    },
    behind: (bar) => `所涉报告：${bar}`,
    listed: (shown, total) =>
      shown === total
        ? `共${total}处不符，按相差大小排列。`
        : `共${total}处不符，按相差大小列出前${shown}处，CSV 含全部。`,
    none: '此处没有不符的报告。',
    close: '关闭列表',
    rules: {
      requests_balance:
        '本年新收政府信息公开申请数量＋上年结转政府信息公开申请数量＝本年度办理结果总计＋结转下年度继续办理。表上注明：第一项加第二项之和，等于第三项加第四项之和。',
      carried_over: '上年结转政府信息公开申请数量＝该机关上一年度报告的结转下年度继续办理。',
      channels_total: '各渠道收到的申请数之和不超过收到申请数，空格视为没有。',
      answered_parts: '对申请的答复数＝按时办结数＋延期办结数。',
      outcomes_total:
        '（七）总计＝（一）予以公开＋（二）部分公开＋（三）不予公开＋（四）无法提供＋（五）不予处理＋（六）其他处理。',
      refused_parts: '（三）不予公开＝其下八项之和。',
      unavailable_parts: '（四）无法提供＝其下三项之和。',
      unprocessed_parts: '（五）不予处理＝其下五项之和。',
      other_parts: '（六）其他处理＝其下三项之和。',
      review_total: '行政复议总计＝结果维持＋结果纠正＋其他结果＋尚未审结。',
      suit_direct_total: '未经复议直接起诉总计＝结果维持＋结果纠正＋其他结果＋尚未审结。',
      suit_after_review_total: '复议后起诉总计＝结果维持＋结果纠正＋其他结果＋尚未审结。',
      suit_total: '行政诉讼各项结果之和不超过行政诉讼总数，空格视为没有。',
      suits_total: '行政诉讼总数＝未经复议直接起诉总计＋复议后起诉总计。',
      applicants_total: '每一行的总计＝自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他。',
      prose_and_table: '同一报告正文与表格所列同一数字一致。',
    },
    countable: {
      all: '总计栏写明全部有关数字的报告，以及在其他栏不符的报告',
      any: '写明总数和至少一个分项的报告',
      carriedOver: '写明上年结转数，且该机关上一年度报告写明结转下年度数的报告',
      applicants: '写明收到申请的总计和六类申请人各栏的报告',
      text: '正文所列数字另有他处写明的报告',
    },
    rule: '规则',
    forms: '格式',
    everyForm: '各年格式',
    outOf: '可以核对的报告',
  },
};

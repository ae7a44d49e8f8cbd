import type { Applicant } from '../domain/figure';
import type { Form } from '../domain/form';
import { packed } from './cellStream';
import { remember } from './remember';

/** One row of table 3. */
export interface RequestRow {
  metric: string;
  /** What the form prints, as locators quote it. */
  label: string;
  pattern: RegExp;
  /** Forms that have the row; both when absent. */
  form?: Form;
  /** No row of the form itself: a subtotal that some bodies add. */
  added?: boolean;
}

const REFUSED = '（三）不予公开';
const UNAVAILABLE = '（四）无法提供';
const UNPROCESSED = '（五）不予处理';
const OTHER = '（六）其他处理';

/**
 * Rows of table 3 in the order of the form (国办公开办函〔2019〕60号 and 〔2021〕30号). Patterns are
 * the words that no other row has, so that labels cut short still tell which row it is.
 */
export const REQUEST_ROWS: readonly RequestRow[] = [
  { metric: 'received', label: '一、本年新收政府信息公开申请数量', pattern: /本年度?新收/ },
  { metric: 'carried_in', label: '二、上年结转政府信息公开申请数量', pattern: /上一?年度?结转/ },
  { metric: 'granted', label: '（一）予以公开', pattern: /予以公开/ },
  { metric: 'partly_granted', label: '（二）部分公开', pattern: /部分公开/ },
  { metric: 'refused', label: REFUSED, pattern: /不予公开/, added: true },
  { metric: 'refused_secret', label: `${REFUSED} 1.属于国家秘密`, pattern: /国家秘密|属于国家/ },
  {
    metric: 'refused_other_law',
    label: `${REFUSED} 2.其他法律行政法规禁止公开`,
    pattern: /其他法律|法律、?行政法规|法律法规禁/,
  },
  { metric: 'refused_security', label: `${REFUSED} 3.危及“三安全一稳定”`, pattern: /危及|三安全/ },
  { metric: 'refused_third_party', label: `${REFUSED} 4.保护第三方合法权益`, pattern: /第三方/ },
  { metric: 'refused_internal', label: `${REFUSED} 5.属于三类内部事务信息`, pattern: /三类|内部事务/ },
  { metric: 'refused_process', label: `${REFUSED} 6.属于四类过程性信息`, pattern: /四类|过程性/ },
  { metric: 'refused_enforcement_file', label: `${REFUSED} 7.属于行政执法案卷`, pattern: /行政执法|执法案/ },
  { metric: 'refused_admin_query', label: `${REFUSED} 8.属于行政查询事项`, pattern: /行政查询|查询事项/ },
  { metric: 'unavailable', label: UNAVAILABLE, pattern: /无法提供/, added: true },
  {
    metric: 'unavailable_not_held',
    label: `${UNAVAILABLE} 1.本机关不掌握相关政府信息`,
    pattern: /不掌握|本机关不/,
  },
  {
    metric: 'unavailable_needs_creation',
    label: `${UNAVAILABLE} 2.没有现成信息需要另行制作`,
    pattern: /没有现成|另行制作/,
  },
  {
    metric: 'unavailable_unclear',
    label: `${UNAVAILABLE} 3.补正后申请内容仍不明确`,
    pattern: /补正后|仍不明确/,
  },
  { metric: 'unprocessed', label: UNPROCESSED, pattern: /不予处理/, added: true },
  {
    metric: 'unprocessed_petition',
    label: `${UNPROCESSED} 1.信访举报投诉类申请`,
    pattern: /信访|举报投诉|投诉类/,
  },
  { metric: 'unprocessed_repeat', label: `${UNPROCESSED} 2.重复申请`, pattern: /重复申请/ },
  {
    metric: 'unprocessed_publication',
    label: `${UNPROCESSED} 3.要求提供公开出版物`,
    pattern: /出版物|要求提供公开/,
  },
  {
    metric: 'unprocessed_excessive',
    label: `${UNPROCESSED} 4.无正当理由大量反复申请`,
    pattern: /大量反复|反复申请|理由大量/,
  },
  {
    metric: 'unprocessed_confirm',
    label: `${UNPROCESSED} 5.要求行政机关确认或重新出具已获取信息`,
    pattern: /确认或重|重新出具|要求行政机关/,
  },
  { metric: 'other_handling', label: OTHER, pattern: /其他处理/ },
  {
    metric: 'other_uncorrected',
    label: `${OTHER} 1.申请人无正当理由逾期不补正`,
    pattern: /逾期不补正|不补正|^1[.．、]?申请人无正当|处理1[.．、]申请人无正当/,
    form: '2021',
  },
  {
    metric: 'other_unpaid',
    label: `${OTHER} 2.申请人逾期未按收费通知要求缴纳费用`,
    pattern: /逾期未按|收费通知|未按收费|缴纳费用/,
    form: '2021',
  },
  {
    metric: 'other_other',
    label: `${OTHER} 3.其他`,
    pattern: /(?:^|[.．、\d)）])其他(?:情形|情况)?$/,
    form: '2021',
  },
  {
    metric: 'concluded',
    label: '（七）总计',
    pattern: /(?:^|[)）七、.．\d果])(?:总计|合计|总数)$/,
  },
  { metric: 'carried_out', label: '四、结转下年度继续办理', pattern: /结转下一?年度?|下一?年度?继续办理/ },
];

const EVERY_MATCH = new Map(REQUEST_ROWS.map((row) => [row, new RegExp(row.pattern, 'g')]));
const INDEX = new Map(REQUEST_ROWS.map((row, index) => [row.metric, index]));

/** Place of a metric's row in the form, -1 when table 3 has none. */
export function requestRowIndex(metric: string): number {
  return INDEX.get(metric) ?? -1;
}

/** Rows that every report of the form prints, in order. */
export function printedRows(form: Form): RequestRow[] {
  return REQUEST_ROWS.filter(
    (row) =>
      row.added !== true &&
      (row.form === undefined || row.form === form) &&
      !(form === '2021' && row.metric === 'other_handling'),
  );
}

/**
 * The row that a label names, by the words nearest to its end: the label of a row may have those
 * of its group, of the header or of a row above before it. Undefined when it names none.
 */
export const requestRowOf: (label: string) => RequestRow | undefined = remember(findRow);

function findRow(label: string): RequestRow | undefined {
  const text = packed(label).replace(/[(（]区分处理.*?(?:[)）]|其他情形|$)/g, '');
  let found: RequestRow | undefined;
  let at = -1;
  for (const row of REQUEST_ROWS) {
    const start = lastIndexOf(text, EVERY_MATCH.get(row) ?? row.pattern);
    if (start > at) [found, at] = [row, start];
  }
  return found;
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/** Columns of table 3 by their header, in the order of the form. */
export const APPLICANT_LABELS: Readonly<Record<Applicant, string>> = {
  natural: '自然人',
  business: '商业企业',
  research: '科研机构',
  charity: '社会公益组织',
  legal: '法律服务机构',
  other: '其他',
  total: '总计',
};

const APPLICANT_PATTERNS: readonly [applicant: Applicant, pattern: RegExp][] = [
  ['natural', /^(?:公民|自然人)$/],
  ['business', /商业企业$/],
  ['research', /科研机构$/],
  ['charity', /(?:社会)?公益组织$/],
  ['legal', /法律服务机构$/],
  ['other', /^(?:其他|其它)$/],
  ['total', /^(?:总计|合计|小计|总数)$/],
];

/** The applicant column that a header cell names, or undefined. */
export const applicantOf: (header: string) => Applicant | undefined = remember(findApplicant);

function findApplicant(header: string): Applicant | undefined {
  const text = packed(header);
  return APPLICANT_PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];
}

import type { Form } from '../../src/domain/form';
import { APPLICANTS, type Applicant } from '../../src/domain/figure';

/** A filled-in form of 2019 or 2021, as the tests render it into every layout. */
export interface FilledForm {
  form: Form;
  /** Rows of table 2 with their values; keys are metrics. */
  disclosure: Record<string, number | undefined>;
  /** Rows of table 3, each with seven cells; keys are metrics of the printed rows. */
  requests: Record<string, (number | undefined)[]>;
  /** Fifteen cells of table 4. */
  cases: (number | undefined)[];
}

/** One printed row of table 3: its group's label (on the first row of the group) and its own. */
export interface PrintedRow {
  metric: string;
  group?: { label: string; rows: number };
  label: string;
}

const RESULTS_2019: [group: string | undefined, rows: [metric: string, label: string][]][] = [
  [undefined, [['granted', '（一）予以公开']]],
  [undefined, [['partly_granted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）']]],
  [
    '（三）不予公开',
    [
      ['refused_secret', '1.属于国家秘密'],
      ['refused_other_law', '2.其他法律行政法规禁止公开'],
      ['refused_security', '3.危及“三安全一稳定”'],
      ['refused_third_party', '4.保护第三方合法权益'],
      ['refused_internal', '5.属于三类内部事务信息'],
      ['refused_process', '6.属于四类过程性信息'],
      ['refused_enforcement_file', '7.属于行政执法案卷'],
      ['refused_admin_query', '8.属于行政查询事项'],
    ],
  ],
  [
    '（四）无法提供',
    [
      ['unavailable_not_held', '1.本机关不掌握相关政府信息'],
      ['unavailable_needs_creation', '2.没有现成信息需要另行制作'],
      ['unavailable_unclear', '3.补正后申请内容仍不明确'],
    ],
  ],
  [
    '（五）不予处理',
    [
      ['unprocessed_petition', '1.信访举报投诉类申请'],
      ['unprocessed_repeat', '2.重复申请'],
      ['unprocessed_publication', '3.要求提供公开出版物'],
      ['unprocessed_excessive', '4.无正当理由大量反复申请'],
      ['unprocessed_confirm', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  ],
  [undefined, [['other_handling', '（六）其他处理']]],
  [undefined, [['concluded', '（七）总计']]],
];

const OTHER_2021: (typeof RESULTS_2019)[number] = [
  '（六）其他处理',
  [
    ['other_uncorrected', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['other_unpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['other_other', '3.其他'],
  ],
];

export const RECEIVED_LABEL = '一、本年新收政府信息公开申请数量';
export const CARRIED_IN_LABEL = '二、上年结转政府信息公开申请数量';
export const RESULT_LABEL = '三、本年度办理结果';
export const CARRIED_OUT_LABEL = '四、结转下年度继续办理';
export const BALANCE_LABEL = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
export const APPLICANT_HEADER = [
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
];
export const CASE_HEADER = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** Result rows of table 3 (section 三) in the order of the form. */
export function resultRows(form: Form): PrintedRow[] {
  const groups =
    form === '2021' ? [...RESULTS_2019.slice(0, 5), OTHER_2021, ...RESULTS_2019.slice(6)] : RESULTS_2019;
  return groups.flatMap(([group, rows]) =>
    rows.map(([metric, label], index): PrintedRow =>
      group !== undefined && index === 0
        ? { metric, label, group: { label: group, rows: rows.length } }
        : { metric, label },
    ),
  );
}

/** Every row of table 3 by metric, in the order of the form. */
export function requestMetrics(form: Form): string[] {
  return ['received', 'carried_in', ...resultRows(form).map((row) => row.metric), 'carried_out'];
}

/** One part of table 2: its article, its header and its rows. */
export interface DisclosurePart {
  article: string;
  header: string[];
  rows: { label: string; metrics: string[] }[];
}

export function disclosureParts(form: Form): DisclosurePart[] {
  const part = (
    article: string,
    header: string[],
    ...rows: [label: string, ...metrics: string[]][]
  ): DisclosurePart => ({
    article: `第二十条第（${article}）项`,
    header,
    rows: rows.map(([label, ...metrics]) => ({ label, metrics })),
  });
  if (form === '2021')
    return [
      part(
        '一',
        ['本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', 'rules_issued', 'rules_repealed', 'rules_in_force'],
        ['行政规范性文件', 'norms_issued', 'norms_repealed', 'norms_in_force'],
      ),
      part('五', ['本年处理决定数量'], ['行政许可', 'licences_decided']),
      part('六', ['本年处理决定数量'], ['行政处罚', 'penalties_decided'], ['行政强制', 'coercions_decided']),
      part('八', ['本年收费金额（单位：万元）'], ['行政事业性收费', 'fees_charged']),
    ];
  const programmes = (id: string, decided: string): string[] => [
    `${id}_items_prior`,
    `${id}_items_change`,
    decided,
  ];
  const header = ['上一年项目数量', '本年增/减', '处理决定数量'];
  return [
    part(
      '一',
      ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['规章', 'rules_issued', 'rules_published', 'rules_in_force'],
      ['规范性文件', 'norms_issued', 'norms_published', 'norms_in_force'],
    ),
    part(
      '五',
      header,
      ['行政许可', ...programmes('licence', 'licences_decided')],
      ['其他对外管理服务事项', ...programmes('services', 'services_decided')],
    ),
    part(
      '六',
      header,
      ['行政处罚', ...programmes('penalty', 'penalties_decided')],
      ['行政强制', ...programmes('coercion', 'coercions_decided')],
    ),
    part('八', ['上一年项目数量', '本年增/减'], ['行政事业性收费', 'fee_items_prior', 'fee_items_change']),
    part(
      '九',
      ['采购项目数量', '采购总金额（万元）'],
      ['政府集中采购', 'procurement_items', 'procurement_amount'],
    ),
  ];
}

const CASE_METRICS = ['review', 'suit_direct', 'suit_after_review'].flatMap((kind) =>
  ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => `${kind}_${column}`),
);

/** What the form states, cell by cell: `metric applicant` to value. Blank cells are not in it. */
export function statedCells(filled: FilledForm): Map<string, number> {
  const cells = new Map<string, number>();
  const put = (metric: string, applicant: Applicant, value: number | undefined): void => {
    if (value !== undefined) cells.set(`${metric} ${applicant}`, value);
  };
  for (const [metric, value] of Object.entries(filled.disclosure)) put(metric, 'total', value);
  for (const [metric, row] of Object.entries(filled.requests)) {
    APPLICANTS.forEach((applicant, index) => {
      put(metric, applicant, row[index]);
    });
  }
  CASE_METRICS.forEach((metric, index) => {
    put(metric, 'total', filled.cases[index]);
  });
  return cells;
}

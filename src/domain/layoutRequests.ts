import { CASE_RESULTS } from './outcomes';
import { REFUSED_PARTS, UNAVAILABLE_PARTS, UNPROCESSED_PARTS } from './identities';
import {
  applicantRow,
  gridRow,
  headingRow,
  listRow,
  type Heading,
  type LayoutRow,
  type LayoutSection,
  type LayoutTable,
} from './layout';

/** Columns of table 3, forms 2019 and 2021. */
const APPLICANT_COLUMNS: readonly Heading[] = [
  { zh: '自然人', en: 'Natural persons' },
  { zh: '商业企业', en: 'Businesses' },
  { zh: '科研机构', en: 'Research institutes' },
  { zh: '社会公益组织', en: 'Charities' },
  { zh: '法律服务机构', en: 'Legal services' },
  { zh: '其他', en: 'Other' },
  { zh: '总计', en: 'Total' },
];

/** A row that the form prints as a heading of others; its sums are added up from them. */
const subtotalRow = (metric: string): LayoutRow => ({ ...applicantRow(metric, 1), isPrinted: false });
const reasons = (metrics: readonly string[]): LayoutRow[] => metrics.map((metric) => applicantRow(metric, 2));

/**
 * Section 3: requests by applicant, results in the order of the form (国办公开办函〔2019〕60号 and
 * 〔2021〕30号). The form of 2021 opens 其他处理 into three rows, that of 2019 has one.
 */
export function requestsSection(otherParts: readonly string[]): LayoutSection {
  return {
    heading: { zh: '三、收到和处理政府信息公开申请情况', en: '3. Requests received and handled' },
    tables: [
      {
        id: 'requests',
        heading: {
          zh: '申请办理情况（第一项加第二项之和，等于第三项加第四项之和）',
          en: 'Requests by applicant (rows 1 and 2 together equal rows 3 and 4 together)',
        },
        shape: 'grid',
        corner: { zh: '申请人情况', en: 'Applicants' },
        columns: APPLICANT_COLUMNS,
        groups: [
          [
            { heading: { zh: '自然人', en: 'Natural persons' }, columns: 1, lines: 2 },
            { heading: { zh: '法人或其他组织', en: 'Legal persons and other bodies' }, columns: 5, lines: 1 },
            { heading: { zh: '总计', en: 'Total' }, columns: 1, lines: 2 },
          ],
        ],
        rows: [
          applicantRow('received'),
          applicantRow('carried_in'),
          headingRow('三、本年度办理结果', '3. Results in the year'),
          applicantRow('granted', 1),
          applicantRow('partly_granted', 1),
          subtotalRow('refused'),
          ...reasons(REFUSED_PARTS),
          subtotalRow('unavailable'),
          ...reasons(UNAVAILABLE_PARTS),
          subtotalRow('unprocessed'),
          ...reasons(UNPROCESSED_PARTS),
          otherParts.length === 0 ? applicantRow('other_handling', 1) : subtotalRow('other_handling'),
          ...reasons(otherParts),
          applicantRow('concluded', 1),
          applicantRow('carried_out'),
        ],
      },
    ],
  };
}

const RESULT_COLUMNS: readonly Heading[] = [
  { zh: '结果维持', en: 'Upheld' },
  { zh: '结果纠正', en: 'Corrected' },
  { zh: '其他结果', en: 'Other result' },
  { zh: '尚未审结', en: 'Pending' },
  { zh: '总计', en: 'Total' },
];
const casesOf = (kind: string): string[] => [...CASE_RESULTS, 'total'].map((result) => `${kind}_${result}`);
const CASES: Heading = { zh: '件数', en: 'Cases' };

/** Section 4: the fifteen columns of reviews and suits, then both kinds of suits together. */
export const CASES_SECTION: LayoutSection = {
  heading: { zh: '四、政府信息公开行政复议、行政诉讼情况', en: '4. Administrative reviews and lawsuits' },
  tables: [
    {
      id: 'cases',
      heading: { zh: '行政复议、行政诉讼情况', en: 'Reviews and lawsuits by result' },
      shape: 'grid',
      corner: { zh: '', en: '' },
      columns: [...RESULT_COLUMNS, ...RESULT_COLUMNS, ...RESULT_COLUMNS],
      groups: [
        [
          { heading: { zh: '行政复议', en: 'Administrative review' }, columns: 5, lines: 2 },
          { heading: { zh: '行政诉讼', en: 'Lawsuits' }, columns: 10, lines: 1 },
        ],
        [
          { heading: { zh: '未经复议直接起诉', en: 'Without review' }, columns: 5, lines: 1 },
          { heading: { zh: '复议后起诉', en: 'After review' }, columns: 5, lines: 1 },
        ],
      ],
      rows: [gridRow(CASES, ['review', 'suit_direct', 'suit_after_review'].flatMap(casesOf))],
    },
    {
      id: 'suits',
      heading: {
        zh: '行政诉讼合计（表中未设，由两类诉讼相加）',
        en: 'All lawsuits (not in the form: the two kinds added up)',
      },
      shape: 'grid',
      corner: { zh: '', en: '' },
      columns: RESULT_COLUMNS,
      rows: [{ ...gridRow(CASES, casesOf('suit')), isPrinted: false }],
    },
  ],
};

const proseTable = (id: string, zh: string, en: string, metrics: readonly string[]): LayoutTable => ({
  id,
  heading: { zh, en },
  shape: 'list',
  corner: { zh: '内容', en: 'Subject' },
  columns: [{ zh: '数字', en: 'Number' }],
  rows: metrics.map((metric) => listRow(metric)),
});

/** What the forms of 2019 and 2021 ask for in words, without fixed labels: sections 1, 5 and 6. */
export const PROSE_SECTION: LayoutSection = {
  heading: { zh: '一、总体情况等（正文写明）', en: '1, 5 and 6. In the text of the report' },
  tables: [
    proseTable('prose_general', '总体情况', 'The year in general', [
      'items_disclosed',
      'items_website',
      'items_weibo',
      'items_wechat',
      'interpretations',
      'hot_topics_answered',
      'press_conferences',
      'web_interviews',
      'received_online',
      'received_letter',
      'complaints',
      'meetings',
      'trainings',
      'trainees',
    ]),
    proseTable('prose_other', '其他需要报告的事项', 'Other matters', [
      'info_fees',
      'proposals_handled',
      'proposals_published',
    ]),
  ],
};

import { articleTable, gridRow, type Heading, type Layout } from './layout';
import { CASES_SECTION, PROSE_SECTION, requestsSection } from './layoutRequests';

const documents = (id: string): string[] => [`${id}_issued`, `${id}_published`, `${id}_in_force`];
const programmes = (id: string, decided?: string): string[] => [
  `${id}_items_prior`,
  `${id}_items_change`,
  ...(decided === undefined ? [] : [decided]),
];

const PROGRAMME_COLUMNS: readonly Heading[] = [
  { zh: '上一年项目数量', en: 'Programmes in the year before' },
  { zh: '本年增/减', en: 'Change in the year' },
  { zh: '处理决定数量', en: 'Decisions' },
];

/** Form 2019 (国办公开办函〔2019〕60号). */
export const LAYOUT_2019: Layout = [
  {
    heading: { zh: '二、主动公开政府信息情况', en: '2. Disclosure on the body’s own initiative' },
    tables: [
      articleTable(
        'documents',
        '一',
        '1',
        [
          { zh: '本年新制作数量', en: 'Newly made' },
          { zh: '本年新公开数量', en: 'Newly published' },
          { zh: '对外公开总数量', en: 'Published in all' },
        ],
        [
          gridRow({ zh: '规章', en: 'Government rules' }, documents('rules')),
          gridRow({ zh: '规范性文件', en: 'Normative documents' }, documents('norms')),
        ],
      ),
      articleTable('licences', '五', '5', PROGRAMME_COLUMNS, [
        gridRow({ zh: '行政许可', en: 'Administrative licences' }, programmes('licence', 'licences_decided')),
        gridRow(
          { zh: '其他对外管理服务事项', en: 'Other public management services' },
          programmes('services', 'services_decided'),
        ),
      ]),
      articleTable('penalties', '六', '6', PROGRAMME_COLUMNS, [
        gridRow(
          { zh: '行政处罚', en: 'Administrative penalties' },
          programmes('penalty', 'penalties_decided'),
        ),
        gridRow({ zh: '行政强制', en: 'Coercive measures' }, programmes('coercion', 'coercions_decided')),
      ]),
      articleTable('fees', '八', '8', PROGRAMME_COLUMNS.slice(0, 2), [
        gridRow({ zh: '行政事业性收费', en: 'Administrative fees' }, programmes('fee')),
      ]),
      articleTable(
        'procurement',
        '九',
        '9',
        [
          { zh: '采购项目数量', en: 'Programmes' },
          { zh: '采购总金额', en: 'Amount, 10,000 yuan' },
        ],
        [
          gridRow({ zh: '政府集中采购', en: 'Central procurement' }, [
            'procurement_items',
            'procurement_amount',
          ]),
        ],
      ),
    ],
  },
  requestsSection([]),
  CASES_SECTION,
  PROSE_SECTION,
];

import { OTHER_PARTS } from './identities';
import { articleTable, gridRow, type Heading, type Layout } from './layout';
import { CASES_SECTION, PROSE_SECTION, requestsSection } from './layoutRequests';

const documents = (id: string): string[] => [`${id}_issued`, `${id}_repealed`, `${id}_in_force`];
const DECISIONS: readonly Heading[] = [{ zh: '本年处理决定数量', en: 'Decisions in the year' }];

/** Form 2021 (国办公开办函〔2021〕30号). */
export const LAYOUT_2021: Layout = [
  {
    heading: { zh: '二、主动公开政府信息情况', en: '2. Disclosure on the body’s own initiative' },
    tables: [
      articleTable(
        'documents',
        '一',
        '1',
        [
          { zh: '本年制发件数', en: 'Issued in the year' },
          { zh: '本年废止件数', en: 'Repealed in the year' },
          { zh: '现行有效件数', en: 'In force' },
        ],
        [
          gridRow({ zh: '规章', en: 'Government rules' }, documents('rules')),
          gridRow({ zh: '行政规范性文件', en: 'Normative documents' }, documents('norms')),
        ],
      ),
      articleTable('licences', '五', '5', DECISIONS, [
        gridRow({ zh: '行政许可', en: 'Administrative licences' }, ['licences_decided']),
      ]),
      articleTable('penalties', '六', '6', DECISIONS, [
        gridRow({ zh: '行政处罚', en: 'Administrative penalties' }, ['penalties_decided']),
        gridRow({ zh: '行政强制', en: 'Coercive measures' }, ['coercions_decided']),
      ]),
      articleTable(
        'fees',
        '八',
        '8',
        [{ zh: '本年收费金额（单位：万元）', en: 'Charged in the year, 10,000 yuan' }],
        [gridRow({ zh: '行政事业性收费', en: 'Administrative fees' }, ['fees_charged'])],
      ),
    ],
  },
  requestsSection(OTHER_PARTS),
  CASES_SECTION,
  PROSE_SECTION,
];

import { headingRow, listRow, type Layout } from './layout';

/**
 * Form 2008: prose, often with an index table of the province (指标名称 / 计量单位 / 代码 / 本年). Tables
 * of provinces differ; this one holds every row that the dictionary knows, in the usual order.
 */
export const LAYOUT_2008: Layout = [
  {
    heading: { zh: '政府信息公开指标统计表', en: 'Index table' },
    tables: [
      {
        id: 'index',
        heading: { zh: '指标统计表', en: 'Index table' },
        shape: 'list',
        corner: { zh: '指标名称', en: 'Indicator' },
        columns: [{ zh: '本年', en: 'This year' }],
        rows: [
          listRow('items_disclosed'),
          listRow('items_electronic', 1, '其中：1.'),
          listRow('norms_issued', 1, '2.'),
          headingRow('公开渠道', 'Channels', 0),
          listRow('items_website', 1),
          listRow('items_gazette', 1),
          listRow('received'),
          listRow('received_in_person', 1, '其中：1.'),
          listRow('received_fax', 1, '2.'),
          listRow('received_email', 1, '3.'),
          listRow('received_online', 1, '4.'),
          listRow('received_letter', 1, '5.'),
          listRow('received_other_channel', 1, '6.'),
          listRow('concluded'),
          listRow('granted', 1, '其中：1.'),
          listRow('partly_granted', 1, '2.'),
          listRow('refused', 1, '3.'),
          ...[
            'unavailable_not_held',
            'not_this_agency',
            'refused_not_information',
            'unavailable_unclear',
            'refused_secret',
            'refused_trade_secret',
            'refused_privacy',
            'refused_internal',
            'refused_process',
            'refused_enforcement_file',
            'refused_other_law',
            'other_handling',
          ].map((metric, index) => listRow(metric, 2, index === 0 ? '其中：' : '')),
          listRow('review_total'),
          listRow('suit_total'),
          listRow('appeals'),
        ],
      },
    ],
  },
];

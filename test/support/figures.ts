import fc from 'fast-check';
import type { LocatedFigure } from '../../src/corpus/figureRow';
import { APPLICANTS, METHODS, QUALIFIERS, SCOPES, SOURCE_KINDS, type Figure } from '../../src/domain/figure';
import { FORMS } from '../../src/domain/form';
import type { Metric } from '../../src/domain/metric';

/** A figure with plain values, those given apart. */
export function makeFigure(values: Partial<Figure> = {}): Figure {
  return {
    agency: '中江县人民政府',
    scope: 'own',
    province: '四川',
    level: 'county',
    year: 2021,
    form: '2021',
    metric: 'received',
    applicant: 'total',
    value: 12,
    qualifier: 'exact',
    method: 'table',
    locator: '',
    source: 'https://example.gov.cn/2021.html',
    sourceKind: 'official',
    ...values,
  };
}

/** The figures as rows of `figures.csv` after its header. */
export function locate(figures: readonly Figure[]): LocatedFigure[] {
  return figures.map((figure, index) => ({ figure, file: 'figures.csv', line: index + 2 }));
}

export function makeMetric(id: string, values: Partial<Metric> = {}): Metric {
  return { id, group: 'requests', unit: 'request', en: id, zh: id, labels: {}, note: '', ...values };
}

/** Few metrics, some of which identities relate. */
export const METRICS: readonly Metric[] = [
  ...['received', 'carried_in', 'concluded', 'carried_out'].map((id) => makeMetric(id)),
  ...['review_upheld', 'review_corrected', 'review_other', 'review_pending', 'review_total'].map((id) =>
    makeMetric(id, { group: 'review', unit: 'case' }),
  ),
  ...['suit_upheld', 'suit_total'].map((id) => makeMetric(id, { group: 'review', unit: 'case' })),
  makeMetric('fees_charged', { group: 'disclosure', unit: '10k CNY' }),
  makeMetric('licence_items_change', { group: 'disclosure', unit: 'programme' }),
];

export const METRIC_IDS = new Set(METRICS.map((metric) => metric.id));

const BODIES = [
  { agency: '中江县人民政府', province: '四川', level: 'county' },
  { agency: '新城区人民政府', province: '陕西', level: 'county' },
  { agency: '新城区人民政府', province: '内蒙古', level: 'county' },
  { agency: '上海市人民政府', province: '上海', level: 'province' },
] as const;

/** Figures that often meet in one cell, agree, differ, add up and do not. */
export const anyFigure: fc.Arbitrary<Figure> = fc
  .record({
    body: fc.constantFrom(...BODIES),
    scope: fc.constantFrom(...SCOPES),
    year: fc.integer({ min: 2012, max: 2022 }),
    form: fc.option(fc.constantFrom(...FORMS), { nil: undefined }),
    metric: fc.constantFrom(...METRICS.map((metric) => metric.id)),
    applicant: fc.oneof(
      { arbitrary: fc.constant('total' as const), weight: 3 },
      fc.constantFrom(...APPLICANTS),
    ),
    value: fc.oneof(
      { arbitrary: fc.integer({ min: 0, max: 3 }), weight: 4 },
      fc.integer({ min: 0, max: 4_000_000_000 }),
    ),
    qualifier: fc.oneof(
      { arbitrary: fc.constant('exact' as const), weight: 4 },
      fc.constantFrom(...QUALIFIERS),
    ),
    method: fc.constantFrom(...METHODS),
    locator: fc.constantFrom('', 'table 3, row 一、, column 总计', '第 2 句'),
    source: fc.constantFrom(
      ...['https://a.gov.cn/1', 'https://b.gov.cn/2', 'report, "final".html', ''],
      ...['https://a.gov.cn/202301/t20230131_7.html', 'https://b.gov.cn/2023/2/1/x', '2022年12月报告.pdf'],
    ),
    sourceKind: fc.constantFrom(...SOURCE_KINDS),
  })
  .map(({ body, ...rest }) => {
    const isMoney = rest.metric === 'fees_charged';
    const value = isMoney ? rest.value / 8 : rest.metric.endsWith('_change') ? -rest.value : rest.value;
    return { ...rest, ...body, value: value === 0 ? 0 : value };
  });

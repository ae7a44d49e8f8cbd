import type { Form } from './form';

/** Groups of the metric dictionary, in the order of the report's sections. */
export const METRIC_GROUPS = ['disclosure', 'response', 'requests', 'outcome', 'review', 'resource'] as const;
export type MetricGroup = (typeof METRIC_GROUPS)[number];

/** One entry of the metric dictionary (`data/metrics.csv`). */
export interface Metric {
  id: string;
  group: MetricGroup;
  /** Unit in English: item, request, case, document, person, `10k CNY` (万元), … */
  unit: string;
  en: string;
  zh: string;
  /** The label that each form prints, `prose` where the form asks for it in words; absent: not asked. */
  labels: Partial<Record<Form, string>>;
  note: string;
}

/** Whether values of the metric may be fractions: amounts of money, in 万元. */
export function isDecimal(metric: Metric): boolean {
  return metric.unit === '10k CNY';
}

/** Whether values may be negative: only differences from the year before. */
export function maySink(metricId: string): boolean {
  return metricId.endsWith('_change');
}

/** Whether `form` asks for the metric, in a table or in prose. */
export function isAsked(metric: Metric, form: Form): boolean {
  return metric.labels[form] !== undefined;
}

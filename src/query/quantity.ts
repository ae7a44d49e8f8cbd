import type { Manifest } from '../corpus/manifest';
import { crosswalkOf, type Crosswalk } from '../domain/crosswalk';
import type { Applicant } from '../domain/figure';
import type { Measure } from '../domain/measure';
import { MEASURES, measureOf } from '../domain/measures';
import type { Metric, MetricGroup } from '../domain/metric';
import type { Series } from '../domain/series';
import { dictionaryOf } from './dictionary';

/** What a reader can pick for an axis: a metric of the dictionary, or a measure worked out of several. */
export interface Quantity {
  id: string;
  /** Section of the report, or `rate` for shares and rates. */
  group: MetricGroup | 'rate';
  en: string;
  zh: string;
  /** Unit in English, as in the metric dictionary; of rates what the whole consists of. */
  unit: string;
  kind: 'metric' | Measure['kind'];
  /** How values are written: `share` as per cent. */
  per: 'count' | 'share';
  /** What the forms state of it; of rates the part. */
  part: Crosswalk;
  whole?: Crosswalk;
  /** Applicant column of the part of a measure. */
  applicant?: Applicant;
  /** The dictionary's entry of a metric. */
  metric?: Metric;
}

/** The quantity of that id; undefined when neither dictionary nor measures have it. */
export function quantityOf(manifest: Manifest, id: string): Quantity | undefined {
  const measure = measureOf(id);
  if (measure !== undefined) return ofMeasure(measure);
  const metric = dictionaryOf(manifest).get(id);
  return metric && ofMetric(metric);
}

/** Every quantity: the metrics of the dictionary, then measures, in the order of pickers. */
export function quantitiesOf(manifest: Manifest): Quantity[] {
  return [...manifest.metrics.map(ofMetric), ...MEASURES.map(ofMeasure)];
}

/** A metric of the dictionary as a quantity. */
export function ofMetric(metric: Metric): Quantity {
  const { id, group, en, zh, unit } = metric;
  return { id, group, en, zh, unit, kind: 'metric', per: 'count', part: crosswalkOf(metric), metric };
}

/** A measure as a quantity. */
export function ofMeasure({ id, kind, en, zh, unit, part, whole, applicant }: Measure): Quantity {
  const group = kind === 'count' ? 'outcome' : 'rate';
  const per = kind === 'share' ? 'share' : 'count';
  return {
    id,
    group,
    en,
    zh,
    unit,
    kind,
    per,
    part,
    ...(whole && { whole }),
    ...(applicant && { applicant }),
  };
}

/** What the series of a chart show, each quantity once, in the order of the series. */
export function quantitiesOfSeries(manifest: Manifest, series: readonly Series[]): Quantity[] {
  const ids = [...new Set(series.map(({ metric }) => metric))];
  return ids.flatMap((id) => quantityOf(manifest, id) ?? []);
}

/** The name in a language. */
export function quantityName({ en, zh }: Quantity, lang: 'en' | 'zh'): string {
  return lang === 'zh' ? zh : en;
}

/** An English name inside a title, which has a colon of its own: “Refused – trade secret”. */
export function nameInTitle(name: string): string {
  return name.replace(': ', ' – ');
}

import type { Manifest } from '../corpus/manifest';
import { crosswalkOf, exact, near, worse, type Crossing, type Crosswalk } from '../domain/crosswalk';
import { FORMS, type Form } from '../domain/form';
import { isAsked, type Metric } from '../domain/metric';
import { CASE_RESULTS, OUTCOMES, type CaseKind, type Outcome } from '../domain/outcomes';
import type { Series } from '../domain/series';
import { dictionaryOf } from './dictionary';
import { ofMetric, quantityOf, type Quantity } from './quantity';

type Per = 'count' | 'share';

const NOT_ASKED: Crossing = { relation: 'not_asked', sums: [] };

/**
 * What the series of a chart of outcomes show. An outcome of an older form may be several rows added
 * up, and a share is taken of all outcomes of the form together; reasons are metrics of their own.
 */
export function outcomeQuantities(manifest: Manifest, series: readonly Series[], per: Per): Quantity[] {
  const dictionary = dictionaryOf(manifest);
  const ids = [...new Set(series.map(({ metric }) => metric))];
  return ids.flatMap((id) => {
    const outcome = OUTCOMES.find(({ metric }) => metric === id);
    const metric = dictionary.get(id);
    if (outcome === undefined || metric === undefined) return quantityOf(manifest, id) ?? [];
    const quantity = { ...ofMetric(metric), part: crosswalkOfOutcome(outcome, metric) };
    return per === 'count' ? quantity : { ...quantity, kind: 'share', per, whole: ALL_OUTCOMES };
  });
}

/** What a chart of reviews or suits by result shows: the number of each result, or its share of all. */
export function caseQuantities(manifest: Manifest, kind: CaseKind, per: Per): Quantity[] {
  const dictionary = dictionaryOf(manifest);
  const metrics = CASE_RESULTS.flatMap((result) => dictionary.get(`${kind}_${result}`) ?? []);
  if (per === 'count') return metrics.map(ofMetric);
  const whole = byForm((form) => {
    const asked = metrics.filter((metric) => isAsked(metric, form));
    if (asked.length === 0) return NOT_ASKED;
    const relation = asked
      .map((metric) => crosswalkOf(metric)[form].relation)
      .reduce((worst, each) => worse(worst, each));
    return { relation, sums: [asked.map(({ id }) => id)] };
  });
  return metrics.map((metric) => ({ ...ofMetric(metric), kind: 'share', per, whole }));
}

/** Every outcome that a form tells apart, added up. */
const ALL_OUTCOMES = byForm((form) => {
  const metrics = OUTCOMES.flatMap(({ stated }) => stated[form]);
  return form < '2019' ? near('other_rows', metrics) : exact(...metrics);
});

/** An outcome that is its metric in a form relates as the metric does; others are cut otherwise. */
function crosswalkOfOutcome({ stated }: Outcome, metric: Metric): Crosswalk {
  const own = crosswalkOf(metric);
  return byForm((form) => {
    const metrics = stated[form];
    const isAskedFor = own[form].relation !== 'not_asked';
    if (metrics.length === 0) return NOT_ASKED;
    if (metrics.length === 1 && metrics[0] === metric.id) return isAskedFor ? own[form] : NOT_ASKED;
    return near('other_rows', metrics);
  });
}

function byForm(crossingOf: (form: Form) => Crossing): Crosswalk {
  return Object.fromEntries(FORMS.map((form) => [form, crossingOf(form)])) as Crosswalk;
}

import { beforeAll, describe, expect, it } from 'vitest';
import { crosswalkOf, isComparable, type Relation } from '../../src/domain/crosswalk';
import { FORMS, type Form } from '../../src/domain/form';
import { isAsked, type Metric } from '../../src/domain/metric';
import { shippedMetrics } from '../support/shippedMetrics';

let metrics: Map<string, Metric>;
beforeAll(async () => {
  metrics = await shippedMetrics();
});
const metricOf = (id: string): Metric => {
  const metric = metrics.get(id);
  if (metric === undefined) throw new Error(`no metric ${id}`);
  return metric;
};
const relations = (id: string): Relation[] => FORMS.map((form) => crosswalkOf(metricOf(id))[form].relation);

describe('what each form states of a metric', () => {
  it.each<[string, Relation[]]>([
    ['received', ['exact', 'exact', 'exact', 'exact']],
    ['carried_in', ['not_asked', 'not_asked', 'exact', 'exact']],
    ['items_disclosed', ['near', 'near', 'exact', 'exact']],
    ['granted', ['near', 'near', 'exact', 'exact']],
    ['partly_granted', ['exact', 'exact', 'exact', 'exact']],
    ['refused', ['near', 'near', 'exact', 'exact']],
    ['refused_secret', ['exact', 'exact', 'exact', 'exact']],
    ['refused_other_law', ['near', 'near', 'exact', 'exact']],
    ['unavailable_not_held', ['near', 'near', 'exact', 'exact']],
    ['concluded', ['near', 'near', 'exact', 'exact']],
    ['rules_in_force', ['not_asked', 'not_asked', 'near', 'exact']],
    ['norms_in_force', ['not_asked', 'not_asked', 'near', 'exact']],
    ['norms_issued', ['near', 'near', 'near', 'exact']],
    ['suit_total', ['exact', 'exact', 'derived', 'derived']],
    ['suit_pending', ['not_asked', 'not_asked', 'derived', 'derived']],
    ['review_total', ['exact', 'exact', 'exact', 'exact']],
    ['received_online', ['exact', 'exact', 'exact', 'exact']],
    ['interpretations', ['not_asked', 'near', 'exact', 'exact']],
    ['already_public', ['not_asked', 'exact', 'not_asked', 'not_asked']],
  ])('%s', (id, expected) => {
    expect(relations(id)).toEqual(expected);
  });

  it('asks where the dictionary has a label, and says why a number is near', () => {
    for (const metric of metrics.values()) {
      const crosswalk = crosswalkOf(metric);
      for (const form of FORMS) {
        const { relation, sums, difference } = crosswalk[form];
        expect(relation !== 'not_asked', `${metric.id} ${form}`).toBe(isAsked(metric, form));
        expect(sums).toEqual(relation === 'not_asked' ? [] : [[metric.id]]);
        expect(difference !== undefined, `${metric.id} ${form}`).toBe(relation === 'near');
      }
      const newest = [...FORMS].reverse().find((form) => isAsked(metric, form));
      if (newest !== undefined) expect(crosswalk[newest].relation).not.toBe('near');
    }
  });

  it.each<[string, Form[], boolean]>([
    ['received', ['2008', '2014', '2019', '2021'], true],
    ['granted', ['2014'], true],
    ['granted', ['2014', '2019'], false],
    ['granted', ['2019', '2021'], true],
    ['refused', ['2008', '2021'], false],
    ['norms_in_force', ['2019', '2021'], false],
    ['suit_total', ['2014', '2021'], true],
    ['carried_in', ['2014', '2019'], false],
    ['items_disclosed', ['2008', '2014'], false],
  ])('%s of the forms %j may be joined: %s', (id, forms, expected) => {
    expect(isComparable(crosswalkOf(metricOf(id)), forms)).toBe(expected);
  });
});

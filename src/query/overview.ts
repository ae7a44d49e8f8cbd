import { shareBreaks } from '../domain/breaks';
import type { Entity } from '../domain/entity';
import { OUTCOME_JOINING, OUTCOMES } from '../domain/outcomes';
import type { Series } from '../domain/series';
import type { Asked } from './asked';
import { compose, soughtMetric, soughtSum } from './compose';

/** The three charts of the overview, each a list of series keyed by metric. */
export interface Overview {
  disclosure: Series[];
  outcomes: Series[];
  cases: Series[];
}

/** What bodies disclosed, how requests to them ended, and the cases about it, by year. */
export async function overview(
  asked: Asked,
  entity: Entity,
  years: readonly number[],
  signal?: AbortSignal,
): Promise<Overview> {
  const [disclosure, outcomes, cases] = await Promise.all([
    compose(asked, entity, [soughtMetric(asked, 'items_disclosed')], years, signal),
    compose(
      asked,
      entity,
      OUTCOMES.map(({ metric, stated }) => soughtSum(asked, { metric, formula: stated }, OUTCOME_JOINING)),
      years,
      signal,
    ),
    compose(
      asked,
      entity,
      ['review_total', 'suit_total'].map((metric) => soughtMetric(asked, metric)),
      years,
      signal,
    ),
  ]);
  return { disclosure, outcomes: shareBreaks(outcomes, OUTCOME_JOINING), cases };
}

import { entityKey, type Entity } from '../domain/entity';
import type { Applicant } from '../domain/figure';
import { joiningOfMeasure, relationOf, type Measure } from '../domain/measure';
import { measureOf } from '../domain/measures';
import { statedAs } from '../domain/outcomes';
import type { Series } from '../domain/series';
import type { Asked } from './asked';
import { soughtMetric, tallyEach } from './compose';
import { seriesOf, type Sought } from './points';

export interface TrendQuestion {
  /** A metric or a measure. */
  metric: string;
  who: readonly Entity[];
  years: readonly number[];
  /** Applicant column of a metric; measures name their own. */
  applicant: Applicant;
  /** See `TallyOptions`. */
  bare?: boolean | undefined;
}

/** One metric or measure over years, a series for each entity, in the order asked. */
export async function trend(
  asked: Asked,
  { metric, who, years, applicant, bare }: TrendQuestion,
  signal?: AbortSignal,
): Promise<Series[]> {
  const measure = measureOf(metric);
  const sought = soughtOf(asked, metric);
  const column = measure === undefined ? applicant : 'total';
  const tallied = await tallyEach(asked, who, [metric], { applicant: column, bare, signal });
  return who.map((entity) => {
    const key = entityKey(entity);
    return seriesOf(key, entity, sought, tallied.get(key) ?? new Map(), years);
  });
}

/** A metric or measure as a trend draws it. */
export function soughtOf(asked: Asked, metric: string): Sought {
  const measure = measureOf(metric);
  return measure === undefined ? soughtMetric(asked, metric) : soughtMeasure(measure);
}

function soughtMeasure(measure: Measure): Sought {
  return {
    metric: measure.id,
    formula: statedAs(measure.id),
    isAsked: (form) => relationOf(measure, form) !== 'not_asked',
    joining: joiningOfMeasure(measure),
    kind: measure.kind,
  };
}

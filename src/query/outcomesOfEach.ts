import { entityKey, type Entity } from '../domain/entity';
import type { Series } from '../domain/series';
import type { Asked } from './asked';
import { outcomes, type OutcomeQuestion } from './outcomes';

/**
 * How requests ended, for each entity, in the order asked. The series of all of them are keyed by entity and
 * metric, see `outcomeKey`.
 */
export async function outcomesOfEach(
  asked: Asked,
  { who, ...question }: Omit<OutcomeQuestion, 'entity'> & { who: readonly Entity[] },
  signal?: AbortSignal,
): Promise<{ entity: Entity; series: Series[] }[]> {
  return Promise.all(
    who.map(async (entity) => {
      const series = await outcomes(asked, { ...question, entity }, signal);
      return { entity, series: series.map((each) => ({ ...each, key: outcomeKey(entity, each.metric) })) };
    }),
  );
}

/** Key of one outcome of one entity among those of several. */
export function outcomeKey(entity: Entity, metric: string): string {
  return `${entityKey(entity)} ${metric}`;
}

import { crosswalkOf, joiningOf, type Joining } from '../domain/crosswalk';
import { entityKey, type Body, type Entity, type Group } from '../domain/entity';
import { isAsked } from '../domain/metric';
import { statedAs, type Formula } from '../domain/outcomes';
import type { Series } from '../domain/series';
import type { Asked } from './asked';
import { dictionaryOf } from './dictionary';
import { seriesOf, type Sought } from './points';
import type { Tallies, TallyOptions } from './tally';
import { tallyGroup } from './tallyGroup';
import type { tallyMeasures } from './tallyMeasures';

/** Several numbers of one entity by year, a series for each, keyed by its metric. */
export async function compose(
  asked: Asked,
  entity: Entity,
  sought: readonly Sought[],
  years: readonly number[],
  signal?: AbortSignal,
): Promise<Series[]> {
  const metrics = [...new Set(sought.flatMap(({ formula }) => Object.values(formula).flat()))];
  const tallied = await tallyEach(asked, [entity], metrics, { signal });
  const tallies = tallied.get(entityKey(entity)) ?? new Map();
  return sought.map((each) => seriesOf(each.metric, entity, each, tallies, years));
}

/** For a metric that the dictionary lacks: there is nothing to compare by. */
const FREE: Joining = { mayJoin: () => true, differencesIn: () => [] };

/** A metric as every form states it. */
export function soughtMetric(asked: Asked, id: string): Sought {
  const metric = dictionaryOf(asked.manifest).get(id);
  return {
    metric: id,
    formula: statedAs(id),
    isAsked: (form) => metric !== undefined && isAsked(metric, form),
    joining: metric === undefined ? FREE : joiningOf(crosswalkOf(metric)),
  };
}

/** Metrics added up by the form of the report. */
export function soughtSum(
  asked: Asked,
  part: { metric: string; formula: Formula },
  joining: Joining,
): Sought {
  const dictionary = dictionaryOf(asked.manifest);
  return {
    ...part,
    isAsked: (form) =>
      part.formula[form].some((id) => {
        const metric = dictionary.get(id);
        return metric !== undefined && isAsked(metric, form);
      }),
    joining,
  };
}

// At hand once it is loaded: `import` answers a turn of the page later, also then.
let measuring: { tallyMeasures: typeof tallyMeasures } | undefined;

/** Tallies of every entity, by its key: groups one by one, bodies in one question. */
export async function tallyEach(
  asked: Asked,
  who: readonly Entity[],
  metrics: readonly string[],
  options: TallyOptions = {},
): Promise<Map<string, Tallies>> {
  const bodies = who.filter((entity): entity is Body => entity.type === 'body');
  const groups = who.filter((entity): entity is Group => entity.type === 'group');
  const tallyBodies = async (): Promise<Map<string, Tallies>> =>
    (measuring ??= await import('./tallyMeasures')).tallyMeasures(asked, bodies, metrics, options);
  const [talliesOfBodies, talliesOfGroups] = await Promise.all([
    bodies.length === 0 ? new Map<string, Tallies>() : tallyBodies(),
    Promise.all(groups.map((group) => tallyGroup(asked, group, metrics, options))),
  ]);
  const tallied = new Map<string, Tallies>();
  groups.forEach((group, index) => tallied.set(entityKey(group), talliesOfGroups[index] ?? new Map()));
  for (const body of bodies)
    tallied.set(entityKey(body), talliesOfBodies.get(`${body.scope}:${body.id}`) ?? new Map());
  return tallied;
}

import type { Applicant } from '../domain/figure';
import { entityKey, type Body, type Entity, type Group } from '../domain/entity';
import { statedAs, type Formula } from '../domain/outcomes';
import type { Series } from '../domain/series';
import type { Asked } from './asked';
import { dictionaryOf } from './dictionary';
import { pointsOf } from './points';
import type { Tallies } from './tally';
import { tallyGroup } from './tallyGroup';

export interface TrendQuestion {
  metric: string;
  who: readonly Entity[];
  years: readonly number[];
  applicant: Applicant;
}

/** One metric over years, a series for each entity, in the order asked. */
export async function trend(
  asked: Asked,
  { metric, who, years, applicant }: TrendQuestion,
  signal?: AbortSignal,
): Promise<Series[]> {
  const tallied = await tallyEach(asked, who, [metric], { applicant, ...(signal && { signal }) });
  const formula = statedAs(metric);
  const dictionary = dictionaryOf(asked.manifest);
  return who.map((entity) => ({
    key: entityKey(entity),
    entity,
    metric,
    points: pointsOf(tallied.get(entityKey(entity)) ?? new Map(), formula, years, dictionary),
  }));
}

/** Several numbers of one entity by year, a series for each formula, keyed by its metric. */
export async function compose(
  asked: Asked,
  entity: Entity,
  formulas: readonly { metric: string; formula: Formula }[],
  years: readonly number[],
  signal?: AbortSignal,
): Promise<Series[]> {
  const metrics = [...new Set(formulas.flatMap(({ formula }) => Object.values(formula).flat()))];
  const tallied = await tallyEach(asked, [entity], metrics, signal && { signal });
  const tallies = tallied.get(entityKey(entity)) ?? new Map();
  const dictionary = dictionaryOf(asked.manifest);
  return formulas.map(({ metric, formula }) => ({
    key: metric,
    entity,
    metric,
    points: pointsOf(tallies, formula, years, dictionary),
  }));
}

/** Tallies of every entity, by its key: groups one by one, bodies in one question. */
async function tallyEach(
  asked: Asked,
  who: readonly Entity[],
  metrics: readonly string[],
  options: { applicant?: Applicant; signal?: AbortSignal } = {},
): Promise<Map<string, Tallies>> {
  const bodies = who.filter((entity): entity is Body => entity.type === 'body');
  const groups = who.filter((entity): entity is Group => entity.type === 'group');
  const [ofBodies, ofGroups] = await Promise.all([
    bodies.length === 0
      ? new Map<string, Tallies>()
      : import('./tallyBodies').then(({ tallyBodies }) => tallyBodies(asked, bodies, metrics, options)),
    Promise.all(groups.map((group) => tallyGroup(asked, group, metrics, options))),
  ]);
  const tallied = new Map<string, Tallies>();
  groups.forEach((group, index) => tallied.set(entityKey(group), ofGroups[index] ?? new Map()));
  for (const body of bodies)
    tallied.set(entityKey(body), ofBodies.get(`${body.scope}:${body.id}`) ?? new Map());
  return tallied;
}

import type { Body, Entity } from '../domain/entity';
import type { Contradiction } from '../domain/contradiction';
import { differenceOf, flowOf, type Difference, type Flow } from '../domain/flow';
import { FORMS, type KnownForm } from '../domain/form';
import { OUTCOME_JOINING, OUTCOMES } from '../domain/outcomes';
import { isStated, type Series, type StatedPoint } from '../domain/series';
import type { Asked } from './asked';
import { compose, soughtMetric, soughtSum } from './compose';
import { flowParts, metricsOfParts, soughtOf } from './flowParts';
import { failuresOf } from './points';

/** One year of one entity as a flow, and where it stands among the others. */
export interface FlowAnswer {
  entity: Entity;
  /** Years with a flow, in order. */
  years: readonly number[];
  /** Undefined when no year asked for has one. */
  found: FlowOfYear | undefined;
}

export interface FlowOfYear {
  year: number;
  flow: Flow;
  forms: readonly KnownForm[];
  /** Whether the forms ask what was carried in and over. */
  hasCarried: boolean;
  /** Of one body: its numbers with their origin, by metric. */
  points: ReadonlyMap<string, StatedPoint>;
  /** Of one body: the checks of these numbers that fail. */
  failures: readonly Contradiction[];
  /** Of a group: whose reports are added up. */
  counts: FlowCounts | undefined;
}

export interface FlowCounts {
  /** Reports that state all that their form asks of the balance: these are added up. */
  stated: number;
  /** Reports of the year, of any form. */
  bodies: number;
  /** Of `stated`, those that state every result. */
  withResults: number;
  /** Of `stated`, those whose balance or results do not add up. */
  unbalanced: number;
}

/** Years of a group that are looked through for one whose reports say how requests ended. */
const MOST_TRIED = 5;

/**
 * The newest year that `takes` lets through, of one body or of a group's reports added up. Of a group the newest in
 * which a report states every result, where there is one in the last few: of the others nothing flows.
 */
export async function readFlow(
  asked: Asked,
  entity: Entity,
  takes: (year: number) => boolean,
  signal?: AbortSignal,
): Promise<FlowAnswer> {
  if (entity.type === 'body') return flowOfBody(asked, entity, takes, signal);
  const { flowOfGroup } = await import('./flowOfGroup');
  const [received] = await compose(asked, entity, [soughtMetric(asked, 'received')], allYears(asked), signal);
  const years = statedYears(received === undefined ? [] : [received]);
  let found: FlowOfYear | undefined;
  for (const year of years.filter(takes).reverse().slice(0, MOST_TRIED)) {
    const flow = await flowOfGroup(asked, entity, year, signal);
    found ??= flow;
    if (flow?.counts !== undefined && flow.counts.withResults > 0) return { entity, years, found: flow };
  }
  return { entity, years, found };
}

async function flowOfBody(
  asked: Asked,
  entity: Body,
  takes: (year: number) => boolean,
  signal: AbortSignal | undefined,
): Promise<FlowAnswer> {
  const parts = FORMS.map((form) => flowParts(asked, form));
  const results = new Set(OUTCOMES.map(({ metric }) => metric));
  const plain = [...new Set(parts.flatMap(metricsOfParts))].filter((metric) => !results.has(metric));
  const sought = [
    ...plain.map((metric) => soughtMetric(asked, metric)),
    ...OUTCOMES.map(({ metric, stated }) => soughtSum(asked, { metric, formula: stated }, OUTCOME_JOINING)),
  ];
  const all = allYears(asked);
  const series = await compose(asked, entity, sought, all, signal);
  // Without a word on how requests ended nothing flows.
  const years = statedYears(series.filter(({ metric }) => metric === 'concluded' || results.has(metric)));
  const year = years.findLast(takes);
  if (year === undefined) return { entity, years, found: undefined };
  const points = new Map<string, StatedPoint>();
  for (const { metric, points: each } of series) {
    const point = each[all.indexOf(year)];
    if (point !== undefined && isStated(point)) points.set(metric, point);
  }
  return { entity, years, found: yearOfBody(asked, year, points) };
}

function yearOfBody(asked: Asked, year: number, points: ReadonlyMap<string, StatedPoint>): FlowOfYear {
  const forms = [...points.values()].flatMap((point) => point.forms);
  // A figure may come from another form than its report; most tell what the report asks for.
  const form = FORMS.reduce((most, each) => (count(forms, each) > count(forms, most) ? each : most));
  const parts = flowParts(asked, form);
  const metrics = new Set([...metricsOfParts(parts), ...soughtOf(parts)]);
  const held = new Map([...points].filter(([metric]) => metrics.has(metric)));
  const stated = new Map([...held].map(([metric, { value }]) => [metric, value]));
  const sum = (ids: readonly string[]): number => ids.reduce((all, id) => all + (stated.get(id) ?? 0), 0);
  const isWhole = (ids: readonly string[]): boolean => ids.every((id) => stated.has(id));

  const results = parts.outcomes.map(({ metric }) => metric);
  const concluded = stated.get('concluded') ?? sum(results);
  const cause = !parts.hasCarried ? 'unasked' : isWhole(parts.balance) ? 'failing' : 'unstated';
  const reasons = parts.outcomes.map(({ metric, reasons: ids }): [string, Difference] => [
    metric,
    differenceOf(sum([metric]), sum(ids), isWhole(ids) ? 'failing' : 'unstated'),
  ]);
  return {
    year,
    flow: flowOf({
      stated,
      asked: soughtOf(parts),
      outcomes: parts.outcomes,
      unopened: 0,
      balance: differenceOf(sum(['received', 'carried_in']), concluded + sum(['carried_out']), cause),
      results: differenceOf(concluded, sum(results), isWhole(results) ? 'failing' : 'unstated'),
      reasons: new Map(reasons),
    }),
    forms: forms.filter(
      (known, at) =>
        forms.findIndex((each) => each.form === known.form && each.assumed === known.assumed) === at,
    ),
    hasCarried: parts.hasCarried,
    points: held,
    failures: (failuresOf([...held.values()]).failures ?? []).filter(
      ({ applicant }) => applicant === 'total',
    ),
    counts: undefined,
  };
}

function count(forms: readonly KnownForm[], form: string): number {
  return forms.filter((known) => known.form === form).length;
}

function statedYears(series: readonly Series[]): number[] {
  const years = series.flatMap(({ points }) => points.filter(isStated).map(({ year }) => year));
  return [...new Set(years)].sort((a, b) => a - b);
}

function allYears({ manifest }: Asked): number[] {
  const [first, last] = manifest.years;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

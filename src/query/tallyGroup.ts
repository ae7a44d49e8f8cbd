import type { CorpusMetric, Manifest } from '../corpus/manifest';
import type { Group } from '../domain/entity';
import type { Applicant } from '../domain/figure';
import type { Form } from '../domain/form';
import { sumByYearAnd, type CubeFilter, type ReadyCube } from '../store/cubeReader';
import type { Asked } from './asked';
import { dictionaryOf } from './dictionary';
import type { Tallies, Tally, TallyOptions } from './tally';

/** Metrics and measures added up over a group of bodies, from the cubes where they can answer. */
export async function tallyGroup(
  asked: Asked,
  group: Group,
  metrics: readonly string[],
  options: TallyOptions = {},
): Promise<Tallies> {
  return isInCubes(asked, group, metrics, options.applicant)
    ? tallyFromCubes(asked, group, metrics, options.signal)
    : (await import('./tallyRows')).tallyFromRows(asked, group, metrics, options);
}

/** Whether the cubes hold the sums of a group; else its rows are added up. */
export function isInCubes(
  asked: Asked,
  group: Group,
  metrics: readonly string[],
  applicant: Applicant = 'total',
): boolean {
  return group.kind === undefined && applicant === 'total' && metrics.every(knownTo(asked));
}

async function tallyFromCubes(
  asked: Asked,
  group: Group,
  metrics: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Tallies> {
  const { scope, province, level } = group;
  const filter = { scope, ...(province && { province }), ...(level && { level }) };
  const places = province !== undefined || level !== undefined;
  const tallies = await Promise.all(
    metrics.map(async (metric): Promise<[string, Tally[]]> => {
      const cube = await asked.cube(metric, places, signal);
      if (cube !== undefined) return [metric, readCube(cube, metric, filter)];
      // Nobody states it; every cube knows who reported.
      const any = mostStated(asked.manifest);
      const reports = any === undefined ? undefined : await asked.cube(any, places, signal);
      if (any === undefined || reports === undefined) return [metric, []];
      return [
        metric,
        readCube(reports, any, filter).map((tally) => ({
          ...tally,
          sum: 0,
          stated: 0,
          inexact: 0,
          flagged: 0,
          forms: [],
        })),
      ];
    }),
  );
  return new Map(tallies);
}

/** Whether the cubes of the corpus know the metric; an older corpus has none of measures. */
function knownTo({ manifest }: Asked): (metric: string) => boolean {
  const cubes = new Set(manifest.cubes.map(({ path }) => path));
  return (metric) => dictionaryOf(manifest).has(metric) || cubes.has(`cube/${metric}.json`);
}

function readCube(cube: ReadyCube, metric: string, filter: CubeFilter): Tally[] {
  return [...sumByYearAnd('form', cube, metric, filter)].flatMap(([form, sums]) =>
    sums.map((sum) => ({ ...sum, form: form as Form })),
  );
}

/** The metric that most figures state, undefined in an empty corpus. */
function mostStated({ metrics }: Manifest): string | undefined {
  return metrics.reduce<CorpusMetric | undefined>(
    (most, metric) => (metric.figures > (most?.figures ?? 0) ? metric : most),
    undefined,
  )?.id;
}

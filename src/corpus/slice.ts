import { MEASURES } from '../domain/measures';
import { CASE_KINDS, CASE_RESULTS, metricsOf, OUTCOMES } from '../domain/outcomes';
import type { Cube } from './cube';
import { withoutPlaces } from './cubeOf';
import type { Manifest } from './manifest';
import { OF_METRIC, PLACES } from './sliceName';

/** What one embedded chart needs of a corpus, in one file: the manifest without the rest, and one cube. */
export interface Slice {
  manifest: Manifest;
  cube: Cube;
}

const OUTCOME_METRICS = metricsOf(OUTCOMES.map(({ stated }) => stated));

/** Charts of several metrics, by the name of their slice. */
const SETS: Record<string, readonly string[]> = {
  outcomes: OUTCOME_METRICS,
  reasons: [...new Set([...OUTCOME_METRICS, ...metricsOf(OUTCOMES.map(({ reasons }) => reasons))])],
  cases: CASE_KINDS.map((kind) => `${kind}_total`),
  reviews: CASE_RESULTS.map((result) => `review_${result}`),
  suits: CASE_RESULTS.map((result) => `suit_${result}`),
  corrected: CASE_KINDS.map((kind) => `${kind}_corrected_share`),
};

/** Names of the slices of a corpus: sets of metrics with and without places, and each metric and measure. */
export function sliceNames(manifest: Manifest): string[] {
  const ids = new Set([...manifest.metrics, ...MEASURES].map(({ id }) => id));
  return [
    ...Object.keys(SETS).flatMap((name) => [name, name + PLACES]),
    ...[...ids].map((id) => OF_METRIC + id),
  ];
}

/** The slice of that name, of the manifest and the cube of all measures; undefined when there is none. */
export function sliceOf(manifest: Manifest, all: Cube, name: string): Slice | undefined {
  const isOne = name.startsWith(OF_METRIC);
  const metrics = isOne ? [name.slice(OF_METRIC.length)] : SETS[name.replace(PLACES, '')];
  if (metrics === undefined || !sliceNames(manifest).includes(name)) return undefined;
  const wanted = new Set([...metrics, ...reporters(manifest, all, metrics)]);
  // The names of what a chart of cases shows are those of the totals.
  const named = new Set([...wanted, ...CASE_KINDS.map((kind) => `${kind}_total`)]);
  const cube =
    isOne || name.endsWith(PLACES)
      ? { ...all, measures: pick(all.measures, wanted) }
      : withoutPlaces(all, [...wanted]);
  return {
    manifest: {
      ...manifest,
      metrics: manifest.metrics.filter(({ id }) => named.has(id)),
      tables: { observations: [], applicants: [], agencies: [], figures: [], inexact: [], checks: [] },
      // Which there are, without the sums that check files: no file of these is loaded.
      cubes: manifest.cubes
        .filter(({ path }) => wanted.has(path.replace(/^cube\/|\.json$/g, '')))
        .map((cube) => ({ ...cube, sha256: '' })),
      names: [],
    },
    cube,
  };
}

/** The metric that says who reported, where nobody states one of those wanted. */
function reporters(manifest: Manifest, all: Cube, metrics: readonly string[]): string[] {
  if (metrics.every((metric) => all.measures[metric] !== undefined)) return [];
  const [most] = [...manifest.metrics].sort((a, b) => b.figures - a.figures);
  return most === undefined || most.figures === 0 ? [] : [most.id];
}

function pick<T>(record: Record<string, T>, names: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));
}

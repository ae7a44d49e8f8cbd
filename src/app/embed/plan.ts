import { OF_METRIC, PLACES } from '../../corpus/sliceName';
import type { Selection } from '../address';
import { needsDatabase } from '../sources';

/** Charts that can stand alone. Views of several charts have one name for each. */
export const EMBED_CHARTS = {
  overview: ['disclosure', 'outcomes', 'cases'],
  trend: ['trend'],
  outcomes: ['outcomes'],
  cases: ['reviews', 'suits', 'corrected'],
} as const;
export type EmbedChart = (typeof EMBED_CHARTS)[keyof typeof EMBED_CHARTS][number];

/** Which chart of the address stands alone, and the file with its numbers. */
export interface Plan {
  chart: EmbedChart;
  slice: string;
}

/**
 * How the chart of an address is drawn from one small file; undefined where cubes cannot answer.
 * `chart` names one of a view's charts; the first is taken when it is absent or unknown.
 */
export function planOf(selection: Selection, chart: string | null): Plan | undefined {
  const { view, split, corpus, who } = selection;
  if (needsDatabase(selection) || split !== 'together' || corpus !== undefined) return undefined;
  if (view !== 'overview' && view !== 'trend' && view !== 'outcomes' && view !== 'cases') return undefined;
  const charts: readonly EmbedChart[] = EMBED_CHARTS[view];
  const name = charts.find((each) => each === chart) ?? charts[0] ?? 'trend';
  if (name === 'trend') return { chart: name, slice: OF_METRIC + selection.metric };
  if (name === 'disclosure') return { chart: name, slice: `${OF_METRIC}items_disclosed` };
  const [entity] = who;
  const hasPlace = entity?.type === 'group' && (entity.province ?? entity.level) !== undefined;
  const set = view === 'outcomes' && selection.open === 'refused' ? 'reasons' : name;
  return { chart: name, slice: set + (hasPlace ? PLACES : '') };
}

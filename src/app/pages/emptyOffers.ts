import { ALL_BODIES, entityKey } from '../../domain/entity';
import type { View } from '../address';
import type { Selection } from '../address';

/** A way out of a view that has nothing to show. */
export type OfferKind =
  'years' | 'few' | 'applicant' | 'basis' | 'counts' | 'filters' | 'metric' | 'bodies' | 'newest';

export interface Offer {
  kind: OfferKind;
  patch: Partial<Selection>;
}

/** What each view follows, the nearest to what was asked first: only that can be the reason. */
const FOLLOWED: Record<View, readonly OfferKind[]> = {
  overview: ['years', 'bodies'],
  trend: ['years', 'applicant', 'basis', 'metric', 'bodies'],
  outcomes: ['years', 'counts', 'bodies'],
  cases: ['years', 'counts', 'bodies'],
  flow: ['years', 'bodies'],
  ranking: ['few', 'years', 'metric', 'bodies'],
  heatmap: ['few', 'years', 'metric', 'bodies'],
  map: ['years', 'metric'],
  coverage: ['years', 'bodies'],
  quality: ['years', 'bodies'],
  report: ['newest'],
  data: ['filters', 'years', 'bodies'],
  // Pages to be read: no choice empties them.
  methods: [],
  downloads: [],
};

export interface EmptyFacts {
  /** Metrics that these bodies do state in these years. */
  stated?: readonly string[];
  /** Shares of so many cases there are, where the threshold leaves none. */
  fewCases?: number | undefined;
}

/** The picks that may bring something to see, as patches of the selection. */
export function offersOf(selection: Selection, { stated = [], fewCases }: EmptyFacts): Offer[] {
  const { view, time, who, applicant, basis, per, rows, metric } = selection;
  const patches: Record<OfferKind, Partial<Selection>[]> = {
    years: time === undefined ? [] : [{ time: undefined }],
    newest: time === undefined ? [] : [{ time: undefined }],
    few: fewCases === undefined || fewCases >= selection.fewCases ? [] : [{ fewCases }],
    applicant: applicant === 'total' ? [] : [{ applicant: 'total' }],
    basis: basis === 'reported' ? [] : [{ basis: 'reported' }],
    counts: per === 'count' ? [] : [{ per: 'count' }],
    filters: rows.length === 0 ? [] : [{ rows: [] }],
    metric: stated.filter((id) => id !== metric).map((id) => ({ metric: id })),
    bodies: who.map(entityKey).join() === entityKey(ALL_BODIES) ? [] : [{ who: [ALL_BODIES] }],
  };
  return FOLLOWED[view].flatMap((kind) => patches[kind].map((patch) => ({ kind, patch })));
}

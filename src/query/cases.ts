import type { Entity } from '../domain/entity';
import { CASE_KINDS, CASE_RESULTS, type CaseKind } from '../domain/outcomes';
import type { Series } from '../domain/series';
import type { Asked } from './asked';
import { compose, soughtMetric } from './compose';
import { trend } from './trend';

export interface CaseQuestion {
  entity: Entity;
  years: readonly number[];
  per: 'count' | 'share';
}

/** Reviews or suits by result: upheld, corrected, other, pending; keyed by metric. */
export async function casesByResult(
  asked: Asked,
  kind: CaseKind,
  { entity, years, per }: CaseQuestion,
  signal?: AbortSignal,
): Promise<Series[]> {
  const parts = CASE_RESULTS.map((result) => soughtMetric(asked, `${kind}_${result}`));
  return per === 'share'
    ? (await import('./shares')).sharesOf(asked, entity, { parts, whole: `${kind}_total` }, years, signal)
    : compose(asked, entity, parts, years, signal);
}

/**
 * Share of decided reviews and of decided suits that corrected the answer, from the measures
 * `review_corrected_share` and `suit_corrected_share`. Keyed `review`, `suit`.
 */
export async function correctedShare(
  asked: Asked,
  { entity, years }: Omit<CaseQuestion, 'per'>,
  signal?: AbortSignal,
): Promise<Series[]> {
  const ofKinds = await Promise.all(
    CASE_KINDS.map(async (kind) => {
      const question = {
        metric: `${kind}_corrected_share`,
        who: [entity],
        years,
        applicant: 'total',
      } as const;
      const series = await trend(asked, question, signal);
      return series.map((each) => ({ ...each, key: kind }));
    }),
  );
  return ofKinds.flat();
}

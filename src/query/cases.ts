import type { Entity } from '../domain/entity';
import { CASE_KINDS, CASE_RESULTS, statedAs, type CaseKind } from '../domain/outcomes';
import type { Series } from '../domain/series';
import type { Asked } from './asked';
import { sharesOf } from './shares';
import { compose } from './trend';

export interface CaseQuestion {
  entity: Entity;
  years: readonly number[];
  per: 'count' | 'share';
}

const partsOf = (kind: CaseKind, results: readonly string[]) =>
  results.map((result) => ({ metric: `${kind}_${result}`, formula: statedAs(`${kind}_${result}`) }));

/** Reviews or suits by result: upheld, corrected, other, pending; keyed by metric. */
export async function casesByResult(
  asked: Asked,
  kind: CaseKind,
  { entity, years, per }: CaseQuestion,
  signal?: AbortSignal,
): Promise<Series[]> {
  const parts = partsOf(kind, CASE_RESULTS);
  return per === 'share'
    ? sharesOf(asked, entity, { parts, whole: `${kind}_total` }, years, signal)
    : compose(asked, entity, parts, years, signal);
}

/**
 * Share of decided reviews and of decided suits that corrected the answer: corrected ÷ (upheld +
 * corrected + other). Pending cases are not decided. Keyed `review`, `suit`.
 */
export async function correctedShare(
  asked: Asked,
  { entity, years }: Omit<CaseQuestion, 'per'>,
  signal?: AbortSignal,
): Promise<Series[]> {
  const decided = CASE_RESULTS.filter((result) => result !== 'pending');
  const ofKinds = await Promise.all(
    CASE_KINDS.map(async (kind) => {
      const shares = await sharesOf(asked, entity, { parts: partsOf(kind, decided) }, years, signal);
      return shares
        .filter(({ metric }) => metric === `${kind}_corrected`)
        .map((series) => ({ ...series, key: kind }));
    }),
  );
  return ofKinds.flat();
}

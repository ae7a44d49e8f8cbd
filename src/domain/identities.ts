import type { Form } from './form';

/** One side of an identity: metrics added up, those in `minus` taken away. */
export interface Identity {
  /** Stable id, written in `checks.parquet`. */
  id: string;
  /** The metric whose stated value is compared. */
  stated: string;
  /** Metrics whose sum must equal it. */
  parts: readonly string[];
  /** Taken away from the sum of the parts. */
  minus?: readonly string[];
  /** Forms that print the identity; every form when absent. */
  forms?: readonly Form[];
  /** Whether it holds in each applicant column of table 3, too. */
  byApplicant?: boolean;
  /**
   * Whether an absent part makes the identity unanswerable (`all`) or counts as an empty cell
   * of a form that leaves zeros blank (`any`: at least one part must be stated, and the check
   * fails only when the stated parts exceed the total).
   */
  needs: 'all' | 'any';
}

export const REFUSED_PARTS = [
  'refused_secret',
  'refused_other_law',
  'refused_security',
  'refused_third_party',
  'refused_internal',
  'refused_process',
  'refused_enforcement_file',
  'refused_admin_query',
] as const;

export const UNAVAILABLE_PARTS = [
  'unavailable_not_held',
  'unavailable_needs_creation',
  'unavailable_unclear',
] as const;

export const UNPROCESSED_PARTS = [
  'unprocessed_petition',
  'unprocessed_repeat',
  'unprocessed_publication',
  'unprocessed_excessive',
  'unprocessed_confirm',
] as const;

export const OTHER_PARTS = ['other_uncorrected', 'other_unpaid', 'other_other'] as const;

const CHANNELS = [
  'received_in_person',
  'received_fax',
  'received_email',
  'received_online',
  'received_letter',
  'received_other_channel',
] as const;

const CASE_RESULTS = ['upheld', 'corrected', 'other', 'pending'] as const;

/** Identities within one report, as the forms print or imply them (DESIGN: the four report forms). */
export const IDENTITIES: readonly Identity[] = [
  {
    // 国办公开办函〔2021〕30号, table 3: 第一项加第二项之和，等于第三项加第四项之和
    id: 'requests_balance',
    stated: 'concluded',
    parts: ['received', 'carried_in'],
    minus: ['carried_out'],
    forms: ['2019', '2021'],
    byApplicant: true,
    needs: 'all',
  },
  {
    id: 'outcomes_total',
    stated: 'concluded',
    parts: ['granted', 'partly_granted', 'refused', 'unavailable', 'unprocessed', 'other_handling'],
    forms: ['2019', '2021'],
    byApplicant: true,
    needs: 'all',
  },
  {
    id: 'refused_parts',
    stated: 'refused',
    parts: REFUSED_PARTS,
    forms: ['2019', '2021'],
    byApplicant: true,
    needs: 'all',
  },
  {
    id: 'unavailable_parts',
    stated: 'unavailable',
    parts: UNAVAILABLE_PARTS,
    forms: ['2019', '2021'],
    byApplicant: true,
    needs: 'all',
  },
  {
    id: 'unprocessed_parts',
    stated: 'unprocessed',
    parts: UNPROCESSED_PARTS,
    forms: ['2019', '2021'],
    byApplicant: true,
    needs: 'all',
  },
  {
    id: 'other_parts',
    stated: 'other_handling',
    parts: OTHER_PARTS,
    forms: ['2021'],
    byApplicant: true,
    needs: 'all',
  },
  {
    id: 'answered_parts',
    stated: 'answered',
    parts: ['answered_on_time', 'answered_extended'],
    forms: ['2014'],
    needs: 'all',
  },
  { id: 'channels_total', stated: 'received', parts: CHANNELS, forms: ['2008', '2014'], needs: 'any' },
  ...(['review', 'suit_direct', 'suit_after_review', 'suit'] as const).map((kind): Identity => ({
    id: `${kind}_total`,
    stated: `${kind}_total`,
    parts: CASE_RESULTS.map((result) => `${kind}_${result}`),
    needs: kind === 'suit' ? 'any' : 'all',
  })),
  {
    id: 'suits_total',
    stated: 'suit_total',
    parts: ['suit_direct_total', 'suit_after_review_total'],
    forms: ['2019', '2021'],
    needs: 'all',
  },
];

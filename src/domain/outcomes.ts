import type { Joining } from './crosswalk';
import type { Form } from './form';
import { OTHER_PARTS, REFUSED_PARTS, UNAVAILABLE_PARTS, UNPROCESSED_PARTS } from './identities';

/** Metrics that are added up for one number, by the form of the report; none: the form does not ask. */
export type Formula = Record<Form, readonly string[]>;

/** One way that requests end, as each form states it. */
export interface Outcome {
  /** Metric that names it and gives its colour. */
  metric: string;
  stated: Formula;
  /** The reasons it opens into; each is a metric of its own. */
  reasons: Formula;
}

const NONE: readonly string[] = [];

/** The same metric in every form that asks for it. */
export function statedAs(metric: string): Formula {
  return { '2008': [metric], '2014': [metric], '2019': [metric], '2021': [metric] };
}

function from2019(metrics: readonly string[]): Formula {
  return { '2008': NONE, '2014': NONE, '2019': metrics, '2021': metrics };
}

/**
 * Reasons of the form of 2008 that it counts within 否决公开答复总数; its 其它原因 (`other_handling`)
 * is left with what has no reason, as the metric is an outcome of its own in later forms.
 */
const REFUSED_2008 = [
  'refused_not_information',
  'unavailable_not_held',
  'not_this_agency',
  'unavailable_unclear',
  'refused_secret',
  'refused_trade_secret',
  'refused_privacy',
  'refused_internal',
  'refused_process',
  'refused_enforcement_file',
  'refused_other_law',
];

const REFUSED_2014 = [
  'refused_secret',
  'refused_trade_secret',
  'refused_privacy',
  'refused_security',
  'refused_not_information',
  'refused_other_law',
];

/**
 * How requests end, from most to least open; charts keep this order and one colour each.
 *
 * The forms cut the whole differently. From 2019 each outcome is a row or the sum of its rows; what
 * was already public is inside 予以公开. The form of 2014 has rows of its own for it and for
 * 不属于本行政机关公开 (unavailable), 告知作出更改补充 and 告知通过其他途径办理 (other handling).
 * The form of 2008 puts all that was not disclosed under 否决公开.
 */
export const OUTCOMES: readonly Outcome[] = [
  { metric: 'granted', stated: statedAs('granted'), reasons: from2019(NONE) },
  {
    metric: 'already_public',
    stated: { ...from2019(NONE), '2014': ['already_public'] },
    reasons: from2019(NONE),
  },
  { metric: 'partly_granted', stated: statedAs('partly_granted'), reasons: from2019(NONE) },
  {
    metric: 'unavailable',
    stated: { ...from2019(['unavailable']), '2014': ['unavailable_not_held', 'not_this_agency'] },
    reasons: { ...from2019(UNAVAILABLE_PARTS), '2014': ['unavailable_not_held', 'not_this_agency'] },
  },
  { metric: 'unprocessed', stated: from2019(['unprocessed']), reasons: from2019(UNPROCESSED_PARTS) },
  {
    metric: 'other_handling',
    stated: { ...from2019(['other_handling']), '2014': ['asked_to_amend', 'redirected'] },
    reasons: { '2008': NONE, '2014': ['asked_to_amend', 'redirected'], '2019': NONE, '2021': OTHER_PARTS },
  },
  {
    metric: 'refused',
    stated: statedAs('refused'),
    reasons: { ...from2019(REFUSED_PARTS), '2008': REFUSED_2008, '2014': REFUSED_2014 },
  },
];

/** Outcomes are joined over the forms of 2019 and 2021, which cut the whole alike; earlier ones do not. */
export const OUTCOME_JOINING: Joining = {
  mayJoin: (forms) => new Set(forms).size <= 1 || forms.every((form) => form >= '2019'),
  differencesIn: (form) => (form < '2019' ? ['other_rows'] : []),
};

/** Every metric that a formula names, each once. */
export function metricsOf(formulas: readonly Formula[]): string[] {
  return [...new Set(formulas.flatMap((formula) => Object.values(formula).flat()))];
}

/** Results of reviews and suits, in the order of table 4. */
export const CASE_RESULTS = ['upheld', 'corrected', 'other', 'pending'] as const;
export type CaseResult = (typeof CASE_RESULTS)[number];

/** Review and the two together of the suits: the metric of a result is `<kind>_<result>`. */
export const CASE_KINDS = ['review', 'suit'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

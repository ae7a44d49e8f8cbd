import type { Form } from '../../../domain/form';
import type { REFUSED_PARTS } from '../../../domain/identities';
import type { Definitions } from './definitions';
import { METRICS_IN_ENGLISH } from './enMetrics';
import type { LegalText } from './sources';

const BOTH = 'Only bodies whose report states both count.';

/** A share of the requests that got a result. */
function ofConcluded(what: string): string {
  return `${what}, divided by all requests that got a result in the year. ${BOTH}`;
}

/** Grounds of refusal, to stand after "Requests refused". */
const GROUNDS: Record<(typeof REFUSED_PARTS)[number], string> = {
  refused_secret: 'as state secrets',
  refused_other_law: 'because another law or administrative regulation forbids disclosure',
  refused_security: 'for national, public or economic security or social stability',
  refused_third_party: 'to protect a third party; before 2019, as trade secrets or for privacy',
  refused_internal: 'as internal affairs of the agency',
  refused_process: 'as part of a decision in the making',
  refused_enforcement_file: 'as part of a file of law enforcement',
  refused_admin_query: 'because the records are opened by a procedure of their own',
};

const MEASURES: Record<string, string> = {
  disclosed_in_full:
    'Requests answered with all that was asked for, information already public included in every form that states it.',
  not_held:
    'Requests for information that the agency does not have, because there is none or because another agency is responsible.',
  full_share: ofConcluded('Requests answered in full, what was already public included'),
  partial_share: ofConcluded('Requests answered in part'),
  disclosed_share: ofConcluded('Requests answered in full or in part, what was already public included'),
  refused_share: ofConcluded('Requests refused on any ground'),
  ...Object.fromEntries(
    Object.entries(GROUNDS).map(([id, ground]) => [`${id}_share`, ofConcluded(`Requests refused ${ground}`)]),
  ),
  not_held_share: ofConcluded('Requests for what the agency does not hold'),
  unprocessed_share: ofConcluded('Requests not dealt with as requests for information'),
  backlog_share:
    'Requests still open at the end of the year, divided by those that arrived in it and those carried in from the year before. Only bodies whose report states all three count.',
  on_time_share: `Requests handled within the ordinary time limit, divided by all whose handling ended in the year. ${BOTH}`,
  natural_share: `Requests made by natural persons, divided by all requests that arrived in the year. ${BOTH}`,
  reviews_per_100: `Administrative reviews about disclosure for every hundred requests that got a result in the year. A review may concern a request of an earlier year, so it is a ratio, not a share. ${BOTH}`,
  suits_per_100: `Lawsuits about disclosure, direct or after a review, for every hundred requests that got a result in the year. A lawsuit may concern a request of an earlier year, so it is a ratio, not a share. ${BOTH}`,
  review_corrected_share:
    'Administrative reviews that put the agency’s act right, divided by all that were decided: upheld, corrected or otherwise ended. Pending cases are left out, and only bodies whose report states every decided result count.',
  suit_corrected_share:
    'Lawsuits that put the agency’s act right, divided by all that were decided: upheld, corrected or otherwise ended. Pending cases are left out, and only bodies whose report states every decided result count.',
};

const TEXTS: Record<LegalText, string> = {
  order_711: 'Regulations on Open Government Information (State Council Order 711 of 2019)',
  order_492: 'Regulations on Open Government Information as first made (State Council Order 492 of 2007)',
  form_2008: 'Local index tables before 2014; no national document prescribes them',
  form_2014: 'National statistics table of 2014 (政府信息公开情况统计表)',
  form_2019:
    'Notice of the General Office of the State Council on the form of 2019 (国办公开办函〔2019〕60号)',
  form_2021:
    'Notice of the General Office of the State Council on the form of 2021 (国办公开办函〔2021〕30号)',
};

/** `20(5)` as it is cited: 20 (5). */
const article = (place: string): string => place.replace('(', ' (');

export const definitions: Definitions = {
  lang: 'en',
  texts: { ...METRICS_IN_ENGLISH, ...MEASURES },
  legalSource: ({ text, articles }) =>
    articles.length === 0
      ? TEXTS[text]
      : `${TEXTS[text]}, ${articles.length === 1 ? 'article' : 'articles'} ${articles.map(article).join(', ')}`,
  relations: {
    exact: 'the same number',
    derived: 'adds up to the same number',
    near: 'near, but not comparable',
    not_asked: 'not asked',
  },
  formula: {
    sum: (parts) => parts.join(' + '),
    share: (part, whole) => `${part} ÷ ${whole}`,
    per100: (part, whole) => `100 × ${part} ÷ ${whole}`,
    otherwise: (first, second) => `${first}; where that is not stated: ${second}`,
    ofApplicant: (metric, applicant) => `${metric} (${applicant})`,
  },
  unit: (unit) => `Unit: ${unit}`,
  legalBasis: 'Legal source',
  byForm: 'What each form states, compared with the newest form that asks for it',
  form: 'Form',
  states: 'States',
  compared: 'Compared',
  formHeading: (form: Form) => `Form of ${form}`,
  prose: 'asked for in the text, without a fixed label',
  countedElsewhere: 'not shown apart in this chart',
};

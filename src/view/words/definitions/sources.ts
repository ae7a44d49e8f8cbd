import type { Crosswalk } from '../../../domain/crosswalk';
import { FORMS, type Form } from '../../../domain/form';
import type { Metric } from '../../../domain/metric';

/**
 * What a definition can rest on: the Regulations on Open Government Information (政府信息公开条例) as
 * revised (State Council Order 711 of 2019) or as first made (Order 492 of 2007), or the document
 * that brought a form. The index tables before 2014 are local: no document prescribes them.
 */
export const TEXTS = ['order_711', 'order_492', 'form_2008', 'form_2014', 'form_2019', 'form_2021'] as const;
export type LegalText = (typeof TEXTS)[number];

export interface LegalSource {
  text: LegalText;
  /** Articles of the Regulations, `20(5)` for item 5 of article 20; none of forms. */
  articles: readonly string[];
}

const of2019 = (...articles: string[]): LegalSource => ({ text: 'order_711', articles });
const of2007 = (...articles: string[]): LegalSource => ({ text: 'order_492', articles });

/** Rules of article 20 (1) on government rules and normative documents. */
const RULES = of2019('20(1)');
const REPORTED_DISCLOSURE = of2019('19', '20', '50(1)');
const CASES = of2019('50(3)', '51');
const SECRETS = of2019('14');
const NOT_HELD = of2019('36(4)', '36(5)');
const CONCLUDED = of2019('36', '50(2)');

/** Articles behind a metric or measure; those not listed rest on the document of the form alone. */
const ARTICLES: Readonly<Record<string, LegalSource>> = {
  items_disclosed: REPORTED_DISCLOSURE,
  items_gazette: of2007('15'),
  items_website: of2019('23', '24'),
  items_weibo: of2019('23'),
  items_wechat: of2019('23'),
  items_other_channel: of2007('15'),
  rules_issued: RULES,
  rules_repealed: RULES,
  rules_in_force: RULES,
  rules_published: RULES,
  norms_disclosed: of2007('10(1)'),
  norms_issued: RULES,
  norms_repealed: RULES,
  norms_in_force: RULES,
  norms_published: RULES,
  licences_decided: of2019('20(5)'),
  services_decided: of2019('20(5)'),
  penalties_decided: of2019('20(6)'),
  coercions_decided: of2019('20(6)'),
  licence_items_prior: of2019('20(5)'),
  licence_items_change: of2019('20(5)'),
  services_items_prior: of2019('20(5)'),
  services_items_change: of2019('20(5)'),
  penalty_items_prior: of2019('20(6)'),
  penalty_items_change: of2019('20(6)'),
  coercion_items_prior: of2019('20(6)'),
  coercion_items_change: of2019('20(6)'),
  fee_items_prior: of2019('20(8)'),
  fee_items_change: of2019('20(8)'),
  fees_charged: of2019('20(8)'),
  procurement_items: of2019('20(9)'),
  procurement_amount: of2019('20(9)'),
  press_conferences: of2019('23'),
  received: of2019('29', '50(2)'),
  received_in_person: of2007('20'),
  received_fax: of2007('20'),
  received_email: of2007('20'),
  received_online: of2019('28', '29'),
  received_letter: of2019('28', '29'),
  received_other_channel: of2007('20'),
  carried_in: of2019('33', '50(2)'),
  carried_out: of2019('33', '50(2)'),
  granted: of2019('36(1)', '36(2)'),
  already_public: of2007('21(1)'),
  partly_granted: of2019('37'),
  refused: of2019('14', '15', '16', '36(3)', '36(7)'),
  refused_secret: SECRETS,
  refused_trade_secret: of2007('14'),
  refused_privacy: of2007('14'),
  refused_security: SECRETS,
  refused_not_information: of2007('2'),
  refused_other_law: SECRETS,
  refused_third_party: of2019('15', '32'),
  refused_internal: of2019('16'),
  refused_process: of2019('16'),
  refused_enforcement_file: of2019('16'),
  refused_admin_query: of2019('36(7)'),
  unavailable: of2019('30', '36(4)', '36(5)', '38'),
  unavailable_not_held: NOT_HELD,
  not_this_agency: of2007('21(3)'),
  unavailable_needs_creation: of2019('38'),
  unavailable_unclear: of2019('30'),
  asked_to_amend: of2007('21(4)'),
  unprocessed: of2019('35', '36(6)', '39'),
  unprocessed_petition: of2019('39'),
  unprocessed_repeat: of2019('36(6)'),
  unprocessed_publication: of2019('39'),
  unprocessed_excessive: of2019('35'),
  other_handling: of2019('30', '42'),
  other_uncorrected: of2019('30'),
  other_unpaid: of2019('42'),
  concluded: CONCLUDED,
  answered: of2007('24'),
  answered_on_time: of2007('24'),
  answered_extended: of2007('24'),
  ...ofEach(['review', 'suit_direct', 'suit_after_review', 'suit'], CASES),
  complaints: of2019('51'),
  info_fees: of2019('42'),
  offices: of2007('4'),
  reading_points: of2007('16'),
  trainings: of2019('48'),
  trainees: of2019('48'),
  proposals_handled: of2019('50(5)'),
  proposals_published: of2019('50(5)'),

  disclosed_in_full: of2019('36(1)', '36(2)'),
  not_held: NOT_HELD,
  full_share: of2019('36(1)', '36(2)', '50(2)'),
  partial_share: of2019('37', '50(2)'),
  disclosed_share: of2019('36(1)', '36(2)', '37', '50(2)'),
  refused_share: of2019('14', '15', '16', '36(3)', '36(7)', '50(2)'),
  refused_secret_share: SECRETS,
  refused_other_law_share: SECRETS,
  refused_security_share: SECRETS,
  refused_third_party_share: of2019('15', '32'),
  refused_internal_share: of2019('16'),
  refused_process_share: of2019('16'),
  refused_enforcement_file_share: of2019('16'),
  refused_admin_query_share: of2019('36(7)'),
  not_held_share: NOT_HELD,
  unprocessed_share: of2019('35', '36(6)', '39'),
  backlog_share: of2019('33', '50(2)'),
  on_time_share: of2007('24'),
  natural_share: of2019('27', '50(2)'),
  reviews_per_100: CASES,
  suits_per_100: CASES,
  review_corrected_share: CASES,
  suit_corrected_share: CASES,
};

/** The same source for every result of these kinds of case. */
function ofEach(kinds: readonly string[], source: LegalSource): Record<string, LegalSource> {
  const results = ['upheld', 'corrected', 'other', 'pending', 'total'];
  return Object.fromEntries(
    kinds.flatMap((kind) => results.map((result) => [`${kind}_${result}`, source] as const)),
  );
}

/** What the definition of a metric or measure rests on. */
export interface Grounded {
  id: string;
  metric?: Metric;
  part: Crosswalk;
}

/**
 * Its legal sources: articles of the Regulations first, then the document of each form that asks
 * for it under a label; where every form asks in prose, or a local table alone, those forms.
 */
export function legalSourcesOf({ id, metric, part }: Grounded): LegalSource[] {
  const articles = ARTICLES[id];
  const asking = FORMS.filter((form) => part[form].relation !== 'not_asked');
  const labelled = asking.filter((form) => form !== '2008' && metric?.labels[form] !== 'prose');
  const forms = labelled.length > 0 || articles !== undefined ? labelled : asking;
  const documents = forms.length === 0 ? asking.filter((form) => form === '2008') : forms;
  return [...(articles ? [articles] : []), ...documents.map(documentOf)];
}

function documentOf(form: Form): LegalSource {
  return { text: `form_${form}`, articles: [] };
}

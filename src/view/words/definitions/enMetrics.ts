/** The numbers of table 2 of the newer forms: what an agency did in the year, and what stands. */
const DISCLOSURE = {
  items_disclosed:
    'Items of government information that the agency published on its own initiative during the year. One item may go out through several channels, so the channels need not add up to it.',
  items_electronic: 'Of the items published, those whose full text is available in electronic form.',
  items_gazette: 'Items published through the government gazette during the year.',
  items_website: 'Items published on the government website during the year.',
  items_weibo: 'Items published through the agency’s official Weibo account during the year.',
  items_wechat: 'Items published through the agency’s official WeChat account during the year.',
  items_other_channel: 'Items published by any way that has no row of its own, such as notice boards.',
  norms_disclosed: 'Normative documents among the items that the agency published on its own initiative.',
  rules_issued:
    'Government rules (规章) that the body made during the year. Only ministries and some governments may make rules, so most bodies state none.',
  rules_repealed: 'Government rules (规章) that the body repealed during the year.',
  rules_in_force:
    'Government rules (规章) of the body that are in force at the end of the year; the form of 2019 counts those open to the public.',
  rules_published: 'Government rules (规章) first made public during the year.',
  norms_issued:
    'Normative documents (规范性文件) made during the year: written rules below government rules that bind the public.',
  norms_repealed: 'Administrative normative documents repealed during the year.',
  norms_in_force:
    'Administrative normative documents in force at the end of the year; the form of 2019 counts those open to the public.',
  norms_published: 'Normative documents first made public during the year.',
  licences_decided: 'Decisions on applications for administrative licences made during the year.',
  services_decided:
    'Decisions made during the year in other services to the public, such as registrations and confirmations.',
  penalties_decided: 'Decisions to impose an administrative penalty made during the year.',
  coercions_decided:
    'Decisions on administrative coercive measures, such as sealing or seizing, made during the year.',
  fees_charged: 'Money taken in administrative fees (行政事业性收费) during the year.',
  procurement_items: 'Programmes bought through central government procurement during the year.',
  procurement_amount: 'Total spent through central government procurement during the year.',
};

/** Programmes that an agency ran: a number of the year before, and its change. */
const PROGRAMMES = Object.fromEntries(
  Object.entries({
    licence_items: 'administrative licences',
    services_items: 'other services to the public',
    penalty_items: 'administrative penalties',
    coercion_items: 'administrative coercive measures',
    fee_items: 'administrative fees',
  }).flatMap(([id, what]) => [
    [`${id}_prior`, `Kinds of ${what} that the agency administered at the end of the year before.`],
    [
      `${id}_change`,
      `By how much the number of kinds of ${what} rose or fell during the year; negative where more were given up than added.`,
    ],
  ]),
) as Record<string, string>;

const RESPONSE = {
  hot_topics_answered: 'Times that the agency answered public concerns or major public controversies.',
  press_conferences: 'Press conferences that the agency held or took part in during the year.',
  press_conferences_led: 'Of the press conferences, those at which the head of the agency appeared.',
  web_interviews: 'Interviews with the public held on the government website during the year.',
  web_interviews_led: 'Of the online interviews, those in which the head of the agency took part.',
  interpretations: 'Texts published during the year that explain a policy to the public.',
  social_responses: 'Events that the agency answered on Weibo or WeChat during the year.',
  other_responses: 'Events that the agency answered in any other way during the year.',
  proposals_handled:
    'Proposals of deputies of people’s congresses and of members of consultative conferences handled during the year.',
  proposals_published: 'Replies to such proposals that the agency published.',
};

const REQUESTS = {
  received:
    'Requests for information that arrived during the year. From 2019 the form counts them by kind of applicant.',
  received_in_person: 'Of the requests that arrived, those handed in at a counter.',
  received_fax: 'Of the requests that arrived, those sent by fax.',
  received_email: 'Of the requests that arrived, those sent by e-mail.',
  received_online: 'Of the requests that arrived, those made on a website or platform.',
  received_letter: 'Of the requests that arrived, those sent by post.',
  received_other_channel: 'Of the requests that arrived, those that came in any other way.',
  carried_in: 'Requests of earlier years that were still open when the year began.',
  carried_out: 'Requests still open at the end of the year, to be dealt with in the next.',
  concluded:
    'Requests that got a result during the year, whatever it was. In the newer forms it is the sum of all rows of results.',
  answered: 'Requests whose handling ended during the year, on time or after an extension.',
  answered_on_time: 'Requests whose handling ended within the ordinary time limit.',
  answered_extended: 'Requests whose handling ended within a time limit that had been extended.',
};

const OUTCOMES = {
  granted:
    'Requests answered with all that was asked for. From 2019 this takes in answers that point to information already public.',
  already_public:
    'Requests for information that had already been published; the answer says where it can be found.',
  partly_granted: 'Requests answered with a part of the information, the rest being withheld.',
  refused:
    'Requests for information that exists but is withheld on a legal ground. From 2019 it is the sum of the eight grounds of the form.',
  refused_secret: 'Requests refused because the information is a state secret.',
  refused_trade_secret: 'Requests refused because the information is a trade secret.',
  refused_privacy: 'Requests refused to protect the privacy of a person.',
  refused_security:
    'Requests refused because an answer might endanger national, public or economic security or social stability.',
  refused_not_information:
    'Requests refused because what was asked for is not government information in the sense of the Regulations.',
  refused_other_law: 'Requests refused because another law or administrative regulation forbids disclosure.',
  refused_third_party:
    'Requests refused because disclosure would harm the rights of a third party, such as trade secrets or privacy.',
  refused_internal:
    'Requests refused because the information is internal: personnel, logistics or workflow of the agency.',
  refused_process:
    'Requests refused because the information belongs to a decision in the making, such as drafts, records of discussions, consultations and reports for approval.',
  refused_enforcement_file: 'Requests refused because the information is part of a file of law enforcement.',
  refused_admin_query:
    'Requests for records that another law opens by a procedure of its own, such as company or property registers; the applicant is referred to it.',
  unavailable:
    'Requests that could not be met because the information is not held, would have to be made, or could not be identified.',
  unavailable_not_held:
    'Requests for information that the agency does not have: a search found none, or another agency is responsible.',
  not_this_agency: 'Requests for information that another agency is responsible for disclosing.',
  unavailable_needs_creation:
    'Requests that would need the agency to process or analyse what it has into something new.',
  unavailable_unclear:
    'Requests whose contents stayed unclear after the applicant had been asked to correct them.',
  asked_to_amend: 'Requests answered by asking the applicant to change or complete them.',
  redirected: 'Requests answered by pointing to another procedure, such as petitions or legal advice.',
  unprocessed:
    'Requests that the agency need not deal with as requests for information: the sum of the five kinds below.',
  unprocessed_petition:
    'Requests not dealt with because they in fact make a petition, complaint or report of misconduct.',
  unprocessed_repeat:
    'Requests not dealt with because the same applicant had already been answered on the same information.',
  unprocessed_publication: 'Requests not dealt with because they ask for a publication that is openly sold.',
  unprocessed_excessive:
    'Requests not dealt with because they are far too many or too frequent and the applicant gave no good reason.',
  unprocessed_confirm:
    'Requests not dealt with because they ask the agency to confirm or reissue what the applicant already has.',
  other_handling:
    'Requests ended in any other way; from 2021 such as not corrected in time or a fee not paid in time.',
  other_uncorrected:
    'Requests dropped because the applicant did not correct them in time without good reason.',
  other_unpaid: 'Requests dropped because the applicant did not pay the processing fee in time.',
  other_other: 'Requests ended in a way that has no row of its own in the form.',
};

const RESOURCES = {
  appeals: 'Administrative appeals over open government information, as some local tables counted them.',
  complaints: 'Complaints and reports about how the agency discloses information.',
  info_fees: 'Money charged to applicants for handling their requests.',
  offices: 'Offices set up for the work of open government information.',
  reading_points: 'Places where the public can read government information, such as archives and libraries.',
  staff: 'People who work on open government information, full time and part time.',
  staff_full_time: 'Of the staff, those who do nothing else.',
  staff_part_time: 'Of the staff, those who have other duties, too.',
  budget: 'Money set aside in the budget for open government information.',
  meetings: 'Meetings held during the year on open government information.',
  trainings: 'Training courses held during the year on open government information.',
  trainees: 'People who took part in such training during the year.',
};

/** Cases over answers to requests: of each kind, by result. */
const CASES = Object.fromEntries(
  Object.entries({
    review: 'Administrative reviews',
    suit_direct: 'Lawsuits brought without a review before them',
    suit_after_review: 'Lawsuits brought after an administrative review',
    suit: 'Lawsuits, direct or after a review,',
  }).flatMap(([kind, what]) => [
    [`${kind}_upheld`, `${what} about disclosure whose decision left the agency’s act as it was.`],
    [`${kind}_corrected`, `${what} about disclosure whose decision put the agency’s act right.`],
    [`${kind}_other`, `${what} about disclosure that ended otherwise, such as by withdrawal.`],
    [`${kind}_pending`, `${what} about disclosure that were not yet decided at the end of the year.`],
    [`${kind}_total`, `${what} about disclosure, whatever their result.`],
  ]),
) as Record<string, string>;

/** Definitions of the metrics of `data/metrics.csv`, in English. */
export const METRICS_IN_ENGLISH: Readonly<Record<string, string>> = {
  ...DISCLOSURE,
  ...PROGRAMMES,
  ...RESPONSE,
  ...REQUESTS,
  ...OUTCOMES,
  ...RESOURCES,
  ...CASES,
};

import { FORMS, type Form } from './form';
import { isAsked, type Metric } from './metric';

/**
 * How the number of one form relates to the number of the newest form that asks for it.
 * - `exact`: the same cell with the same meaning.
 * - `derived`: not one cell, but other cells of the form add up to the same.
 * - `near`: a number of almost the same meaning; it may be read beside the others, never joined.
 * - `not_asked`: the form has nothing like it.
 */
export const RELATIONS = ['exact', 'derived', 'near', 'not_asked'] as const;
export type Relation = (typeof RELATIONS)[number];

/** In what a near number differs; each is put into words by the language. */
export const DIFFERENCES = [
  // the form of 2008 is a local index table, printed by some governments only
  'local_index',
  // a row of the form with a rule of its own; later each report counts in its own words
  'row_of_form',
  // requests for what was already public are counted apart
  'without_already_public',
  // the local tables do not say where requests for what was already public were counted
  'already_public_unknown',
  // 否决公开 holds what later forms put under 无法提供
  'refused_with_unavailable',
  // 不同意公开 holds 非政府信息 and lacks the grounds of the Regulations of 2019
  'refused_old_grounds',
  // a residual row for every other ground in law
  'residual_grounds',
  // 不属于本行政机关公开 is counted apart
  'without_not_this_agency',
  // unclear as received, not after a correction was asked for
  'before_correction',
  // whatever had no row of its own
  'residual_handling',
  // notices to correct a request count as answers
  'with_notices',
  // published at the end of the year, whether in force or not
  'published_not_in_force',
  // all normative documents, not 行政规范性文件 alone
  'all_normative',
  // trade secrets and privacy alone; later every right of a third party
  'secrets_and_privacy',
  // the rows of the form cut the whole otherwise
  'other_rows',
] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** What one form states of a measure. */
export interface Crossing {
  relation: Relation;
  /** Sums of metrics that give the number: the first whose parts are all stated. Empty: not asked. */
  sums: readonly (readonly string[])[];
  /** Only where `relation` is `near`. */
  difference?: Difference;
}

export type Crosswalk = Readonly<Record<Form, Crossing>>;

const NOT_ASKED: Crossing = { relation: 'not_asked', sums: [] };

export const exact = (...metrics: string[]): Crossing => ({ relation: 'exact', sums: [metrics] });
export const derived = (...sums: (readonly string[])[]): Crossing => ({ relation: 'derived', sums });
export const near = (difference: Difference, ...sums: (readonly string[])[]): Crossing => ({
  relation: 'near',
  sums,
  difference,
});

/** A crosswalk from the crossings given; the other forms do not ask. */
export function crosswalk(crossings: Partial<Record<Form, Crossing>>): Crosswalk {
  return Object.fromEntries(FORMS.map((form) => [form, crossings[form] ?? NOT_ASKED])) as Crosswalk;
}

const BEFORE_2014 = ['2008'] as const;
const BEFORE_2019 = ['2008', '2014'] as const;
const BEFORE_2021 = ['2008', '2014', '2019'] as const;

/**
 * Metrics whose number in a form is not the number of the newest form. Read from the forms
 * (国办公开办函〔2019〕60号 and 〔2021〕30号, the statistics table of 2014) and their notes.
 */
const NEAR: readonly { metrics: readonly string[]; forms: readonly Form[]; difference: Difference }[] = [
  { metrics: ['granted'], forms: ['2014'], difference: 'without_already_public' },
  { metrics: ['granted'], forms: BEFORE_2014, difference: 'already_public_unknown' },
  { metrics: ['refused'], forms: BEFORE_2014, difference: 'refused_with_unavailable' },
  { metrics: ['refused'], forms: ['2014'], difference: 'refused_old_grounds' },
  { metrics: ['refused_other_law'], forms: BEFORE_2019, difference: 'residual_grounds' },
  { metrics: ['unavailable_not_held'], forms: BEFORE_2019, difference: 'without_not_this_agency' },
  { metrics: ['unavailable_unclear'], forms: BEFORE_2014, difference: 'before_correction' },
  { metrics: ['other_handling'], forms: BEFORE_2014, difference: 'residual_handling' },
  { metrics: ['concluded'], forms: BEFORE_2019, difference: 'with_notices' },
  { metrics: ['rules_in_force', 'norms_in_force'], forms: ['2019'], difference: 'published_not_in_force' },
  { metrics: ['norms_issued'], forms: BEFORE_2021, difference: 'all_normative' },
];

/** Counts of one meaning wherever they stand: a form that asks for them in prose changes nothing. */
const PLAIN_IN_PROSE = new Set(['received_online', 'received_letter', 'info_fees', 'complaints']);

/** What each form states of a metric, from its labels in the dictionary and the differences above. */
export function crosswalkOf(metric: Metric): Crosswalk {
  const crossings = FORMS.map((form): [Form, Crossing] => {
    if (!isAsked(metric, form)) return [form, NOT_ASKED];
    const difference = differenceOf(metric, form);
    if (difference !== undefined) return [form, near(difference, [metric.id])];
    return [form, isAddedUp(metric, form) ? derived([metric.id]) : exact(metric.id)];
  });
  return Object.fromEntries(crossings) as Crosswalk;
}

/** A metric in forms that ask for it, near where `NEAR` says so: for measures made of single metrics. */
export function statedIn(metric: string, forms: readonly Form[]): Crosswalk {
  const crossings = forms.map((form) => {
    const difference = namedDifference(metric, form);
    return [form, difference === undefined ? exact(metric) : near(difference, [metric])];
  });
  return crosswalk(Object.fromEntries(crossings) as Partial<Record<Form, Crossing>>);
}

function namedDifference(metric: string, form: Form): Difference | undefined {
  return NEAR.find(({ metrics, forms }) => metrics.includes(metric) && forms.includes(form))?.difference;
}

function differenceOf(metric: Metric, form: Form): Difference | undefined {
  const named = namedDifference(metric.id, form);
  if (named !== undefined) return named;
  const laterInProse = FORMS.some((later) => later > form && metric.labels[later] === 'prose');
  if (!laterInProse || metric.labels[form] === 'prose' || PLAIN_IN_PROSE.has(metric.id)) return undefined;
  return form === '2008' ? 'local_index' : 'row_of_form';
}

/** Whether the label names two rows with a plus between: 未经复议直接起诉 总计 + 复议后起诉 总计. */
function isAddedUp(metric: Metric, form: Form): boolean {
  return metric.labels[form]?.includes(' + ') === true;
}

/** Which numbers of several forms may be joined by a line, and in what the others differ. */
export interface Joining {
  mayJoin: (forms: readonly Form[]) => boolean;
  differencesIn: (form: Form) => readonly Difference[];
}

/** Whether numbers of these forms may be joined: one form alone, or all of them exact or derived. */
export function isComparable(crosswalk: Crosswalk, forms: readonly Form[]): boolean {
  if (new Set(forms).size <= 1) return true;
  return forms.every((form) => ['exact', 'derived'].includes(crosswalk[form].relation));
}

/** The relation of two numbers taken together, such as a share and its whole: the worse of both. */
export function worse(a: Relation, b: Relation): Relation {
  return RELATIONS.indexOf(a) > RELATIONS.indexOf(b) ? a : b;
}

/** How numbers of that crosswalk are joined. */
export function joiningOf(crosswalk: Crosswalk): Joining {
  return {
    mayJoin: (forms) => isComparable(crosswalk, forms),
    differencesIn: (form) => [crosswalk[form].difference].filter((each) => each !== undefined),
  };
}

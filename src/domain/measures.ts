import { crosswalk, derived, exact, near, statedIn, worse, type Crosswalk, type Relation } from './crosswalk';
import { FORMS } from './form';
import { REFUSED_PARTS } from './identities';
import type { Measure } from './measure';

/** Disclosed in full: before 2019 what was already public has a row of its own. */
const IN_FULL = crosswalk({
  '2008': near('already_public_unknown', ['granted', 'already_public'], ['granted']),
  '2014': derived(['granted', 'already_public']),
  '2019': exact('granted'),
  '2021': exact('granted'),
});

/** Not held: before 2019 不属于本行政机关公开 has a row of its own. */
const NOT_HELD = crosswalk({
  '2008': derived(['unavailable_not_held', 'not_this_agency']),
  '2014': derived(['unavailable_not_held', 'not_this_agency']),
  '2019': exact('unavailable_not_held'),
  '2021': exact('unavailable_not_held'),
});

const CONCLUDED = statedIn('concluded', FORMS);

const THIRD_PARTY = crosswalk({
  '2008': near('secrets_and_privacy', ['refused_trade_secret', 'refused_privacy']),
  '2014': near('secrets_and_privacy', ['refused_trade_secret', 'refused_privacy']),
  '2019': exact('refused_third_party'),
  '2021': exact('refused_third_party'),
});

const inEvery = (...metrics: string[]): Crosswalk =>
  crosswalk({
    '2008': exact(...metrics),
    '2014': exact(...metrics),
    '2019': exact(...metrics),
    '2021': exact(...metrics),
  });
const from2019 = (...metrics: string[]): Crosswalk =>
  crosswalk({ '2019': exact(...metrics), '2021': exact(...metrics) });

const PARTLY = inEvery('partly_granted');

const REFUSED = statedIn('refused', FORMS);

/** Suits: stated before 2019, from then direct and after review; reports also give their sum. */
function suits(...results: readonly string[]): Crosswalk {
  const stated = results.map((result) => `suit_${result}`);
  const parts = results.flatMap((result) => [`suit_direct_${result}`, `suit_after_review_${result}`]);
  return crosswalk({
    '2008': results.includes('total') ? exact(...stated) : { relation: 'not_asked', sums: [] },
    '2014': exact(...stated),
    '2019': derived(parts, stated),
    '2021': derived(parts, stated),
  });
}

function reviews(...results: readonly string[]): Crosswalk {
  const stated = results.map((result) => `review_${result}`);
  return crosswalk({ '2014': exact(...stated), '2019': exact(...stated), '2021': exact(...stated) });
}

/** Decided cases; those pending are left out. */
const DECIDED = ['upheld', 'corrected', 'other'] as const;

const shareOfConcluded = (id: string, en: string, zh: string, part: Crosswalk): Measure => ({
  id,
  kind: 'share',
  unit: 'request',
  en: `${en}, share of concluded requests`,
  zh: `${zh}占办结申请的比例`,
  part,
  whole: CONCLUDED,
});

/** Names of the grounds of refusal, as in the metric dictionary. */
const GROUNDS: Record<(typeof REFUSED_PARTS)[number], readonly [en: string, zh: string]> = {
  refused_secret: ['state secret', '国家秘密'],
  refused_other_law: ['prohibited by other law', '其他法律行政法规禁止公开'],
  refused_security: ['national security or stability', '危及“三安全一稳定”'],
  refused_third_party: ['rights of a third party', '保护第三方合法权益'],
  refused_internal: ['internal affairs', '三类内部事务信息'],
  refused_process: ['deliberative process', '四类过程性信息'],
  refused_enforcement_file: ['enforcement file', '行政执法案卷'],
  refused_admin_query: ['register query', '行政查询事项'],
};

function crosswalkOfGround(ground: (typeof REFUSED_PARTS)[number]): Crosswalk {
  switch (ground) {
    case 'refused_third_party':
      return THIRD_PARTY;
    case 'refused_secret':
      return inEvery(ground);
    case 'refused_security':
      return crosswalk({ '2014': exact(ground), '2019': exact(ground), '2021': exact(ground) });
    case 'refused_other_law':
      return statedIn(ground, FORMS);
    default:
      return from2019(ground);
  }
}

/** Every measure, in the order that pickers list them. */
export const MEASURES: readonly Measure[] = [
  {
    ...{ id: 'disclosed_in_full', kind: 'count', unit: 'request', part: IN_FULL },
    en: 'Disclosed in full, with what was already public',
    zh: '予以公开（含已主动公开）',
  },
  {
    ...{ id: 'not_held', kind: 'count', unit: 'request', part: NOT_HELD },
    en: 'Not held, with what another agency holds',
    zh: '本机关不掌握（含不属于本机关公开）',
  },
  shareOfConcluded('full_share', 'Disclosed in full', '予以公开', IN_FULL),
  shareOfConcluded('partial_share', 'Disclosed in part', '部分公开', PARTLY),
  shareOfConcluded(
    'disclosed_share',
    'Disclosed in full or in part',
    '予以公开和部分公开',
    plus(IN_FULL, PARTLY),
  ),
  shareOfConcluded('refused_share', 'Refused', '不予公开', REFUSED),
  ...REFUSED_PARTS.map((ground) =>
    shareOfConcluded(
      `${ground}_share`,
      `Refused: ${GROUNDS[ground][0]}`,
      `不予公开（${GROUNDS[ground][1]}）`,
      crosswalkOfGround(ground),
    ),
  ),
  shareOfConcluded('not_held_share', 'Not held', '本机关不掌握', NOT_HELD),
  shareOfConcluded('unprocessed_share', 'Not processed', '不予处理', from2019('unprocessed')),
  {
    ...{ id: 'backlog_share', kind: 'share', unit: 'request' },
    en: 'Backlog: carried over, share of requests received and carried in',
    zh: '结转下年度占新收和上年结转申请的比例',
    part: from2019('carried_out'),
    whole: from2019('received', 'carried_in'),
  },
  {
    ...{ id: 'on_time_share', kind: 'share', unit: 'request' },
    en: 'Completed on time, share of completed requests',
    zh: '按时办结占申请办结的比例',
    part: crosswalk({ '2014': exact('answered_on_time') }),
    whole: crosswalk({ '2014': exact('answered') }),
  },
  {
    ...{ id: 'natural_share', kind: 'share', unit: 'request', applicant: 'natural' },
    en: 'From natural persons, share of requests received',
    zh: '自然人申请占新收申请的比例',
    part: from2019('received'),
    whole: from2019('received'),
  },
  {
    ...{ id: 'reviews_per_100', kind: 'per_100', unit: 'case' },
    en: 'Administrative reviews per 100 concluded requests',
    zh: '每百件办结申请引起的行政复议',
    part: inEvery('review_total'),
    whole: CONCLUDED,
  },
  {
    ...{ id: 'suits_per_100', kind: 'per_100', unit: 'case' },
    en: 'Lawsuits per 100 concluded requests',
    zh: '每百件办结申请引起的行政诉讼',
    part: suits('total'),
    whole: CONCLUDED,
  },
  {
    ...{ id: 'review_corrected_share', kind: 'share', unit: 'case' },
    en: 'Corrected, share of decided administrative reviews',
    zh: '结果纠正占已审结行政复议的比例',
    part: reviews('corrected'),
    whole: reviews(...DECIDED),
  },
  {
    ...{ id: 'suit_corrected_share', kind: 'share', unit: 'case' },
    en: 'Corrected, share of decided lawsuits',
    zh: '结果纠正占已审结行政诉讼的比例',
    part: suits('corrected'),
    whole: suits(...DECIDED),
  },
];

const BY_ID = new Map(MEASURES.map((measure) => [measure.id, measure]));

/** The measure of that id, undefined when it is a metric or unknown. */
export function measureOf(id: string): Measure | undefined {
  return BY_ID.get(id);
}

/** Two parts added up; near wherever one of them is. */
function plus(a: Crosswalk, b: Crosswalk): Crosswalk {
  const crossings = FORMS.map((form) => {
    const [left, right] = [a[form], b[form]];
    const difference = left.difference ?? right.difference;
    const isSum = left.relation !== 'not_asked' && right.relation !== 'not_asked';
    const relation: Relation = worse('derived', worse(left.relation, right.relation));
    const sums = left.sums.flatMap((one) => right.sums.map((other) => [...one, ...other]));
    return [form, { relation, sums: isSum ? sums : [], ...(difference && { difference }) }];
  });
  return Object.fromEntries(crossings) as Crosswalk;
}

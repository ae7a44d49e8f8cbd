import { clauseAt } from './clause';
import { pattern, type ProseRule, type RuleSet } from './proseRule';
import { REQUEST_UNITS } from './requestWords';
import { topicOf } from './proseTopic';
import type { Shape } from './shapeSentence';

/**
 * Words of the results of requests, as the forms and the reports write them; a longer wording
 * stands before a shorter one that is in it.
 */
export const OUTCOME_WORDS: readonly [metric: string, words: string][] = [
  ['partly_granted', '(?:同意|予以|给予)?部分公开|部分予以公开|部分同意公开'],
  [
    'granted',
    '(?<![不未]|不予|部分)(?:予以公开|同意公开|准予公开|同意予以公开|全部公开|完全公开|给予公开|依法公开)',
  ],
  [
    'already_public',
    '(?:属于)?(?:已经|已)主动公开(?:范围|信息)?|(?:属于|属)主动公开(?:范围|信息)?|主动公开范围',
  ],
  ['refused', '(?<!部分)不予公开|不同意公开|(?<!部分)否决公开|拒绝公开'],
  ['refused_secret', '(?:涉及|属于)?国家秘密'],
  ['refused_trade_secret', '(?:涉及|属于)?商业秘密'],
  ['refused_privacy', '(?:涉及|属于)?个人隐私'],
  ['refused_security', '危及[^,;]{0,3}三安全一稳定|危及国家安全[^,;\\ue000-\\ue7ff]{0,22}稳定'],
  [
    'refused_not_information',
    '非政府信息|(?:不是|非|不属于|不属)条例所指(?:的)?(?:政府)?信息|(?:不属于|不是)政府信息(?:公开)?(?:范围|范畴)?',
  ],
  ['refused_other_law', '法律法规规定的其他情形|其他法律、?行政法规禁止公开'],
  ['refused_third_party', '(?:保护)?第三方合法权益'],
  ['refused_internal', '(?:属于)?(?:三类)?内部(?:事务|管理)信息'],
  ['refused_process', '(?:属于)?(?:四类)?过程性信息'],
  ['refused_enforcement_file', '(?:属于)?行政执法案卷(?:信息)?'],
  ['refused_admin_query', '(?:属于)?行政查询事项'],
  ['unavailable', '无法提供'],
  [
    'unavailable_not_held',
    '(?:政府)?信息不存在|(?<!信息)不存在|(?:本机关|本单位|我局|我单位|本局)不掌握(?:相关政府信息|该信息)?|不掌握相关政府信息',
  ],
  [
    'not_this_agency',
    '(?:不属于|不属|非)(?:本|我)(?:行政机关|机关|部门|单位|局|委|办|厅|街道|镇|乡|区|县|市)(?:职责)?(?:公开|掌握|制作|负责|职责)?(?:范围|的)?|非本部门掌握',
  ],
  ['unavailable_needs_creation', '(?:没有现成信息)?需要?另行(?:制作|加工)|没有现成信息'],
  ['unavailable_unclear', '(?:补正后)?(?:申请)?内容(?:仍)?不明确'],
  ['asked_to_amend', '(?:一次性)?(?:告知|要求|通知)(?:申请人)?(?:作出)?(?:更改|补正|补充)+(?:申请|材料)?'],
  ['redirected', '(?:告知)?(?:应)?(?:转|通过|转移)其[他它]途径(?:办理|解决)?'],
  ['unprocessed', '不予处理|不再处理'],
  ['unprocessed_petition', '(?:属于)?信访、?举报、?投诉类?(?:申请|事项)?'],
  ['unprocessed_repeat', '重复申请'],
  ['unprocessed_publication', '(?:要求)?(?:提供)?公开出版物'],
  ['unprocessed_excessive', '无正当理由大量反复申请'],
  ['unprocessed_confirm', '(?:要求)?(?:行政机关)?确认或(?:者)?重新出具(?:已获取信息)?'],
  ['other_uncorrected', '逾期(?:不|未)补正'],
  ['other_unpaid', '逾期未缴费'],
  ['other_handling', '其他处理'],
];

const inRequests = ({ sentence }: Shape) => {
  const topic = topicOf(sentence);
  return topic.requests || /答复|办结|办理结果/.test(sentence.text);
};

/** Cases share words with requests (其他处理, 重复申请): a sentence of reviews and suits counts none. */
const isAboutCases = ({ sentence }: Shape) =>
  /复议|诉讼/.test(sentence.title) && !/申请情况|申请办理|处理.{0,8}申请/.test(sentence.title);

/** Between a label and its number, besides 为, 共 and 数: 答复, 情形, 的申请. */
const OF =
  '(?:的|答复|范围|情形|情况|类|信息|政府信息|政府信息公开|申请|事项|告知|决定|处理|公开|件数|案件|并|,(?:共|有|为))*';

const isOutcome = (shape: Shape, match: RegExpExecArray) =>
  inRequests(shape) &&
  !isAboutPapers(shape) &&
  !isAboutItems(shape, match) &&
  !isAboutCases(shape) &&
  !isDenied(shape, match) &&
  !isListed(shape, match);

/** 制发公文120件,主动公开56件,不予公开34件 sorts papers, not requests. */
const isAboutPapers = ({ text }: Shape) =>
  (/公文|发文|制发|公开属性/.test(text) ||
    /主动公开[^,;]{0,8}[\ue000-\ue7ff].*依申请公开[^,;]{0,6}[\ue000-\ue7ff]/.test(text)) &&
  !/申请(?!公开)/.test(text);

/** 不予公开信息有10条 counts what the body keeps to itself, where nothing in the sentence was asked for. */
const isAboutItems = ({ text }: Shape, { 0: stated }: RegExpExecArray) =>
  /公开的?(?:政府|政务)?信息/.test(stated) && !/申请|答复/.test(text);

/** 未出现不予公开…, and 率: 部分公开率. */
function isDenied(shape: Shape, match: RegExpExecArray): boolean {
  return (
    /[率占]/.test(match[0]) ||
    /(?:非|无|未)$/.test(shape.text.slice(Math.max(0, match.index - 2), match.index))
  );
}

/** A label behind 、 of a list of labels that share one number is not that number's alone. */
function isListed(shape: Shape, match: RegExpExecArray): boolean {
  const left = shape.text.slice(Math.max(0, match.index - 14), match.index);
  return /(?:公开|不存在|秘密|隐私|不明确|范围|信息|情形|机关|途径|处理|申请|稳定)(?:、|和|及|与|或|以及)(?:属于|涉及)?$/.test(
    left,
  );
}

const BY_RESULT: readonly ProseRule[] = OUTCOME_WORDS.flatMap(([metric, words]): ProseRule[] => [
  { metric, units: REQUEST_UNITS, when: isOutcome, pattern: pattern(`(?:${words})${OF}=#`) },
  {
    metric,
    units: REQUEST_UNITS,
    when: (shape, match) =>
      inRequests(shape) &&
      !isAboutPapers(shape) &&
      !isAboutCases(shape) &&
      !isLabelled(shape, match) &&
      !/率|%/.test(match[0]),
    pattern: pattern(
      `#(?:政府信息公开|依申请公开)?(?:申请)?(?:的)?(?:为|属于|属|是|系|作出|作|已|经|因|因涉及|由于|答复|答复为|申请人|被|依法|告知|决定|均|均为)*(?:${words})(?:的|答复|决定|范围|处理|情形|政府信息)*(?=[,;。、)]|$|%)`,
    ),
  },
]);

/** A number with a label of its own before it (同意公开5件部分公开31件) is not the label's behind it. */
function isLabelled(shape: Shape, match: RegExpExecArray): boolean {
  const before = shape.text.slice(
    clauseAt(shape.text, match.index) === '' ? 0 : Math.max(0, match.index - 16),
    match.index,
  );
  const clause = before.slice(
    Math.max(before.lastIndexOf(','), before.lastIndexOf('、'), before.lastIndexOf(';')) + 1,
  );
  return OUTCOME_WORDS.some(([, words]) =>
    new RegExp(`(?:${words})${OF}(?:共|数|为|:|有|是)*$`).test(clause),
  );
}

const isConclusion = (shape: Shape, match: RegExpExecArray) =>
  topicOf(shape.sentence).requests &&
  !isAboutCases(shape) &&
  !/建议|提案|咨询|来信|信访|留言|热线|12345|信箱|复议|诉讼|举报|投诉|网民|群众/.test(
    clauseAt(shape.text, match.index),
  ) &&
  !/建议|提案|咨询|留言|热线|信箱|网民/.test(shape.sentence.title + shape.sentence.subtitle);

const concluded: Omit<ProseRule, 'pattern'> = {
  metric: 'concluded',
  units: REQUEST_UNITS,
  when: isConclusion,
};

const CONCLUDED: readonly ProseRule[] = [
  // 办结并答复75件; 已全部答复75件; 按期答复 is answered_on_time
  {
    ...concluded,
    pattern: pattern(
      `(?<!按时|按期|延期|如期|及时|限|的|率)(?:办结并答复|答复并办结|办结|办理完毕|已答复|答复|回复|办理答复)(?:政府信息公开|依申请公开)?(?:的)?(?:申请)?(?:件)?=#`,
    ),
  },
  { ...concluded, pattern: pattern(`(?:申请)?答复(?:总)?数=#`) },
  {
    ...concluded,
    metric: 'answered_on_time',
    pattern: pattern(
      `(?:按时|按期|如期|在?法定期限内|规定时限内|期限内)(?:办结|答复|回复)(?:并答复)?(?:的)?(?:申请)?(?:件)?=#`,
    ),
  },
  {
    ...concluded,
    metric: 'answered_extended',
    pattern: pattern(`(?:延期|延长(?:答复)?期限)(?:办结|答复|后答复)(?:的)?(?:申请)?(?:件)?=#`),
  },
];

/** Rules for what came of requests. */
export const OUTCOME_RULES: readonly RuleSet[] = [
  { words: /申请|答复|办结|办理结果/, rules: [...BY_RESULT, ...CONCLUDED] },
];

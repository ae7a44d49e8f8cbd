import { clauseAt } from './clause';
import { pattern, type ProseRule, type RuleSet } from './proseRule';
import type { Shape } from './shapeSentence';
import { topicOf } from './proseTopic';
import { APPLICANT_WORDS, CHANNELS, REQUEST_UNITS } from './requestWords';

export const inRequests = ({ sentence }: Shape) => topicOf(sentence).requests;

const ANY_CHANNEL = CHANNELS.map(([, words]) => words).join('|');

/** Between the verb and 申请: whose request it is, not what came of it or how it came. */
const OF_REQUEST =
  '(?:(?!结转|复议|诉讼|举报|投诉|咨询|建议|答复|办结|其中)[^,;:()\\d\\ue000-\\uf8ff]){0,30}?';
const REQUEST =
  '(?:依申请公开|信息公开|公开信息|公开)?(?:的)?(?:政府信息|信息)?(?:的)?(?:书面)?申请(?!人|公开)(?:办理事项|事项|件|书|信息|表|案件|业务)?';
export const TAKEN = '收到|接到|受理|收悉|接收|接受|新收|收取|接获|收件';

/**
 * A single channel in the clause makes the number one channel's; several, or one with 等, or one
 * that only says where requests may be made, leave it the whole.
 */
function isOfOneChannel(shape: Shape, match: RegExpExecArray): boolean {
  const until = match.index + match[0].length;
  const clause = clauseAt(shape.text, match.index + 1).slice(0, until);
  const named = CHANNELS.filter(([, words]) => new RegExp(`(?:${words})(?!及|和|、)`).test(clause));
  return named.length === 1 && !/等/.test(clause);
}

export const isWhole = (shape: Shape, match: RegExpExecArray) =>
  inRequests(shape) &&
  !isOfOneChannel(shape, match) &&
  !/逾期|延期|结转|重复|自然人|公民个人|法人|企业|(?:减免|收费|更正|听证)/.test(match[0]);

const NOT = '(?:未曾|未|没有|没|无|尚未|均未|并未|从未|暂未|零)';

export const whole: Omit<ProseRule, 'pattern'> = {
  metric: 'received',
  units: REQUEST_UNITS,
  whole: true,
  when: isWhole,
};

const RECEIVED: readonly ProseRule[] = [
  // 共收到政府信息公开申请75件; 收到公民、法人和其他组织提出的申请75件
  { ...whole, pattern: pattern(`(?:${TAKEN})(?:了)?${OF_REQUEST}${REQUEST}=#`) },
  // 收到依申请公开政府信息75件
  {
    ...whole,
    pattern: pattern(
      `(?:${TAKEN})(?:了|的)?${OF_REQUEST}依申请公开(?:的)?(?:政府信息|信息|事项|件|案件|办件|项目|业务|工作|情况)?=#`,
    ),
  },
  // 办理政府信息公开申请75件, 办理依申请公开75件
  {
    ...whole,
    strength: 'weak',
    pattern: pattern(
      `(?:办理|处理)(?:了|的)?${OF_REQUEST}(?:${REQUEST}|依申请公开(?:政府信息|信息|事项|件|案件|办件)?)=#`,
    ),
  },
  // 收到75件政府信息公开申请
  {
    ...whole,
    pattern: pattern(
      `(?:${TAKEN})(?:了)?(?:~)?#(?:政府|有效|各类|依申请|信息公开|公民|书面|关于)?≈申请(?!人)`,
    ),
  },
  // 依申请公开受理75件
  { ...whole, pattern: pattern(`依申请公开(?:政府信息|信息)?(?:共)?(?:受理|收到|接收)(?:申请|件)?=#`) },
  // 申请总数75件; 政府信息公开申请受理数为75件; 申请受理量
  {
    ...whole,
    pattern: pattern(
      `(?:依申请公开|信息公开申请|申请公开|公开申请|申请)(?:政府信息)?(?:的)?(?:受理|收到|接收|接受)?(?:总数量|总数|总量|总件数|件数|数量|受理量|受理数|量|数)=#`,
    ),
  },
  // 公民向我局提出政府信息公开申请3件
  { ...whole, pattern: pattern(`提出(?:了)?(?:政府)?(?:信息公开|公开政府信息|依申请公开)(?:的)?申请=#`) },
  // 依申请公开政府信息申请75件; 政府信息公开申请75件
  {
    ...whole,
    strength: 'weak',
    pattern: pattern(`(?:信息公开|依申请公开(?:政府信息|信息)?)(?:的)?申请(?:件|事项)?=#`),
  },
  // 依申请公开7件,其中当面申请1件
  {
    ...whole,
    pattern: pattern(
      `^(?:\uf001,?)?[^,;]{0,6}?依申请公开(?:政府信息|信息|事项|案件|件)?=#(?=,其中[^,;]{0,8}(?:申请|当面|网|信函|自然人))`,
    ),
  },
  // 依申请公开0件: the zero of a report's request section
  {
    ...whole,
    strength: 'weak',
    when: (shape, match) =>
      inRequests(shape) && shape.numbers.some(({ value }) => value === 0) && isZeroAt(shape, match),
    pattern: pattern(`依申请公开(?:政府信息|信息|事项|案件|件)?=#`),
  },
];

export function isZeroAt(shape: Shape, match: RegExpExecArray): boolean {
  const stand = match.groups?.['n'];
  return stand !== undefined && shape.numbers[stand.charCodeAt(0) - 0xe000]?.value === 0;
}

/** What keeps a negation from being about requests as such. */
const OTHER_NEGATION =
  /复议|诉讼|举报|投诉|申诉|纠纷|争议|逾期|超期|延期|超时|减免|收费|费用|听证|更正|不予|结转|重复|拒绝|泄密|差错|异议|不满|不规范|及时|按时|说明|理由|完全|全部|明确|充分|涉及|被申请|已/;
/** One way of asking denied (未收到信函申请) is not all of them, a list with 等 is. */
const ONE_WAY = /^(?!.*(?:等|任何|各种)).*(?:当面|信函|网上|网络|传真|邮件|邮箱)/;

const NONE: readonly ProseRule[] = [
  // 未收到政府信息公开申请; 没有受理依申请公开信息; 没有公民申请公开政府信息; 无依申请公开事项
  {
    metric: 'received',
    units: REQUEST_UNITS,
    pattern: pattern(
      `${NOT}(?:有)?(?:${TAKEN}|发生|出现|产生|办理|涉及)?(?:过|到|任何|一[件例起])?[^;:()\\d\\ue000-\\uf8ff]{0,34}?(?:依申请公开|公开申请|申请公开|申请信息公开|(?:获取|获得|公开)(?:政府|相关)?信息的?申请|信息公开的申请|公开的申请|信息公开类?申请|提出(?:书面)?申请|要求公开)(?:政府信息|信息)?(?:的)?(?:申请|相关事项|事项|件|情况|信息|案件|请求|业务|办件)?(?=[,;。)、]|$|的|,|非)`,
    ),
    when: (shape, match) =>
      !OTHER_NEGATION.test(match[0]) &&
      !ONE_WAY.test(match[0]) &&
      !/,[^,]*,[^,]*,/.test(match[0]) &&
      isNegationWhole(shape, match),
  },
  // 依申请公开…为零 is a number; 依申请公开情况:无
  {
    metric: 'received',
    units: REQUEST_UNITS,
    pattern: pattern(`^(?:无|没有|未收到|未发生|暂无)(?:相关)?(?:申请|此类情况|情况|依申请公开)?$`),
    when: ({ sentence }) =>
      sentence.number === 1 &&
      /^(?:政府信息)?(?:依申请公开|收到.{0,8}申请)/.test(
        sentence.subtitle === '' ? sentence.title : sentence.subtitle,
      ) &&
      !/表|复议|收费/.test(sentence.title + sentence.subtitle),
  },
  // 我镇2016年度无申请, and nothing else, under the title of requests
  {
    metric: 'received',
    units: REQUEST_UNITS,
    pattern: pattern(`^[^,;]{0,12}?(?:无|没有|未收到|未接到|未受理)(?:过|任何|相关|有关|公民|群众|的)*申请$`),
    when: ({ sentence }) =>
      sentence.number === 1 &&
      sentence.subtitle === '' &&
      /依申请公开|收到.{0,8}申请/.test(sentence.title) &&
      !/表|复议|诉讼|收费|减免/.test(sentence.title),
  },
];

/** 无正当理由…, 未经… and 无法… deny something else. */
function isNegationWhole(shape: Shape, match: RegExpExecArray): boolean {
  const after = shape.text.slice(match.index + match[0].length, match.index + match[0].length + 6);
  return (
    !/^(?:未经|无法|无正当|无理由|未按|未能|未予|无需)/.test(match[0]) &&
    !/^(?:被|引发|引起|受理超)/.test(after)
  );
}

/** Behind a channel word: how requests came, then the number. */
const CAME =
  '(?:平台|系统|渠道|方式|形式|途径|提交|递交|提出|受理|收到|接收|办理|填报|寄送|来函|的|依申请公开|政府信息公开|政府信息|信息公开|公开|申请(?!人)|件|进行|发来|填写|材料|类)*';

const BY_CHANNEL: readonly ProseRule[] = CHANNELS.flatMap(([metric, words]): ProseRule[] => [
  {
    metric,
    units: REQUEST_UNITS,
    when: (shape, match) =>
      inRequests(shape) &&
      !isListed(shape, match) &&
      !/公开$/.test(shape.text.slice(0, match.index)) &&
      hasRequest(shape),
    pattern: pattern(`(?:${words})${CAME}=#`),
  },
  {
    metric,
    units: REQUEST_UNITS,
    when: (shape, match) => inRequests(shape) && !isNumberTaken(shape, match) && hasRequest(shape),
    pattern: pattern(
      `#(?:申请)?(?:是|为|系|属于)?(?:通过|采用|以|经)?(?:${words})(?:平台|渠道|方式|形式|途径|提交|递交|提出|申请|的|受理)*(?=[,;、。)]|$)`,
    ),
  },
]);

/** A channel word inside a list of channels before one number is not that number's. */
function isListed(shape: Shape, match: RegExpExecArray): boolean {
  const left = shape.text.slice(Math.max(0, match.index - 8), match.index);
  return (
    new RegExp(`(?:${ANY_CHANNEL})(?:形式|方式|申请|渠道|平台)?(?:[、和及与或]|以及)$`).test(left) ||
    /等/.test(match[0])
  );
}

function isNumberTaken(shape: Shape, match: RegExpExecArray): boolean {
  return new RegExp(`(?:${ANY_CHANNEL})(?:申请|提交|方式|形式|的|收到|渠道)*(?:数|为|共|有|:)*$`).test(
    shape.text.slice(Math.max(0, match.index - 12), match.index),
  );
}

/** Channel words count requests only where requests are counted: not 通过网络公开信息120条. */
function hasRequest(shape: Shape): boolean {
  return /申请|受理|答复/.test(shape.text) || /申请/.test(shape.sentence.title + shape.sentence.subtitle);
}

const BY_APPLICANT: readonly ProseRule[] = APPLICANT_WORDS.map(([applicant, words]) => ({
  metric: 'received',
  applicant,
  units: REQUEST_UNITS,
  when: (shape: Shape, match: RegExpExecArray) =>
    inRequests(shape) &&
    (/(?:收到|受理|接到|接收|新收)[^;]*申请|申请[^;]*(?:收到|受理|接收)/.test(
      shape.text.slice(0, match.index),
    ) ||
      /申请/.test(match[0])) &&
    !/办结|答复|结转|予以公开|部分公开/.test(shape.text.slice(0, match.index)),
  pattern: pattern(`(?<!非)(?:${words})(?:提出|提交|递交)?(?:的)?(?:政府信息公开)?(?:申请)?(?:的)?=#`),
}));

/** Rules for requests received: in all, by channel, by applicant. */
export const REQUEST_RULES: readonly RuleSet[] = [
  {
    words: /申请|要求公开/,
    rules: [...RECEIVED, ...NONE, ...BY_CHANNEL, ...BY_APPLICANT],
  },
];

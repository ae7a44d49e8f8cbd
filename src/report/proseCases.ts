import { clauseAt } from './clause';
import { pattern, type ProseRule, type RuleSet } from './proseRule';
import { topicOf } from './proseTopic';
import type { Shape } from './shapeSentence';

/** Units that reviews, suits and complaints are counted in. */
export const CASE_UNITS = /^(?:|件|起|宗|例|个|次|项|人次|件次|条|单)$/;

const inCases = ({ sentence }: Shape) => topicOf(sentence).cases;

/** Reviews and suits: what a body decides of others' cases (受理复议案件, 代理诉讼) is no case of its own. */
export const isOwnCase = (shape: Shape, match: RegExpExecArray) =>
  inCases(shape) && !/代理|出庭|化解|调解|涉农|民事|刑事|劳动|交通/.test(clauseAt(shape.text, match.index));

const REVIEW = '行政复议|申请复议|提起复议|复议';
const SUIT = '行政诉讼|提起诉讼|行政应诉|诉讼';
const CASE = '(?:案件|案|情况|事项|事件|申请|数量|数|案例|请求)*';
/** 行政复议和诉讼共5件 is one number for both. */
const OTHER_KIND = '(?:复议|诉讼|举报|投诉|申诉|信访)';

/** 办理行政复议案件15件 of a reviewing body, with no word of disclosure: cases that it decides. */
function isDecided(shape: Shape, match: RegExpExecArray): boolean {
  const before = shape.text.slice(0, match.index);
  // 行政诉讼12件,其中信息公开类0件: the first counts cases of every kind.
  if (/^,?其中[^;]{0,12}信息公开/.test(shape.text.slice(match.index + match[0].length))) return true;
  return /(?:办理|审理|审结|承办|受理)了?$/.test(before) && !/信息公开/.test(before + match[0]);
}

/** The number belongs to this kind alone: no other kind joined to it by 和, 、 or 及. */
const isAlone = (shape: Shape, match: RegExpExecArray) => {
  const left = shape.text.slice(Math.max(0, match.index - 16), match.index);
  const joined = new RegExp(
    `${OTHER_KIND}[^,;:\\ue000-\\uf8ff]{0,6}(?:、|和|及|与|或|以及)[^,;、\\ue000-\\uf8ff]{0,12}$`,
  );
  return (
    isOwnCase(shape, match) &&
    !joined.test(left) &&
    !isDecided(shape, match) &&
    !/维持|纠正|纠错|撤销|败诉|胜诉|审结|驳回/.test(match[0])
  );
};

const TOTALS: readonly ProseRule[] = [
  {
    metric: 'review_total',
    units: CASE_UNITS,
    whole: true,
    when: isAlone,
    pattern: pattern(`(?:${REVIEW})(?!后|机关)(?:的|类)?(?:政府信息公开)?${CASE}(?:共|收到|发生|被)*=#`),
  },
  {
    metric: 'suit_total',
    units: CASE_UNITS,
    whole: true,
    when: (shape, match) =>
      isAlone(shape, match) && !/未经复议|经复议|直接|复议后/.test(clauseAt(shape.text, match.index)),
    pattern: pattern(`(?:${SUIT})(?:的|类)?(?:政府信息公开)?${CASE}(?:共|收到|发生|被)*=#`),
  },
  // 被申请行政复议的3件 is above; 发生3件行政复议案件
  {
    metric: 'review_total',
    units: CASE_UNITS,
    whole: true,
    when: isOwnCase,
    pattern: pattern(
      `(?:发生|收到|引发|产生|涉及|接到|共)(?:因?[^,;、\\ue000-\\uf8ff]{0,14})?#(?:涉及|因|关于|针对)?(?:政府)?(?:信息公开)?(?:的|类|引发的)?(?:行政复议|复议)(?!后|和|、|及|或|与)`,
    ),
  },
  {
    metric: 'suit_total',
    units: CASE_UNITS,
    whole: true,
    when: isOwnCase,
    pattern: pattern(
      `(?:发生|收到|引发|产生|涉及|接到|共)(?:因?[^,;、\\ue000-\\uf8ff]{0,14})?#(?:涉及|因|关于|针对)?(?:政府)?(?:信息公开)?(?:的|类|引发的)?(?:行政诉讼|诉讼)(?!和|、|及|或|与)`,
    ),
  },
  {
    metric: 'appeals',
    units: CASE_UNITS,
    whole: true,
    when: isAlone,
    pattern: pattern(`(?:行政申诉|(?<!投诉|信访)申诉)(?:的|类)?${CASE}(?:共|收到|发生|被)*=#`),
  },
  {
    metric: 'suit_direct_total',
    units: CASE_UNITS,
    when: isOwnCase,
    pattern: pattern(`(?:未经复议直接起诉|直接起诉|未经复议直接提起诉讼)(?:的)?(?:案件)?=#`),
  },
  {
    metric: 'suit_after_review_total',
    units: CASE_UNITS,
    when: isOwnCase,
    pattern: pattern(`(?:复议后起诉|经复议后?(?:再)?起诉|复议后提起诉讼)(?:的)?(?:案件)?=#`),
  },
  {
    metric: 'complaints',
    units: CASE_UNITS,
    whole: true,
    when: (shape, match) => isComplaint(shape, match) && !/、|和|及/.test(shape.text[match.index - 1] ?? ''),
    pattern: pattern(
      `(?:举报投诉|投诉举报|举报、投诉|投诉、举报|举报和投诉|投诉|举报)(?:[^,;:、\\d\\ue000-\\uf8ff]{0,12}?)?(?:案件|事项|数量|数)?=#`,
    ),
  },
];

/** Complaints about disclosure: under a title that names them or with 信息公开 in the clause; no hotline's. */
function isComplaint(shape: Shape, match: RegExpExecArray): boolean {
  const clause = clauseAt(shape.text, match.index + 1);
  if (
    /热线|12345|信箱|信访|消费|环境|噪音|网民|市民|平台|答复|办结|处理|复议|诉讼/.test(
      match[0] + clause.slice(0, 8),
    )
  ) {
    return false;
  }
  return (
    /举报|投诉|复议|诉讼/.test(shape.sentence.title + shape.sentence.subtitle) ||
    /信息公开|政务公开/.test(shape.text)
  );
}

/** 信息不存在 and 文件均不存在 are said of what was asked for, not of a case. */
const NOT_EXISTING =
  '(?<!(?:信息|文件|资料|材料|内容|记录|档案)(?:的|并|均|都|已|确|确实|实际|也|因|或|、)*)不存在';
/** 未 denies the verb behind it, and only these have the case as their object: 未公开…引发复议 denies none. */
const NOT_DONE =
  '未曾?(?=再|有|曾|发生|出现|收到|接到|产生|引发|引起|引致|诱发|导致|形成|存在|涉及|被|因|受|遇|就|针对|提起|申请|行政|复议|诉讼)';
/** 没有公开的信息, 没有答复 deny what was to be done about information. */
const NONE =
  '(?:没有|没(?!有)|无)(?!(?:予以?|及时|主动|全面|依法)*(?:公开(?:的|了|该|其|相关|信息)|答复|提供|告知))';
const NOT = `(?:${NOT_DONE}|${NONE}|零|${NOT_EXISTING})`;
/** Denied is a result, or something that a review only led to: not the case itself. */
const OTHER_NEGATION =
  /纠错|纠正|撤销|败诉|改变|变更|确认违法|超期|逾期|答辩|应诉率|无正当|无理由|未经|未按|无法|未能|未审结|未结|未履行|结果|维持|驳回|不服|成功|有效/;

/**
 * 未发生因政府信息公开引发的行政复议和行政诉讼: each kind that the clause lists behind the denial
 * is a zero of its own.
 */
function denied(metric: string, words: string): ProseRule {
  return {
    metric,
    units: CASE_UNITS,
    pattern: pattern(
      `${NOT}(?:发生|出现|收到|有)?%?(?:(?!${NOT})[^;:\\d\\ue000-\\uf8ff]){0,48}?(?:${words})(?!被|后|机关|人|案件(?:被|败|纠|撤)|结果|渠道|决定|率|工作|制度|职责|能力|期|权)`,
    ),
    when: (shape, match) => inCases(shape) && isDenialOf(shape, match),
  };
}

function isDenialOf(shape: Shape, match: RegExpExecArray): boolean {
  const titles = shape.sentence.title + shape.sentence.subtitle;
  const isSaidOfDisclosure =
    /信息公开|政务公开|复议|诉讼/.test(shape.text) || /举报|投诉|复议|诉讼/.test(titles);
  if (!isSaidOfDisclosure) return false;
  if (OTHER_NEGATION.test(match[0])) return false;
  const after = shape.text.slice(match.index + match[0].length);
  // 未产生与诉讼相关的费用支出 denies the cost.
  if (/^(?:相关|有关)?的?(?:费用|支出|经费|开支)/.test(after)) return false;
  if (/^[^,;]{0,12}(?:被撤销|被纠|败诉|超期|超过|以外|外,)/.test(after)) return false;
  // 无复议,诉讼2件: a number of its own behind the word overrides the denial.
  if (/^(?:案件|案|情况)?(?:共|为|有|数)*[\ue000-\ue7ff]/.test(after)) return false;
  // Only a list may stand between the denial and a word behind a comma: 未发生…行政复议,提起行政诉讼.
  const pieces = match[0].split(',');
  return pieces
    .slice(1)
    .every(
      (piece) =>
        /^(?:也|亦|或|和|及)?(?:未|没有|无|被|因|提起|申请|引发|引起|引|举报|投诉|申诉|行政|复议|诉讼|政府信息公开|、)/.test(
          piece,
        ) && !/有|发生(?!的)|收到/.test(piece.replace(/没有|未发生|未收到/g, '')),
    );
}

const DENIALS: readonly ProseRule[] = [
  denied('review_total', '行政复议|复议'),
  denied('suit_total', '行政诉讼|诉讼'),
  denied('complaints', '举报|投诉'),
  denied('appeals', '行政申诉|(?<!举报|投诉|信访)申诉'),
];

/** 行政复议、行政诉讼案件均为0件, 举报、复议、诉讼0件: a zero for all of a list is one for each. */
function jointZero(metric: string, words: string): ProseRule {
  return {
    metric,
    units: CASE_UNITS,
    when: (shape, match) => {
      const stand = match.groups?.['n'] ?? '';
      const value = shape.numbers[stand.charCodeAt(0) - 0xe000]?.value;
      return (
        inCases(shape) &&
        (value === 0 || /各[^,]{0,2}$/.test(match[0].slice(0, -1))) &&
        !OTHER_NEGATION.test(match[0])
      );
    },
    pattern: pattern(
      `(?:${words})(?!后)(?:案件|申请)?(?:、|和|及|与|或|以及)(?:[^,;:\\d\\ue000-\\uf8ff]{0,16}?${OTHER_KIND}){1,3}(?:案件|案|情况|事项|事件|数量|数|申请)*(?:均|都|分别|各|合计)*=#`,
    ),
  };
}

const JOINT: readonly ProseRule[] = [
  jointZero('review_total', REVIEW),
  jointZero('suit_total', SUIT),
  jointZero('complaints', '举报|投诉'),
  ...(['review_total', 'suit_total', 'complaints'] as const).map((metric): ProseRule => {
    const words = { review_total: '复议', suit_total: '诉讼', complaints: '(?:投诉|举报)' }[metric];
    return {
      ...jointZero(metric, words),
      pattern: pattern(
        `${OTHER_KIND}(?:案件|申请)?(?:、|和|及|与|或|以及)(?:[^,;:\\d\\ue000-\\uf8ff]{0,12}?)${words}(?:案件|案|情况|事项|事件|数量|数|申请)*(?:均|都|分别|各|合计)*=#`,
      ),
    };
  }),
];

/** Rules for reviews, suits, appeals and complaints. */
export const CASE_RULES: readonly RuleSet[] = [
  { words: /复议|诉讼|举报|投诉|申诉|起诉|应诉/, rules: [...TOTALS, ...DENIALS, ...JOINT] },
];

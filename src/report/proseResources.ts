import { clauseAt, clauseStart } from './clause';
import { pattern, type ProseRule, type RuleSet } from './proseRule';
import { topicOf } from './proseTopic';
import type { Shape } from './shapeSentence';

const MONEY = /^元$/;
/** Figures of money are in 万元; numbers in prose are read in 元. */
const TO_TEN_THOUSAND = 0.0001;
const CASES = /^(?:|件|条|项|宗|起|个|次|份|例)$/;
const PERSONS = /^(?:|人|名|位)$/;
const OFFICES = /^(?:|个|处|家)$/;

const inFees = (shape: Shape) => topicOf(shape.sentence).fees && !/行政事业性收费|罚款|税/.test(shape.text);

/** Money for handling requests, not budgets nor what was waived. */
const isFee = (shape: Shape, match: RegExpExecArray) =>
  inFees(shape) &&
  !/(?<!收费及|收费和|收费、)减免|免除|免收|财政|预算|经费|支出|标准|罚/.test(
    shape.text.slice(clauseStart(shape.text, match.index), match.index + match[0].length),
  );

const NOT = '(?:未|没有|没|无|(?<!信息)不|尚未|均未|并未|从未|暂未)';

const FEES: readonly ProseRule[] = [
  {
    metric: 'info_fees',
    units: MONEY,
    factor: TO_TEN_THOUSAND,
    when: isFee,
    pattern: pattern(
      `(?:收取|收费|费用|收入)(?:的|了)?(?:[^,;:、\\d\\ue000-\\uf8ff]{0,16}?)(?:费用|金额|总额|总计|合计)?=#`,
    ),
  },
  {
    metric: 'info_fees',
    units: /^(?:|元)$/,
    factor: TO_TEN_THOUSAND,
    when: (shape, match) => isFee(shape, match) && isZero(shape, match),
    pattern: pattern(`(?:收取|收费|收取的?费用|费用)(?:的)?(?:[^,;:、\\d\\ue000-\\uf8ff]{0,8}?)=#`),
  },
  {
    metric: 'info_fees',
    units: MONEY,
    when: (shape, match) => inFees(shape) && !isRuleOnly(shape, match),
    pattern: pattern(
      `${NOT}(?:有|向[^,;]{0,16}|就[^,;]{0,10}|因[^,;]{0,10}|对[^,;]{0,14}|发生|产生|进行|涉及|存在|关于)*(?:政府信息公开|信息公开|依申请公开|信息|有关|相关)?(?:的)?(?:收取|收费|收过|任何费用|费用|处理费|信息处理费|信息公开费用|相关费用)(?:过|任何|相关|有关|检索|复制|邮寄|、|等|的|成本|各种|其他)*(?:费用|费|收费|情况|行为|事项)?`,
    ),
  },
  // Under a title about fees, nothing but 无.
  {
    metric: 'info_fees',
    units: MONEY,
    when: ({ sentence }) =>
      sentence.number >= 1 &&
      /收费|费用/.test(sentence.subtitle === '' ? sentence.title : sentence.subtitle) &&
      !/减免|标准|支出/.test(sentence.subtitle),
    pattern: pattern(`^(?:无|没有|未发生|未收费|无收费|不收费|零收费)(?:此类情况|情况)?$`),
  },
];

function isZero(shape: Shape, match: RegExpExecArray): boolean {
  const stand = match.groups?.['n'] ?? '';
  return shape.numbers[stand.charCodeAt(0) - 0xe000]?.value === 0;
}

/** A rule of the law (不得收取, 不收取费用,但…可以) or a fee of another kind; and a stated fee behind it. */
function isRuleOnly(shape: Shape, match: RegExpExecArray): boolean {
  const clause = clauseAt(shape.text, match.index);
  const rest = shape.text.slice(match.index);
  return (
    /不得|可以|标准|规定(?:不|外)|除|超过|应当|行政机关|诉讼费|学费|违规|乱收|擅自|条例规定|办法规定/.test(
      clause,
    ) ||
    /除|可以|可收/.test(shape.text.slice(0, match.index)) ||
    /但|收取[^,;]{0,10}[\ue000-\ue7ff]/.test(rest)
  );
}

/** Decisions counted, not published ones: 公示行政处罚信息30条 is no decision. */
const isDecision = (shape: Shape, match: RegExpExecArray) =>
  !/公示|公开|发布|公布|信息|上传|录入|双公示|上网|清单|事项目录/.test(clauseAt(shape.text, match.index)) &&
  !/听证|复议|撤销|备案/.test(match[0]);

const decided = (metric: string, kind: string): ProseRule[] => [
  {
    metric,
    units: CASES,
    whole: true,
    when: isDecision,
    pattern: pattern(
      `(?:作出|做出|办理|办结|实施|下达|审批|受理并办结|处理)(?:的|了|各类)?${kind}(?:处理)?(?:决定|案件|事项|业务|办件)?(?:处理决定)?(?:数量|数)?=#`,
    ),
  },
  {
    metric,
    units: CASES,
    whole: true,
    when: isDecision,
    pattern: pattern(`${kind}(?:处理决定(?:数量|数)?|决定(?:数量|数))=#`),
  },
];

const DECISIONS: readonly ProseRule[] = [
  ...decided('licences_decided', '行政许可'),
  ...decided('penalties_decided', '行政处罚'),
  ...decided('coercions_decided', '行政强制'),
  {
    metric: 'fees_charged',
    units: MONEY,
    factor: TO_TEN_THOUSAND,
    pattern: pattern(`(?<!无|未)(?:收取|征收)?行政事业性收费(?:收入|金额|总金额|总额)?=#`),
  },
];

const label = (metric: string, units: RegExp, text: string): ProseRule => ({
  metric,
  units,
  pattern: pattern(text),
});

/** Numbers that only the form's own words introduce. */
const LABELS: readonly ProseRule[] = [
  label('offices', OFFICES, `(?:政府)?信息公开(?:工作)?专门机构(?:数量|数)=#`),
  label('reading_points', OFFICES, `(?:设置|设立)(?:了)?(?:政府)?信息公开查阅(?:点|场所)(?:数量|数)?=#`),
  label('reading_points', OFFICES, `(?:设置|设立)(?:了)?#(?:政府)?信息公开查阅(?:点|场所)`),
  label('staff', PERSONS, `从事政府信息公开工作(?:的)?人员(?:总数|数)?=#`),
  label(
    'budget',
    MONEY,
    `政府信息公开(?:工作)?专项经费(?:不包括用于政府公报编辑管理及政府网站建设维护等方面的经费)?=#`,
  ),
].map((rule) => (rule.metric === 'budget' ? { ...rule, factor: TO_TEN_THOUSAND } : rule));

/** Rules for fees, decisions and means. */
export const RESOURCE_RULES: readonly RuleSet[] = [
  { words: /收[取费过]|费用|处理费/, rules: FEES },
  { words: /行政许可|行政处罚|行政强制|行政事业性/, rules: DECISIONS },
  { words: /专门机构|查阅|工作人员|工作的人员|专项经费/, rules: LABELS },
];

import type { Form } from '../../../domain/form';
import type { REFUSED_PARTS } from '../../../domain/identities';
import type { Definitions } from './definitions';
import type { LegalText } from './sources';
import { METRICS_IN_CHINESE } from './zhMetrics';

const BOTH = '只计分子和分母都写明的机关。';

/** A share of the requests that got a result. */
function ofConcluded(what: string): string {
  return `分子为${what}的件数，分母为本年有办理结果的全部申请。${BOTH}`;
}

/** Grounds of refusal, to stand before 不予公开. */
const GROUNDS: Record<(typeof REFUSED_PARTS)[number], string> = {
  refused_secret: '因属于国家秘密而不予公开',
  refused_other_law: '因其他法律、行政法规禁止公开而不予公开',
  refused_security: '因可能危及国家安全、公共安全、经济安全或社会稳定而不予公开',
  refused_third_party: '为保护第三方权益（2018年及以前为商业秘密和个人隐私）而不予公开',
  refused_internal: '因属于内部事务信息而不予公开',
  refused_process: '因属于决策过程材料而不予公开',
  refused_enforcement_file: '因属于行政执法案卷而不予公开',
  refused_admin_query: '因另有法定查询办法而不予公开',
};

const MEASURES: Record<string, string> = {
  disclosed_in_full: '提供了全部所申请信息的件数；凡格式写明“已主动公开”的，也计算在内。',
  not_held: '机关没有所申请信息的件数，包括信息不存在和由其他机关负责公开两种情形。',
  full_share: ofConcluded('予以公开（含已主动公开）'),
  partial_share: ofConcluded('部分公开'),
  disclosed_share: ofConcluded('予以公开（含已主动公开）和部分公开'),
  refused_share: ofConcluded('以任何理由不予公开'),
  ...Object.fromEntries(Object.entries(GROUNDS).map(([id, ground]) => [`${id}_share`, ofConcluded(ground)])),
  not_held_share: ofConcluded('本机关不掌握所申请信息'),
  unprocessed_share: ofConcluded('不作为信息公开申请处理'),
  backlog_share: '分子为到年底仍未办结的申请，分母为本年新收和上年结转的申请之和。只计三项都写明的机关。',
  on_time_share: `分子为在一般期限内办理完毕的申请，分母为本年办理完毕的全部申请。${BOTH}`,
  natural_share: `分子为自然人提出的申请，分母为本年新收的全部申请。${BOTH}`,
  reviews_per_100: `本年每一百件有办理结果的申请，对应多少件因政府信息公开引起的行政复议。复议可能针对以前年度的申请，因此是比率而不是占比。${BOTH}`,
  suits_per_100: `本年每一百件有办理结果的申请，对应多少件因政府信息公开引起的行政诉讼（直接起诉和复议后起诉合计）。诉讼可能针对以前年度的申请，因此是比率而不是占比。${BOTH}`,
  review_corrected_share:
    '分子为结果纠正的行政复议，分母为全部已审结的行政复议（维持、纠正、其他结果）。不含尚未审结的案件，只计已审结各项结果都写明的机关。',
  suit_corrected_share:
    '分子为结果纠正的行政诉讼，分母为全部已审结的行政诉讼（维持、纠正、其他结果）。不含尚未审结的案件，只计已审结各项结果都写明的机关。',
};

const TEXTS: Record<LegalText, string> = {
  order_711: '《政府信息公开条例》（国务院令第711号，2019年修订）',
  order_492: '《政府信息公开条例》（国务院令第492号，2007年公布）',
  form_2008: '2014年以前部分地方的指标表，没有全国统一规定',
  form_2014: '2014年全国《政府信息公开情况统计表》',
  form_2019: '2019年报告格式（国办公开办函〔2019〕60号）',
  form_2021: '2021年报告格式（国办公开办函〔2021〕30号）',
};

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** A number from 1 to 99 as Chinese statutes write it. */
function numeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return `${ten}${DIGITS[ones] ?? ''}`;
}

/** `20(5)` as 第二十条第（五）项. */
function article(place: string): string {
  const [number, item] = place.replace(')', '').split('(').map(Number);
  return `第${numeral(number ?? 0)}条${item === undefined ? '' : `第（${numeral(item)}）项`}`;
}

export const definitions: Definitions = {
  lang: 'zh',
  texts: { ...METRICS_IN_CHINESE, ...MEASURES },
  legalSource: ({ text, articles }) => `${TEXTS[text]}${articles.map(article).join('、')}`,
  relations: {
    exact: '相同',
    derived: '各项相加后相同',
    near: '相近，但不可比',
    not_asked: '未设此项',
  },
  formula: {
    sum: (parts) => parts.join(' + '),
    share: (part, whole) => `${part} ÷ ${whole}`,
    per100: (part, whole) => `100 × ${part} ÷ ${whole}`,
    otherwise: (first, second) => `${first}；未写明时为${second}`,
    ofApplicant: (metric, applicant) => `${metric}（${applicant}）`,
  },
  unit: (unit) => `单位：${unit}`,
  legalBasis: '法律依据',
  byForm: '各格式写明的内容，与最新设有此项的格式比较',
  form: '格式',
  states: '写明',
  compared: '比较',
  formHeading: (form: Form) => `${form}年格式`,
  prose: '在正文中说明，没有固定名称',
  countedElsewhere: '本图不单列',
};

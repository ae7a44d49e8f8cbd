import type { Sentence } from './sentences';

/** What a sentence is about, by the titles it stands under and its own words. */
export interface Topic {
  /** Requests: only there do 部分公开 or 当面 count anything. */
  requests: boolean;
  /** Reviews, suits and complaints about information disclosure. */
  cases: boolean;
  /** Disclosure, openness: trainings and meetings count only there. */
  openness: boolean;
  fees: boolean;
  proposals: boolean;
  /** Fields of work (重点领域): their numbers are parts of the year's total. */
  fields: boolean;
  /** What is to be done, and what went wrong: no figure of the year stands there. */
  plans: boolean;
}

const PLANS =
  /(?:存在|主要)的?.{0,8}(?:问题|不足)|问题及|不足|下一?步|下一阶段|打算|今后|努力方向|改进(?:措施|情况|意见)|(?:\d{4}年|明年|下一?年度?|来年|新一年).{0,12}(?:安排|计划|思路|重点|要点)|工作(?:打算|计划|思路)/;
const OPENNESS = /信息公开|政务公开|公开政府信息|公开申请|申请公开|公开工作|公开条例|村务公开/;

/** The topic of a sentence. */
export function topicOf(sentence: Sentence): Topic {
  const { title, subtitle, text } = sentence;
  const titles = `${title} ${subtitle}`;
  return {
    requests: /申请/.test(titles) || /申请|依申请/.test(text),
    cases: /复议|诉讼|举报|投诉|申诉|救济/.test(titles) || OPENNESS.test(text),
    openness: OPENNESS.test(text) || /培训|保障|组织|机制|制度|公开/.test(subtitle),
    fees:
      /收费|费用|支出/.test(titles) ||
      ((OPENNESS.test(text) || /依申请|处理费|检索/.test(text)) && /费/.test(text)),
    proposals: /建议|提案/.test(titles),
    fields: /重点领域|重点工作|重点信息/.test(titles) || /重点领域/.test(text),
    plans: PLANS.test(title) || PLANS.test(subtitle) || /^(?:下一?步|今后|明年|下一阶段)/.test(text),
  };
}

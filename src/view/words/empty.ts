import { WHY_EMPTY_WORDS, type WhyEmptyWords } from './whyEmpty';
import type { Words } from './words';

/** Why a view has nothing to show, and what to do. */
export interface EmptyWords extends WhyEmptyWords {
  /** Every value is of fewer cases. */
  allFew: (threshold: string) => string;
  /** No report could be checked. */
  notChecked: (who: string, years: string) => string;
  offers: {
    years: string;
    newest: string;
    few: (cases: string) => string;
    applicant: string;
    basis: string;
    counts: string;
    filters: string;
    metric: (name: string) => string;
    bodies: string;
  };
  chooseBodies: string;
  chooseMetric: string;
}

export const EMPTY_WORDS: Record<Words['lang'], EmptyWords> = {
  en: {
    ...WHY_EMPTY_WORDS.en,
    allFew: (threshold) => `Every value here is a share of fewer than ${threshold} cases.`,
    notChecked: (who, years) =>
      `No sum can be checked in the reports of ${who} for ${years}: their parts are not all stated.`,
    offers: {
      years: 'Show all years',
      newest: 'Show the newest report',
      few: (cases) =>
        cases === '1' ? 'Take shares of any number of cases' : `Take shares of ${cases} cases or more`,
      applicant: 'Show all applicants together',
      basis: 'Show the figures as reported',
      counts: 'Show numbers instead of shares',
      filters: 'Clear the filters',
      metric: (name) => `Show “${name}” instead`,
      bodies: 'Show all bodies',
    },
    chooseBodies: 'Choose other bodies',
    chooseMetric: 'Choose another metric',
  },
  zh: {
    ...WHY_EMPTY_WORDS.zh,
    allFew: (threshold) => `此处各比例的分母均不足${threshold}件。`,
    notChecked: (who, years) => `${who}${years}的报告未写明全部分项，无从核对。`,
    offers: {
      years: '显示全部年份',
      newest: '显示最新一年的报告',
      few: (cases) => (cases === '1' ? '不限分母件数' : `分母满${cases}件即列入`),
      applicant: '显示各类申请人合计',
      basis: '按报告所列数字显示',
      counts: '改看件数',
      filters: '清除筛选条件',
      metric: (name) => `改看“${name}”`,
      bodies: '显示全部机关',
    },
    chooseBodies: '选择其他机关',
    chooseMetric: '选择其他指标',
  },
};

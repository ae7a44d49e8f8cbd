import type { Words } from './words';

/** Why a view has nothing to show, and what to do. */
export interface EmptyWords {
  noReport: (who: string, years: string) => string;
  notAsked: (years: string) => string;
  notStated: (who: string, years: string) => string;
  noCases: (who: string, years: string) => string;
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
    noReport: (who, years) => `The corpus holds no report of ${who} for ${years}.`,
    notAsked: (years) => `The forms of ${years} do not ask for it.`,
    notStated: (who, years) => `No report of ${who} for ${years} states it. Not stated is not zero.`,
    noCases: (who, years) =>
      `The reports of ${who} for ${years} state no case that a share could be taken of.`,
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
    noReport: (who, years) => `数据中没有${who}${years}的报告。`,
    notAsked: (years) => `${years}的报告格式未设此项。`,
    notStated: (who, years) => `${who}${years}的报告未写明此项。未写明不等于零。`,
    noCases: (who, years) => `${who}${years}的报告没有可计算比例的案件。`,
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

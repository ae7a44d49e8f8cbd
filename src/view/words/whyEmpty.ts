import type { Words } from './words';

/** Why a chart has not a single number. */
export interface WhyEmptyWords {
  noReport: (who: string, years: string) => string;
  notAsked: (years: string) => string;
  notStated: (who: string, years: string) => string;
  noCases: (who: string, years: string) => string;
}

export const WHY_EMPTY_WORDS: Record<Words['lang'], WhyEmptyWords> = {
  en: {
    noReport: (who, years) => `The corpus holds no report of ${who} for ${years}.`,
    notAsked: (years) => `The forms of ${years} do not ask for it.`,
    notStated: (who, years) => `No report of ${who} for ${years} states it. Not stated is not zero.`,
    noCases: (who, years) =>
      `The reports of ${who} for ${years} state no case that a share could be taken of.`,
  },
  zh: {
    noReport: (who, years) => `数据中没有${who}${years}的报告。`,
    notAsked: (years) => `${years}的报告格式未设此项。`,
    notStated: (who, years) => `${who}${years}的报告未写明此项。未写明不等于零。`,
    noCases: (who, years) => `${who}${years}的报告没有可计算比例的案件。`,
  },
};

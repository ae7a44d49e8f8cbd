import type { Lang } from '../../chart/format';

/** Names of controls that the first page does not have. */
export interface ControlWords {
  per: string;
  count: string;
  share: string;
  applicant: string;
  fewCases: string;
}

export const CONTROL_WORDS: Record<Lang, ControlWords> = {
  en: {
    per: 'Show as',
    count: 'Numbers',
    share: 'Shares',
    applicant: 'Applicants',
    fewCases: 'Show uncertainty below (cases)',
  },
  zh: {
    per: '显示为',
    count: '数量',
    share: '占比',
    applicant: '申请人',
    fewCases: '少于多少件时显示不确定性',
  },
};

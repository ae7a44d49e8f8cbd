import type { Lang } from '../../chart/format';

/** What the view of reviews and suits says: titles, and what its shares are of. */
export interface CaseWords {
  reviews: (who: string, years: string, per: 'count' | 'share') => string;
  suits: (who: string, years: string, per: 'count' | 'share') => string;
  corrected: (who: string, years: string) => string;
  caseShare: string;
  correctedShare: string;
}

const en: CaseWords = {
  reviews: (who, years, per) =>
    `${per === 'share' ? 'Shares of administrative' : 'Administrative'} reviews of answers by ${who}, by result, ${years}`,
  suits: (who, years, per) =>
    `${per === 'share' ? 'Shares of lawsuits' : 'Lawsuits'} over answers by ${who}, by result, ${years}`,
  corrected: (who, years) =>
    `Share of decided reviews and lawsuits that corrected an answer by ${who}, ${years}`,
  caseShare: 'Per cent of all cases, only bodies whose report states every result',
  correctedShare: 'Per cent of decided cases (upheld, corrected, other); pending cases are left out',
};

const zh: CaseWords = {
  reviews: (who, years, per) =>
    `因${who}政府信息公开引起的行政复议，按结果${per === 'share' ? '占比' : ''}，${years}`,
  suits: (who, years, per) =>
    `因${who}政府信息公开引起的行政诉讼，按结果${per === 'share' ? '占比' : ''}，${years}`,
  corrected: (who, years) => `${who}已审结复议和诉讼中被纠正的比例，${years}`,
  caseShare: '占全部案件的百分比，只计写明全部结果的机关',
  correctedShare: '占已审结案件（维持、纠正、其他）的百分比，不含尚未审结的案件',
};

export const CASE_WORDS: Record<Lang, CaseWords> = { en, zh };

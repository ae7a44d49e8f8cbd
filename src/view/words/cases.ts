import type { CaseResult } from '../../domain/outcomes';
import type { Words } from './words';

/** What the view of reviews and suits says beside what every page has. */
export interface CasesWords {
  results: Record<CaseResult, string>;
  /** Titles of its charts. */
  reviews: (who: string, years: string, per: 'count' | 'share') => string;
  suits: (who: string, years: string, per: 'count' | 'share') => string;
  corrected: (who: string, years: string) => string;
  /** What the shares are taken of. */
  shareOfAll: string;
  shareOfDecided: string;
}

export const CASES_WORDS: Record<Words['lang'], CasesWords> = {
  en: {
    results: { upheld: 'Upheld', corrected: 'Corrected', other: 'Other result', pending: 'Pending' },
    reviews: (who, years, per) =>
      `${per === 'share' ? 'Shares of administrative' : 'Administrative'} reviews of answers by ${who}, by result, ${years}`,
    suits: (who, years, per) =>
      `${per === 'share' ? 'Shares of lawsuits' : 'Lawsuits'} over answers by ${who}, by result, ${years}`,
    corrected: (who, years) =>
      `Share of decided reviews and lawsuits that corrected an answer by ${who}, ${years}`,
    shareOfAll: 'Per cent of all cases, only bodies whose report states every result',
    shareOfDecided: 'Per cent of decided cases (upheld, corrected, other); pending cases are left out',
  },
  zh: {
    results: { upheld: '结果维持', corrected: '结果纠正', other: '其他结果', pending: '尚未审结' },
    reviews: (who, years, per) =>
      `因${who}政府信息公开引起的行政复议，按结果${per === 'share' ? '占比' : ''}，${years}`,
    suits: (who, years, per) =>
      `因${who}政府信息公开引起的行政诉讼，按结果${per === 'share' ? '占比' : ''}，${years}`,
    corrected: (who, years) => `${who}已审结复议和诉讼中被纠正的比例，${years}`,
    shareOfAll: '占全部案件的百分比，只计写明全部结果的机关',
    shareOfDecided: '占已审结案件（维持、纠正、其他）的百分比，不含尚未审结的案件',
  },
};

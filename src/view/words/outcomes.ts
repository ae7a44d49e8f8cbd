import type { Lang } from '../../chart/format';

/** What the view of outcomes says: what its shares are of, and of the reasons of refusals. */
export interface OutcomeWords {
  outcomeShare: string;
  reasons: string;
  reasonUnstated: string;
}

export const OUTCOME_WORDS: Record<Lang, OutcomeWords> = {
  en: {
    outcomeShare: 'Per cent of requests concluded, only bodies whose report states a complete set of results',
    reasons: 'Open refusals into reasons',
    reasonUnstated: 'Refused, reason not stated',
  },
  zh: {
    outcomeShare: '占办结申请的百分比，只计写明全部办理结果的机关',
    reasons: '展开不予公开的理由',
    reasonUnstated: '不予公开，未写明理由',
  },
};

import type { Lang } from '../../chart/format';

/** What the page says when a newer version of the site waits. */
export interface OfflineWords {
  update: string;
  apply: string;
  later: string;
}

export const OFFLINE_WORDS: Record<Lang, OfflineWords> = {
  en: { update: 'A newer version of this site is ready.', apply: 'Load it', later: 'Later' },
  zh: { update: '网站已有新版本。', apply: '立即更新', later: '以后再说' },
};

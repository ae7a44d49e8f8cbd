import type { Lang } from '../../chart/format';

/** What a chart in another page says beside the chart itself. */
export interface EmbedWords {
  /** The link back. */
  open: string;
  /** Where the chart needs more than its small file. */
  needsData: string;
  load: string;
  /** The same in a frame that may not load it. */
  mayNot: string;
  failed: string;
  tooMany: (most: number) => string;
  unknown: (name: string, value: string) => string;
  oldVersion: (asked: string, shown: string) => string;
  /** The figures of an earlier version, which the site keeps since that day. */
  keptVersion: (keptOn: string) => string;
  newest: string;
}

export const EMBED_WORDS: Record<Lang, EmbedWords> = {
  en: {
    open: 'Open in Vitrine',
    needsData:
      'This chart takes more data than a light page holds: a few megabytes, loaded only when you ask for them.',
    load: 'Load the chart',
    mayNot: 'The page that shows this frame does not let it load the chart. Open it in Vitrine to see it.',
    failed: 'The numbers of this chart could not be loaded. Open it in Vitrine to see it.',
    tooMany: (most) => `Only the first ${most} are shown.`,
    unknown: (name, value) => `“${value}” is not known as “${name}”; the default is shown.`,
    oldVersion: (asked, shown) => `Embedded with corpus ${asked}; shown from corpus ${shown}.`,
    keptVersion: (keptOn) => `These are the figures of ${keptOn}. Newer figures exist.`,
    newest: 'Show the newest figures',
  },
  zh: {
    open: '在 Vitrine 中打开',
    needsData: '本图所需数据较多（数兆字节），点击后才会加载。',
    load: '加载图表',
    mayNot: '所在网页不允许在此加载本图，请在 Vitrine 中打开查看。',
    failed: '本图的数字未能加载，请在 Vitrine 中打开查看。',
    tooMany: (most) => `仅显示前 ${most} 项。`,
    unknown: (name, value) => `网址中的“${name}=${value}”无法识别，已按默认值显示。`,
    oldVersion: (asked, shown) => `嵌入时的数据版本为 ${asked}，现显示版本 ${shown}。`,
    keptVersion: (keptOn) => `图中为${keptOn}的数据，此后已有更新。`,
    newest: '查看最新数据',
  },
};

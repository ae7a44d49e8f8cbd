import type { Lang } from '../../chart/format';

/** What is said of bodies like one that is picked. */
export interface SimilarWords {
  button: string;
  /** Name of the choice of the body that others are like, where several are picked. */
  like: string;
  /** What likeness is here. */
  how: (years: string) => string;
  /** Requests a year of a body, and over how many years. */
  requests: (requests: string, years: number) => string;
  /** What a press adds, for those who do not see the list. */
  add: (name: string) => string;
  added: string;
  addAll: string;
  none: string;
  full: (most: number) => string;
}

export const SIMILAR_WORDS: Record<Lang, SimilarWords> = {
  en: {
    button: 'Similar bodies',
    like: 'Similar to',
    how: (years) =>
      `Same level and kind, nearest in requests received: the median of the years that both reports state, ${years}.`,
    requests: (requests, years) =>
      `median ${requests} requests a year, ${years === 1 ? '1 year' : `${years} years`} in common`,
    add: (name) => `Add ${name}`,
    added: 'shown',
    addAll: 'Add all',
    none: 'No body of the same level and kind states requests in the same years.',
    full: (most) => `A chart takes ${most} at the most.`,
  },
  zh: {
    button: '同类机关',
    like: '参照',
    how: (years) => `同级同类机关中收到申请数最接近者：取双方均写明年份的中位数，${years}。`,
    requests: (requests, years) => `年申请数中位数${requests}件，共同年份${years}个`,
    add: (name) => `添加${name}`,
    added: '已显示',
    addAll: '全部添加',
    none: '没有同级同类机关在相同年份写明收到申请数。',
    full: (most) => `一张图最多显示${most}项。`,
  },
};

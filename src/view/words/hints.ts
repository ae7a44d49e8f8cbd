import type { Lang } from '../../chart/format';

/** What a new reader is told at the foot of the first chart, a sentence or two each. */
export const HINTS = ['opens', 'years', 'address'] as const;
export type Hint = (typeof HINTS)[number];

export const HINT_WORDS: Record<Lang, Record<Hint | 'label' | 'close', string>> = {
  en: {
    label: 'For new readers',
    opens:
      'In the views named at the top, a press on a point opens the report, or the bodies, that it is made of.',
    years: 'Drag across a chart to pick years. The address of the page holds every pick, to keep or to send.',
    address: 'The address of this page holds every pick: keep it or send it, and it opens what you see.',
    close: 'Got it',
  },
  zh: {
    label: '使用提示',
    opens: '在上方各视图中，点击数据点可打开相应的年度报告，或查看所含机关。',
    years: '在图上横向拖动可选取年份。所选内容都保存在网址中，可收藏或转发。',
    address: '本页网址包含全部所选内容，收藏或转发后仍可打开同样的页面。',
    close: '知道了',
  },
};

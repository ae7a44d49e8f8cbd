import type { Lang } from '../../chart/format';

/** What a new reader is told at the foot of the first chart, a sentence or two each. */
export const HINTS = ['opens', 'years', 'address'] as const;
export type Hint = (typeof HINTS)[number];

export const HINT_WORDS: Record<Lang, Record<Hint | 'label' | 'close', string>> = {
  en: {
    label: 'For new readers',
    opens:
      'A press on a bar, a point or a cell leads one level down: from the overview to a chart, from there to the bodies, and from a body to its report.',
    years: 'Drag across a chart to pick years. The address of the page holds every pick, to keep or to send.',
    address: 'The address of this page holds every pick: keep it or send it, and it opens what you see.',
    close: 'Got it',
  },
  zh: {
    label: '使用提示',
    opens: '点击柱形、数据点或单元格可逐层查看：由概览进入图表，由图表进入各机关，由机关进入其年度报告。',
    years: '在图上横向拖动可选取年份。所选内容都保存在网址中，可收藏或转发。',
    address: '本页网址包含全部所选内容，收藏或转发后仍可打开同样的页面。',
    close: '知道了',
  },
};

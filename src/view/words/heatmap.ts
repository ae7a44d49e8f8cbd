import { nameInTitle } from '../../query/quantity';
import type { Words } from './words';

/** What the heat map says beside what it shares with the view of coverage. */
export interface HeatmapWords {
  title: (metric: string, who: string, years: string) => string;
  subtitle: (rows: string) => string;
  /** What the colours mean. */
  scale: string;
  fewCases: string;
  key: { few: (threshold: string) => string; doubt: string; inexact: string; form: string };
}

export const HEATMAP_WORDS: Record<Words['lang'], HeatmapWords> = {
  en: {
    title: (metric, who, years) => `${nameInTitle(metric)}, body by body: ${who}, ${years}`,
    subtitle: (rows) => `${rows} bodies with a report in the corpus.`,
    scale:
      'Zero, where stated, has a colour of its own; each other colour holds about as many of the values stated here (quantiles, bounds rounded). A value on a bound has the colour to the right of it.',
    fewCases: 'Colour only from (cases)',
    key: {
      few: (threshold) => `fewer than ${threshold} cases, not coloured`,
      doubt: 'the sums of its report do not add up',
      inexact: 'at least or about',
      form: 'the form changed here',
    },
  },
  zh: {
    title: (metric, who, years) => `${metric}热力图：${who}，${years}`,
    subtitle: (rows) => `数据中有报告的机关共${rows}个。`,
    scale:
      '零值（如有）单列一色，其余各色所含数值个数大致相等（分位数分组，界限取整）；数值等于界限的，归入界限右侧的颜色。',
    fewCases: '着色的最少件数',
    key: {
      few: (threshold) => `不足${threshold}件，不着色`,
      doubt: '所在报告勾稽不符',
      inexact: '至少或约数',
      form: '此处报告格式改变',
    },
  },
};

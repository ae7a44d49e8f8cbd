import type { Lang } from '../../chart/format';

/** What the offered stories and the open one say, beside their own texts. */
export interface StoryWords {
  heading: string;
  intro: string;
  open: string;
  /** Over the headline of the open story. */
  label: string;
  position: (at: number, of: number) => string;
  previous: string;
  next: string;
  /** After the last view. */
  more: string;
  close: string;
  /** When the reader has changed the view. */
  left: string;
  back: string;
  unknown: (id: string) => string;
}

export const STORY_WORDS: Record<Lang, StoryWords> = {
  en: {
    heading: 'Stories from the figures',
    intro: 'Each holds for the reports of this corpus, and leads to the charts behind it.',
    open: 'Read in charts',
    label: 'Story',
    position: (at, of) => `View ${at} of ${of}`,
    previous: '← Previous view',
    next: 'Next view →',
    more: 'More stories',
    close: 'Close the story',
    left: 'This view is not one of the story.',
    back: 'Back to the story',
    unknown: (id) => `There is no story named “${id}”.`,
  },
  zh: {
    heading: '数据故事',
    intro: '所述仅就本数据集收录的报告而言，均可查看所依据的图表。',
    open: '看图表',
    label: '数据故事',
    position: (at, of) => `第${at}幅，共${of}幅`,
    previous: '← 上一幅',
    next: '下一幅 →',
    more: '更多故事',
    close: '关闭故事',
    left: '当前图表不在这则故事之中。',
    back: '回到故事',
    unknown: (id) => `没有名为“${id}”的故事。`,
  },
};

import type { Lang } from '../../chart/format';

/** What a citation names; the date is the reader's own day. */
export interface Cited {
  title: string;
  corpusVersion: string;
  address: string;
  accessed: Date;
}

/** What the tab for taking a chart away says, and the texts that go with it. */
export interface ShareWords {
  picture: string;
  svg: string;
  png: (scale: number) => string;
  data: string;
  csv: string;
  zip: string;
  zipHint: string;
  cite: string;
  shortCitation: string;
  longCitation: string;
  address: string;
  /** Having the chart in another page. */
  embed: string;
  snippet: string;
  embedHint: string;
  embedLate: string;
  preview: string;
  hidePreview: string;
  copy: string;
  /** Names the button for those who hear it alone. */
  copyWhat: (what: string) => string;
  copied: (what: string) => string;
  copyByHand: string;
  making: string;
  saved: (file: string) => string;
  failed: string;
  noPicture: string;
  noCanvas: string;
  short: (cited: Cited) => string;
  long: (cited: Cited) => string;
}

const iso = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

const MONTHS = 'January February March April May June July August September October November December';
const inEnglish = (date: Date): string =>
  `${date.getDate()} ${MONTHS.split(' ')[date.getMonth()] ?? ''} ${date.getFullYear()}`;

export const SHARE_WORDS: Record<Lang, ShareWords> = {
  en: {
    picture: 'Picture',
    svg: 'SVG',
    png: (scale) => `PNG ${scale}×`,
    data: 'Data',
    csv: 'CSV',
    zip: 'Zip with notes',
    zipHint: 'The zip holds the data, what its columns and numbers mean, and the picture.',
    cite: 'Cite',
    shortCitation: 'Short citation',
    longCitation: 'Long citation',
    address: 'Address',
    embed: 'Embed',
    snippet: 'HTML for your page',
    embedHint:
      'The chart keeps the language and theme that you see now. The last line fits its height; without it the chart fills the height given.',
    embedLate:
      'This chart takes more data than a light page holds: in your page it shows a button, and loads when a reader presses it.',
    preview: 'Show a preview',
    hidePreview: 'Hide the preview',
    copy: 'Copy',
    copyWhat: (what) => `Copy: ${what}`,
    copied: (what) => `${what} copied.`,
    copyByHand: 'The browser does not let the page copy. The text is selected: copy it by hand.',
    making: 'Making the file…',
    saved: (file) => `${file} is ready.`,
    failed: 'The file could not be made.',
    noPicture: 'This view is a table; it has no picture to save.',
    noCanvas:
      'This browser does not let the page draw a PNG, or it is too large here. The SVG holds the same picture.',
    short: ({ title, corpusVersion, address }) => `Vitrine (corpus ${corpusVersion}), “${title}”, ${address}`,
    long: ({ title, corpusVersion, address, accessed }) =>
      `The Vitrine contributors. “${title}.” Vitrine: annual reports on open government information of China’s public bodies. Corpus version ${corpusVersion}. Accessed ${inEnglish(accessed)}. ${address}`,
  },
  zh: {
    picture: '图片',
    svg: 'SVG',
    png: (scale) => `PNG ${scale}×`,
    data: '数据',
    csv: 'CSV',
    zip: '压缩包（附说明）',
    zipHint: '压缩包内含数据、字段和指标说明以及图片。',
    cite: '引用',
    shortCitation: '简短引用',
    longCitation: '完整引用',
    address: '网址',
    embed: '嵌入',
    snippet: '嵌入网页的 HTML 代码',
    embedHint: '嵌入的图表沿用当前的语言和主题。最后一行用于自动调整高度；省去时，图表按给定高度显示。',
    embedLate: '本图所需数据较多：嵌入网页后先显示按钮，读者点击后才会加载。',
    preview: '预览',
    hidePreview: '收起预览',
    copy: '复制',
    copyWhat: (what) => `复制${what}`,
    copied: (what) => `已复制${what}。`,
    copyByHand: '浏览器不允许网页复制。文字已选中，请手动复制。',
    making: '正在生成文件……',
    saved: (file) => `${file} 已生成。`,
    failed: '文件未能生成。',
    noPicture: '本视图为表格，没有可保存的图片。',
    noCanvas: '浏览器不允许网页绘制 PNG，或图片超出其上限。SVG 内容相同，可改用 SVG。',
    short: ({ title, corpusVersion, address }) =>
      `Vitrine（数据版本 ${corpusVersion}）：《${title}》，${address}`,
    long: ({ title, corpusVersion, address, accessed }) =>
      `Vitrine 贡献者. ${title}[DS/OL]. Vitrine：中国政府信息公开工作年度报告数据. 数据版本 ${corpusVersion}. [${iso(accessed)}]. ${address}`,
  },
};

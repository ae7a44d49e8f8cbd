import type { Lang } from '../../chart/format';

/** What small charts say of themselves. */
export interface SplitWords {
  label: string;
  options: Readonly<Record<'together' | 'province' | 'level' | 'body', string>>;
  title: Readonly<Record<'province' | 'level' | 'body', (title: string) => string>>;
  /** Small charts that would be empty. */
  empty: (names: string) => string;
  /** What is picked, but has no parts of that sort. */
  left: (names: string) => string;
  /** A row of a table of several charts. */
  rowName: (title: string, year: number) => string;
  columns: { row: string; coverage: string; notes: string };
}

const en: SplitWords = {
  label: 'Charts',
  options: { together: 'Together', province: 'By province', level: 'By level', body: 'Each apart' },
  title: {
    province: (title) => `${title}, by province`,
    level: (title) => `${title}, by level`,
    body: (title) => title,
  },
  empty: (names) => `Without a value: ${names}.`,
  left: (names) => `Not in these charts: ${names}.`,
  rowName: (title, year) => `${title}, ${year}`,
  columns: { row: 'Chart and year', coverage: 'Stated by', notes: 'Note' },
};

const zh: SplitWords = {
  label: '分图',
  options: { together: '合为一图', province: '分省', level: '分层级', body: '逐一' },
  title: {
    province: (title) => `${title}（分省）`,
    level: (title) => `${title}（分层级）`,
    body: (title) => title,
  },
  empty: (names) => `没有数值：${names}。`,
  left: (names) => `未列入分图：${names}。`,
  rowName: (title, year) => `${title}，${year}年`,
  columns: { row: '分图与年份', coverage: '写明/有报告', notes: '说明' },
};

export const SPLIT_WORDS: Record<Lang, SplitWords> = { en, zh };

import type { Lang } from '../../chart/format';

/** What the map of provinces says. */
export interface MapWords {
  title: (metric: string, years: string) => string;
  /** Under the title: what stands in a tile. */
  tile: string;
  open: string;
  /** How many provinces state a value, of how many there are. */
  counts: (stated: string, all: string) => string;
  /** The form of a name that fits a tile, where the usual is too long. */
  short: Readonly<Record<string, string>>;
  /** In a tile without a value. */
  noReport: string;
  notStated: string;
  /** A number with its year, where that is not the newest of the map. */
  dated: (value: string, year: number) => string;
  /** The year of a number, under it. */
  year: (year: number) => string;
  /** What a tile says to those who do not see it. */
  spoken: (name: string, value: string, year: number, stated: string, bodies: string) => string;
  spokenNone: (name: string, reason: string) => string;
}

const en: MapWords = {
  title: (metric, years) => `${metric}, by province, ${years}`,
  tile: 'Each tile: the years from left to right, the newest value and how many bodies stated it, of those with a report in that year.',
  open: 'A tile opens the bodies of its province: click it, or press Enter on it; arrow keys move between tiles.',
  counts: (stated, all) => `${stated} of ${all} tiles have a value.`,
  short: { 新疆兵团: 'XPCC' },
  noReport: 'no report',
  notStated: 'not stated',
  dated: (value, year) => `${value} (${year})`,
  year: String,
  spoken: (name, value, year, stated, bodies) =>
    `${name}: ${value} in ${year}, stated by ${stated} of ${bodies} bodies`,
  spokenNone: (name, reason) => `${name}: ${reason}`,
};

const zh: MapWords = {
  title: (metric, years) => `分省${metric}，${years}`,
  tile: '每格从左到右为各年走势，下方为最新数值，以及写明该数的机关数与当年有报告的机关数。',
  open: '点击一格（或按回车键）查看该省各机关，方向键可在各格间移动。',
  counts: (stated, all) => `${all}格中有${stated}格有数值。`,
  short: { 新疆兵团: '兵团' },
  noReport: '无报告',
  notStated: '未写明',
  dated: (value, year) => `${value}（${year}年）`,
  year: (year) => `${year}年`,
  spoken: (name, value, year, stated, bodies) =>
    `${name}：${year}年${value}，${bodies}个机关中有${stated}个写明`,
  spokenNone: (name, reason) => `${name}：${reason}`,
};

export const MAP_WORDS: Record<Lang, MapWords> = { en, zh };

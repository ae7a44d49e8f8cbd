import type { Lang } from '../../chart/format';

/** What is said of the ways from one view to another. */
export interface MovingWords {
  /** Name of the way from all bodies down to what is shown. */
  way: string;
  all: string;
  allAreas: string;
  several: (count: string) => string;
  report: (year: number | undefined) => string;
  /** For readers who do not see the chart: what a press on it opens, and how years are picked. */
  opensReport: string;
  opensBodies: string;
  opensProvinces: string;
  picksYears: string;
}

export const MOVING_WORDS: Record<Lang, MovingWords> = {
  en: {
    way: 'Where you are',
    all: 'All bodies',
    allAreas: 'All area reports',
    several: (count) => `${count} picked`,
    report: (year) => (year === undefined ? 'Report' : `${year} report`),
    opensReport: 'A point of a body opens its report (click, or Enter).',
    opensBodies: 'A point of a group opens its bodies (click, or Enter).',
    opensProvinces: 'A point of all bodies opens the provinces (click, or Enter).',
    picksYears: 'Drag across years, or press Shift and an arrow key, to see them alone.',
  },
  zh: {
    way: '当前位置',
    all: '全部机关',
    allAreas: '全部汇总报告',
    several: (count) => `已选${count}项`,
    report: (year) => (year === undefined ? '报告' : `${year}年报告`),
    opensReport: '点击机关的数据点（或按回车键）可打开该年报告。',
    opensBodies: '点击分组的数据点（或按回车键）可查看组内各机关。',
    opensProvinces: '点击全部机关的数据点（或按回车键）可查看各省。',
    picksYears: '在图上横向拖动，或按 Shift 加左右方向键，可只看所选年份。',
  },
};

import type { Lang } from '../../chart/format';
import type { FigureSort } from '../../query/figureRows';

/** What the page of figures says, beside the words that every page has. */
export interface DataWords {
  title: string;
  counted: (figures: string, who: string, years: string) => string;
  allScopes: string;
  search: string;
  placeholder: string;
  metric: string;
  allMetrics: string;
  applicant: string;
  allApplicants: string;
  columns: Record<FigureSort, string>;
  preferred: (isPreferred: boolean) => string;
  sortHint: string;
  sorting: (column: string, isDescending: boolean) => string;
  notSorted: (most: string) => string;
  none: string;
  clearName: string;
  waiting: string;
  download: (figures: string) => string;
  downloadMost: (most: string) => string;
  downloading: string;
}

export const DATA_WORDS: Record<Lang, DataWords> = {
  en: {
    title: 'The figures themselves',
    counted: (figures, who, years) => `${figures} figures: ${who}, ${years}.`,
    allScopes: 'Each row is one number as one source states it. Nothing is added up.',
    search: 'Name of the body',
    placeholder: 'part of a name',
    metric: 'Metric',
    allMetrics: 'All metrics',
    applicant: 'Applicant',
    allApplicants: 'All columns',
    columns: {
      body: 'Body',
      province: 'Province',
      level: 'Level',
      year: 'Year',
      metric: 'Metric',
      applicant: 'Applicant',
      value: 'Value',
      qualifier: 'Qualifier',
      method: 'Read from',
      form: 'Form',
      locator: 'Place',
      source: 'Source',
      preferred: 'Counts',
    },
    preferred: (isPreferred) => (isPreferred ? 'yes' : 'no, another source does'),
    sortHint: 'Press a heading to sort by it.',
    sorting: (column, isDescending) => `Sorted by ${column}, ${isDescending ? 'descending' : 'ascending'}.`,
    notSorted: (most) => `More than ${most} figures are not sorted: narrow them down first.`,
    none: 'No figure passes.',
    clearName: 'Clear the name',
    waiting: '…',
    download: (figures) => `Download CSV (${figures})`,
    downloadMost: (most) => `The file holds the first ${most} figures; narrow them down for the rest.`,
    downloading: 'Preparing the file …',
  },
  zh: {
    title: '原始数字',
    counted: (figures, who, years) => `共${figures}个数字：${who}，${years}。`,
    allScopes: '每行是一个来源写明的一个数字，不作加总。',
    search: '机关名称',
    placeholder: '名称中的文字',
    metric: '指标',
    allMetrics: '全部指标',
    applicant: '申请人',
    allApplicants: '全部各栏',
    columns: {
      body: '机关',
      province: '省份',
      level: '层级',
      year: '年份',
      metric: '指标',
      applicant: '申请人',
      value: '数值',
      qualifier: '精确程度',
      method: '读取方式',
      form: '格式',
      locator: '所在位置',
      source: '来源',
      preferred: '是否采用',
    },
    preferred: (isPreferred) => (isPreferred ? '采用' : '另有来源被采用'),
    sortHint: '点击列标题可排序。',
    sorting: (column, isDescending) => `按${column}${isDescending ? '降序' : '升序'}排列。`,
    notSorted: (most) => `超过${most}个数字时不排序，请先缩小范围。`,
    none: '没有符合条件的数字。',
    clearName: '清除名称',
    waiting: '…',
    download: (figures) => `下载 CSV（${figures}个）`,
    downloadMost: (most) => `文件只含前${most}个数字，其余请缩小范围后下载。`,
    downloading: '正在准备文件……',
  },
};

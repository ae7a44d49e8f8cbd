import type { Lang } from '../../chart/format';

/** A column of `data.csv`. */
export type ColumnName =
  | 'who'
  | 'metric'
  | 'series'
  | 'year'
  | 'value'
  | 'of'
  | 'unit'
  | 'qualifier'
  | 'absence'
  | 'stated'
  | 'bodies'
  | 'form'
  | 'method'
  | 'locator'
  | 'source'
  | 'inexact'
  | 'flagged'
  | 'doubt'
  | 'other_values'
  | 'other_sources'
  | 'break'
  | 'note'
  | 'corpus_version';

/** What the zip of a chart says: headings and sentences of README.txt, and what columns hold. */
export interface ArchiveWords {
  files: string;
  fileTexts: Record<'data.csv' | 'metadata.json' | 'chart.svg' | 'README.txt', string>;
  shows: string;
  definitions: string;
  forms: string;
  breaks: string;
  noBreaks: string;
  checks: string;
  noChecks: string;
  coverage: string;
  coverageOf: (who: string, year: number, stated: string, bodies: string) => string;
  provenance: string;
  provenanceOfBodies: string;
  provenanceOfGroups: string;
  methods: string;
  columns: string;
  version: string;
  licence: string;
  licenceText: string;
  howToCite: string;
  /** What each column of `data.csv` holds. */
  columnTexts: Record<ColumnName, string>;
}

export const ARCHIVE_WORDS: Record<Lang, ArchiveWords> = {
  en: {
    files: 'FILES',
    fileTexts: {
      'data.csv': 'the numbers of the chart, a row for each series and year (UTF-8)',
      'metadata.json': 'what each column holds, for programs (a Frictionless data package)',
      'chart.svg': 'the chart as a picture',
      'README.txt': 'this text',
    },
    shows: 'WHAT IT SHOWS',
    definitions: 'DEFINITIONS',
    forms: 'FORMS OF THE REPORTS',
    breaks: 'WHERE NUMBERS CANNOT BE COMPARED',
    noBreaks: 'No break in these series.',
    checks: 'SUMS THAT DO NOT ADD UP',
    noChecks: 'No check fails for the numbers of this chart.',
    coverage: 'COVERAGE',
    coverageOf: (who, year, stated, bodies) =>
      `${who}, ${year}: stated by ${stated} of ${bodies} bodies with a report`,
    provenance: 'PROVENANCE',
    provenanceOfBodies: 'Sources of the numbers; the row of each in data.csv names its place in the source:',
    provenanceOfGroups:
      'Numbers of groups are added up from the reports of their bodies; the sources of each report stand on its page in Vitrine.',
    methods: 'How numbers were read',
    columns: 'COLUMNS OF data.csv',
    version: 'VERSION',
    licence: 'LICENCE',
    licenceText:
      'Vitrine is open source under the MIT licence. Figures are facts from public reports; each carries its source.',
    howToCite: 'HOW TO CITE',
    columnTexts: {
      who: 'Body or group of bodies that the number is about',
      metric: 'Id of the metric or measure',
      series: 'Name of the series in the chart',
      year: 'Year that the report is about',
      value: 'The number; empty where it is absent, never 0 for absent; shares run from 0 to 1',
      of: 'Of shares and rates: what they are taken of, in requests or cases',
      unit: 'count: a number; share: a part from 0 to 1; index: 100 in the first year, over the same bodies from year to year',
      qualifier: 'exact, at_least or about, as the report says',
      absence:
        'Why there is no value: not_asked, blank, illegible, contradicted, not_stated, no_cases or no_report',
      stated: 'Bodies that stated the number',
      bodies: 'Bodies of the group with a report in the corpus that year',
      form: 'Forms of the reports behind the number',
      method: 'How the number was read: table, prose, sum or imported; of bodies alone',
      locator: 'Place of the number in the report; of bodies alone',
      source: 'Address or file name of the report; of bodies alone',
      inexact: 'Figures in the number that are not exact',
      flagged: 'Figures in the number that take part in a check that fails',
      doubt: 'Which checks fail, with what is stated and what is computed',
      other_values: 'What other sources state for the same cell',
      other_sources: 'The sources of those values',
      break: 'Why the number cannot be compared with the one of the year before',
      note: 'Further notes on the number',
      corpus_version: 'Version of the corpus',
    },
  },
  zh: {
    files: '文件',
    fileTexts: {
      'data.csv': '图中数字，每个序列每年一行（UTF-8 编码）',
      'metadata.json': '各字段说明，供程序读取（Frictionless 数据包）',
      'chart.svg': '图片',
      'README.txt': '本说明',
    },
    shows: '内容',
    definitions: '指标定义',
    forms: '报告格式',
    breaks: '不可比之处',
    noBreaks: '各序列没有中断。',
    checks: '勾稽关系不符',
    noChecks: '图中数字均通过勾稽检查。',
    coverage: '覆盖情况',
    coverageOf: (who, year, stated, bodies) =>
      `${who}，${year}年：${bodies}个有报告的机关中有${stated}个写明`,
    provenance: '数据来源',
    provenanceOfBodies: '各数字的来源如下；在来源中的位置见 data.csv 各行：',
    provenanceOfGroups: '多个机关的合计由各机关报告中的数字相加得出；每份报告的来源见其在 Vitrine 中的页面。',
    methods: '读取方式',
    columns: 'data.csv 的字段',
    version: '版本',
    licence: '许可',
    licenceText: 'Vitrine 以 MIT 许可证开放源代码。数字为公开报告所载事实，均注明来源。',
    howToCite: '引用方式',
    columnTexts: {
      who: '数字所属的机关或机关组',
      metric: '指标代码',
      series: '图中序列名称',
      year: '报告年度',
      value: '数值；缺失时为空，缺失不记为0；比例取0至1',
      of: '比例和比率的分母（申请件数或案件数）',
      unit: 'count：数量；share：0至1的比例；index：同口径机关逐年相连的指数，首年为100',
      qualifier: '报告原文的表述：exact 确数，at_least 至少，about 约',
      absence:
        '没有数值的原因：not_asked 格式未要求，blank 空白，illegible 无法辨认，contradicted 来源矛盾，not_stated 未写明，no_cases 没有案件，no_report 没有报告',
      stated: '写明该数字的机关数',
      bodies: '当年在数据中有报告的机关数',
      form: '数字所依据报告的格式',
      method: '读取方式：table 表格，prose 正文，sum 分项相加，imported 导入；仅限单个机关',
      locator: '数字在报告中的位置；仅限单个机关',
      source: '报告的网址或文件名；仅限单个机关',
      inexact: '其中非确数的数字个数',
      flagged: '其中涉及勾稽不符的数字个数',
      doubt: '不符的勾稽关系，以及填报值和计算值',
      other_values: '其他来源对同一单元格的数值',
      other_sources: '上述数值的来源',
      break: '与上一年不可比的原因',
      note: '其他说明',
      corpus_version: '数据版本',
    },
  },
};

import type { Lang } from '../../chart/format';

type Column =
  | 'agency'
  | 'applicant'
  | 'check'
  | 'corpus_version'
  | 'form'
  | 'from'
  | 'label'
  | 'level'
  | 'locator'
  | 'method'
  | 'metric'
  | 'province'
  | 'qualifier'
  | 'scope'
  | 'share'
  | 'source'
  | 'source_kind'
  | 'to'
  | 'value'
  | 'who'
  | 'year';

/** What the columns of files hold that are no series over years. */
export const TABLE_WORDS: Record<Lang, Readonly<Record<Column, string>>> = {
  en: {
    agency: 'Full name of the body',
    applicant: 'Column of the table of requests: kind of applicant, or total',
    check: 'Id of the check',
    corpus_version: 'Version of the corpus',
    form: 'Form of the report (2008, 2014, 2019, 2021); empty where the source does not say',
    from: 'First year',
    label: 'Name of the bar in the chart',
    level: 'Level of the body',
    locator: 'Place of the number in the report',
    method: 'How the number was read: table, prose, sum or imported',
    metric: 'Id of the metric',
    province: 'Province of the body',
    qualifier: 'exact, at_least or about, as the report says',
    scope: 'own: the body’s own work; area: the body and the bodies below it, added up',
    share: 'Failing reports of those that could be checked, from 0 to 1; empty where none could',
    source: 'Address or file name of the report',
    source_kind: 'official, mirror, media or file',
    to: 'Last year',
    value: 'The number; a cell that is not here is not stated, which is not zero',
    who: 'Body or group of bodies that the number is about',
    year: 'Year that the report is about',
  },
  zh: {
    agency: '机关全称',
    applicant: '申请办理情况表的列：申请人类型，或总计',
    check: '勾稽关系代码',
    corpus_version: '数据版本',
    form: '报告格式（2008、2014、2019、2021）；来源未说明时为空',
    from: '起始年份',
    label: '图中名称',
    level: '机关层级',
    locator: '数字在报告中的位置',
    method: '读取方式：table 表格，prose 正文，sum 分项相加，imported 导入',
    metric: '指标代码',
    province: '机关所在省份',
    qualifier: '报告原文的表述：exact 确数，at_least 至少，about 约',
    scope: 'own 本机关；area 本机关和下属机关的汇总',
    share: '不符的报告占可以核对的报告的比例，取0至1；没有可核对的报告时为空',
    source: '报告的网址或文件名',
    source_kind: 'official 官方网站，mirror 副本，media 媒体报道，file 文件',
    to: '截止年份',
    value: '数值；未列出的项目为未写明，不等于零',
    who: '数字所属的机关或机关组',
    year: '报告年度',
  },
};

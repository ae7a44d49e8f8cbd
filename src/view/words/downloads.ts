import type { Lang } from '../../chart/format';

/** What the page of downloads says. Numbers and names arrive formatted. */
export interface DownloadWords {
  title: string;
  lead: (figures: string, bodies: string) => string;
  contents: string;
  chapters: Record<'files' | 'columns' | 'code' | 'licence' | 'cite' | 'version', string>;
  missing: string;
  otherVersion: (held: string, shown: string) => string;
  files: string;
  filesNote: string;
  described: string;
  sums: string;
  head: Record<'file' | 'rows' | 'size' | 'checksum' | 'column' | 'type' | 'meaning', string>;
  verify: string;
  columnsNote: string;
  columnsOf: (table: string) => string;
  /** Between items, and at the end of a sentence. */
  comma: string;
  stop: string;
  tables: Record<string, string>;
  key: (columns: string) => string;
  oneOf: (words: string) => string;
  types: Record<'string' | 'integer' | 'number' | 'boolean', string>;
  /** What columns hold, by table and column; English has them from the package itself. */
  columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
  code: string;
  codeNotes: Record<'duckdb' | 'python' | 'r' | 'observable', string>;
  answer: string;
  answerHead: Record<'year' | 'bodies' | 'inexact' | 'received', string>;
  licence: string;
  wholeCorpus: string;
  citeNote: string;
  version: (version: string) => string;
  newest: string;
  /** The same of a kept version. */
  stays: string;
  kept: string;
  keptAddress: string;
  compare: string;
}

const BODY_ZH = {
  agency_id: '机关编号，一经编定不再改用',
  agency: '机关全称',
  province: '所在省份简称，中央机关为“中央”',
  level: '行政层级',
  scope: 'own：本机关报告；area：汇总下级机关的报告（汇总）。两者不得相加',
  year: '报告年度',
  form: '报告所用格式，以来源写明者为准',
  form_assumed: '来源未写明格式时，按年份推定的格式',
};
const CELL_ZH = {
  metric: '指标代码，见 metrics 表',
  applicant: '表三中的申请人栏；total 为全部申请人',
};

export const DOWNLOAD_WORDS: Record<Lang, DownloadWords> = {
  en: {
    title: 'The whole corpus, to take away',
    lead: (figures, bodies) =>
      `Every figure behind the charts, ${figures} of ${bodies} bodies, as Parquet and CSV, in words instead of codes, each with its source. What a report does not state has no row: missing is never zero.`,
    contents: 'On this page',
    chapters: {
      files: 'Files',
      columns: 'Tables and columns',
      code: 'Read them in a program',
      licence: 'Licence',
      cite: 'How to cite',
      version: 'Versions',
    },
    missing:
      'No files for download stand beside these figures. Charts, tables and CSVs of single views work all the same.',
    otherVersion: (held, shown) =>
      `The files are of corpus version ${held}. The charts show version ${shown}, for which this site has no files.`,
    files: 'Tables, each as Parquet and as CSV',
    filesNote:
      'Both formats hold the same rows. CSV is in UTF-8 with a line of column names. The description follows the Frictionless Data Package standard.',
    described: 'Description of tables and columns, for programs',
    sums: 'Checksums of all files',
    head: {
      file: 'File',
      rows: 'Rows',
      size: 'Bytes',
      checksum: 'SHA-256',
      column: 'Column',
      type: 'Type',
      meaning: 'What it holds',
    },
    verify: 'To check what arrived, in the folder of the files:',
    columnsNote: 'An empty cell means that the report, or its source, does not say.',
    columnsOf: (table) => `Columns of ${table}`,
    comma: ', ',
    stop: '.',
    tables: {},
    key: (columns) => `A row is named by ${columns}.`,
    oneOf: (words) => `One of ${words}.`,
    types: { string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false' },
    columns: {},
    code: 'One question in four languages: how many requests did bodies receive each year, and how many bodies stand behind the sum? Two conditions make the answer an honest one. Only own reports count, as reports that add up an area (汇总) would count requests twice; and where several sources state a figure, only the preferred one counts. The sums still follow who is in the corpus that year: read them with the number of bodies.',
    codeNotes: {
      duckdb: 'DuckDB reads addresses by its extension httpfs, or the downloaded file by its name.',
      python: 'Needs pandas.',
      r: 'Needs R alone, without packages.',
      observable: 'For Observable, where d3 is at hand; elsewhere import it first.',
    },
    answer: 'What each of them answers, from the figures behind the charts',
    answerHead: {
      year: 'Year',
      bodies: 'Bodies',
      inexact: 'At least or about',
      received: 'Requests received',
    },
    licence: 'Software and files',
    wholeCorpus: 'The whole corpus',
    citeNote: 'Name the version: figures are added and mended, and a version never changes.',
    version: (version) =>
      `These files are version ${version}. A version is a checksum of all that the corpus holds: the same version is the same figures.`,
    newest:
      'The addresses above always lead to the newest version. Who needs the same figures later keeps a copy with its checksums.',
    stays: 'The addresses above lead to this version for as long as the site keeps it.',
    kept: 'Addresses of charts name the version, too (v=). This site goes on showing an earlier version where it was kept; where it was not, the page shows the newest figures and says so.',
    keptAddress: 'Files of a kept version stand at',
    compare: 'Every value that changed between two versions is listed by',
  },
  zh: {
    title: '全部数据下载',
    lead: (figures, bodies) =>
      `图表所依据的全部数字，共${bodies}个机关、${figures}个，提供 Parquet 和 CSV 两种格式，以文字代替代码，逐条注明来源。报告没有写明的数字不设行，缺失不记为零。`,
    contents: '本页目录',
    chapters: {
      files: '文件',
      columns: '表和字段',
      code: '编程读取',
      licence: '许可',
      cite: '引用方式',
      version: '数据版本',
    },
    missing: '当前数据没有配套的下载文件。图表、表格和各视图的 CSV 仍可使用。',
    otherVersion: (held, shown) =>
      `文件为数据版本 ${held}；图表显示的是版本 ${shown}，本站没有该版本的下载文件。`,
    files: '各表的 Parquet 和 CSV 文件',
    filesNote: '两种格式内容相同。CSV 采用 UTF-8 编码，首行为字段名。说明文件遵循 Frictionless 数据包规范。',
    described: '表和字段说明（供程序读取）',
    sums: '全部文件的校验和',
    head: {
      file: '文件',
      rows: '行数',
      size: '字节数',
      checksum: 'SHA-256 校验和',
      column: '字段',
      type: '类型',
      meaning: '含义',
    },
    verify: '下载后可在文件所在目录核对：',
    columnsNote: '空白表示报告或其来源没有写明。',
    columnsOf: (table) => `${table} 表的字段`,
    comma: '、',
    stop: '。',
    tables: {
      figures: '各报告写明的全部数字，附在报告中的位置和来源',
      agencies: '机关名录，含更名和并入情况',
      metrics: '报告要求填报的指标，以及各年格式印制的名称',
      checks: '报告中勾稽不符之处；只列出，不修正',
    },
    key: (columns) => `每行由 ${columns} 唯一确定。`,
    oneOf: (words) => `取值：${words}。`,
    types: { string: '文本', integer: '整数', number: '数值', boolean: '真或假' },
    columns: {
      figures: {
        ...BODY_ZH,
        ...CELL_ZH,
        value: '数值，单位见指标；报告没有写明的不设行',
        qualifier: '报告原文的表述：exact 确数，at_least 至少，about 约',
        method: '读取方式：table 表格，prose 正文，sum 分项相加，imported 取自数字清单',
        locator: '在报告中的位置：表、行、列，或章节、句',
        source: '报告的网址或文件名',
        source_kind: '来源类别：official 官方网站，mirror 其他网站的副本，media 媒体报道，file 文件',
        preferred: '是否为图表采用的数字；为 false 时，另有来源写明同一单元格并被采用',
      },
      agencies: {
        id: '机关编号，一经编定不再改用',
        name: '机关全称',
        pinyin: '名称的汉语拼音',
        province: '所在省份简称',
        level: '行政层级',
        kind: '机关类别，按名称判定',
        parent: '上级机关名称',
        renamed_from: '更名前机关的编号',
        merged_into: '并入机关的编号',
        lineage_year: '变更年份',
        own_years: '有本机关报告的年数',
        area_years: '有汇总报告的年数',
      },
      metrics: {
        id: '指标代码',
        group: '所属部分',
        unit: '数值单位',
        en: '英文名称',
        zh: '中文名称',
        form_2008: '2008年格式中的名称；prose：在正文中说明；空白：未设此项',
        form_2014: '2014年格式中的名称；prose：在正文中说明；空白：未设此项',
        form_2019: '2019年格式中的名称；prose：在正文中说明；空白：未设此项',
        form_2021: '2021年格式中的名称；prose：在正文中说明；空白：未设此项',
        note: '比较时须注意之处',
      },
      checks: {
        ...BODY_ZH,
        check_id: '核对项目',
        ...CELL_ZH,
        stated: '报告写明的数',
        computed: '由分项计算的数',
      },
    },
    code: '四种语言回答同一个问题：各年收到多少件政府信息公开申请，合计涉及多少个机关？有两个条件不可省略：只计各机关自己的报告，若与汇总报告相加，申请会重复计算；同一数字有多个来源时，只计采用的一个。各年合计仍随收录机关的多少而变，须与机关数一并阅读。',
    codeNotes: {
      duckdb: 'DuckDB 通过扩展 httpfs 读取网址；也可先下载文件，再改为文件名。',
      python: '需要 pandas。',
      r: '只需 R 本身，不用其他程序包。',
      observable: '用于自带 d3 的 Observable；在其他环境中须先导入 d3。',
    },
    answer: '四段代码的结果，取自图表所用数据',
    answerHead: { year: '年份', bodies: '机关数', inexact: '其中“至少”或“约”', received: '收到申请（件）' },
    licence: '软件及文件',
    wholeCorpus: '全部数据',
    citeNote: '引用时请写明版本：数字会增补和更正，而同一版本不会改变。',
    version: (version) => `本页文件为版本 ${version}。版本号是全部数据的校验和，版本相同则数字相同。`,
    newest: '以上网址始终指向最新版本。日后仍需使用同一数据的，请连同校验和一并保存副本。',
    stays: '在本站保留该版本期间，以上网址始终指向该版本。',
    kept: '图表网址也写明版本（v=）。本站保留了的早期版本可继续显示；没有保留的，页面显示最新数据并加以说明。',
    keptAddress: '保留版本的文件位于',
    compare: '两个版本之间变动的每个数值，可用下列命令列出：',
  },
};

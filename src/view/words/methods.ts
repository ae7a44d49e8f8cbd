import type { Lang } from '../../chart/format';

/** Chapters of the page of methods, in its order; the ids are the anchors. */
export const METHOD_CHAPTERS = [
  'reports',
  'forms',
  'crosswalk',
  'checks',
  'totals',
  'sources',
  'few-cases',
  'breaks',
  'coverage',
  'extraction',
  'limits',
  'law',
  'versions',
] as const;
export type MethodChapter = (typeof METHOD_CHAPTERS)[number];

/** What the page of methods says. Rules and numbers that code or corpus hold arrive from there. */
export interface MethodWords {
  title: string;
  lead: string;
  contents: string;
  chapters: Record<MethodChapter, string>;
  reports: readonly string[];
  forms: readonly string[];
  formsTable: string;
  formsHead: Record<'form' | 'years' | 'document' | 'asked' | 'known' | 'assumed', string>;
  upTo: (year: number) => string;
  from: (year: number) => string;
  groupsTable: string;
  group: string;
  crosswalk: readonly string[];
  measures: string;
  quantity: string;
  differences: string;
  checks: readonly string[];
  failing: (checks: string) => string;
  checksTable: string;
  checksHead: Record<'check' | 'rule' | 'formula' | 'forms' | 'checkable', string>;
  totals: readonly string[];
  absences: string;
  sameBodies: (start: string) => string;
  sources: readonly string[];
  preference: Record<'source' | 'method' | 'newest' | 'exact' | 'form', string>;
  afterPreference: string;
  fewCases: (cases: string) => readonly string[];
  wilsonTable: string;
  wilsonHead: Record<'part' | 'whole' | 'share' | 'interval', string>;
  interval: (low: string, high: string) => string;
  breaks: readonly string[];
  joinTable: string;
  joinHead: Record<'forms' | 'both' | 'joined', string>;
  coverage: (counts: Record<'figures' | 'bodies' | 'reports' | 'own' | 'area' | 'years', string>) => string;
  sample: string;
  coverageTables: Record<'year' | 'level' | 'province', string>;
  coverageHead: Record<'year' | 'level' | 'province', string>;
  extraction: readonly string[];
  limits: readonly string[];
  law: string;
  versions: (version: string) => readonly string[];
  toDownloads: string;
}

export const METHOD_WORDS: Record<Lang, MethodWords> = {
  en: {
    title: 'Methods',
    lead: 'Where the numbers come from, what may be compared, how totals are made, and what the figures cannot say. Tables on this page are written from the same rules and data that draw the charts.',
    contents: 'On this page',
    chapters: {
      reports: 'What the reports are',
      forms: 'The four forms',
      crosswalk: 'What each form states',
      checks: 'Checks',
      totals: 'How totals are made',
      sources: 'Several sources for one figure',
      'few-cases': 'Few cases',
      breaks: 'Where lines stop',
      coverage: 'What the corpus covers',
      extraction: 'How reports are read',
      limits: 'Limits',
      law: 'Legal sources',
      versions: 'Versions',
    },
    reports: [
      'The Regulations on Open Government Information (政府信息公开条例) oblige public bodies to publish a report every year: what they disclosed on their own initiative, how they answered requests, and which answers went to administrative review or to court.',
      'The numbers are the bodies’ own. Vitrine shows what reports state and whether their sums hold. It does not know whether what they state is true.',
    ],
    forms: [
      'A report has one of four forms. The form belongs to the report, not to its year: many reports about 2019 still use the form before. Where a source does not say which form it read, the usual form of the year is assumed, and marked so.',
    ],
    formsTable: 'The forms, and the reports of this corpus that use them',
    formsHead: {
      form: 'Form',
      years: 'Usual for',
      document: 'Document',
      asked: 'Metrics asked for',
      known: 'Reports, form known',
      assumed: 'Reports, form assumed',
    },
    upTo: (year) => `up to ${year}`,
    from: (year) => `from ${year}`,
    groupsTable: 'Metrics that each form asks for, by section',
    group: 'Section',
    crosswalk: [
      'The forms do not ask the same. For each metric and each measure worked out of several, the tables say what a form states, compared with the newest form that asks for it. A label alone, or a formula alone, is the same number.',
      'Numbers that are the same, or add up to the same, may be joined by a line. Near numbers may be read beside each other, never joined; the letter says in what they differ.',
    ],
    measures: 'Worked out of several metrics',
    quantity: 'Metric or measure',
    differences: 'In what near numbers differ',
    checks: [
      'A report’s numbers must agree with each other. Each sum below is checked in every report that states enough for it. Nothing is repaired: both values are kept, every figure that takes part is marked (a hollow point), and nobody knows which of them is wrong.',
      'The formulas are written in ids of metrics; ≥ stands where forms leave zeros blank, so that the parts may only not exceed the whole.',
    ],
    failing: (checks) => `In this corpus ${checks} checks fail; the view of quality lists them.`,
    checksTable: 'Every check',
    checksHead: {
      check: 'Check',
      rule: 'Rule',
      formula: 'Formula',
      forms: 'Forms',
      checkable: 'Could be checked',
    },
    totals: [
      'A report is a body’s own, or it adds up the bodies below it (汇总). The two are never added: a total of a group adds own reports alone, and area reports are series of their own.',
      'A total changes when its members change. Every total therefore says n of N: how many bodies stated the figure, of how many of the group with a report that year. It is a sum of what is stated, not an estimate for the bodies that are missing.',
      'Of a group, a share is the sum of the parts over the sum of the wholes, and only bodies whose report states both count. A whole of zero gives no share. Figures that reports give as “at least” or “about” are added as they are, counted, and drawn with dashed outlines.',
    ],
    absences: 'Missing is never zero. An absent figure says why:',
    sameBodies: (start) =>
      `The index of the same bodies compares from year to year only bodies that stated both years, and chains the changes from ${start} in the first year. It starts anew where nothing comparable links two years.`,
    sources: [
      'Where several sources state the same figure, all are kept, and one is used. Each rule decides where those before it do not:',
    ],
    preference: {
      source: 'by who publishes the source',
      method: 'by how the number was read',
      newest:
        'the newest source: no figure says when it was published, so a source that goes on to a later year of the body counts as newer, else the one with the later date in its address or file name',
      exact: 'by how exact the number is',
      form: 'a form that the source states before none, and a newer form before an older',
    },
    afterPreference: 'The others are shown beside it, and stand in the files for download.',
    fewCases: (cases) => [
      `A share of few cases says little: one request more or less changes much. Under ${cases} cases (the reader may change the threshold) charts draw the 95% interval of Wilson (1927) beside a share, and rankings list it apart.`,
      'The interval says how far chance alone could carry a share of so few cases. It does not say how well the bodies of the corpus stand for others.',
    ],
    wilsonTable: 'The interval of some shares, as the charts work it out',
    wilsonHead: { part: 'Cases that count', whole: 'Of cases', share: 'Share', interval: '95% interval' },
    interval: (low, high) => `${low} to ${high}`,
    breaks: [
      'A line stops on both sides where the form changed and its numbers cannot be compared, or where one year’s sum mixes such forms; chart, table and CSV say why.',
      'Where a body was renamed or went into another, and the register of bodies gives the year, the line says so. As reported, it shows each body alone; chained, it goes on with the figures of those before, added up before a merger. A sum that lacks one of them is “at least”.',
    ],
    joinTable: 'Numbers that may be joined from form to form',
    joinHead: { forms: 'Forms', both: 'Stated by both', joined: 'Of these may be joined' },
    coverage: ({ figures, bodies, reports, own, area, years }) =>
      `This corpus holds ${figures} figures of ${bodies} bodies, ${years}: ${reports} reports, ${own} of them bodies’ own and ${area} of areas.`,
    sample:
      'It is small and partial: a sample found on the open web, not a census, and not drawn at random. Totals over all bodies follow who is in it before they follow anything else. Most of its figures were taken from a list of figures that names the source, not the place in the report.',
    coverageTables: {
      year: 'Reports by year',
      level: 'Reports by level',
      province: 'Reports by province',
    },
    coverageHead: { year: 'Year', level: 'Level', province: 'Province' },
    extraction: [
      'Reports are read by program: web pages, text, PDF and DOCX. It finds body, year, form and scope, reads the tables of all four forms and the sentences around them, and gives each figure its place in the report. What it is not sure of it leaves out and says so.',
      'It is held to reports written for that purpose in the layouts seen, whose figures are known: there it finds all of them and none that is wrong. Real reports do worse than that; how much worse has not been measured.',
    ],
    limits: [
      'Reports are statements of the bodies about themselves; nobody else has checked them here.',
      'Who publishes no report, or whose report was not found, is not in the corpus; that is no chance, so that absence may go with practice.',
      'A check names no source: where two sources state a report, a figure is marked even if the other source states it.',
      'Renames and mergers are known only where the register of bodies gives them with their year.',
      'Before 2014 there was no national table: local ones differ, and are compared with later forms as the crosswalk says.',
    ],
    law: 'Definitions under the charts cite the article. These are the texts they rest on.',
    versions: (version) => [
      `Every chart, file and citation names the version of the corpus, here ${version}: a checksum of all that it holds. An address with v= goes on showing the figures of that version where this site kept it; where it did not, the page says so.`,
      'What changed between two versions is listed value by value by the command vitrine diff.',
    ],
    toDownloads: 'All figures for download',
  },
  zh: {
    title: '方法说明',
    lead: '说明数字从何而来、哪些可以比较、合计如何得出，以及数据不能说明什么。本页各表由绘制图表的同一套规则和数据生成。',
    contents: '本页目录',
    chapters: {
      reports: '什么是年度报告',
      forms: '四种格式',
      crosswalk: '各格式对照',
      checks: '勾稽核对',
      totals: '合计的口径',
      sources: '同一数字的多个来源',
      'few-cases': '数量较少的比例',
      breaks: '折线断开之处',
      coverage: '数据覆盖范围',
      extraction: '报告的读取',
      limits: '局限',
      law: '法律和文件依据',
      versions: '数据版本',
    },
    reports: [
      '《政府信息公开条例》规定，行政机关每年须公布上一年度政府信息公开工作年度报告，说明主动公开了什么、如何答复申请、哪些答复进入行政复议或行政诉讼。',
      '数字由各机关自行填报。Vitrine 只反映报告写明了什么、数字之间是否相符，无从判断所填是否属实。',
    ],
    forms: [
      '报告先后有四种格式。格式属于报告，不属于年份：不少2019年度报告仍沿用此前的格式。来源未写明格式的，按该年通行格式推定，并予标注。',
    ],
    formsTable: '四种格式及采用该格式的报告数',
    formsHead: {
      form: '格式',
      years: '通行年度',
      document: '文件',
      asked: '所设指标数',
      known: '报告数（格式写明）',
      assumed: '报告数（格式推定）',
    },
    upTo: (year) => `${year}年及以前`,
    from: (year) => `${year}年起`,
    groupsTable: '各格式所设指标数，按部分',
    group: '部分',
    crosswalk: [
      '各格式的要求不尽相同。下表逐项列出每种格式写明的内容，并与最新设有此项的格式比较；由多个指标计算得出的，一并列出。只列名称或算式的，表示数字相同。',
      '相同或相加后相同的数字，可以连成折线。“相近”的数字可以并列阅读，但不连线；字母表示差别所在。',
    ],
    measures: '由多个指标计算得出',
    quantity: '指标',
    differences: '“相近”数字的差别',
    checks: [
      '同一报告中的数字应当相互吻合。凡写明有关数字的报告，均按下列关系核对。核对只标注、不修正：写明的和计算的两个数都保留，所涉数字一律标注（空心点），因为无从得知错在哪一个。',
      '算式以指标代码表示。格式允许零值留空的，分项之和只要求不超过总数，记作“≥”。',
    ],
    failing: (checks) => `本数据中有${checks}处勾稽不符，详见“数据质量”视图。`,
    checksTable: '全部核对项目',
    checksHead: {
      check: '核对项目',
      rule: '规则',
      formula: '算式',
      forms: '格式',
      checkable: '可以核对的报告',
    },
    totals: [
      '报告分为本机关报告和汇总下级机关的报告（汇总），两者从不相加：一组机关的合计只计各机关自己的报告，汇总报告单独成列。',
      '构成变了，合计也随之改变。因此每个合计都注明 n/N：当年该组有报告的 N 个机关中，有 n 个写明该数。合计只是写明数字之和，不对缺少的机关作推算。',
      '一组机关的比例，为分子之和除以分母之和，只计两者都写明的机关；分母为零的，没有比例。报告写作“至少”或“约”的数字照数相加，注明个数，并以虚线轮廓表示。',
    ],
    absences: '缺失不记为零。没有数字的，注明原因：',
    sameBodies: (start) =>
      `“同口径指数”逐年只比较前后两年都写明的机关，以首年为${start}，逐年相连；两年之间没有可比数值衔接的，重新起算。`,
    sources: ['同一数字有多个来源的，全部保留，采用其中一个。依次按下列规则取舍：'],
    preference: {
      source: '按来源类别，依次为',
      method: '按读取方式，依次为',
      newest:
        '取较新的来源：数字本身不带发布日期，来源中还写有该机关以后年度数字的视为较新，否则看网址或文件名中的日期',
      exact: '按数字的精确程度，依次为',
      form: '写明格式的先于未写明的，新格式先于旧格式',
    },
    afterPreference: '未采用的数字列在其旁，下载文件中也有。',
    fewCases: (cases) => [
      `件数很少时，比例说明不了多少问题：多一件少一件，结果就大不相同。不足${cases}件的（读者可以调整），图中在比例旁标出95%威尔逊区间（Wilson，1927），排名中单独列出。`,
      '区间只表示件数少所带来的偶然波动，不表示收录的机关能否代表其他机关。',
    ],
    wilsonTable: '区间举例，与图中算法相同',
    wilsonHead: { part: '分子', whole: '分母', share: '比例', interval: '95%区间' },
    interval: (low, high) => `${low}至${high}`,
    breaks: [
      '报告格式改变、前后数字不可比，或者同一年的合计混有这类格式的，折线两侧断开；图、表和 CSV 都注明原因。',
      '机关更名或并入其他机关，且机关名录载有年份的，图中注明。按原报告显示时，每个机关各自成线；相连显示时，接续前身机关的数字，合并之前为各前身之和，缺其一的记为“至少”。',
    ],
    joinTable: '相邻格式之间可以连线的数字',
    joinHead: { forms: '格式', both: '两种格式都有', joined: '其中可以连线' },
    coverage: ({ figures, bodies, reports, own, area, years }) =>
      `本数据包括${years}${bodies}个机关的${figures}个数字，出自${reports}份报告，其中本机关报告${own}份，汇总报告${area}份。`,
    sample:
      '数据规模小，也不完整：是从公开网页收集的样本，既非普查，也非随机抽样。全部机关的合计，首先取决于收录了哪些机关。大部分数字取自一份注明来源的数字清单，清单未注明在报告中的位置。',
    coverageTables: { year: '报告数，按年份', level: '报告数，按层级', province: '报告数，按省份' },
    coverageHead: { year: '年份', level: '层级', province: '省份' },
    extraction: [
      '报告由程序读取，包括网页、文本、PDF 和 DOCX。程序识别机关、年度、格式和报告范围，读取四种格式的表格及前后文字，并记下每个数字在报告中的位置。没有把握的不采用，并加以说明。',
      '程序以专门编写的样本报告检验，样本仿照所见的各种版式，其中的数字均为已知：程序全部读出，无一有误。真实报告的效果不及于此，相差多少尚未测定。',
    ],
    limits: [
      '报告是各机关对自身工作的陈述，未经他方核实。',
      '没有公布报告，或者报告未能找到的机关，不在数据之中。这并非偶然，缺失本身可能与公开工作的好坏有关。',
      '核对不区分来源：同一报告有两个来源的，即使数字出自另一来源，也会被标注。',
      '更名和合并，只有机关名录载明年份的才能体现。',
      '2014年以前没有全国统一的统计表，各地表式不一，与以后格式的比较以对照表为准。',
    ],
    law: '图下“定义”注明所依据的条款。所引法规和文件如下。',
    versions: (version) => [
      `每幅图、每个文件和每条引用都注明数据版本，当前为 ${version}，即全部数据的校验和。网址带有 v= 的，本站保留了该版本时继续显示该版本的数字；没有保留的，页面加以说明。`,
      '两个版本之间变动的数值，可用 vitrine diff 命令逐一列出。',
    ],
    toDownloads: '下载全部数据',
  },
};

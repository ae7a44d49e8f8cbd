import { zhNames } from './zhNames';
import type { Words } from './words';

export const zh: Words = {
  ...zhNames,
  lang: 'zh',
  stop: '。',
  site: {
    title: 'Vitrine 政务橱窗',
    tagline: '从年度报告看政府信息公开',
    intro:
      '行政机关每年须公布政府信息公开工作年度报告：主动公开了什么，如何答复申请，哪些答复进入了行政复议或诉讼。这里的图表汇总各报告写明的数字；没有写明的数字从不当作零。',
    skip: '跳到图表',
    views: {
      overview: '总览',
      trend: '趋势',
      outcomes: '办理结果',
      cases: '复议和诉讼',
      quality: '数据质量',
      flow: '办理流向',
      ranking: '排名',
      heatmap: '热力图',
      map: '分省',
      report: '单份报告',
      coverage: '覆盖',
      data: '数据',
      methods: '方法说明',
      downloads: '数据下载',
    },
    otherLanguage: 'English',
    theme: '主题',
    themes: { auto: '自动', light: '浅色', dark: '深色' },
    corpus: (version, figures, bodies) => `数据版本 ${version}：${bodies}个机关，${figures}个数字。`,
    built: (version, date) =>
      `Vitrine ${version}，生成于${new Date(date).toLocaleDateString('zh-CN', { dateStyle: 'long', timeZone: 'UTC' })}。`,
    licence: '以 MIT 许可证开放源代码。',
  },
  doubt: {
    contradiction: (check, year, stated, computed) =>
      check === 'carried_over'
        ? `勾稽不符：${year}年报告的上年结转为${stated}，${year - 1}年报告的结转下年度为${computed}`
        : check === 'prose_and_table'
          ? `勾稽不符：表格为${stated}，正文为${computed}`
          : `勾稽不符（${zhNames.checks[check]}）：写明${stated}，计算得${computed}`,
    ofGroup: (flagged, figures) => `${figures}个数字中有${flagged}个出自勾稽不符的报告`,
    short: (flagged) => `${flagged}个勾稽不符`,
    hollow: '该报告数字勾稽不符',
    dashed: '“至少”或“约”',
  },
  group: ({ scope, province, level, kind }) => {
    const noun = kind === undefined ? '机关' : zhNames.kinds[kind];
    const what = `${level === undefined ? '' : zhNames.levels[level]}${noun}`;
    const all = province === undefined && level === undefined && kind === undefined ? `全部${what}` : what;
    const where = province === undefined ? '' : `${province}的`;
    return scope === 'area' ? `${where}${what}的汇总报告` : `${where}${all}`;
  },
  areaReport: (name) => `${name}（汇总）`,
  form: (form, assumed) => `${form}年格式${assumed ? '（按年份推定）' : ''}`,
  nOfN: (stated, bodies) => `${stated}/${bodies}`,
  list: (items) =>
    items.length > 4
      ? `${items.slice(0, 3).join('、')}等${items.length}项`
      : items.length < 3
        ? items.join('和')
        : `${items.slice(0, -1).join('、')}和${items.at(-1) ?? ''}`,
  years: (from, to) => (from === to ? `${from}年` : `${from}—${to}年`),
  title: {
    disclosure: (who, years) => `${who}主动公开的政府信息，${years}`,
    outcomes: (who, years, per) =>
      per === 'share'
        ? `${who}政府信息公开申请的办理结果占比，${years}`
        : `${who}政府信息公开申请的办理结果，${years}`,
    cases: (who, years) => `因${who}政府信息公开引起的行政复议和行政诉讼，${years}`,
  },
  subtitle: {
    count: (unit) => `单位：${unit}，以报告写明的数字为准`,
    rate: {
      share: '百分比，只计分子和分母都写明的机关',
      count: '每百件，只计分子和分母都写明的机关',
    },
    coverage: (year, stated, bodies) => `${year}年，${bodies}个有报告的机关中有${stated}个写明。`,
    few: (cases) => `灰底：不足${cases}件的占比。`,
    ownOnly: '只计各机关自己的报告，不与汇总报告相加。',
    areaOnly: '只计汇总报告。',
  },
  breaks: {
    label: (forms) => `${forms}年格式`,
    change: (after, before, from, to) =>
      from === to
        ? `${after}年和${before}年的报告混用${to}年格式，不能相加或比较。`
        : `${after}年至${before}年报告格式有变（${from}→${to}），前后数字不可比。`,
    notAsked: '其中一种格式未设此项。',
    differences: {
      local_index: '2014年以前为部分地方自行印制的指标表，口径各异。',
      row_of_form: '2018年及以前为表内固定一行，此后由各报告自行表述。',
      without_already_public: '2018年及以前“属于已主动公开范围”另计，2019年起并入予以公开。',
      already_public_unknown: '2014年以前不清楚“已主动公开”的申请计在何处。',
      refused_with_unavailable: '2014年以前“否决公开”还包括后来的“无法提供”。',
      refused_old_grounds: '2018年及以前含“非政府信息”，且没有2019年修订条例新增的理由。',
      residual_grounds: '2018年及以前为“法律法规规定的其他情形”。',
      without_not_this_agency: '2018年及以前“不属于本行政机关公开”另计，2019年起并入。',
      before_correction: '2014年以前按收到时内容不明确统计，而非补正后仍不明确。',
      residual_handling: '2014年以前为没有单独列项的其他原因。',
      with_notices: '2018年及以前补正告知等也计为答复，2019年起只计办理结果。',
      published_not_in_force: '2019年格式统计对外公开总数，2021年格式统计现行有效件数。',
      all_normative: '2020年及以前统计规范性文件，2021年起只统计行政规范性文件。',
      secrets_and_privacy: '2018年及以前为商业秘密和个人隐私，2019年起为第三方合法权益。',
      other_rows: '2018年及以前的格式对办理结果的划分与2019年以后不同。',
    },
    lineage: (event, from, into, year) =>
      event === 'renamed' ? `${into}原为${from}，${year}年更名。` : `${year}年${from}并入${into}。`,
    joined: (event) => (event === 'renamed' ? '此前为原机关的数字。' : '此前为各前身机关数字之和。'),
    cut: '折线在此断开。',
    lineageLabel: (event) => (event === 'renamed' ? '更名' : '并入'),
    restart: (after, before) => `指数自${before}年重新以100起算，与${after}年之间无可比数值衔接。`,
    restartLabel: '重新起算',
    heading: '不可比之处',
  },
  describe: {
    series: (name, first, firstYear, last, lastYear) =>
      `${name}：${firstYear}年${first}，${lastYear}年${last}。`,
    single: (name, value, year) => `${name}：${year}年${value}。`,
    none: (name) => `${name}：没有数字。`,
    more: (count) => `另有${count}个序列，见表格。`,
  },
  chart: {
    source: '来源：各机关政府信息公开工作年度报告',
    corpusVersion: (version) => `Vitrine 数据版本 ${version}`,
    tabChart: '图',
    tabTable: '表',
    tabDefinition: '定义',
    tabShare: '下载与引用',
    download: '下载 CSV',
    tableCaption: (title) => `“${title}”图中数字`,
    year: '年份',
    statedBy: (stated, bodies) => `${bodies}个有报告的机关中有${stated}个写明`,
    inexact: (count) => `其中${count}个数字为“至少”或“约”`,
    of: (whole) => `分母${whole}`,
    interval: (low, high) => `数量较少：95%区间${low}至${high}`,
    otherSourceStates: (value, source) => `另一来源写明为${value}（${source}）`,
    sameSourceStates: (value, method) => `同一来源另写明为${value}（${method}）`,
  },
  controls: {
    who: '机关',
    addWho: '添加机关',
    chooseWho: '选择机关',
    removeWho: (name) => `移除${name}`,
    metric: '指标',
    years: '年份',
    allYears: '全部年份',
    from: '起始年份',
    to: '截止年份',
    close: '关闭',
  },
  status: {
    loading: (what) => `正在加载${what}……`,
    bytes: (loaded, total) => `${loaded} / ${total}`,
    retry: '重试',
    corpus: '数据',
    engine: '数据库',
    answer: '答案',
    engineMeanwhile: '分组和合计的图表仍可使用。',
    failed: (what, message) => `未能加载${what}。${message}`,
  },
  failures: {
    'not-found': (detail) => `找不到文件：${detail}。`,
    network: (detail) => `无法连接主机：${detail}。`,
    'wrong-content': (detail) => `主机返回的不是该文件：${detail}。`,
    'newer-corpus': (detail) => `这些数据由更新版本的 Vitrine 生成（${detail}），请更新页面后再读取。`,
    'cut-short': (detail) => `文件不完整：${detail}。`,
    engine: (detail) => `数据库无法回答：${detail}。`,
    cancelled: (detail) => `问题已撤回：${detail}。`,
    outdated: () => '网站可能已在打开之后更新，或者网络中断。重新载入即可取得最新版本，所作选择不会丢失。',
    unreadable: (detail) => `文件无法读取：${detail}。`,
  },
};

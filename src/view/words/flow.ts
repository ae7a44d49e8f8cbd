import type { Lang } from '../../chart/format';
import type { GapCause } from '../../domain/flow';

/** What the page of flows says, beside the words that every page has. */
export interface FlowWords {
  title: (who: string, year: number) => string;
  years: string;
  previous: (year: number) => string;
  next: (year: number) => string;
  /** The node in which both sides meet. */
  all: string;
  concludedSum: string;
  /** Labels of the chart, where there is little room. */
  short: Record<'received' | 'carried_in' | 'concluded' | 'carried_out', string>;
  unopened: string;
  /** Short name of a gap; that of reasons is of a result that has no stated reason. */
  gap: Record<GapCause, string>;
  noReason: string;
  from: string;
  to: string;
  requests: string;
  share: string;
  source: string;
  shares: string;
  noCarried: string;
  counts: (stated: string, bodies: string) => string;
  shortCounts: (stated: string, bodies: string) => string;
  withResults: (complete: string, stated: string) => string;
  unbalanced: (unbalanced: string, stated: string) => string;
  /** Whole, parts, and by how much they differ. */
  balance: (came: string, went: string, gap: string, cause: GapCause) => string;
  results: (concluded: string, results: string, gap: string, cause: GapCause) => string;
  reasons: (result: string, whole: string, reasons: string, gap: string, cause: GapCause) => string;
  zeros: (names: string) => string;
  absent: (names: string) => string;
  cut: string;
  howToRead: string;
  none: (who: string, year: string) => string;
  allZero: string;
  describe: (came: string, concluded: string, parts: string) => string;
  /** What the columns of the file hold that no other file has, in its order. */
  columns: Record<FlowColumn, string>;
}

type FlowColumn = 'from' | 'to' | 'value' | 'absence' | 'kind' | 'cause' | 'stated' | 'bodies';

export const FLOW_WORDS: Record<Lang, FlowWords> = {
  en: {
    title: (who, year) => `From request to result: ${who}, ${year}`,
    years: 'Years with a flow',
    previous: (year) => `← ${year}`,
    next: (year) => `${year} →`,
    all: 'All on hand',
    concludedSum: 'Concluded (not stated; sum of the results)',
    short: {
      received: 'Received',
      carried_in: 'Carried in',
      concluded: 'Concluded',
      carried_out: 'Carried over',
    },
    unopened: 'Results not all stated',
    gap: {
      failing: 'Not accounted for',
      unstated: 'Left open by what is not stated',
      unasked: 'Difference, not asked by the form',
    },
    noReason: 'No reason stated',
    from: 'From',
    to: 'To',
    requests: 'Requests',
    share: 'Share',
    source: 'Source',
    shares:
      'Shares of what came in, was concluded and was carried over are of all on hand; those of results and reasons are of the requests concluded.',
    noCarried:
      'Forms before 2019 do not ask what was carried in or over: only received, concluded and the results.',
    counts: (stated, bodies) =>
      `Sum of the ${stated} of ${bodies} reports that state received, carried in, concluded and carried over.`,
    shortCounts: (stated, bodies) =>
      `Sum of the ${stated} of ${bodies} reports that state received and concluded.`,
    withResults: (complete, stated) => `Of these ${stated}, ${complete} state every result.`,
    unbalanced: (unbalanced, stated) =>
      `In ${unbalanced} of the ${stated} reports the numbers do not add up; by how much is hatched.`,
    balance: (came, went, gap, cause) =>
      `Received and carried in make ${came}, concluded and carried over make ${went}: ${
        {
          failing: `${gap} not accounted for. The form requires both to be equal.`,
          unstated: `a difference of ${gap}. As not all four are stated, nobody can say whether they balance.`,
          unasked: `a difference of ${gap}. It is no error: the form does not ask what was carried in or over.`,
        }[cause]
      }`,
    results: (concluded, results, gap, cause) =>
      `Concluded is ${concluded}, the results add up to ${results}: ${
        cause === 'failing'
          ? `${gap} not accounted for. The form requires both to be equal.`
          : `a difference of ${gap}. As not all results are stated, nobody can say whether they add up.`
      }`,
    reasons: (result, whole, reasons, gap, cause) =>
      `${result} is ${whole}, its reasons add up to ${reasons}: ${
        cause === 'failing' ? `${gap} not accounted for.` : `${gap} without a stated reason.`
      }`,
    zeros: (names) => `Stated as zero: ${names}.`,
    absent: (names) => `Not stated, which is not zero: ${names}.`,
    cut: 'The reasons stand in the table; a wider screen draws them, too.',
    howToRead:
      'Bands are as thick as the number of requests. No form says which of the requests were carried over.',
    none: (who, year) => `No report of ${who} states a flow of requests${year === '' ? '' : ` for ${year}`}.`,
    allZero: 'All numbers stated are zero.',
    describe: (came, concluded, parts) => `${came} requests on hand, ${concluded} concluded: ${parts}.`,
    columns: {
      from: 'Where the band begins: id of a metric; “all” for all requests on hand; empty where there is no band',
      to: 'Where it ends: id of a metric; “all”; “…:less” or “…:more” for what is missing from a sum or goes beyond it',
      value: 'Number of requests; empty where it is not stated, which is not zero',
      absence: 'not_stated where the form asks for the number and the report does not state it',
      kind: 'stated by the report; sum of what it states; gap: by how much two sides differ',
      cause:
        'Of a gap: failing (the report breaks its own rule), unstated (a number is not stated) or unasked (the form does not ask for it)',
      stated: 'Reports that are added up',
      bodies: 'Bodies of the group with a report of the year in the corpus',
    },
  },
  zh: {
    title: (who, year) => `${who}政府信息公开申请的办理流向，${year}年`,
    years: '有数字的年份',
    previous: (year) => `← ${year}年`,
    next: (year) => `${year}年 →`,
    all: '应办理合计',
    concludedSum: '办理结果总计（未写明，按各结果相加）',
    short: { received: '新收', carried_in: '上年结转', concluded: '办结', carried_out: '结转下年度' },
    unopened: '未写明全部办理结果',
    gap: {
      failing: '去向不明',
      unstated: '因未写明而无法核对',
      unasked: '差额（该格式未设结转项）',
    },
    noReason: '未写明理由',
    from: '从',
    to: '到',
    requests: '申请（件）',
    share: '占比',
    source: '来源',
    shares: '新收、结转和办结的占比以应办理合计为分母，各办理结果和理由的占比以办理结果总计为分母。',
    noCarried: '2018年及以前的格式未设上年结转和结转下年度，只有收到、办结和办理结果。',
    counts: (stated, bodies) =>
      `${bodies}份报告中，新收、上年结转、办结、结转下年度均写明的有${stated}份，图中为其合计。`,
    shortCounts: (stated, bodies) => `${bodies}份报告中，收到和办结均写明的有${stated}份，图中为其合计。`,
    withResults: (complete, stated) => `这${stated}份中有${complete}份写明全部办理结果。`,
    unbalanced: (unbalanced, stated) => `${stated}份报告中有${unbalanced}份勾稽不符，差额以斜线标出。`,
    balance: (came, went, gap, cause) =>
      `新收加上年结转为${came}，办结加结转下年度为${went}，${
        {
          failing: `${gap}件去向不明。按报告格式两者应当相等。`,
          unstated: `相差${gap}件。四项未全部写明，无法核对是否平衡。`,
          unasked: `相差${gap}件。该格式未设结转项，不属差错。`,
        }[cause]
      }`,
    results: (concluded, results, gap, cause) =>
      `办理结果总计为${concluded}，各结果之和为${results}，${
        cause === 'failing'
          ? `${gap}件去向不明。按报告格式两者应当相等。`
          : `相差${gap}件。各结果未全部写明，无法核对。`
      }`,
    reasons: (result, whole, reasons, gap, cause) =>
      `${result}为${whole}，各项理由之和为${reasons}，${
        cause === 'failing' ? `${gap}件去向不明。` : `${gap}件未写明理由。`
      }`,
    zeros: (names) => `写明为零：${names}。`,
    absent: (names) => `未写明（不等于零）：${names}。`,
    cut: '各项理由见表格，屏幕较宽时图中也会显示。',
    howToRead: '条带粗细表示申请件数。各格式都不区分结转的是哪些申请。',
    none: (who, year) => `${who}${year}没有写明申请办理情况的报告。`,
    allZero: '写明的数字都是零。',
    describe: (came, concluded, parts) => `应办理${came}件，办结${concluded}件：${parts}。`,
    columns: {
      from: '条带起点：指标代码；all为应办理合计；没有条带时为空',
      to: '条带终点：指标代码；all；“…:less”“…:more”分别为合计中缺少和多出的部分',
      value: '申请件数；未写明时为空，不等于零',
      absence: '报告格式设有该项而报告未写明时为not_stated',
      kind: 'stated为报告写明，sum为写明数字之和，gap为两侧差额',
      cause: '差额的原因：failing为报告勾稽不符，unstated为有数字未写明，unasked为该格式未设此项',
      stated: '计入合计的报告数',
      bodies: '当年在数据中有报告的机关数',
    },
  },
};

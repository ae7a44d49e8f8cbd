import { packed } from './cellStream';
import { findTitles } from './findTitle';
import type { ReportPages } from './page';
import { proseText, sentencesOf, type Sentence } from './sentences';

const SECTIONS: readonly RegExp[] = [
  /总体情况|概述|基本情况|概况|工作情况/,
  /主动公开/,
  /依申请公开|收到和处理|申请情况/,
  /复议|诉讼/,
  /收费|费用/,
  /问题|改进/,
  /其他需要|其他应|需要说明|需要报告/,
];
const OTHER_PAPERS =
  /(?:指南|目录|通知|办法|意见|方案|公告|申请表|制度|工作要点|要点|考核|解读|规定|条例|说明|问答|须知|流程图?|通报|清单)(?:[(（].{0,12}[)）])?\s*$/;
const NEWS = /(?:发布|公布|出炉|亮相|召开|举办|举行|部署|座谈|推进会|培训会|调研|圆满|顺利)/;
const INTRODUCTION =
  /现将.{0,40}(?:报告|公布|公开|汇报|总结)如下|本(?:年度)?报告(?:由|根据|依据|按照|是根据|中所列|所列|全文|内容|包括)|年度报告由|情况(?:报告|汇报|总结|公布)如下|编制(?:了)?(?:本|20\d{2}年)/;
/** Sentences that only an annual report opens with: its period, its publication. */
const OPENING =
  /(?:数据|统计)(?:的)?统计?(?:期限|时限|时间)[^。]{0,30}20\d{2}|(?:公布|发布)[^。]{0,40}20\d{2}\s*年度?[^。]{0,20}(?:信息公开|政务公开)[^。]{0,14}报告/;
/** The same said by the body itself: 现将…2017年度政府信息公开年度报告…, 现公布…信息公开工作2022年度报告. */
const PRESENTED =
  /(?<![实出体表呈展发])(?:现|特|兹)(?:将|就|面?向社会(?:各界|公众)?|予以|公布|发布|公开|编制)[^。]{0,46}(?:20\d{2}\s*年?度?[^。]{0,30}(?:信息公开|政务公开)[^。]{0,14}(?:报告|情况)|(?:信息公开|政务公开)工作20\d{2}年度?报告)(?!(?:的|编制|报送)[^。]{0,16}(?:通知|工作|意见|事项))/;
const TABLES = /第二十条第|本年新收政府信息公开申请数量|统计指标|主动公开政府信息数|申请人情况|指标名称/;

/**
 * Why a page is no annual report, in one sentence; undefined when it is one. A title, an
 * introduction, the sections of the form or its tables speak for it, other papers' titles against.
 */
export function whyNotReport(pages: ReportPages): string | undefined {
  const text = proseText(pages);
  const cells = pages.blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : []));
  const tableText = cells.map((cell) => packed(cell.text)).join(' ');
  if (text.trim() === '' && tableText.trim() === '') return 'There is no text in it.';
  const titles = findTitles(pages);
  const own = titles.find(
    ({ text: line }) => /报告|年报|总结|汇报|情况/.test(line) && !OTHER_PAPERS.test(line),
  );
  const sentences = sentencesOf(pages);
  const sections = sectionsOf(sentences.map(({ title }) => title).concat(headingLines(text)));
  const hasTables = TABLES.test(tableText) || TABLES.test(text.replace(/\s/g, ''));
  const paper = headOf(pages);

  if (sections < 3 && !hasTables) {
    if (paper !== undefined && OTHER_PAPERS.test(paper))
      return `Its title is that of another paper: ${paper}.`;
    if (own !== undefined && NEWS.test(own.text.replace(/信息公开/g, '')))
      return `It is a news item: ${own.text}.`;
    const links = titles.length;
    if (links >= 4 && !sentences.some((each) => each.text.length > 60))
      return `It is a list of ${links} reports.`;
  }
  if (hasTables && isBlank(text, sentences, tableText))
    return 'It is a blank form: its tables hold no number and its sections no text.';
  const opens = (OPENING.test(text) || PRESENTED.test(text.slice(0, 800))) && /年度?报告|年报/.test(text);
  const score =
    (own === undefined ? 0 : 2) +
    Math.min(sections, 4) +
    (INTRODUCTION.test(text) ? 2 : 0) +
    (opens ? 3 : 0) +
    (hasTables ? 3 : 0) +
    (/主动公开/.test(text) && /(?:依申请|申请)/.test(text) ? 1 : 0);
  if (score >= 4 && (own !== undefined || sections >= 3 || hasTables || opens)) return undefined;
  return own === undefined
    ? 'No title, section or table of an annual report on open government information is in it.'
    : `Only its title speaks of a report: ${own.text}.`;
}

function sectionsOf(titles: readonly string[]): number {
  const distinct = [...new Set(titles)];
  return SECTIONS.filter((section) => distinct.some((title) => section.test(title))).length;
}

function headingLines(text: string): string[] {
  return text
    .split('\n')
    .filter(
      (line) =>
        line.length <= 40 &&
        /^\s*(?:[一二三四五六七八九十]{1,2}、|[(（][一二三四五六七八九十]{1,2}[)）]|\d{1,2}[.、])/.test(line),
    );
}

/** The first heading, or the first line of the size of a title. */
function headOf(pages: ReportPages): string | undefined {
  const heading = pages.blocks.find(
    (block) => block.type === 'text' && block.heading && block.text.trim().length >= 4,
  );
  if (heading?.type === 'text') return heading.text.trim();
  const line = pages.blocks.find(
    (block) =>
      block.type === 'text' &&
      block.text.trim().length >= 6 &&
      block.text.trim().length <= 60 &&
      /公开/.test(block.text),
  );
  return line?.type === 'text' ? line.text.trim() : undefined;
}

/** The labels of the forms hold numbers of their own; the cells that hold nothing else count. */
function isBlank(text: string, sentences: readonly Sentence[], tableText: string): boolean {
  const hasValue = tableText.split(' ').some((cell) => /^[\d.,，０-９]+(?:件|条|万?元)?$/.test(cell));
  if (hasValue) return false;
  const prose = sentences.filter(
    (sentence) => sentence.text.length > 25 && /[我本局镇街区县市]/.test(sentence.text),
  );
  const hasCellLines = text.split('\n').some((line) => /^\s*\d+\s*\|?\s*$/.test(line));
  return !hasCellLines && prose.length < 3;
}

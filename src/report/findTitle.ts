import type { ReportPages } from './page';

/** A line that reads like the title of an annual report. */
export interface TitleLine {
  text: string;
  /** Index of its block; -1 for the title that stands outside the page. */
  block: number;
  /** How much speaks for its being this report's own title. */
  score: number;
}

const REPORT =
  /(?:信息公开|政务公开|公开条例).{0,24}(?:年度?报告?|报告|年报|总结|情况)|年度?报告?.{0,6}(?:信息公开|政务公开)|(?:信息公开|政务公开)年度/;
/** Links to other pages, paths, and lines about reports that are none. */
const CHROME =
  /上一[篇条页个]|下一[篇条页个]|前一[篇条]|后一[篇条]|上篇|下篇|相关(?:链接|阅读|文章|信息)|(?:->|>>|>|»|›).*(?:->|>>|>|»|›)|当前位置|您的位置|您现在|首页/;

/** The kind of report, its body and its year are all looked for in the titles of the same pages. */
const found = new WeakMap<ReportPages, readonly TitleLine[]>();

/** Title lines of a page, the likeliest first. */
export function findTitles(pages: ReportPages): readonly TitleLine[] {
  const known = found.get(pages) ?? searchTitles(pages);
  found.set(pages, known);
  return known;
}

function searchTitles(pages: ReportPages): TitleLine[] {
  const texts = pages.blocks.map((block) => (block.type === 'text' ? block.text.trim() : ''));
  const titles: TitleLine[] = [];
  if (isTitle(pages.title)) titles.push({ text: siteStripped(pages.title), block: -1, score: 3 });
  texts.forEach((text, block) => {
    const whole = isTitle(text) ? text : joinedTitle(text, texts[block + 1] ?? '');
    if (whole !== undefined) titles.push({ text: whole, block, score: scoreOf(pages, texts, block, whole) });
  });
  return titles.sort((a, b) => b.score - a.score || a.block - b.block);
}

/** Whether a line alone reads like a title: short, no sentence, no link to another page. */
export function isTitle(text: string): boolean {
  return (
    text.length >= 6 &&
    text.length <= 80 &&
    REPORT.test(text) &&
    !CHROME.test(text) &&
    !/[。；;]|如下|^[一二三四五六七八九十]+[、.]/.test(text)
  );
}

/** How the second line of a title begins when the first was cut in its subject: …信息公开工作 / 年度报告. */
const REST_OF_TITLE = /^(?:政府)?(?:信息公开)?(?:工作)?(?:年度)?(?:工作)?(?:报告|年报|总结)/;

/** A title that was cut over two lines; undefined when they are none. */
function joinedTitle(text: string, next: string): string | undefined {
  if (text.length < 4 || text.length > 40 || next.length > 20 || !REST_OF_TITLE.test(next)) return undefined;
  return /公开(?:工作)?$|政府$/.test(text) && isTitle(text + next) ? text + next : undefined;
}

function scoreOf(pages: ReportPages, texts: string[], block: number, text: string): number {
  const here = pages.blocks[block];
  let score = 2;
  if (here?.type === 'text' && here.heading) score += 3;
  if (/\d{4}|二[〇零○]/.test(text)) score += 2;
  if (/报告|年报/.test(text)) score += 2;
  if (/《|》|通知|指南|目录|办法|制度|栏目|^附|解读|管理$|专栏/.test(text)) score -= 4;
  if (/^(?:[\u4e00-\u9fff]{0,4}(?:政府)?信息公开(?:工作)?年度?报告?|政府信息公开年报)$/.test(text))
    score -= 3;
  if (pages.title.includes(text)) score += 3;
  // The report follows its title: a long paragraph or a first section is near.
  const following = texts.slice(block + 1, block + 9);
  if (following.some((each) => each.length >= 60 || /^[一1][、.]/.test(each))) score += 4;
  // Lists of reports stand title on title.
  const around = [texts[block - 1], texts[block + 1]].filter(
    (each) => each !== undefined && each !== text && isTitle(each),
  );
  score -= 4 * around.length;
  return score;
}

/** The title of a page without the name of the site: …年度报告-鞍山市铁西区人民政府. */
function siteStripped(title: string): string {
  const pieces = title.split(/\s*[-_|—–]+\s*/);
  return pieces.find((piece) => isTitle(piece)) ?? title;
}

import type { Block } from './page';

/** A page number as it stands alone on a line: `12`, `- 12 -`, `第 3 页 共 8 页`, `3/8`. */
const PAGE_NUMBER =
  /^[\s\-—–－·.]*(?:第\s*)?[0-9０-９]{1,3}(?:\s*页)?(?:\s*[,，]?\s*[/／共]\s*共?\s*[0-9０-９]{1,3}\s*页?)?[\s\-—–－·.]*$/;
/** The same where the page is not known: the dashes or the word must show what it is. */
const CERTAIN_PAGE_NUMBER =
  /^\s*(?:[-—–－]\s*[0-9０-９]{1,3}\s*[-—–－]|第\s*[0-9０-９]{1,3}\s*页(?:\s*[,，/／]?\s*共\s*[0-9０-９]{1,3}\s*页)?)\s*$/;
/** Blocks at the top and at the bottom of a page that may be running heads. */
const MARGIN_BLOCKS = 2;
const LONGEST_RUNNING_HEAD = 60;

/**
 * The blocks without page numbers and without running heads and feet, that is short texts that
 * stand at the edge of most pages. A source without pages only loses unmistakable page numbers.
 */
export function withoutChrome(blocks: readonly Block[]): readonly Block[] {
  const margins = marginsOf(blocks);
  const repeated = repeatedTexts(margins);
  const kept = blocks.filter((block) => {
    if (block.type !== 'text') return true;
    if (margins.has(block)) return !PAGE_NUMBER.test(block.text) && !repeated.has(withoutNumbers(block.text));
    return !CERTAIN_PAGE_NUMBER.test(block.text);
  });
  return kept.length === blocks.length ? blocks : kept;
}

/** Text blocks at the edges of pages, each with its page. */
function marginsOf(blocks: readonly Block[]): Map<Block, number> {
  const pages = new Map<number, Block[]>();
  for (const block of blocks) {
    if (block.page === undefined) continue;
    const page = pages.get(block.page);
    if (page === undefined) pages.set(block.page, [block]);
    else page.push(block);
  }
  const margins = new Map<Block, number>();
  for (const [page, all] of pages) {
    for (const block of [...all.slice(0, MARGIN_BLOCKS), ...all.slice(-MARGIN_BLOCKS)])
      margins.set(block, page);
  }
  return margins;
}

function repeatedTexts(margins: ReadonlyMap<Block, number>): Set<string> {
  const pagesOf = new Map<string, Set<number>>();
  for (const [block, page] of margins) {
    if (block.type !== 'text' || block.text.length > LONGEST_RUNNING_HEAD) continue;
    const key = withoutNumbers(block.text);
    const pages = pagesOf.get(key) ?? new Set<number>();
    pagesOf.set(key, pages.add(page));
  }
  const total = new Set(margins.values()).size;
  return new Set(
    [...pagesOf].filter(([, pages]) => pages.size >= 3 && pages.size > total / 2).map(([key]) => key),
  );
}

function withoutNumbers(text: string): string {
  return text.replace(/[0-9０-９]+/g, '0').replace(/\s+/g, '');
}

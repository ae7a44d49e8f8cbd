import { layOutGrid, type SpannedCell } from './grid';
import type { Block, ReportPages, TextBlock } from './page';
import { attributeOf, scanHtml, type HtmlVisitor } from './scanHtml';
import { TextGathering } from './textGathering';

/** Elements whose content nobody reads as the page's text. */
const DROPPED = new Set(
  'script style noscript template nav footer select button iframe object svg canvas audio video textarea'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  (
    'p div section article main aside header h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre ' +
    'form fieldset center address figure figcaption caption hr br body title table tr td th thead tbody tfoot'
  ).split(' '),
);
const VOID = new Set('br hr img input meta link col area base embed param source track wbr'.split(' '));
const HEADING = /^h[1-6]$/;
const MAY_HIDE = /none|hidden|mso-hide/i;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

/** A cell of a page longer than this holds an article, not a value. */
const LONGEST_CELL = 300;

interface OpenCell {
  colspan: number;
  rowspan: number;
  content: Block[];
}

interface OpenTable {
  rows: OpenCell[][];
  cell: OpenCell | undefined;
  hasInner: boolean;
}

/**
 * Blocks of an HTML page in reading order. Tables that only place things on the page (they hold
 * other tables, or articles) come out as their contents; what is hidden or serves the site
 * (scripts, navigation, footers) is left out. Never throws: any characters are a page.
 */
export function readHtml(text: string): ReportPages {
  const reading = new HtmlReading(text);
  scanHtml(text, reading);
  return { format: 'html', title: reading.title.replace(/\s+/g, ' ').trim(), blocks: reading.finish() };
}

class HtmlReading implements HtmlVisitor {
  title = '';
  private readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly gathering = new TextGathering();
  private heading = false;
  private inTitle = false;
  /** The element that is left out, and how many of its name are open inside it. */
  private dropped = '';
  private droppedDepth = 0;
  private inArticle = 0;
  private preformatted = 0;

  constructor(private readonly source: string) {}

  open(name: string, tag: string): void {
    if (this.droppedDepth > 0) {
      if (name === this.dropped && !tag.endsWith('/>')) this.droppedDepth += 1;
      return;
    }
    if (name === 'title') {
      this.inTitle = this.title === '';
      return;
    }
    if (tag.length > name.length + 2 || DROPPED.has(name) || name === 'header') {
      if (this.isDropped(name, tag)) {
        if (!VOID.has(name) && !tag.endsWith('/>')) [this.dropped, this.droppedDepth] = [name, 1];
        return;
      }
    }
    if (!BLOCKS.has(name)) return;
    this.endBlock();
    if (name === 'table') this.tables.push({ rows: [], cell: undefined, hasInner: false });
    else if (name === 'tr') this.openRow();
    else if (name === 'td' || name === 'th') this.openCell(tag);
    else if (name === 'pre') this.preformatted += 1;
    else if (name === 'article' || name === 'main') this.inArticle += 1;
    else if (HEADING.test(name)) this.heading = true;
  }

  text(from: number, to: number): void {
    if (this.inTitle) this.title += this.source.slice(from, to);
    else if (this.droppedDepth > 0) return;
    else if (this.preformatted > 0) this.addLines(from, to);
    else this.gathering.add(this.source, from, to);
  }

  entity(characters: string, from: number): void {
    if (this.inTitle) this.title += characters;
    else if (this.droppedDepth === 0) this.gathering.addAt(characters, from);
  }

  close(name: string): void {
    if (this.droppedDepth > 0) {
      if (name === this.dropped) this.droppedDepth -= 1;
      return;
    }
    if (name === 'title') {
      this.inTitle = false;
      return;
    }
    if (!BLOCKS.has(name)) return;
    this.endBlock();
    if (name === 'table') this.closeTable();
    else if (name === 'td' || name === 'th' || name === 'tr') this.closeCell();
    else if (name === 'pre') this.preformatted = Math.max(0, this.preformatted - 1);
    else if (name === 'article' || name === 'main') this.inArticle = Math.max(0, this.inArticle - 1);
    else if (HEADING.test(name)) this.heading = false;
  }

  finish(): Block[] {
    this.droppedDepth = 0;
    this.endBlock();
    while (this.tables.length > 0) this.closeTable();
    return this.blocks;
  }

  /** A header within an article holds the report's own title; elsewhere it is the site's. */
  private isDropped(name: string, tag: string): boolean {
    if (DROPPED.has(name) || (name === 'header' && this.inArticle === 0)) return true;
    if (tag.includes('hidden') && attributeOf(tag, 'hidden') !== undefined) return true;
    return MAY_HIDE.test(tag) && HIDDEN_STYLE.test(attributeOf(tag, 'style') ?? '');
  }

  private addLines(from: number, to: number): void {
    for (let start = from; start < to;) {
      const found = this.source.indexOf('\n', start);
      const end = found === -1 || found > to ? to : found;
      this.gathering.add(this.source, start, end);
      if (end < to) this.endBlock();
      start = end + 1;
    }
  }

  private endBlock(): void {
    const block = this.gathering.take(this.heading);
    if (block === undefined) return;
    this.target().push(block);
  }

  private target(): Block[] {
    for (let i = this.tables.length - 1; i >= 0; i -= 1) {
      const cell = this.tables[i]?.cell;
      if (cell !== undefined) return cell.content;
    }
    return this.blocks;
  }

  private openRow(): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    table.cell = undefined;
    table.rows.push([]);
  }

  private openCell(tag: string): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = {
      colspan: spanOf(attributeOf(tag, 'colspan')),
      rowspan: spanOf(attributeOf(tag, 'rowspan')),
      content: [],
    };
    table.rows.at(-1)?.push(table.cell);
  }

  private closeCell(): void {
    const table = this.tables.at(-1);
    if (table !== undefined) table.cell = undefined;
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (table === undefined) return;
    const outer = this.tables.at(-1);
    if (outer !== undefined) outer.hasInner = true;
    this.target().push(...blocksOfTable(table));
  }
}

function spanOf(text: string | undefined): number {
  const span = text === undefined ? 1 : Number.parseInt(text, 10);
  return Number.isFinite(span) && span > 0 ? span : 1;
}

/** One data table, or the contents of a table that only places them; long cells cut it in parts. */
function blocksOfTable(table: OpenTable): Block[] {
  const width = Math.max(0, ...table.rows.map((row) => row.reduce((sum, cell) => sum + cell.colspan, 0)));
  if (table.hasInner || width <= 1) return table.rows.flat().flatMap((cell) => cell.content);
  const blocks: Block[] = [];
  let part: SpannedCell[][] = [];
  const endPart = (): void => {
    const rows = layOutGrid(part);
    if (rows.some((row) => row.some((cell) => cell.text !== ''))) blocks.push({ type: 'table', rows });
    part = [];
  };
  for (const row of table.rows) {
    const cells = row.map((cell) => ({ ...cell, text: textOfCell(cell.content) }));
    if (cells.some((cell) => cell.text.length > LONGEST_CELL)) {
      endPart();
      blocks.push(...row.flatMap((cell) => cell.content));
    } else part.push(cells);
  }
  endPart();
  return blocks;
}

function textOfCell(content: readonly Block[]): string {
  const [only] = content;
  if (content.length === 1 && only?.type === 'text') return only.text;
  return content
    .filter((block): block is TextBlock => block.type === 'text')
    .map((block) => block.text)
    .join('\n');
}

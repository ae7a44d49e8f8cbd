import { Parser } from 'htmlparser2';
import { layOutGrid, type SpannedCell } from './grid';
import type { Block, ReportPages, TextBlock } from './page';
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
  const reading = new HtmlReading();
  const parser = new Parser(reading, { lowerCaseAttributeNames: false });
  reading.parser = parser;
  parser.write(text);
  parser.end();
  return { format: 'html', title: reading.title, blocks: reading.finish() };
}

class HtmlReading {
  title = '';
  parser: { startIndex: number } = { startIndex: 0 };
  private readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly gathering = new TextGathering();
  private heading = 0;
  private inTitle = false;
  /** Open elements below the one that is dropped, it included; 0 when nothing is. */
  private droppedDepth = 0;
  private inArticle = 0;
  private preformatted = 0;

  onopentag(name: string, attribs: Record<string, string>): void {
    if (name === 'title' && this.title === '') {
      this.inTitle = true;
      return;
    }
    if (this.droppedDepth > 0) {
      if (!VOID.has(name)) this.droppedDepth += 1;
      return;
    }
    if (VOID.has(name)) {
      if (BLOCKS.has(name)) this.endBlock();
      return;
    }
    if (this.isDropped(name, attribs)) {
      this.droppedDepth = 1;
      return;
    }
    if (!BLOCKS.has(name)) return;
    this.endBlock();
    if (name === 'table') this.tables.push({ rows: [], cell: undefined, hasInner: false });
    else if (name === 'tr') this.openRow();
    else if (name === 'td' || name === 'th') this.openCell(attribs);
    else if (name === 'pre') this.preformatted += 1;
    else if (name === 'article' || name === 'main') this.inArticle += 1;
    else if (HEADING.test(name)) this.heading += 1;
  }

  ontext(data: string): void {
    if (this.inTitle) this.title += data;
    else if (this.droppedDepth > 0) return;
    else if (this.preformatted > 0 && data.includes('\n')) this.addLines(data);
    else this.gathering.add(data, this.parser.startIndex, data.length === 1);
  }

  onclosetag(name: string): void {
    if (name === 'title' && this.inTitle) {
      this.inTitle = false;
      return;
    }
    if (this.droppedDepth > 0) {
      if (!VOID.has(name)) this.droppedDepth -= 1;
      return;
    }
    if (!BLOCKS.has(name) || VOID.has(name)) return;
    this.endBlock();
    if (name === 'table') this.closeTable();
    else if (name === 'td' || name === 'th') this.closeCell();
    else if (name === 'tr') this.closeCell();
    else if (name === 'pre') this.preformatted = Math.max(0, this.preformatted - 1);
    else if (name === 'article' || name === 'main') this.inArticle = Math.max(0, this.inArticle - 1);
    else if (HEADING.test(name)) this.heading = Math.max(0, this.heading - 1);
  }

  finish(): Block[] {
    this.droppedDepth = 0;
    this.endBlock();
    while (this.tables.length > 0) this.closeTable();
    this.title = this.title.replace(/\s+/g, ' ').trim();
    return this.blocks;
  }

  /** A header within an article holds the report's own title; elsewhere it is the site's. */
  private isDropped(name: string, attribs: Record<string, string>): boolean {
    if (DROPPED.has(name) || (name === 'header' && this.inArticle === 0)) return true;
    if ('hidden' in attribs) return true;
    const style = attribs['style'] ?? attribs['STYLE'];
    return style !== undefined && HIDDEN_STYLE.test(style);
  }

  private addLines(data: string): void {
    let start = this.parser.startIndex;
    for (const line of data.split('\n')) {
      this.gathering.add(line, start);
      start += line.length + 1;
      if (start <= this.parser.startIndex + data.length) this.endBlock();
    }
  }

  private endBlock(): void {
    const block = this.gathering.take(this.heading > 0);
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

  private openCell(attribs: Record<string, string>): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = {
      colspan: spanOf(attribs['colspan'] ?? attribs['colSpan'] ?? attribs['COLSPAN']),
      rowspan: spanOf(attribs['rowspan'] ?? attribs['rowSpan'] ?? attribs['ROWSPAN']),
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

import { gridOfTexts } from './grid';
import type { Block, ReportPages, TextBlock } from './page';
import { openPdf, type PdfAssets, type PdfProblem } from './openPdf';
import { ruledGrids } from './pdfGrid';
import { linesOfTexts, type PdfLine } from './pdfLines';
import type { PdfPage } from './pdfPage';
import { fillGrid, type PdfTable } from './pdfTables';
import { cellsOfLine } from './readColumns';

/** Why a PDF gives no pages: `scanned` has no text, only pictures of it. */
export type UnreadPdf = PdfProblem | 'scanned';

/** Fewer characters a page than this are a stamp or a page number on a picture. */
const FEWEST_CHARS = 12;

/**
 * Blocks of a PDF in reading order, page by page. Tables come from the lines that frame them, or,
 * without lines, from numbers that stand in columns; lines of text are joined to paragraphs.
 * Offsets lead to the text of the page, its lines joined by line breaks.
 */
export async function readPdf(bytes: Uint8Array, assets?: PdfAssets): Promise<ReportPages | UnreadPdf> {
  const pdf = await openPdf(bytes, assets);
  if (typeof pdf === 'string') return pdf;
  const blocks: Block[] = [];
  let chars = 0;
  try {
    for await (const page of pdf.pages) {
      for (const { text } of page.texts) chars += text.length;
      blocks.push(...blocksOfPage(page));
    }
  } finally {
    await pdf.close();
  }
  if (chars < FEWEST_CHARS * Math.max(1, pdf.pageCount)) return 'scanned';
  return { format: 'pdf', title: pdf.title, blocks };
}

/** What stands on one page, from top to bottom. */
export function blocksOfPage(page: PdfPage): Block[] {
  const tables: PdfTable[] = [];
  let texts = page.texts;
  for (const grid of ruledGrids(page.rules)) {
    const { table, outside } = fillGrid(grid, texts);
    if (outside.length === texts.length) continue;
    tables.push(table);
    texts = outside;
  }
  const lines = linesOfTexts(texts);
  const blocks: Block[] = [];
  const pending: PdfLine[] = [];
  const flush = (): void => {
    blocks.push(...blocksOfLines(pending.splice(0), lines, page.number));
  };
  for (const line of lines) {
    while ((tables[0]?.top ?? Infinity) < line.top) {
      flush();
      const table = tables.shift();
      if (table !== undefined) blocks.push({ type: 'table', rows: table.rows, page: page.number });
    }
    pending.push(line);
  }
  flush();
  for (const table of tables) blocks.push({ type: 'table', rows: table.rows, page: page.number });
  return blocks;
}

/** Lines in columns become rows of a table, the others paragraphs. */
function blocksOfLines(lines: readonly PdfLine[], all: readonly PdfLine[], page: number): Block[] {
  const starts = new Map<PdfLine, number>();
  let start = 0;
  for (const line of all) {
    starts.set(line, start);
    start += line.text.length + 1;
  }
  const right = Math.max(...all.map((line) => line.right));
  const blocks: Block[] = [];
  let paragraph: PdfLine[] = [];
  let rows: string[][] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push(blockOfLines(paragraph, starts, page));
    paragraph = [];
  };
  const endRows = (): void => {
    if (rows.length > 0) blocks.push({ type: 'table', rows: gridOfTexts(rows), page });
    rows = [];
  };
  for (const line of lines) {
    const cells = /^[\d\s\-—–]{1,9}$/.test(line.text) ? undefined : cellsOfLine(line.text);
    if (cells !== undefined) {
      endParagraph();
      rows.push(cells);
      continue;
    }
    endRows();
    const before = paragraph.at(-1);
    if (before !== undefined && !goesOn(before, line, right)) endParagraph();
    paragraph.push(line);
  }
  endRows();
  endParagraph();
  return blocks;
}

const NEW_PARAGRAPH = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/;

/** A paragraph goes on when its last line is full and the next begins neither indented nor far below. */
function goesOn(before: PdfLine, line: PdfLine, right: number): boolean {
  const size = before.bottom - before.top;
  return (
    before.right > right - size * 2.5 &&
    line.left < before.left + size * 1.2 &&
    line.top - before.bottom < size * 1.8 &&
    Math.abs(line.bottom - line.top - size) < size * 0.3 &&
    !NEW_PARAGRAPH.test(line.text)
  );
}

function blockOfLines(
  lines: readonly PdfLine[],
  starts: ReadonlyMap<PdfLine, number>,
  page: number,
): TextBlock {
  let text = '';
  const offsets: number[] = [];
  for (const line of lines) {
    const start = starts.get(line) ?? 0;
    for (let i = 0; i < line.text.length; i += 1) offsets.push(start + i);
    text += line.text;
  }
  return { type: 'text', heading: false, text, offsets: Uint32Array.from(offsets), page };
}

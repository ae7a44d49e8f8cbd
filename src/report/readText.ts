import { gridOfTexts } from './grid';
import { markOffsets } from './markdownMarks';
import type { Block, ReportPages, TextBlock } from './page';
import { isPipeLine, readPipes } from './readPipes';
import { cellsOfLine, isLoneValue } from './readColumns';

/** One line of a text with its offset in the whole. */
export interface Line {
  text: string;
  start: number;
}

/**
 * Blocks of a plain text or of markdown. Tables are found by their pipes (a row a line, or a cell a
 * line as copied pages have them), by tabs, and by runs of numbers in columns; lines that a fixed
 * width has cut are joined to paragraphs again. Form feeds count pages. Never throws.
 */
export function readText(text: string, format: 'text' | 'markdown'): ReportPages {
  const blocks: Block[] = [];
  let page = text.includes('\f') ? 1 : undefined;
  let start = 0;
  for (const part of text.split('\f')) {
    for (const block of blocksOf(linesOf(part, start), format))
      blocks.push(page === undefined ? block : { ...block, page });
    start += part.length + 1;
    if (page !== undefined) page += 1;
  }
  return { format, title: '', blocks };
}

function linesOf(text: string, start: number): Line[] {
  const lines: Line[] = [];
  for (const raw of text.split('\n')) {
    lines.push({ text: raw.endsWith('\r') ? raw.slice(0, -1) : raw, start });
    start += raw.length + 1;
  }
  return lines;
}

function blocksOf(lines: readonly Line[], format: 'text' | 'markdown'): Block[] {
  const width = wrapWidthOf(lines);
  const blocks: Block[] = [];
  let paragraph: Line[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) {
      const block = blockOfLines(paragraph);
      blocks.push(format === 'markdown' ? withoutMarks(block) : block);
    }
    paragraph = [];
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const table = tableAt(lines, at);
    if (table !== undefined) {
      endParagraph();
      blocks.push(...table.blocks);
      at = table.end;
      continue;
    }
    at += 1;
    if (line.text.trim() === '') endParagraph();
    else {
      paragraph.push(line);
      if (!goesOn(line.text, lines[at]?.text, width)) endParagraph();
    }
  }
  endParagraph();
  return blocks;
}

function tableAt(lines: readonly Line[], at: number): { blocks: Block[]; end: number } | undefined {
  if (isPipeLine(lines[at]?.text ?? '')) return readPipes(lines, at);
  return columnsAt(lines, at) ?? loneCellsAt(lines, at);
}

/** A run of lines that fall into columns; one blank line between rows does not end it. */
function columnsAt(lines: readonly Line[], at: number): { blocks: Block[]; end: number } | undefined {
  const rows: string[][] = [];
  let end = at;
  for (let next = at; next < lines.length; next += 1) {
    const text = lines[next]?.text ?? '';
    if (text.trim() === '' && next === end) continue;
    const cells = cellsOfLine(text);
    if (cells === undefined) break;
    rows.push(cells);
    end = next + 1;
  }
  if (rows.length < 2 && !rows.flat().some(isLoneValue)) return undefined;
  return { blocks: [{ type: 'table', rows: gridOfTexts(rows) }], end };
}

const LONGEST_LABEL = 48;
const FEWEST_LONE_VALUES = 5;

/** A run of short lines most of which hold one number alone: a table copied with one cell a line. */
function loneCellsAt(lines: readonly Line[], at: number): { blocks: Block[]; end: number } | undefined {
  const cells: string[] = [];
  let values = 0;
  let end = at;
  let labelsInRow = 0;
  for (let next = at; next < lines.length; next += 1) {
    const text = (lines[next]?.text ?? '').trim();
    if (text === '') continue;
    if (isLoneValue(text)) {
      values += 1;
      labelsInRow = 0;
      end = next + 1;
    } else {
      labelsInRow += 1;
      if (text.length > LONGEST_LABEL || labelsInRow > 12 || /[。；]$/.test(text)) break;
      if (isPipeLine(text)) break;
    }
    cells.push(text);
  }
  const used = lines.slice(at, end).filter((line) => line.text.trim() !== '').length;
  if (values < FEWEST_LONE_VALUES || values < used * 0.35) return undefined;
  return { blocks: [{ type: 'table', rows: gridOfTexts(cells.slice(0, used).map((cell) => [cell])) }], end };
}

/** Lines cut at a fixed width are at most so long; `undefined` when lines are whole paragraphs. */
function wrapWidthOf(lines: readonly Line[]): number | undefined {
  const lengths = lines.map((line) => line.text.trimEnd().length).filter((length) => length > 0);
  if (lengths.length < 12) return undefined;
  const width = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length * 0.95)] ?? 0;
  if (width < 20 || width > 90) return undefined;
  const cut = lines.filter(
    (line) => isFull(line.text, width) && !/[。；：:!?！？]\s*$/.test(line.text),
  ).length;
  return cut >= lengths.length * 0.3 ? width : undefined;
}

function isFull(text: string, width: number): boolean {
  return text.trimEnd().length >= width - 4;
}

const NEW_PARAGRAPH =
  /^(?:\s{2,}|\u3000|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|#|[-*•]\s)/;

function goesOn(line: string, next: string | undefined, width: number | undefined): boolean {
  if (width === undefined || next === undefined || next.trim() === '') return false;
  return isFull(line, width) && !NEW_PARAGRAPH.test(next);
}

/** Lines joined without a blank: Chinese text has none, and a number may be cut in two. */
function blockOfLines(lines: readonly Line[]): TextBlock {
  let text = '';
  const offsets: number[] = [];
  let heading = false;
  for (const [index, line] of lines.entries()) {
    const mark = index === 0 ? /^\s*#{1,6}\s+/.exec(line.text) : null;
    if (mark !== null) heading = true;
    const from = mark?.[0].length ?? line.text.length - line.text.trimStart().length;
    const words = line.text.slice(from).trimEnd();
    for (let i = 0; i < words.length; i += 1) offsets.push(line.start + from + i);
    text += words;
  }
  return { type: 'text', heading, text: text, offsets: Uint32Array.from(offsets) };
}

function withoutMarks(block: TextBlock): TextBlock {
  const marks = markOffsets(block.text);
  if (marks.size === 0) return block;
  const kept = [...block.text.split('').keys()].filter((at) => !marks.has(at));
  return {
    ...block,
    text: kept.map((at) => block.text[at] ?? '').join(''),
    offsets: Uint32Array.from(kept, (at) => block.offsets?.[at] ?? 0),
  };
}

import { gridOfTexts } from './grid';
import type { Block } from './page';
import type { Line } from './readText';

const SEPARATOR = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const ONLY_PIPES = /^[\s|]*$/;
/** Titles that stand between tables of the form, not in a cell. */
const SECTION =
  /^[#\s*]*[一二三四五六七八九]、\s*(?:总体|主动公开|收到和处理|(?:因?政府)?信息公开(?:行政复议|工作)|存在|其他需要|總體|主動公開|收到和處理|政府信息公開行政復議)/;

/** The title of a report that stands between two tables of its page. */
const TITLE = /^.{0,30}20\d{2}.{0,12}(?:信息公开|信息公開).{0,6}(?:报告|年报|報告|年報)\s*$/;

interface PipeCell {
  text: string;
  /** Offset of its first character in the source. */
  start: number;
}

/** Whether a line belongs to a table written with pipes. */
export function isPipeLine(text: string): boolean {
  return text.includes('|') && !/^\s*https?:/.test(text);
}

/**
 * The table written with pipes that begins at a line: a row a line (markdown and its kin), or a
 * cell a line with the pipe behind it, as pages come out of a text extractor. Cells longer than
 * any value come out as text.
 */
export function readPipes(lines: readonly Line[], at: number): { blocks: Block[]; end: number } {
  const end = endOfRun(lines, at);
  const run = lines.slice(at, end);
  return { blocks: isRowALine(run) ? rowALine(run) : cellALine(run), end };
}

/** A line without a pipe stays in the run when it is the first part of a cell that ends further down. */
function endOfRun(lines: readonly Line[], at: number): number {
  let end = at;
  for (let next = at; next < lines.length && next - end <= 4; next += 1) {
    const text = lines[next]?.text ?? '';
    if (isPipeLine(text)) end = next + 1;
    else if (
      text.trim() === '' ||
      text.length > 40 ||
      /[。；]\s*$/.test(text) ||
      SECTION.test(text) ||
      TITLE.test(text)
    )
      break;
  }
  return end;
}

function isRowALine(run: readonly Line[]): boolean {
  if (run.some(isSeparator)) return true;
  const full = run.filter((line) => !ONLY_PIPES.test(line.text));
  const rows = full.filter((line) => cellsOf(line).filter((cell) => cell.text !== '').length >= 2);
  return full.length > 0 && rows.length >= full.length * 0.5 && !hasLonePads(run);
}

function isSeparator(line: Line): boolean {
  return line.text.includes('-') && SEPARATOR.test(line.text);
}

/** Lines of nothing but pipes fill up rows whose cells stand one a line. */
function hasLonePads(run: readonly Line[]): boolean {
  return run.filter((line) => ONLY_PIPES.test(line.text)).length > run.length / 4;
}

/** Cells of one line; the pipes at its ends belong to no cell. */
function cellsOf(line: Line): PipeCell[] {
  const parts = line.text.split(/(?<!\\)\|/);
  const from = parts[0]?.trim() === '' ? 1 : 0;
  const to = parts.length > 1 && parts.at(-1)?.trim() === '' ? parts.length - 1 : parts.length;
  let start = line.start;
  const cells = parts.map((part) => {
    const cell = { text: withoutMarks(part), start: start + part.length - part.trimStart().length };
    start += part.length + 1;
    return cell;
  });
  return cells.slice(from, to);
}

/** Emphasis, line breaks and escapes of markdown away. */
function withoutMarks(cell: string): string {
  return cell
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\\([\\`*_{}[\]()#+\-.!|])/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .trim();
}

function rowALine(run: readonly Line[]): Block[] {
  const rows: PipeCell[][] = [];
  let before = '';
  for (const line of run) {
    if (isSeparator(line)) continue;
    if (!isPipeLine(line.text)) {
      before += line.text.trim();
      continue;
    }
    const cells = cellsOf(line);
    const [first] = cells;
    if (first !== undefined) first.text = before + first.text;
    before = '';
    rows.push(cells);
  }
  return blocksOfRows(rows);
}

/** Cells parted by pipes alone; the width of the table shows in where the filling pipes end. */
function cellALine(run: readonly Line[]): Block[] {
  const cells: PipeCell[] = [];
  const padEnds: number[] = [];
  let cell: PipeCell | undefined;
  for (const line of run) {
    const parts = line.text.split('|');
    for (const [index, part] of parts.entries()) {
      const text = part.trim();
      if (cell === undefined) cell = { text, start: line.start + Math.max(0, line.text.indexOf(text)) };
      else cell.text += `\n${text}`;
      if (index === parts.length - 1) break;
      cells.push({ ...cell, text: withoutMarks(cell.text) });
      cell = undefined;
    }
    if (ONLY_PIPES.test(line.text) && parts.length > 2) padEnds.push(cells.length);
    if (cell?.text === '') cell = undefined;
  }
  if (cell !== undefined) cells.push({ ...cell, text: withoutMarks(cell.text) });
  return blocksOfRows(rowsOfCells(cells, padEnds));
}

function rowsOfCells(cells: readonly PipeCell[], padEnds: readonly number[]): PipeCell[][] {
  const width = widthByPads(padEnds) ?? 1;
  const rows: PipeCell[][] = [];
  for (let from = 0; from < cells.length; from += width) rows.push(cells.slice(from, from + width));
  return rows;
}

/** The greatest width of which nearly every end of filling is a multiple. */
function widthByPads(padEnds: readonly number[]): number | undefined {
  for (let width = 20; width >= 2; width -= 1) {
    const fitting = padEnds.filter((end) => end % width === 0).length;
    if (fitting > 0 && fitting >= padEnds.length * 0.9) return width;
  }
  return undefined;
}

const LONGEST_CELL = 300;

function blocksOfRows(rows: readonly (readonly PipeCell[])[]): Block[] {
  const blocks: Block[] = [];
  let part: string[][] = [];
  const endPart = (): void => {
    if (part.some((row) => row.some((text) => text !== '')))
      blocks.push({ type: 'table', rows: gridOfTexts(part) });
    part = [];
  };
  for (const row of rows) {
    if (row.every((cell) => cell.text.length <= LONGEST_CELL)) {
      part.push(row.map((cell) => cell.text));
      continue;
    }
    endPart();
    for (const { text, start } of row) {
      if (text === '') continue;
      const offsets = Uint32Array.from({ length: text.length }, (_, index) => start + index);
      blocks.push({ type: 'text', heading: false, text, offsets });
    }
  }
  endPart();
  return blocks;
}

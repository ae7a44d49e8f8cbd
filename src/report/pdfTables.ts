import type { Cell } from './page';
import type { RuledGrid } from './pdfGrid';
import { middleOf, type PdfText } from './pdfPage';
import { linesOfTexts } from './pdfLines';

/** A table of a page with the texts that its cells took. */
export interface PdfTable {
  top: number;
  rows: Cell[][];
}

/** Fills a grid of rules with the texts inside it; gives back those that lie outside, too. */
export function fillGrid(
  grid: RuledGrid,
  texts: readonly PdfText[],
): { table: PdfTable; outside: PdfText[] } {
  const columns = grid.xs.length - 1;
  const inside = new Map<number, PdfText[]>();
  const outside: PdfText[] = [];
  for (const text of texts.flatMap((each) => cutAtBorders(each, grid))) {
    const { x, y } = middleOf(text);
    const [column, row] = [placeIn(grid.xs, x), placeIn(grid.ys, y)];
    const cell = column === -1 || row === -1 ? undefined : grid.cells[row * columns + column];
    if (cell === undefined) outside.push(text);
    else inside.set(cell, [...(inside.get(cell) ?? []), text]);
  }
  const rows: Cell[][] = [];
  for (let row = 0; row < grid.ys.length - 1; row += 1) {
    rows.push(
      Array.from({ length: columns }, (_, column): Cell => {
        const place = row * columns + column;
        const cell = grid.cells[place] ?? place;
        return { text: textOfCell(inside.get(cell)), origin: cell === place };
      }),
    );
  }
  return { table: { top: grid.ys[0] ?? 0, rows }, outside };
}

function placeIn(borders: readonly number[], at: number): number {
  const after = borders.findIndex((border) => border > at);
  return after <= 0 ? -1 : after - 1;
}

/** A text that runs over borders holds several cells; its characters are taken as equally wide. */
function cutAtBorders(text: PdfText, grid: RuledGrid): PdfText[] {
  const [first, last] = [placeIn(grid.xs, text.left + 1), placeIn(grid.xs, text.right - 1)];
  if (first === last || !/\s/.test(text.text)) return [text];
  const width = (text.right - text.left) / text.text.length;
  return Array.from(text.text.matchAll(/\S+/g), (match) => ({
    ...text,
    text: match[0],
    left: text.left + match.index * width,
    right: text.left + (match.index + match[0].length) * width,
  }));
}

function textOfCell(texts: readonly PdfText[] | undefined): string {
  if (texts === undefined) return '';
  return linesOfTexts(texts)
    .map((line) => line.text)
    .join('\n');
}

import type { Cell } from './page';

/** A cell as its source gives it, before spans are laid out. */
export interface SpannedCell {
  text: string;
  colspan: number;
  rowspan: number;
}

/** Spans wider than any form are mistakes of an editor. */
const WIDEST = 60;
const TALLEST = 200;

/**
 * Rows of spanned cells as a grid: a cell stands at every place it covers, `origin` at the first
 * alone. Rows that end early are filled up with empty places that are no cells of their own
 * (`origin` false), so that every row is as long as the table is wide.
 */
export function layOutGrid(rows: readonly (readonly SpannedCell[])[]): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  let width = 0;
  rows.forEach((row, top) => {
    let left = 0;
    for (const cell of row) {
      while (grid[top]?.[left] !== undefined) left += 1;
      const right = left + Math.min(Math.max(cell.colspan, 1), WIDEST);
      const bottom = Math.min(top + Math.min(Math.max(cell.rowspan, 1), TALLEST), rows.length);
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) {
          const place = grid[y];
          if (place !== undefined) place[x] ??= { text: cell.text, origin: y === top && x === left };
        }
      }
      left = right;
      if (left > width) width = left;
    }
  });
  for (const row of grid) {
    for (let x = 0; x < width; x += 1) row[x] ??= { text: '', origin: false };
  }
  return grid;
}

/** A grid from rows that know no spans; short rows are filled up as `layOutGrid` does. */
export function gridOfTexts(rows: readonly (readonly string[])[]): Cell[][] {
  return layOutGrid(rows.map((row) => row.map((text) => ({ text, colspan: 1, rowspan: 1 }))));
}

import { formTables, type FormCell, type FormTable } from './formTables';
import type { FilledForm } from './filledForm';

/** Width of a table in columns, spans counted. */
function widthOf(table: FormTable): number {
  return Math.max(...table.rows.map((row) => row.reduce((sum, cell) => sum + cell.colspan, 0)));
}

/** A page copied with a cell a line, the pipe behind it; rows are filled up with pipes, spans are lost. */
export function renderCellALine(filled: FilledForm): string {
  return formTables(filled)
    .map((table) => {
      const width = widthOf(table);
      const lines = table.rows.flatMap((row) => [
        ...row.map((cell) => (cell.text === '' ? '|' : `${cell.text} |`)),
        ...(row.length < width ? ['|'.repeat(width - row.length)] : []),
      ]);
      return [table.title, ...lines].join('\n');
    })
    .join('\n');
}

/** Markdown as converters write it: spans lost, the first row as the header, whatever it holds. */
export function renderMarkdown(filled: FilledForm): string {
  return formTables(filled)
    .map((table) => `## ${table.title}\n\n${markdownTable(table)}`)
    .join('\n');
}

function markdownTable(table: FormTable): string {
  const width = widthOf(table);
  const line = (cells: readonly string[]): string =>
    `| ${[...cells, ...Array<string>(width - cells.length).fill('')].join(' | ')} |`;
  const [header = [], ...rows] = table.rows.map((row) => row.map((cell) => cell.text));
  return (
    [line(header), line(Array<string>(width).fill('---')), ...rows.map((row) => line(row))].join('\n') + '\n'
  );
}

/** Markdown with each spanned cell repeated, as other converters do. */
export function renderRepeatingMarkdown(filled: FilledForm): string {
  return formTables(filled)
    .map((table) => `${table.title}\n\n${markdownTable({ ...table, rows: repeated(table.rows) })}`)
    .join('\n');
}

function repeated(rows: readonly (readonly FormCell[])[]): FormCell[][] {
  const grid: FormCell[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let left = 0;
    for (const cell of row) {
      while (grid[top]?.[left] !== undefined) left += 1;
      for (let y = top; y < Math.min(rows.length, top + cell.rowspan); y += 1)
        for (let x = left; x < left + cell.colspan; x += 1) {
          const line = grid[y];
          if (line !== undefined) line[x] = { text: cell.text, colspan: 1, rowspan: 1 };
        }
    }
  });
  return grid;
}

/** Rows as lines, cells parted by tabs: a table pasted out of a spreadsheet. Blanks stay empty. */
export function renderTabs(filled: FilledForm): string {
  return formTables(filled)
    .map((table) =>
      [table.title, ...table.rows.map((row) => row.map((cell) => cell.text).join('\t'))].join('\n'),
    )
    .join('\n\n');
}

/** Rows as lines, cells parted by blanks, labels cut over lines: the text of a PDF. */
export function renderCutLabels(filled: FilledForm, width: number): string {
  const lines: string[] = [];
  for (const table of formTables(filled)) {
    lines.push(table.title);
    for (const row of table.rows) {
      const labels = row.filter((cell) => !/^-?[\d.]*$/.test(cell.text)).map((cell) => cell.text);
      const values = row.filter((cell) => /^-?[\d.]+$/.test(cell.text)).map((cell) => cell.text);
      const words = values.length === 0 ? labels.join('  ') : labels.join('');
      if (values.length < 3 || words.length <= width) lines.push([words, ...values].join('  '));
      else {
        const pieces = words.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? [];
        const middle = Math.floor(pieces.length / 2);
        pieces.forEach((piece, index) =>
          lines.push(index === middle ? [piece, ...values].join('  ') : piece),
        );
      }
    }
  }
  return lines.join('\n');
}

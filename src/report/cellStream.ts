import { piecesOfTable } from './collapsedTable';
import type { Block, TextBlock } from './page';
import { readCell, type CellContent } from './readCell';
import { remember } from './remember';

/** One cell or one line of text, in reading order. */
export interface Token {
  text: string;
  content: CellContent;
  /** Index of its block, and place in the table; `column` is -1 outside tables. */
  block: number;
  row: number;
  column: number;
  /** Cells across its table; 0 outside tables. */
  width: number;
  page: number | undefined;
}

/** Words with the cells that follow them up to the next words. */
export interface Run {
  label: Token[];
  cells: Token[];
}

/** A text longer than any label is a paragraph: what follows is no longer its row. */
const LONGEST_LABEL = 90;

/**
 * Cells and short texts as one sequence, so that a row can be followed where its grid is lost:
 * tables cut in two, words beside tables, rows without spans. Places filled up by a reader are
 * left out, a paragraph comes as `undefined`.
 */
export function* tokensOf(blocks: readonly Block[]): Generator<Token | undefined> {
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'text') yield* tokensOfText(block, index);
    else {
      for (const [row, cells] of block.rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          if (!cell.origin) continue;
          yield {
            text: cell.text,
            content: readCell(cell.text),
            block: index,
            row,
            column,
            width: cells.length,
            page: block.page,
          };
        }
      }
    }
  }
}

/** A short text is one token, a paragraph none, unless a whole table was collapsed into it. */
function* tokensOfText(block: TextBlock, index: number): Generator<Token | undefined> {
  const place = { block: index, row: 0, column: -1, width: 0, page: block.page };
  if (block.text.length <= LONGEST_LABEL) {
    yield { ...place, text: block.text, content: { type: 'words' } };
    return;
  }
  yield undefined;
  for (const piece of piecesOfTable(block.text) ?? []) {
    if (piece === undefined) yield undefined;
    else
      yield {
        ...place,
        text: piece.text,
        content: piece.isNumber ? readCell(piece.text) : { type: 'words' },
      };
  }
}

/** Tables at least so wide hold whole rows; narrower ones may be a table copied cell by cell. */
const ROW_WIDTH = 6;

/**
 * The runs of a token sequence; words that no cell follows begin the next run's label. In tables
 * with whole rows a run ends with its row, and what stands before its words is a serial number.
 */
export function runsOf(tokens: Iterable<Token | undefined>): Run[] {
  const runs: Run[] = [];
  let run: Run = { label: [], cells: [] };
  const end = (): void => {
    if (run.cells.length > 0) runs.push(run);
    run = { label: [], cells: [] };
  };
  for (const token of tokens) {
    if (token === undefined) {
      end();
      continue;
    }
    const last = run.cells.at(-1);
    const isSameRow = last?.row === token.row && last.block === token.block;
    if (last !== undefined && !isSameRow && Math.max(last.width, token.width) >= ROW_WIDTH) end();
    if (token.content.type !== 'words') run.cells.push(token);
    else {
      const isSerial = isSameRow && token.width >= ROW_WIDTH && run.cells.every((cell) => cell.column < 2);
      if (isSerial && !hasWordsInRow(run, token)) run.cells = [];
      if (run.cells.length > 0) end();
      run.label.push(token);
    }
  }
  end();
  return runs;
}

function hasWordsInRow(run: Run, token: Token): boolean {
  return run.label.some((each) => each.row === token.row && each.block === token.block);
}

/** A text as labels are compared: without blanks, quotation marks and numbering signs' punctuation. */
export const packed: (text: string) => string = remember((text) =>
  text.replace(/[\s"'“”‘’「」《》〈〉]+/g, ''),
);

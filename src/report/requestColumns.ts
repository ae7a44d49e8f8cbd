import { APPLICANTS, type Applicant } from '../domain/figure';
import { packed, type Run, type Token } from './cellStream';
import type { Block, Cell } from './page';
import { applicantOf, requestRowOf } from './requestRows';

/** Which column of a table holds which applicants, by its header. */
export type ApplicantColumns = ReadonlyMap<number, Applicant>;

const COLUMN_WORDS = /^(?:商业企业|科研机构|社会公益组织|法律服务机构)$/;

/**
 * The applicant columns that the header of a table names, or undefined when it does not say:
 * no header, a header whose spans are lost (its words stand over wrong columns), names twice.
 */
export function applicantColumns(block: Block): ApplicantColumns | undefined {
  if (block.type !== 'table') return undefined;
  const columns = new Map<number, Applicant>();
  const header = block.rows.slice(0, firstDataRow(block.rows));
  if (!header.some((row) => row.some((cell) => COLUMN_WORDS.test(packed(cell.text))))) return undefined;
  for (const row of header) {
    for (const [column, cell] of row.entries()) {
      const applicant = applicantOf(cell.text);
      if (applicant === undefined) continue;
      const before = columns.get(column);
      if (before !== undefined && before !== applicant) return undefined;
      columns.set(column, applicant);
    }
  }
  const named = [...columns.values()];
  return named.length >= 2 && new Set(named).size === named.length ? columns : undefined;
}

/** Whether columns stand in the order of the form. A wrong order means names over wrong numbers. */
export function isFormOrder(columns: ApplicantColumns): boolean {
  const order = [...columns].sort(([a], [b]) => a - b).map(([, applicant]) => APPLICANTS.indexOf(applicant));
  return order.every((place, index) => index === 0 || place > (order[index - 1] ?? -1));
}

function firstDataRow(rows: readonly (readonly Cell[])[]): number {
  const at = rows.findIndex((row) =>
    row.some(
      (cell) => cell.origin && applicantOf(cell.text) === undefined && requestRowOf(cell.text) !== undefined,
    ),
  );
  return at === -1 ? 0 : at;
}

/** The label of a run without the words of a header that stands (or is repeated) before it. */
export function labelOf(run: Run): string {
  let from = 0;
  run.label.forEach((token, index) => {
    if (COLUMN_WORDS.test(packed(token.text))) from = index + 1;
  });
  if (from > 0) while (isHeaderWord(run.label[from])) from += 1;
  return run.label
    .slice(from)
    .map((token) => token.text)
    .join('');
}

function isHeaderWord(token: Token | undefined): boolean {
  return token !== undefined && /^(?:其他|其它|总计|合计|小计)$/.test(packed(token.text));
}

/** Cells of one row by applicant. */
export type RowCells = Partial<Record<Applicant, Token>>;

/** By the header's columns; undefined when the row does not keep to them. */
export function cellsByHeader(run: Run, columns: ApplicantColumns): RowCells | undefined {
  const row = run.cells[0]?.row;
  const cells: RowCells = {};
  let found = 0;
  for (const token of run.cells) {
    const applicant = token.row === row ? columns.get(token.column) : undefined;
    if (applicant !== undefined) {
      cells[applicant] = token;
      found += 1;
    } else if (token.content.type !== 'blank') return undefined;
  }
  return found === columns.size ? cells : undefined;
}

/** By counting: exactly as many cells as the form has, but for empty ones that fill up the row. */
export function cellsByCount(run: Run): RowCells | undefined {
  const isBlank = (token: Token | undefined): boolean => token?.content.type === 'blank';
  let [from, to] = [0, run.cells.length];
  const leading = run.cells.findIndex((token) => !isBlank(token));
  while (to - from > APPLICANTS.length && isBlank(run.cells[to - 1]) && run.cells[to - 1]?.text.trim() === '')
    to -= 1;
  // Blank places both before and behind leave open which of them are cells of the form.
  if (leading > 0 && to < run.cells.length) return undefined;
  while (to - from > APPLICANTS.length && from < leading) from += 1;
  if (to - from !== APPLICANTS.length) return undefined;
  return Object.fromEntries(APPLICANTS.map((applicant, index) => [applicant, run.cells[from + index]]));
}

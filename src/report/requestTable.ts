import { APPLICANTS, type Applicant } from '../domain/figure';
import type { Form } from '../domain/form';
import { type Run, type Token } from './cellStream';
import type { Block } from './page';
import { faultAt, locatorOn, noReadings, type Reading, type TableReadings } from './reading';
import {
  applicantColumns,
  cellsByCount,
  cellsByHeader,
  isFormOrder,
  labelOf,
  type ApplicantColumns,
  type RowCells,
} from './requestColumns';
import { copiesOf } from './requestCopies';
import { nameRowsByPlace, type RequestLine } from './requestOrder';
import { APPLICANT_LABELS, printedRows, REQUEST_ROWS, requestRowIndex, requestRowOf } from './requestRows';

/**
 * Table 3, requests by result and applicant. Rows are found by their labels, columns by the header
 * or, where it is lost, by their number; what was found by number alone must be confirmed by the
 * sums that the form prints, or it is a fault and no figure. A report that holds the table more
 * than once gives each reading once per copy.
 */
export function readRequestTables(blocks: readonly Block[], runs: readonly Run[]): TableReadings[] {
  const columns = blocks.map(applicantColumns);
  return copiesOf(linesOf(blocks, runs, columns)).map(readCopy);
}

function linesOf(
  blocks: readonly Block[],
  runs: readonly Run[],
  columns: readonly (ApplicantColumns | undefined)[],
): RequestLine[] {
  const lines: RequestLine[] = [];
  let last: { columns: ApplicantColumns; width: number } | undefined;
  let waiting: string | undefined;
  for (const run of runs) {
    if (run.label.some((token) => CASE_HEADER.test(token.text))) continue;
    const block = blocks[run.cells[0]?.block ?? 0];
    const width = block?.type === 'table' ? (block.rows[0]?.length ?? 0) : 0;
    const own = columns[run.cells[0]?.block ?? 0];
    if (own !== undefined) last = { columns: own, width };
    const label = labelOf(run);
    const row = requestRowOf(label) ?? requestRowOf(`${waiting ?? ''}${label}`);
    const empty = run.cells.every((token) => token.content.type === 'blank');
    // A row cut by a page break: its label begins on one page, its numbers stand on the next.
    waiting = empty && run.cells[0]?.text === '' ? label : undefined;
    const header = own ?? (last?.width === width ? last.columns : undefined);
    const byHeader = header === undefined || !isFormOrder(header) ? undefined : cellsByHeader(run, header);
    const cells = byHeader ?? cellsByCount(run);
    if (row === undefined && cells === undefined) continue;
    lines.push({ run, metric: row?.metric, cells, byHeader: byHeader !== undefined, byPlace: false });
  }
  return lines;
}

/** Below these words stand the numbers of table 4, also where the last rows of table 3 have none. */
const CASE_HEADER = /结果(?:维持|纠正)/;

function readCopy(lines: RequestLine[]): TableReadings {
  const form = formOf(lines);
  const result: TableReadings = { ...noReadings(), form, found: true };
  if (!hasNumbers(lines)) {
    const [first] = lines;
    result.faults.push(
      faultAt(
        'empty_table',
        'table 3 is there, but none of its cells is filled in',
        placeOf(first, 'table 3'),
      ),
    );
    return result;
  }
  if (isScrambled(lines)) {
    const message =
      'most rows of table 3 do not have seven cells, so it is not certain which number is which';
    result.faults.push(faultAt('cells_unsure', message, placeOf(lines[0], 'table 3')));
    return result;
  }
  const named = nameRowsByPlace(lines, form, result.faults);
  if (named.length === 0) return result;
  if (!columnsHold(named)) {
    const message =
      'the columns of table 3 cannot be told apart: no header names them and the totals do not add up';
    result.faults.push(faultAt('columns_unsure', message, placeOf(named[0], 'table 3')));
    return result;
  }
  for (const line of named) readLine(line, result);
  reportMissingRows(named, form, result);
  return result;
}

/** Where many rows have too many or too few cells, those with the right number have it by chance. */
function isScrambled(lines: readonly RequestLine[]): boolean {
  const filled = lines.filter((line) => line.run.cells.some((token) => token.content.type !== 'blank'));
  const broken = filled.filter((line) => line.cells === undefined).length;
  return broken > (filled.length - broken) / 2;
}

function formOf(lines: readonly RequestLine[]): Form | undefined {
  const metrics = new Set(lines.map((line) => line.metric));
  if (metrics.has('other_uncorrected') || metrics.has('other_unpaid')) return '2021';
  return metrics.has('other_handling') ? '2019' : undefined;
}

function hasNumbers(lines: readonly RequestLine[]): boolean {
  return lines.some((line) => line.run.cells.some((token) => token.content.type === 'number'));
}

/**
 * Columns told by number alone hold when the total equals the sum of the others in most rows that
 * are not all zero; columns told by the header hold unless every such row speaks against them. One or
 * two rows told by number alone prove nothing: seven numbers in a row may add up by chance; nor do
 * rows whose total is blank.
 */
function columnsHold(lines: readonly RequestLine[]): boolean {
  const counted = { agree: 0, differ: 0 };
  const headed = { agree: 0, differ: 0 };
  for (const line of lines) {
    const values =
      line.cells === undefined ? undefined : APPLICANTS.map((each) => numberIn(line.cells?.[each]));
    if (values === undefined || values.includes(undefined)) continue;
    const total = values.at(-1) ?? 0;
    const sum = values.slice(0, -1).reduce<number>((all, each) => all + (each ?? 0), 0);
    if (total === 0 && sum === 0) continue;
    (line.byHeader ? headed : counted)[total === sum ? 'agree' : 'differ'] += 1;
  }
  if (headed.agree === 0 && headed.differ >= 3) return false;
  const told = lines.filter(({ cells }) => cells !== undefined);
  if (told.every(({ byHeader }) => !byHeader) && told.filter(addsUp).length < FEWEST_ROWS) return false;
  return counted.differ === 0 || counted.agree + headed.agree > counted.differ * 2;
}

/** Rows that must at least add up where no header names the columns. */
const FEWEST_ROWS = 3;

/** Whether the total is stated and is the sum of what else the row states; blanks count nothing. */
function addsUp({ cells }: RequestLine): boolean {
  const values = APPLICANTS.map((each) => numberIn(cells?.[each]));
  return values.at(-1) === values.slice(0, -1).reduce<number>((all, each) => all + (each ?? 0), 0);
}

function numberIn(token: Token | undefined): number | undefined {
  return token?.content.type === 'number' ? token.content.value : undefined;
}

function readLine(line: RequestLine, result: TableReadings): void {
  const row = line.metric === undefined ? undefined : REQUEST_ROWS[requestRowIndex(line.metric)];
  if (row === undefined) {
    if (line.run.cells.some((token) => (numberIn(token) ?? 0) !== 0))
      result.faults.push(
        faultAt(
          'row_unsure',
          'a row of table 3 has lost its label',
          placeOf(line, `table 3, row ${textOf(line.run)}`),
        ),
      );
    return;
  }
  if (line.cells === undefined) {
    if (line.run.cells.some((token) => token.content.type !== 'blank')) {
      const message = `the row has ${String(line.run.cells.length)} cells instead of 7, so it is not certain which is which`;
      result.faults.push(faultAt('cells_unsure', message, placeOf(line, `table 3, row ${row.label}`)));
    }
    return;
  }
  for (const applicant of APPLICANTS) readApplicant(line, applicant, row.label, line.cells, result);
}

function readApplicant(
  line: RequestLine,
  applicant: Applicant,
  label: string,
  cells: RowCells,
  result: TableReadings,
): void {
  const token = cells[applicant];
  const locator = locatorOn(
    token?.page,
    `table 3, row ${label}, column ${APPLICANT_LABELS[applicant]}${line.byPlace ? ' (row found by its place)' : ''}`,
  );
  const metric = line.metric ?? '';
  const value = numberIn(token);
  if (value !== undefined && Number.isInteger(value) && value >= 0) {
    result.readings.push({ metric, applicant, value, method: 'table', locator });
    return;
  }
  if (token !== undefined && token.content.type !== 'blank') {
    result.faults.push(faultAt('illegible', `no whole number: ${token.text}`, locator));
    return;
  }
  const sum = applicant === 'total' ? sumOfParts(cells) : undefined;
  if (sum !== undefined) result.readings.push(sumReading(metric, sum, locator));
}

function sumReading(metric: string, value: number, locator: string): Reading {
  return {
    metric,
    applicant: 'total',
    value,
    method: 'sum',
    locator: `${locator} (blank; sum of the six columns)`,
  };
}

/** Sum of the six applicant columns when all of them are stated. */
function sumOfParts(cells: RowCells): number | undefined {
  let sum = 0;
  for (const applicant of APPLICANTS.slice(0, -1)) {
    const value = numberIn(cells[applicant]);
    if (value === undefined || !Number.isInteger(value) || value < 0) return undefined;
    sum += value;
  }
  return sum;
}

function reportMissingRows(
  lines: readonly RequestLine[],
  form: Form | undefined,
  result: TableReadings,
): void {
  if (form === undefined) return;
  const metrics = new Set(lines.map((line) => line.metric));
  const missing = printedRows(form).filter((row) => !metrics.has(row.metric));
  if (missing.length === 0) return;
  const names = missing.map((row) => row.label).join('; ');
  result.faults.push(faultAt('rows_missing', `table 3 lacks rows: ${names}`, placeOf(lines[0], 'table 3')));
}

function textOf(run: Run): string {
  return run.label
    .map((token) => token.text)
    .join(' ')
    .slice(-40);
}

function placeOf(line: RequestLine | undefined, words: string): string {
  return locatorOn(line?.run.cells[0]?.page, words);
}

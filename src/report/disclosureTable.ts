import type { Form } from '../domain/form';
import { maySink } from '../domain/metric';
import { packed, type Run, type Token } from './cellStream';
import {
  disclosureFormOf,
  disclosureRowOf,
  isDisclosureHeader,
  type DisclosureColumn,
  type DisclosureRow,
} from './disclosureRows';
import { inTenThousandYuan, moneyUnitIn } from './readCell';
import { faultAt, locatorOn, noReadings, type TableReadings } from './reading';

/**
 * Table 2, what was disclosed on the body's own initiative. Each row goes by the header above it;
 * where a header is lost, by the only columns that the form gives the row, provided that there are
 * exactly as many cells.
 */
export function readDisclosureTables(runs: readonly Run[]): TableReadings[] {
  const lines = linesOf(runs);
  return copiesOf(lines).map(readCopy);
}

interface DisclosureLine {
  run: Run;
  row: DisclosureRow;
  header: Token[];
}

function linesOf(runs: readonly Run[]): DisclosureLine[] {
  const lines: DisclosureLine[] = [];
  let header: Token[] = [];
  for (const run of runs) {
    const own = run.label.flatMap(headersIn);
    if (own.length > 0) header = own;
    else if (run.label.some((token) => /信息内容|第[(（]?[一五六八九][)）]?项/.test(token.text))) header = [];
    const row = disclosureRowOf(run.label.at(-1)?.text ?? '');
    if (row !== undefined) lines.push({ run, row, header });
  }
  return lines;
}

/** Header cells among words; a line of text may hold a whole header, its cells run together. */
function headersIn(token: Token): Token[] {
  if (token.column !== -1) return isDisclosureHeader(token.text) ? [token] : [];
  const words = packed(token.text).match(HEADER_WORDS) ?? [];
  return words.map((text) => ({ ...token, text }));
}

const HEADER_WORDS =
  /本年(?:新?制作|新公开|制发|废止|处理决定)(?:件数|数量)|对外公开总数量?|现行有效件数|上一年项目数量|本年增[/／]减|处理决定数量|采购项目数量|采购总金额(?:[(（][^()（）]*[)）])?|本年收费金额(?:[(（][^()（）]*[)）])?/g;

/** A second copy begins where a row comes again. */
function copiesOf(lines: readonly DisclosureLine[]): DisclosureLine[][] {
  const copies: DisclosureLine[][] = [[]];
  for (const line of lines) {
    const copy = copies.at(-1);
    if (copy?.some((each) => each.row === line.row) === true) copies.push([line]);
    else copy?.push(line);
  }
  return copies.filter((copy) => isTable2(copy));
}

/** One known row without any known header is not yet table 2. */
function isTable2(copy: readonly DisclosureLine[]): boolean {
  return copy.length >= 2 || copy.some((line) => line.header.length > 0);
}

function readCopy(lines: readonly DisclosureLine[]): TableReadings {
  const form = formOf(lines);
  const result: TableReadings = { ...noReadings(), form, found: true };
  for (const line of lines) readLine(line, form, result);
  if (result.readings.length === 0 && result.faults.length === 0)
    result.faults.push(
      faultAt('empty_table', 'table 2 is there, but none of its cells is filled in', 'table 2'),
    );
  return result;
}

function formOf(lines: readonly DisclosureLine[]): Form | undefined {
  const votes = { '2019': 0, '2021': 0 };
  for (const line of lines) {
    for (const token of line.header) {
      const form = disclosureFormOf(token.text);
      if (form === '2019' || form === '2021') votes[form] += 1;
    }
  }
  if (votes['2019'] === votes['2021']) return undefined;
  return votes['2019'] > votes['2021'] ? '2019' : '2021';
}

function readLine(line: DisclosureLine, form: Form | undefined, result: TableReadings): void {
  const place = locatorOn(line.run.cells[0]?.page, `table 2, row ${line.row.label}`);
  const pairs = pairsByHeader(line) ?? pairsByCount(line, form);
  if (pairs === undefined) {
    if (line.run.cells.some((token) => token.content.type === 'number'))
      result.faults.push(
        faultAt('cells_unsure', 'the header does not tell which column a number stands in', place),
      );
    return;
  }
  for (const { column, token, unit } of pairs) readValue(column, token, unit, place, result);
}

interface Pair {
  column: DisclosureColumn;
  token: Token;
  /** Money unit that the header prints. */
  unit: string;
}

/** Header cells and values stand in the same columns; all of them must, and be the row's own. */
function pairsByHeader(line: DisclosureLine): Pair[] | undefined {
  if (line.header.length === 0) return undefined;
  const pairs: Pair[] = [];
  const isLost = line.header.every((token) => token.column === line.header[0]?.column);
  for (const [index, token] of line.run.cells.entries()) {
    const header = isLost ? line.header[index] : line.header.find((each) => each.column === token.column);
    const column = header === undefined ? undefined : columnOf(line.row, header.text);
    if (header !== undefined && column !== undefined)
      pairs.push({ column, token, unit: moneyUnitIn(header.text) });
    else if (token.content.type !== 'blank') return undefined;
  }
  const known = line.header.filter((token) => columnOf(line.row, token.text) !== undefined).length;
  return pairs.length === known && known > 0 ? withoutRepeats(pairs) : undefined;
}

/** A copy may repeat a spanned cell in each of its columns; then all of them say the same. */
function withoutRepeats(pairs: readonly Pair[]): Pair[] | undefined {
  const kept = new Map<string, Pair>();
  for (const pair of pairs) {
    const before = kept.get(pair.column.metric);
    if (before !== undefined && before.token.text !== pair.token.text) return undefined;
    kept.set(pair.column.metric, before ?? pair);
  }
  return [...kept.values()];
}

function columnOf(row: DisclosureRow, header: string): DisclosureColumn | undefined {
  const name = header.replace(/\s+/g, '');
  return row.columns.find((column) => column.pattern.test(name));
}

/** Without a usable header: as many cells as the form gives the row, no more and no fewer. */
function pairsByCount(line: DisclosureLine, form: Form | undefined): Pair[] | undefined {
  if (form === undefined) return undefined;
  const columns = line.row.columns.filter((column) => column.form === form);
  const cells = [...line.run.cells];
  while (cells.length > columns.length && cells.at(-1)?.text === '') cells.pop();
  if (columns.length === 0 || cells.length !== columns.length) return undefined;
  const unit = moneyUnitIn(line.run.label.map((token) => token.text).join(''));
  return cells.flatMap((token, index) => {
    const column = columns[index];
    return column === undefined ? [] : [{ column, token, unit }];
  });
}

function readValue(
  column: DisclosureColumn,
  token: Token,
  unit: string,
  place: string,
  result: TableReadings,
): void {
  const locator = `${place}, column ${column.label}`;
  const { content } = token;
  if (content.type === 'blank') return;
  const value = content.type === 'number' ? valueOf(column, content.value, content.unit, unit) : undefined;
  if (value !== undefined) {
    result.readings.push({ metric: column.metric, applicant: 'total', value, method: 'table', locator });
  } else if (content.type === 'number' && column.money === true) {
    const message = `${token.text}: neither the cell nor its header says whether this is 元 or 万元`;
    result.faults.push(faultAt('unit_unknown', message, locator));
  } else result.faults.push(faultAt('illegible', `no whole number: ${token.text}`, locator));
}

function valueOf(
  column: DisclosureColumn,
  value: number,
  cellUnit: string,
  unit: string,
): number | undefined {
  if (column.money === true) return value < 0 ? undefined : inTenThousandYuan(value, cellUnit, unit);
  if (!Number.isInteger(value) || cellUnit.endsWith('元')) return undefined;
  return value >= 0 || maySink(column.metric) ? value : undefined;
}

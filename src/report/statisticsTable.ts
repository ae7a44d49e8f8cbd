import type { Form } from '../domain/form';
import { packed, type Run, type Token } from './cellStream';
import type { Block } from './page';
import { inTenThousandYuan, moneyUnitIn } from './readCell';
import { faultAt, locatorOn, noReadings, type TableReadings } from './reading';
import { remember } from './remember';
import { bareLabel, INDEX_ROWS, NATIONAL_ROWS, SECTION_STARTS, type StatisticsRow } from './statisticsRows';

const LONGEST_LABEL = 80;
/** Fewer known rows than this may stand in any table. */
const FEWEST_ROWS = 5;

interface Kind {
  form: Form;
  name: string;
  /** Rows that print a label, whatever section they stand under. */
  rowsOf: (bare: string) => readonly StatisticsRow[];
}

/** Every label of a page is compared with every row, and reports print the same labels. */
const rowsNamed = (rows: readonly StatisticsRow[]): Kind['rowsOf'] =>
  remember((bare) => rows.filter((row) => row.pattern.test(bare)));
const sectionNamed = remember((bare) => SECTION_STARTS.find(([, pattern]) => pattern.test(bare))?.[0]);

const NATIONAL: Kind = { form: '2014', name: 'statistics table', rowsOf: rowsNamed(NATIONAL_ROWS) };
const INDEX: Kind = { form: '2008', name: 'index table', rowsOf: rowsNamed(INDEX_ROWS) };

/**
 * The national statistics table of form 2014 (统计指标 / 单位 / 统计数) and the regional index tables
 * of form 2008 (指标名称 / 计量单位 / 代码 / 本年 / 历年累计). A row gives one number: the only one it
 * holds, or the one in the column that the header calls this year's.
 */
export function readStatisticsTables(blocks: readonly Block[], runs: readonly Run[]): TableReadings[] {
  const copies = [...readKind(blocks, runs, NATIONAL), ...readKind(blocks, runs, INDEX)];
  const rowsOf = (copy: TableReadings): number => copy.readings.length + copy.faults.length;
  const most = Math.max(0, ...copies.map(rowsOf));
  // Both forms print some of the same labels: the table is of the form that names most of its rows.
  const form = copies.find((copy) => rowsOf(copy) === most)?.form;
  return copies.filter((copy) => copy.form === form);
}

interface Line {
  row: StatisticsRow;
  run: Run;
  label: string;
  valueColumn: number | undefined;
  hasCodes: boolean;
  /** Number columns in the order of the header, where columns themselves are lost. */
  order: readonly ColumnKind[];
}

type ColumnKind = 'code' | 'this_year' | 'other';

function readKind(blocks: readonly Block[], runs: readonly Run[], kind: Kind): TableReadings[] {
  const copies: Line[][] = [];
  for (const line of linesOf(blocks, runs, kind)) {
    const copy = copies.at(-1);
    if (copy === undefined || copy.some((each) => each.row === line.row)) copies.push([line]);
    else copy.push(line);
  }
  return copies.filter((copy) => copy.length >= FEWEST_ROWS).map((copy) => readCopy(copy, kind));
}

function linesOf(blocks: readonly Block[], runs: readonly Run[], kind: Kind): Line[] {
  const lines: Line[] = [];
  const columns = blocks.map(valueColumnOf);
  let section = '';
  let order: readonly ColumnKind[] = [];
  for (const run of runs) {
    const block = run.cells[0]?.block ?? 0;
    const header = headerOrder(run);
    if (header.length > 0) order = header;
    for (const token of run.label) {
      if (token.text.length > LONGEST_LABEL) continue;
      const bare = bareLabel(token.text);
      const row = kind.rowsOf(bare).find((each) => each.under === undefined || each.under === section);
      section = sectionNamed(bare) ?? section;
      if (row !== undefined) {
        lines.push({
          row,
          run,
          label: token.text,
          valueColumn: columns[block]?.value,
          hasCodes: columns[block]?.code === true,
          order,
        });
        break;
      }
    }
  }
  return lines;
}

interface ValueColumn {
  /** Column of this year's numbers. */
  value: number | undefined;
  /** Whether a column holds the numbers of the rows. */
  code: boolean;
}

const NAME_COLUMN = /^(?:统计指标|指标名?称?|项目|名称|指标)$/;
const CODE_COLUMN = /^(?:代码|序号|编号)$/;
const THIS_YEAR = /^(?:本年度?|本年数|当年|统计数|数量|数值|本年度?数量?|\d{4}年度?)$/;

function valueColumnOf(block: Block): ValueColumn | undefined {
  if (block.type !== 'table') return undefined;
  for (const row of block.rows) {
    const words = row.map((cell) => packed(cell.text));
    if (!words.some((word) => NAME_COLUMN.test(word))) continue;
    const matches = words.flatMap((word, index) => (THIS_YEAR.test(word) ? [index] : []));
    return {
      value: matches.length === 1 ? matches[0] : undefined,
      code: words.some((word) => CODE_COLUMN.test(word)),
    };
  }
  return undefined;
}

/** What the words of a header say of the columns of numbers, in order; empty when there is none. */
function headerOrder(run: Run): ColumnKind[] {
  const words = run.label.map((token) => packed(token.text));
  const from = words.findLastIndex((word) => NAME_COLUMN.test(word));
  if (from === -1) return [];
  return words.slice(from + 1).flatMap((word): ColumnKind[] => {
    if (CODE_COLUMN.test(word)) return ['code'];
    if (THIS_YEAR.test(word)) return ['this_year'];
    return /累计|上年|去年|\d{4}年/.test(word) ? ['other'] : [];
  });
}

function readCopy(lines: readonly Line[], kind: Kind): TableReadings {
  const result: TableReadings = { ...noReadings(), form: kind.form, found: true };
  for (const line of lines) readLine(line, kind, result);
  if (result.readings.length === 0 && result.faults.length === 0)
    result.faults.push(
      faultAt('empty_table', `the ${kind.name} is there, but none of its cells is filled in`, kind.name),
    );
  return result;
}

function readLine(line: Line, kind: Kind, result: TableReadings): void {
  const locator = locatorOn(line.run.cells[0]?.page, `${kind.name}, row ${line.row.label}`);
  const cell = valueCell(line);
  if (cell === 'unsure') {
    result.faults.push(
      faultAt(
        'cells_unsure',
        'the row has several numbers and no header tells which is this year’s',
        locator,
      ),
    );
    return;
  }
  if (cell === undefined) return;
  const { content } = cell;
  if (content.type === 'blank') return;
  const unit = unitOf(line);
  const value = content.type === 'number' ? valueOf(line.row, content.value, content.unit, unit) : undefined;
  if (value !== undefined) {
    result.readings.push({ metric: line.row.metric, applicant: 'total', value, method: 'table', locator });
  } else if (content.type === 'number' && line.row.money === true) {
    result.faults.push(
      faultAt(
        'unit_unknown',
        `${cell.text}: neither the cell nor the row says whether this is 元 or 万元`,
        locator,
      ),
    );
  } else result.faults.push(faultAt('illegible', `no whole number: ${cell.text}`, locator));
}

function valueCell(line: Line): Token | 'unsure' | undefined {
  const { run, valueColumn } = line;
  if (valueColumn !== undefined) {
    const token = run.cells.find((each) => each.column === valueColumn);
    if (token !== undefined && token.row === run.cells[0]?.row) return token;
  }
  const numbers = run.cells.filter((token) => token.text !== '');
  const place = line.order.indexOf('this_year');
  if (place !== -1 && line.order.lastIndexOf('this_year') === place && numbers.length === line.order.length)
    return numbers[place];
  const filled = run.cells.filter((token) => token.content.type !== 'blank');
  if (filled.length <= 1 && !line.hasCodes) return filled[0];
  return filled.length === 0 ? undefined : 'unsure';
}

/** Money unit that the row prints in its label or in a column of its own. */
function unitOf(line: Line): string {
  for (const token of [...line.run.label].reverse()) {
    const unit = /^(?:万元|亿元|千元|百元|元)$/.test(packed(token.text))
      ? packed(token.text)
      : moneyUnitIn(token.text);
    if (unit !== '') return unit;
  }
  return '';
}

function valueOf(row: StatisticsRow, value: number, cellUnit: string, unit: string): number | undefined {
  if (value < 0) return undefined;
  if (row.money === true) return inTenThousandYuan(value, cellUnit, unit);
  return Number.isInteger(value) && !cellUnit.endsWith('元') ? value : undefined;
}

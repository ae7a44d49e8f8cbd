import {
  CASE_COLUMNS,
  CASE_KINDS,
  caseColumnOf,
  caseHeaderOf,
  caseKindOf,
  casePlaces,
  COLUMN_LABELS,
  isCaseOrder,
  KIND_LABELS,
  type CaseColumn,
  type CaseKind,
  type Placed,
} from './caseColumns';
import { VerticalReading } from './caseVertical';
import { packed, type Run, type Token } from './cellStream';
import type { Block } from './page';
import { faultAt, locatorOn, noReadings, type TableReadings } from './reading';

/**
 * Table 4, reviews and suits by result. Columns go by the header; where its spans are lost, by the
 * kinds and the results it names and their number, also when the fifteen numbers stand in two or
 * three tables, in rows by kind, or one below the other. Without any header the sums must hold.
 */
export function readCaseTables(blocks: readonly Block[], all: readonly Run[]): TableReadings[] {
  const result: TableReadings = noReadings();
  const copies: TableReadings[] = [];
  let seen = new Set<CaseKind>();
  let current = result;
  for (const placed of placedRuns(blocks, all)) {
    if (placed.cells === undefined) {
      current.found = true;
      current.faults.push(faultAt('cells_unsure', placed.problem, placed.place));
      continue;
    }
    const kinds = new Set(placed.cells.map((cell) => cell.kind));
    if ([...kinds].some((kind) => seen.has(kind))) {
      copies.push(current);
      [current, seen] = [noReadings(), new Set()];
    }
    for (const kind of kinds) seen.add(kind);
    current.found = true;
    readCells(placed.cells, current);
  }
  copies.push(current);
  return copies.filter((copy) => copy.found);
}

type PlacedRun = { cells: Placed } | { cells: undefined; problem: string; place: string };

function* placedRuns(blocks: readonly Block[], all: readonly Run[]): Generator<PlacedRun> {
  const runs = joinedHeaders(all);
  const vertical = new VerticalReading();
  let titled = false;
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    if (run === undefined) continue;
    titled ||= run.label.some((token) => isTitle(token.text));
    const header = caseHeaderOf(run);
    const stacked = vertical.take(run);
    if (stacked !== undefined) yield { cells: stacked };
    if (vertical.isOpen) continue;
    const horizontal = header.columns.length >= 4 && (header.kinds.length > 0 || titled);
    if (horizontal && header.last !== undefined && isCaseOrder(header.columns.slice(0, 5))) {
      const [rows, next] = rowsByKind(runs, at);
      if (rows.length > 0) yield { cells: rows };
      if (rows.length > 0) at = next - 1;
      continue;
    }
    if (horizontal) {
      const [placed, used] = byHeader(blocks, runs, at);
      if (placed !== undefined) yield placed;
      at += used - 1;
    } else if (titled && header.columns.length === 0 && run.label.some((token) => isTitle(token.text))) {
      const placed = bySums(run);
      if (placed !== undefined) yield { cells: placed };
    }
  }
}

/** Rows of a header are filled up with empty cells: a run without any value belongs to the next one's label. */
function joinedHeaders(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  let waiting: Token[] = [];
  for (const [index, run] of runs.entries()) {
    const label = [...waiting, ...run.label];
    const isEmpty = run.cells.every((token) => token.text === '');
    if (isEmpty && index < runs.length - 1 && label.length < LONGEST_HEADER) waiting = label;
    else {
      joined.push({ label, cells: run.cells });
      waiting = [];
    }
  }
  return joined;
}

/** Words of a whole header of table 4, its title and some of what stands before it. */
const LONGEST_HEADER = 40;

function isTitle(text: string): boolean {
  const name = packed(text);
  return /行政复议.{0,4}(?:和|、|及|与)?.{0,2}(?:行政诉讼|诉讼).{0,6}情况$/.test(name) && name.length <= 40;
}

/** The run of numbers below a header; numbers that a second header parts are put together again. */
function byHeader(
  blocks: readonly Block[],
  runs: readonly Run[],
  at: number,
): [PlacedRun | undefined, number] {
  const run = runs[at];
  if (run === undefined) return [undefined, 1];
  const places = casePlaces(blocks[run.cells[0]?.block ?? 0], run.cells[0]?.row ?? 0);
  if (places !== undefined) {
    const row = run.cells[0]?.row;
    const cells = run.cells.flatMap((token) => {
      const place = token.row === row ? places.get(token.column) : undefined;
      return place === undefined ? [] : [{ ...place, token }];
    });
    if (cells.length === places.size) return [{ cells }, 1];
  }
  const header = caseHeaderOf(run);
  const kinds = kindsOf(header.kinds, header.columns.length);
  const cells = withoutFilling(run.cells, kinds.length * 5);
  if (cells.length === kinds.length * 5 && isCaseOrder(header.columns))
    return [{ cells: placedInOrder(cells, kinds) }, 1];
  const next = runs[at + 1];
  const rest = next === undefined ? undefined : withoutFilling(next.cells, 15 - cells.length);
  if (next !== undefined && rest?.length === 15 - cells.length && isCaseLabel(next)) {
    const placed = placedInOrder([...cells, ...rest], CASE_KINDS);
    if (sumsHold(placed)) return [{ cells: placed }, 2];
  }
  if (cells.every((token) => token.content.type === 'blank')) return [undefined, 1];
  const problem = `table 4 has ${String(cells.length)} numbers under ${String(header.columns.length)} columns, so it is not certain which is which`;
  return [{ cells: undefined, problem, place: locatorOn(run.cells[0]?.page, 'table 4') }, 1];
}

/** A header that names results fifteen times has all kinds, whichever names are still legible. */
function kindsOf(named: readonly CaseKind[], columns: number): readonly CaseKind[] {
  if (columns === 15) return CASE_KINDS;
  if (columns === 10 && !named.includes('review')) return CASE_KINDS.slice(1);
  return named;
}

function isCaseLabel(run: Run): boolean {
  return run.label.every(
    (token) =>
      caseKindOf(token.text) !== undefined ||
      caseColumnOf(token.text) !== undefined ||
      packed(token.text) === '行政诉讼',
  );
}

function withoutFilling(cells: readonly Token[], count: number): Token[] {
  const kept = [...cells];
  while (kept.length > count && kept.at(-1)?.text === '') kept.pop();
  while (kept.length > count && kept[0]?.text === '') kept.shift();
  return kept;
}

function placedInOrder(cells: readonly Token[], kinds: readonly CaseKind[]): Placed {
  return cells.flatMap((token, index) => {
    const kind = kinds[Math.floor(index / 5)];
    const column = CASE_COLUMNS[index % 5];
    return kind === undefined || column === undefined ? [] : [{ kind, column, token }];
  });
}

/** Rows that are kinds: each five numbers, the results named once above them. */
function rowsByKind(runs: readonly Run[], at: number): [Placed, number] {
  const placed: Placed = [];
  let next = at;
  for (; next < runs.length; next += 1) {
    const run = runs[next];
    const kind = run === undefined ? undefined : caseHeaderOf(run).last;
    const cells = run === undefined ? [] : withoutFilling(run.cells, 5);
    if (kind === undefined || cells.length !== 5 || placed.some((each) => each.kind === kind)) break;
    placed.push(...placedInOrder(cells, [kind]));
  }
  return [placed, next];
}

/** Fifteen numbers under the section's title with no header at all: only when every sum holds. */
function bySums(run: Run): Placed | undefined {
  const cells = withoutFilling(run.cells, 15);
  if (cells.length !== 15 || cells.some((token) => token.content.type !== 'number')) return undefined;
  const placed = placedInOrder(cells, CASE_KINDS);
  return sumsHold(placed) ? placed : undefined;
}

function sumsHold(placed: Placed): boolean {
  return CASE_KINDS.every((kind) => {
    const values = CASE_COLUMNS.map((column) => numberAt(placed, kind, column));
    if (values.includes(undefined)) return false;
    const total = values.at(-1) ?? 0;
    return values.slice(0, -1).reduce<number>((all, each) => all + (each ?? 0), 0) === total;
  });
}

function numberAt(placed: Placed, kind: CaseKind, column: CaseColumn): number | undefined {
  const token = placed.find((each) => each.kind === kind && each.column === column)?.token;
  return token?.content.type === 'number' ? token.content.value : undefined;
}

function readCells(placed: Placed, result: TableReadings): void {
  for (const { kind, column, token } of placed) {
    const locator = locatorOn(token.page, `table 4, column ${KIND_LABELS[kind]} ${COLUMN_LABELS[column]}`);
    const value = token.content.type === 'number' ? token.content.value : undefined;
    if (value !== undefined && Number.isInteger(value) && value >= 0) {
      result.readings.push({
        metric: `${kind}_${column}`,
        applicant: 'total',
        value,
        method: 'table',
        locator,
      });
    } else if (token.content.type !== 'blank') {
      result.faults.push(faultAt('illegible', `no whole number: ${token.text}`, locator));
    } else if (column === 'total') {
      const parts = CASE_COLUMNS.slice(0, -1).map((each) => numberAt(placed, kind, each));
      if (parts.includes(undefined)) continue;
      const sum = parts.reduce<number>((all, each) => all + (each ?? 0), 0);
      result.readings.push({
        metric: `${kind}_total`,
        applicant: 'total',
        value: sum,
        method: 'sum',
        locator: `${locator} (blank; sum of the four results)`,
      });
    }
  }
}

import type { Fault } from '../domain/fault';
import type { Form } from '../domain/form';
import type { Run, Token } from './cellStream';
import type { RowCells } from './requestColumns';
import { faultAt } from './reading';
import { printedRows } from './requestRows';

/** One row of table 3 as far as it is understood. */
export interface RequestLine {
  run: Run;
  /** Undefined when its label names no row of the form. */
  metric: string | undefined;
  /** Undefined when its cells cannot be told apart. */
  cells: RowCells | undefined;
  byHeader: boolean;
  /** Whether the row was named by its place between others. */
  byPlace: boolean;
}

/**
 * Names rows that lost their label by their place: between two named rows there must be exactly as
 * many unnamed ones as the form prints there. When that puts a number that is not zero into a row,
 * the results must add up to the total, or the names are taken back with a fault.
 */
export function nameRowsByPlace(lines: readonly RequestLine[], form: Form, faults: Fault[]): RequestLine[] {
  const full = lines.filter((line) => line.metric !== undefined || line.cells !== undefined);
  if (full.every((line) => line.metric !== undefined)) return full;
  const metrics = printedRows(form).map((row) => row.metric);
  const named = fillGaps(full, metrics);
  const guessed = named.filter((line) => line.byPlace);
  if (guessed.every((line) => isZero(line)) || resultsAddUp(named, metrics)) return named;
  faults.push(
    faultAt(
      'row_unsure',
      `${String(guessed.length)} rows of table 3 have lost their labels, and the sums do not confirm their places`,
      'table 3',
    ),
  );
  return named.map((line) => (line.byPlace ? { ...line, metric: undefined, byPlace: false } : line));
}

function fillGaps(lines: readonly RequestLine[], metrics: readonly string[]): RequestLine[] {
  const filled: RequestLine[] = [];
  let before = -1;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.metric !== undefined) {
      filled.push(line);
      before = Math.max(before, metrics.indexOf(line.metric));
      at += 1;
      continue;
    }
    let end = at;
    while (end < lines.length && lines[end]?.metric === undefined) end += 1;
    const next = lines[end]?.metric;
    const after = next === undefined ? metrics.length : metrics.indexOf(next);
    const gap = lines.slice(at, end);
    const fits = after !== -1 && after - before - 1 === gap.length;
    gap.forEach((each, index) => {
      const metric = fits ? metrics[before + 1 + index] : undefined;
      filled.push(metric === undefined ? each : { ...each, metric, byPlace: true });
    });
    at = end;
  }
  return filled;
}

function isZero(line: RequestLine): boolean {
  return Object.values(line.cells ?? {}).every((token) => (numberIn(token) ?? 0) === 0);
}

/** concluded = Σ results, and received + carried_in = concluded + carried_out, in the total column. */
function resultsAddUp(lines: readonly RequestLine[], metrics: readonly string[]): boolean {
  const totals = new Map<string, number>();
  for (const line of lines) {
    const value = numberIn(line.cells?.total);
    if (line.metric !== undefined && value !== undefined) totals.set(line.metric, value);
  }
  const [received, carriedIn, concluded, carriedOut] = [
    'received',
    'carried_in',
    'concluded',
    'carried_out',
  ].map((each) => totals.get(each));
  if (
    received === undefined ||
    carriedIn === undefined ||
    concluded === undefined ||
    carriedOut === undefined
  )
    return false;
  const results = metrics.slice(2, -2).map((metric) => totals.get(metric));
  if (results.includes(undefined)) return false;
  const sum = results.reduce<number>((all, each) => all + (each ?? 0), 0);
  return sum === concluded && received + carriedIn === concluded + carriedOut;
}

function numberIn(token: Token | undefined): number | undefined {
  return token?.content.type === 'number' ? token.content.value : undefined;
}

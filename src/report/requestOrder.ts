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
 * Names rows that lost their label by their place: when there are as many rows as the form prints,
 * or between two named rows exactly as many as it prints there. A number that is not zero may only
 * get its name this way when the results add up to the total. Labels that stand beside the table
 * as lines of text may lie nearer to the wrong row, so then the rows must be complete, or add up.
 */
export function nameRowsByPlace(
  lines: readonly RequestLine[],
  form: Form | undefined,
  faults: Fault[],
): RequestLine[] {
  const full = lines.filter((line) => line.metric !== undefined || line.cells !== undefined);
  if (form === undefined) {
    const numbered = byNumber(full, metricsOf('2021')) ?? byNumber(full, metricsOf('2019'));
    return numbered ?? (isLoose(full) ? withoutLoose(faults) : full);
  }
  const metrics = metricsOf(form);
  const isComplete = metrics.every((metric) => full.some((line) => line.metric === metric));
  if (isComplete && (full.length === metrics.length || !isLoose(full))) return full;
  if (full.every((line) => line.metric !== undefined) && !isLoose(full)) return full;
  const named = byNumber(full, metrics) ?? fillGaps(full, metrics);
  const guessed = named.filter((line) => line.byPlace);
  if (resultsAddUp(named, metrics)) return named;
  if (isLoose(full)) return withoutLoose(faults);
  if (guessed.every(isZero)) return named;
  const message = `${String(guessed.length)} rows of table 3 have lost their labels, and the sums do not confirm their places`;
  faults.push(faultAt('row_unsure', message, 'table 3'));
  return full;
}

function metricsOf(form: Form): string[] {
  return printedRows(form).map((row) => row.metric);
}

function withoutLoose(faults: Fault[]): [] {
  const message =
    'the labels of table 3 stand apart from its rows, and the sums do not confirm which belongs to which';
  faults.push(faultAt('row_unsure', message, 'table 3'));
  return [];
}

/** Whether labels are lines of text rather than cells of the table. */
function isLoose(lines: readonly RequestLine[]): boolean {
  return lines.filter((line) => line.run.label.some((token) => token.column === -1)).length >= 4;
}

/** Every row by its number, when the table has as many rows as the form and their sums hold. */
function byNumber(lines: readonly RequestLine[], metrics: readonly string[]): RequestLine[] | undefined {
  if (lines.length !== metrics.length || lines.some((line) => line.cells === undefined)) return undefined;
  const named = lines.map((line, index): RequestLine => {
    const metric = metrics[index];
    return { ...line, metric, byPlace: line.metric !== metric };
  });
  return resultsAddUp(named, metrics) ? named : undefined;
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

import type { Absence } from '../domain/absence';
import type { Contradiction } from '../domain/contradiction';
import type { Form } from '../domain/form';
import { cellId, rowsOf, type AskedCell, type Layout } from '../domain/layout';
import { isAsked, type Metric } from '../domain/metric';
import type { OtherStatement, Origin } from '../domain/series';
import { flagsIn } from './contradictions';
import type { BodyReport, ReportCell } from './report';

/** One cell of a form, filled in. */
export interface FilledCell extends AskedCell {
  /** What the report states, or why there is nothing. */
  now: ReportCell | Absence;
  /** The same of the year before; `no_report` when there is none. */
  before: ReportCell | Absence;
  /** Sources that state another value. */
  conflicts: readonly OtherStatement[];
  /** Failing checks that the cell takes part in. */
  checks: readonly Contradiction[];
}

/** Whether a year has a number for the cell. */
export function isFilled(cell: ReportCell | Absence): cell is ReportCell {
  return typeof cell !== 'string';
}

/** Fills in cells of a report; years are compared only where both forms ask for the cell. */
export function fillerOf(
  { report, before, checks }: BodyReport,
  dictionary: ReadonlyMap<string, Metric>,
): (cell: AskedCell) => FilledCell {
  const flagsOf = flagsIn(checks);
  return ({ metric, applicant }) => {
    const id = cellId({ metric, applicant });
    const earlier = before?.cells.get(id);
    // The same form twice: a number that neither asks for can be compared as well.
    const isComparable =
      before !== undefined &&
      (asks(before.form.form, { metric, applicant }, dictionary) ||
        (earlier !== undefined && before.form.form === report?.form.form));
    const now = report?.cells.get(id) ?? (report === undefined ? 'no_report' : 'not_stated');
    return {
      metric,
      applicant,
      now,
      before: before === undefined ? 'no_report' : isComparable ? (earlier ?? 'not_stated') : 'not_asked',
      conflicts: isFilled(now) ? now.others.filter(({ value }) => value !== now.value) : [],
      checks: flagsOf({ metric, applicant, year: report?.year ?? 0 }).failures ?? [],
    };
  };
}

/** Only table 3 of the forms of 2019 and 2021 asks by applicant. */
function asks(
  form: Form,
  { metric, applicant }: AskedCell,
  dictionary: ReadonlyMap<string, Metric>,
): boolean {
  const known = dictionary.get(metric);
  return (
    known !== undefined &&
    isAsked(known, form) &&
    (applicant === 'total' || form === '2019' || form === '2021')
  );
}

/** Cells that the report states and its form does not ask for, in the order of the dictionary. */
export function cellsBeside({ report }: BodyReport, layout: Layout): AskedCell[] {
  const asked = new Set(rowsOf(layout).flatMap(({ row }) => row.cells.map(cellId)));
  return [...(report?.cells.values() ?? [])].filter((cell) => !asked.has(cellId(cell)));
}

/** Where the figures of a report come from, with the number of cells that each source states. */
export function sourcesOf({ report }: BodyReport): { origin: Origin; cells: number }[] {
  const sources = new Map<string, { origin: Origin; cells: number }>();
  for (const cell of report?.cells.values() ?? []) {
    const origins = [cell.origin, ...cell.others.map(({ origin }) => origin)];
    const ofCell = new Map(origins.map((origin) => [origin.source, origin]));
    for (const [source, origin] of ofCell) {
      const held = sources.get(source);
      sources.set(source, { origin: held?.origin ?? origin, cells: (held?.cells ?? 0) + 1 });
    }
  }
  return [...sources.values()].sort((a, b) => b.cells - a.cells);
}

import type { Body } from '../domain/entity';
import type { Qualifier, Scope } from '../domain/figure';
import type { KnownForm } from '../domain/form';
import { cellId, type AskedCell } from '../domain/layout';
import type { OtherStatement, Origin } from '../domain/series';
import { sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import { bodiesWithIds, type ListedBody } from './bodies';
import { codesOf, isOfBodies, spanOf } from './bodyCodes';
import { readContradictions, type FoundContradiction } from './contradictions';
import { originOf, type ProvenanceRow } from './origin';
import { knownForm } from './rowTally';

/** One figure of a report: the preferred value of its cell and what other sources say. */
export interface ReportCell extends AskedCell {
  value: number;
  qualifier: Qualifier;
  /** Form of the source of this figure; most often that of the report. */
  form: KnownForm;
  origin: Origin;
  /** Every other statement of the cell, also those that agree. */
  others: readonly (OtherStatement & { form: KnownForm })[];
}

/** What the corpus holds of one body, scope and year. */
export interface ReportYear {
  year: number;
  form: KnownForm;
  /** By `cellId`; a cell that is not here is not stated. */
  cells: ReadonlyMap<string, ReportCell>;
}

/** A report of a body, and where it stands among the others of the body. */
export interface BodyReport {
  body: ListedBody;
  scope: Scope;
  /** Years with a report of this scope, in order. */
  years: readonly { year: number; form: KnownForm }[];
  /** Undefined when the year asked for has no report. */
  report: ReportYear | undefined;
  /** The report of the year before. */
  before: ReportYear | undefined;
  /** Checks that fail in the report, and in that of the next year where it takes up what this one carried out. */
  checks: readonly FoundContradiction[];
}

interface FigureRow extends ProvenanceRow {
  year: number;
  form: number;
  metric: number;
  applicant: number;
  value: number;
  qualifier: number;
  preferred: boolean;
}

/**
 * The report of a body and a year; of the newest year with one that `isAsked` takes, when it takes
 * several. Undefined when no body has the id.
 */
export async function readReport(
  asked: Asked,
  { id, scope }: Body,
  isAsked: (year: number) => boolean,
  signal?: AbortSignal,
): Promise<BodyReport | undefined> {
  const database = await asked.database(signal);
  const [body] = await bodiesWithIds(asked, [id], signal);
  if (body === undefined) return undefined;
  const codes = [...(await codesOf(asked, [id], signal)).values()];
  const which = sql`${isOfBodies(codes)} AND scope = ${asked.manifest.dictionaries.scope.indexOf(scope)}`;
  const observations = await database.observationsFor([], which, { signal });
  const reports = await database.query<{ year: number; form: number }>(
    sql`SELECT year, form FROM ${observations} WHERE ${which} ORDER BY year`,
    signal,
  );
  const years = reports.map(({ year, form }) => ({ year, form: knownForm(asked, form) }));
  const current = years.findLast(({ year }) => isAsked(year));
  if (current === undefined) return { body, scope, years, report: undefined, before: undefined, checks: [] };

  const before = years.find(({ year }) => year === current.year - 1);
  const figures = await database.tableFor('figures', { signal, bodies: spanOf(codes) });
  const { year } = current;
  const [checks, cells] = await Promise.all([
    readContradictions(asked, sql`${which} AND year IN (${year}, ${year + 1})`, signal),
    readCells(asked, figures, sql`${which} AND year IN (${year - 1}, ${year})`, signal),
  ]);
  const yearOf = (known: { year: number; form: KnownForm }): ReportYear => ({
    ...known,
    cells: cells.get(known.year) ?? new Map<string, ReportCell>(),
  });
  return {
    body,
    scope,
    years,
    report: yearOf(current),
    before: before && yearOf(before),
    checks: checks.filter((check) => check.year === year || check.check === 'carried_over'),
  };
}

async function readCells(
  asked: Asked,
  figures: Statement,
  where: Statement,
  signal: AbortSignal | undefined,
): Promise<Map<number, Map<string, ReportCell>>> {
  const database = await asked.database(signal);
  const rows = await database.query<FigureRow>(
    sql`SELECT year, form, metric, applicant, value, qualifier, method, locator, source, source_kind, preferred
      FROM ${figures} WHERE ${where}
      ORDER BY year, metric, applicant, preferred DESC, source_kind, source, locator`,
    signal,
  );
  const cells = new Map<number, Map<string, ReportCell>>();
  for (const row of rows) {
    const cell = { ...askedCell(asked, row), ...statementOf(asked, row) };
    const ofYear = cells.get(row.year) ?? new Map<string, ReportCell>();
    cells.set(row.year, ofYear);
    const held = ofYear.get(cellId(cell));
    // The preferred figure of a cell stands first.
    if (held === undefined)
      ofYear.set(cellId(cell), { ...cell, form: knownForm(asked, row.form), others: [] });
    else ofYear.set(cellId(cell), { ...held, others: [...held.others, statementOf(asked, row)] });
  }
  return cells;
}

function askedCell({ manifest }: Asked, row: { metric: number; applicant: number }): AskedCell {
  return {
    metric: manifest.metrics[row.metric]?.id ?? '',
    applicant: manifest.dictionaries.applicant[row.applicant] ?? 'total',
  };
}

function statementOf(asked: Asked, row: FigureRow): OtherStatement & { form: KnownForm } {
  return {
    form: knownForm(asked, row.form),
    value: row.value,
    qualifier: asked.manifest.dictionaries.qualifier[row.qualifier] ?? 'exact',
    origin: originOf(asked, row),
  };
}

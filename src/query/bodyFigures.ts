import type { Applicant } from '../domain/figure';
import type { Origin, OtherStatement } from '../domain/series';
import { join, list, name, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import { isOfBodies, spanOf } from './bodyCodes';
import { reportsOf, type ReportRow } from './bodyReports';
import { columnOf, measuredRows } from './measuredRows';
import { originOf, type ProvenanceRow } from './origin';

/** Which figures of bodies are asked for. */
export interface FigureQuestion {
  /** Codes of the bodies. */
  bodies: readonly number[];
  metrics: readonly string[];
  applicant: Applicant;
}

/** A number that a report states; `form` is that of the number. */
export interface BodyFigure extends ReportRow {
  metric: string;
  value: number;
  /** Code, as those of the report. */
  qualifier: number;
  origin?: Origin;
  /** What other sources state in its place. */
  others?: readonly OtherStatement[];
}

/** The reports of bodies, and the figures asked for. */
export interface StatedByBodies {
  reports: readonly ReportRow[];
  figures: readonly BodyFigure[];
}

interface StatementRow extends ReportRow, ProvenanceRow {
  metric: number;
  value: number;
  qualifier: number;
  preferred: boolean;
}

/**
 * What the bodies stated, with its provenance; if `bare`, without, which takes a fraction of the time where
 * bodies lie far apart. Then each figure has the form of most of its report.
 */
export function figuresOf(
  asked: Asked,
  question: FigureQuestion,
  { bare, signal }: { bare: boolean; signal: AbortSignal | undefined },
): Promise<StatedByBodies> {
  // Before, a corpus did not say apart from the provenance in which way a figure is inexact.
  const canBeBare = asked.manifest.format >= 2;
  return (bare && canBeBare ? bareFigures : sourcedFigures)(asked, question, signal);
}

/** From the table of figures. */
async function sourcedFigures(
  asked: Asked,
  { bodies, metrics, applicant }: FigureQuestion,
  signal: AbortSignal | undefined,
): Promise<StatedByBodies> {
  const { dictionaries } = asked.manifest;
  const reports = await reportsOf(asked, bodies, signal);
  const database = await asked.database(signal);
  const figures = await database.tableFor('figures', { signal, bodies: spanOf(bodies) });
  const rows = await database.query<StatementRow>(
    sql`SELECT agency, scope, year, form, metric, value, qualifier, method, locator, source, source_kind, preferred
      FROM ${figures}
      WHERE ${isOfBodies(bodies)} AND metric IN (${codesOf(asked, metrics)})
        AND applicant = ${dictionaries.applicant.indexOf(applicant)}
      ORDER BY agency, scope, metric, year, preferred DESC, source_kind, source, locator`,
    signal,
  );
  const found: BodyFigure[] = [];
  for (const row of rows) {
    const { agency, scope, year, form, value, qualifier } = row;
    const metric = asked.manifest.metrics[row.metric]?.id ?? '';
    const origin = originOf(asked, row);
    const held = found.at(-1);
    if (row.preferred) found.push({ agency, scope, year, form, metric, value, qualifier, origin });
    else if (held !== undefined && cellOf(held) === cellOf({ ...row, metric }) && held.value !== value) {
      const other = { value, qualifier: dictionaries.qualifier[qualifier] ?? 'exact', origin };
      found[found.length - 1] = { ...held, others: [...(held.others ?? []), other] };
    }
  }
  return { reports, figures: found };
}

/** From the wide tables, and the table of figures that are inexact. */
async function bareFigures(
  asked: Asked,
  { bodies, metrics, applicant }: FigureQuestion,
  signal: AbortSignal | undefined,
): Promise<StatedByBodies> {
  const which = isOfBodies(bodies);
  const database = await asked.database(signal);
  const inexact = await database.tableFor('inexact', { signal });
  const columns = metrics.map((id, at) => sql`${name(columnOf(id, applicant))} AS ${name(`value_${at}`)}`);
  const [qualifiers, rows] = await Promise.all([
    database.query<Omit<StatementRow, 'form' | 'value'>>(
      sql`SELECT agency, scope, year, metric, qualifier FROM ${inexact}
        WHERE ${which} AND metric IN (${codesOf(asked, metrics)})
          AND applicant = ${asked.manifest.dictionaries.applicant.indexOf(applicant)}`,
      signal,
    ),
    database.query<ReportRow & Record<string, number | null>>(
      sql`SELECT agency, scope, year, form, ${join(columns)}
        FROM ${await measuredRows(asked, metrics, applicant, which, signal)} WHERE ${which}`,
      signal,
    ),
  ]);
  const qualifierOf = new Map(
    qualifiers.map((row) => [
      cellOf({ ...row, metric: asked.manifest.metrics[row.metric]?.id ?? '' }),
      row.qualifier,
    ]),
  );
  const figures = rows.flatMap(({ agency, scope, year, form, ...values }) =>
    metrics.flatMap((metric, at): BodyFigure[] => {
      const value = values[`value_${at}`] ?? undefined;
      const qualifier = qualifierOf.get(cellOf({ agency, scope, year, metric })) ?? 0;
      return value === undefined ? [] : [{ agency, scope, year, form, metric, value, qualifier }];
    }),
  );
  return { reports: rows, figures };
}

function codesOf({ manifest }: Asked, metrics: readonly string[]): Statement {
  return list(metrics.map((metric) => manifest.metrics.findIndex(({ id }) => id === metric)));
}

/** A key of the cell that a figure fills. */
export function cellOf(figure: Pick<BodyFigure, 'agency' | 'scope' | 'year' | 'metric'>): string {
  return `${figure.agency} ${figure.scope} ${figure.year} ${figure.metric}`;
}

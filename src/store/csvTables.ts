import { bodyKey } from '../corpus/cells';
import { checkFigures, type FailedCheck } from '../corpus/checkFigures';
import { DICTIONARIES, formCode } from '../corpus/codes';
import {
  AGENCY_TABLE,
  CHECK_TABLE,
  FIGURE_TABLE,
  INEXACT_TABLE,
  OBSERVATION_DIMENSIONS,
} from '../corpus/columns';
import type { NameRows } from '../corpus/nameFile';
import { figuresByCell } from '../corpus/preferFigure';
import { reportsOf, type Report } from '../corpus/reportsOf';
import type { Agency } from '../domain/agency';
import type { Figure } from '../domain/figure';
import type { Metric } from '../domain/metric';

/** Columns of the long tables that stand for a corpus in the engine; the wide ones are made from them. */
export const CSV_TABLES = {
  reports: OBSERVATION_DIMENSIONS,
  agencies: AGENCY_TABLE,
  figures: FIGURE_TABLE,
  inexact: INEXACT_TABLE,
  checks: CHECK_TABLE,
} as const;
export type CsvTable = keyof typeof CSV_TABLES;

/** One value of a row. */
export type Field = string | number | boolean | null;

/** Rows of a table in the order of its columns in `CSV_TABLES`. */
export type TableRows = Record<CsvTable, Field[][]>;

/**
 * Accepted figures as the rows of a corpus, with the codes and in the order that `corpus/columns.ts` names.
 * @param agencies in the order of their codes
 */
export function tableRows(
  figures: readonly Figure[],
  agencies: readonly Agency[],
  metrics: readonly Metric[],
  checks: readonly FailedCheck[] = checkFigures(figures),
): TableRows {
  const codes = new Map(
    agencies.map(({ province, name }, code) => [bodyKey({ province, agency: name }), code]),
  );
  const codeOf = (body: { province: string; agency: string }) => codes.get(bodyKey(body)) ?? 0;
  const metricCodes = new Map(metrics.map(({ id }, code) => [id, code]));
  const metricCode = (id: string) => metricCodes.get(id) ?? 0;
  const scopeCode = ({ scope }: { scope: Figure['scope'] }) => DICTIONARIES.scope.indexOf(scope);

  const reports = reportsOf(figures);
  const inexact = reports.flatMap((report) =>
    report.figures.filter(({ qualifier }) => qualifier !== 'exact'),
  );
  const kinds = agencies.map(({ kind }) => DICTIONARIES.kind.indexOf(kind));
  return {
    reports: sorted(
      reports.map((report) => {
        const { year, form, province, level } = report;
        const place = [DICTIONARIES.province.indexOf(province), DICTIONARIES.level.indexOf(level)];
        const agency = codeOf(report);
        return [agency, year, form, ...place, kinds[agency] ?? 0, scopeCode(report)];
      }),
      [0, 6, 1],
    ),
    agencies: agencyRows(agencies, reports),
    figures: figureRows(figures, { codeOf, metricCode, scopeCode }),
    inexact: sorted(
      inexact.map((figure) => [
        ...[codeOf(figure), scopeCode(figure), figure.year, metricCode(figure.metric)],
        DICTIONARIES.applicant.indexOf(figure.applicant),
        DICTIONARIES.qualifier.indexOf(figure.qualifier),
      ]),
      [0, 1, 3, 4, 2],
    ),
    checks: sorted(
      checks.map((check) => {
        const applicant = DICTIONARIES.applicant.indexOf(check.applicant);
        const cell = [codeOf(check), scopeCode(check), check.year, check.form];
        return [...cell, check.id, metricCode(check.metric), applicant, check.stated, check.computed];
      }),
      [0, 1, 2, 4, 5, 6],
    ),
  };
}

function agencyRows(agencies: readonly Agency[], reports: readonly Report[]): Field[][] {
  const years = new Map<string, { own: number; area: number }>();
  for (const report of reports) {
    const count = years.get(bodyKey(report)) ?? { own: 0, area: 0 };
    count[report.scope] += 1;
    years.set(bodyKey(report), count);
  }
  const { province, level, kind } = DICTIONARIES;
  return agencies.map((agency, code) => {
    const { own, area } = years.get(bodyKey({ province: agency.province, agency: agency.name })) ?? {
      own: 0,
      area: 0,
    };
    return [
      // Spelled when it is asked for: the dictionary of readings is large.
      ...[code, agency.id, agency.name, null],
      ...[province.indexOf(agency.province), level.indexOf(agency.level), kind.indexOf(agency.kind)],
      ...[agency.parent, agency.renamedFrom, agency.mergedInto, agency.lineageYear ?? null, own, area],
    ];
  });
}

/** The bodies of rows of `agencies`, as a search over their names needs them. */
export function nameRows(agencies: TableRows['agencies']): NameRows {
  const columns = Object.keys(AGENCY_TABLE);
  const column = (name: keyof typeof AGENCY_TABLE): Field[] =>
    agencies.map((row) => row[columns.indexOf(name)] ?? null);
  return {
    ids: column('id').map(String),
    names: column('name').map(String),
    province: column('province').map(Number),
    level: column('level').map(Number),
    kind: column('kind').map(Number),
    ownYears: column('own_years').map(Number),
    areaYears: column('area_years').map(Number),
  };
}

interface Codes {
  codeOf(body: { province: string; agency: string }): number;
  metricCode(id: string): number;
  scopeCode(figure: Figure): number;
}

/** The preferred figure of a cell stands before the others that state it. */
function figureRows(figures: readonly Figure[], { codeOf, metricCode, scopeCode }: Codes): Field[][] {
  const { applicant, qualifier, method, source_kind } = DICTIONARIES;
  const rows = figuresByCell(figures).flatMap((cell) =>
    cell.map((figure, rank) => [
      ...[codeOf(figure), scopeCode(figure), figure.year, metricCode(figure.metric)],
      ...[applicant.indexOf(figure.applicant), figure.value],
      ...[
        qualifier.indexOf(figure.qualifier),
        method.indexOf(figure.method),
        formCode(figure.form, figure.year),
      ],
      ...[figure.locator, figure.source, source_kind.indexOf(figure.sourceKind), rank === 0],
    ]),
  );
  return sorted(rows, [0, 1, 3, 4, 2]);
}

/** Sorted by the columns at those places; rows that are equal there keep their order. */
function sorted(rows: Field[][], columns: readonly number[]): Field[][] {
  return rows.sort((a, b) => {
    for (const column of columns) {
      const [x, y] = [a[column] ?? 0, b[column] ?? 0];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  });
}

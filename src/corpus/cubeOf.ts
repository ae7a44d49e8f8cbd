import type { Figure } from '../domain/figure';
import { flaggedBy } from '../domain/flags';
import { KNOWN_FORMS } from '../domain/form';
import { measure, metricsOfMeasure, type Term } from '../domain/measure';
import { MEASURES } from '../domain/measures';
import type { Metric } from '../domain/metric';
import { groupBy, reportKey } from './cells';
import { checkFigures, type FailedCheck } from './checkFigures';
import { DICTIONARIES } from './codes';
import { OVERVIEW_METRICS, type Cube, type CubeMeasure } from './cube';
import { reportsOf, type Report } from './reportsOf';

/** What the bodies of a cell state of one metric or measure. */
export interface CellMeasure {
  sum: number;
  /** Of shares and rates. */
  of?: number;
  stated: number;
  inexact: number;
  flagged: number;
}

/** One cell of a cube, codes as in the manifest. */
export interface CubeCell {
  year: number;
  form: number;
  scope: number;
  province: number;
  level: number;
  bodies: number;
  /** By metric; a metric that no body of the cell states is not there. */
  measures: ReadonlyMap<string, CellMeasure>;
}

/**
 * The cube of all metrics, the same as `vitrine build` writes to `cube/all.json`.
 * @param figures accepted figures, see `acceptFigures`
 * @param checks what `checkFigures` says of them
 */
export function cubeOf(
  figures: readonly Figure[],
  metrics: readonly Metric[],
  version: string,
  checks: readonly FailedCheck[] = checkFigures(figures),
): Cube {
  const flags = flaggedTotals(checks);
  const groups = groupBy(reportsOf(figures), (report) =>
    [report.year, report.form, report.scope, report.province, report.level].join('|'),
  );
  return cubeOfCells(
    [...groups.values()].map((reports) => cellOf(reports, flags)),
    metrics,
    version,
  );
}

/** The flagged cells of the column `total`. */
function flaggedTotals(checks: readonly FailedCheck[]): ReadonlySet<string> {
  const flagged = checks.flatMap((check) =>
    flaggedBy(check)
      .filter(({ applicant }) => applicant === 'total')
      .map(({ year, metric }) => totalKey({ ...check, year }, metric)),
  );
  return new Set(flagged);
}

function totalKey(report: Parameters<typeof reportKey>[0], metric: string): string {
  return `${reportKey(report)} ${metric}`;
}

function cellOf(reports: Report[], flags: ReadonlySet<string>): CubeCell {
  const measures = new Map<string, CellMeasure>();
  for (const figure of reports.flatMap((report) => report.figures)) {
    const { metric, applicant, value, qualifier } = figure;
    if (applicant !== 'total') continue;
    const measure = measures.get(metric) ?? { sum: 0, stated: 0, inexact: 0, flagged: 0 };
    measure.sum += value;
    measure.stated += 1;
    measure.inexact += qualifier === 'exact' ? 0 : 1;
    measure.flagged += flags.has(totalKey(figure, metric)) ? 1 : 0;
    measures.set(metric, measure);
  }
  addMeasures(measures, reports, flags);
  const [first] = reports;
  const { province, level, scope } = DICTIONARIES;
  return {
    year: first?.year ?? 0,
    form: first?.form ?? 0,
    scope: scope.indexOf(first?.scope ?? 'own'),
    province: province.indexOf(first?.province ?? ''),
    level: level.indexOf(first?.level ?? 'central'),
    bodies: reports.length,
    measures,
  };
}

/** Adds up every measure over the reports that state it completely. */
function addMeasures(
  measures: Map<string, CellMeasure>,
  reports: readonly Report[],
  flags: ReadonlySet<string>,
): void {
  for (const report of reports) {
    const form = KNOWN_FORMS[report.form]?.form;
    if (form === undefined) continue;
    const figures = new Map(report.figures.map((figure) => [termKey(figure), figure]));
    for (const each of MEASURES) {
      const measured = measure(each, form, (term) => figures.get(termKey(term))?.value);
      if (measured === undefined) continue;
      const found = measures.get(each.id) ?? { sum: 0, stated: 0, inexact: 0, flagged: 0 };
      found.sum += measured.part;
      if (measured.whole !== undefined) found.of = (found.of ?? 0) + measured.whole;
      found.stated += 1;
      const read = metricsOfMeasure(each).flatMap(
        (metric) => figures.get(termKey({ metric, applicant: 'total' })) ?? [],
      );
      found.inexact += read.some(({ qualifier }) => qualifier !== 'exact') ? 1 : 0;
      found.flagged += read.some((figure) => flags.has(totalKey(figure, figure.metric))) ? 1 : 0;
      measures.set(each.id, found);
    }
  }
}

const termKey = ({ metric, applicant }: Term): string => `${metric}|${applicant}`;

/** The cube of cells in any order; metrics that no cell states are left out. */
export function cubeOfCells(cells: readonly CubeCell[], metrics: readonly Metric[], version: string): Cube {
  const sorted = [...cells].sort(compareCells);
  const column = (pick: (cell: CubeCell) => number): number[] => sorted.map(pick);
  const measures: Record<string, CubeMeasure> = {};
  const measureOf = (id: string): CubeMeasure => ({
    sum: column((cell) => roundSum(cell.measures.get(id)?.sum ?? 0)),
    stated: column((cell) => cell.measures.get(id)?.stated ?? 0),
    inexact: column((cell) => cell.measures.get(id)?.inexact ?? 0),
    flagged: column((cell) => cell.measures.get(id)?.flagged ?? 0),
  });
  for (const { id } of metrics) {
    if (sorted.some((cell) => cell.measures.has(id))) measures[id] = measureOf(id);
  }
  // Every measure, stated or not: the list of cubes says which ones the corpus knows.
  for (const { id, whole } of MEASURES) {
    const of = whole && column((cell) => roundSum(cell.measures.get(id)?.of ?? 0));
    measures[id] = { ...measureOf(id), ...(of && { of }) };
  }
  return {
    version,
    dimensions: {
      year: column((cell) => cell.year),
      form: column((cell) => cell.form),
      scope: column((cell) => cell.scope),
      province: column((cell) => cell.province),
      level: column((cell) => cell.level),
    },
    bodies: column((cell) => cell.bodies),
    measures,
  };
}

function compareCells(a: CubeCell, b: CubeCell): number {
  return (
    a.year - b.year || a.form - b.form || a.scope - b.scope || a.province - b.province || a.level - b.level
  );
}

/** Sums of decimals are kept to 6 places, so that the order of adding up does not show. */
export function roundSum(sum: number): number {
  return Number.isInteger(sum) ? sum : Math.round(sum * 1e6) / 1e6;
}

/** `cube/<metric>.json`: the same cells with one measure. */
export function cubeOfMetric(all: Cube, metric: string): Cube {
  const measure = all.measures[metric];
  return { ...all, measures: measure === undefined ? {} : { [metric]: measure } };
}

/** `cube/overview.json`: year, form and scope, and the measures of the first charts. */
export function overviewOf(all: Cube): Cube {
  return withoutPlaces(all, OVERVIEW_METRICS);
}

/** Some measures of a cube, its provinces and levels added up. */
export function withoutPlaces(all: Cube, metrics: readonly string[]): Cube {
  const { year, form, scope } = all.dimensions;
  const cells = new Map<string, number[]>();
  year.forEach((_, index) => {
    const key = [year[index], form[index], scope[index]].join('|');
    const members = cells.get(key);
    if (members === undefined) cells.set(key, [index]);
    else members.push(index);
  });
  const groups = [...cells.values()];
  const first = (values: number[]): number[] => groups.map(([index = 0]) => values[index] ?? 0);
  const total = (values: number[]): number[] =>
    groups.map((members) => roundSum(members.reduce((sum, index) => sum + (values[index] ?? 0), 0)));
  const measures: Record<string, CubeMeasure> = {};
  for (const metric of metrics) {
    const measure = all.measures[metric];
    if (measure === undefined) continue;
    measures[metric] = {
      sum: total(measure.sum),
      ...(measure.of && { of: total(measure.of) }),
      stated: total(measure.stated),
      inexact: total(measure.inexact),
      flagged: total(measure.flagged),
    };
  }
  return {
    version: all.version,
    dimensions: { year: first(year), form: first(form), scope: first(scope) },
    bodies: total(all.bodies),
    measures,
  };
}

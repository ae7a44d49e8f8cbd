import { APPLICANTS, type Applicant } from '../../domain/figure';
import { CHECK_PARTS } from '../../domain/flags';
import { KNOWN_FORMS } from '../../domain/form';
import { metricsOfMeasure } from '../../domain/measure';
import { MEASURES } from '../../domain/measures';
import type { CellMeasure, CubeCell } from '../../corpus/cubeOf';
import { measureSql } from '../../corpus/measureSql';
import type { Engine, Row } from './openEngine';
import type { MetricColumn } from './pivotReports';

const DIMENSIONS = 'year, form, scope, province, level';

/** Reports with all their columns: both tables hold the same rows in the same order. */
const ROWS = `(SELECT observations.*, applicants.* EXCLUDE (agency, year, form, province, level, kind, scope)
  FROM observations POSITIONAL JOIN applicants)`;

const TOTAL = APPLICANTS.indexOf('total');

/** What is added up under one id, over a row of `ROWS`. */
interface Expression {
  id: string;
  part: string;
  whole?: string;
  isComplete: string;
}

/**
 * The cells of the cube: metrics and measures from the wide tables, what is inexact or flagged in them from
 * `figures` and `checks`.
 * @param metrics in the order of their codes
 */
export async function cubeReports(
  engine: Engine,
  totals: readonly MetricColumn[],
  applicants: readonly MetricColumn[],
  metrics: readonly { id: string }[],
): Promise<CubeCell[]> {
  const measures = measureExpressions(totals, applicants);
  const expressions = [...totals.map(expressionOf), ...measures];
  await writeCaveats(engine, metrics);
  const caveats = await countCaveats(engine, totals, measures);
  const cells: CubeCell[] = [];
  const sums = expressions.flatMap(({ part, whole, isComplete }, index) => [
    `coalesce(sum(${part}) FILTER (WHERE ${isComplete}), 0)::DOUBLE AS sum_${index}`,
    `coalesce(sum(${whole ?? 'NULL::DOUBLE'}) FILTER (WHERE ${isComplete}), 0)::DOUBLE AS of_${index}`,
    `count(*) FILTER (WHERE ${isComplete})::DOUBLE AS stated_${index}`,
  ]);
  const rows = engine.stream(
    `SELECT ${[DIMENSIONS, 'count(*)::DOUBLE AS bodies', ...sums].join(', ')} FROM ${ROWS} GROUP BY ${DIMENSIONS}`,
  );
  for await (const row of rows) {
    const read = (column: string): number => Number(row[column]);
    const dimensions = {
      ...{ year: read('year'), form: read('form'), scope: read('scope') },
      ...{ province: read('province'), level: read('level') },
    };
    const key = Object.values(dimensions).join('|');
    const found = expressions.flatMap(({ id, whole }, index): [string, CellMeasure][] => {
      const stated = read(`stated_${index}`);
      if (stated === 0) return [];
      const counts = { sum: read(`sum_${index}`), stated, ...(caveats.get(`${key}|${id}`) ?? NO_CAVEATS) };
      return [[id, whole === undefined ? counts : { ...counts, of: read(`of_${index}`) }]];
    });
    cells.push({ ...dimensions, bodies: read('bodies'), measures: new Map(found) });
  }
  return cells;
}

function expressionOf({ name, metric }: MetricColumn): Expression {
  // Sums of decimals are exact in DECIMAL, so that threads do not show in the last digit.
  const part = metric.type === 'DOUBLE' ? `${name}::DECIMAL(38, 6)` : name;
  return { id: metric.id, part, isComplete: `${name} IS NOT NULL` };
}

interface MeasureExpression extends Expression {
  /** Codes of the metrics that it may read. */
  metrics: readonly number[];
}

function measureExpressions(
  totals: readonly MetricColumn[],
  applicants: readonly MetricColumn[],
): MeasureExpression[] {
  const held = new Map([...totals, ...applicants].map((column) => [column.name, column.code]));
  const columnOf = (metric: string, applicant: Applicant): string => {
    const column = applicant === 'total' ? metric : `${metric}_${applicant}`;
    return held.has(column) ? column : 'NULL';
  };
  return MEASURES.map((measure) => ({
    id: measure.id,
    ...measureSql(measure, KNOWN_FORMS, columnOf),
    metrics: metricsOfMeasure(measure).flatMap((id) => held.get(id) ?? []),
  }));
}

type Caveats = Pick<CellMeasure, 'inexact' | 'flagged'>;
const NO_CAVEATS: Caveats = { inexact: 0, flagged: 0 };

/**
 * Writes the table `caveats`: figures of the column `total` that are `at_least` or `about`, or flagged
 * (what `flaggedBy` says of `checks`), with 1 for what they are.
 */
async function writeCaveats(engine: Engine, metrics: readonly { id: string }[]): Promise<void> {
  const codes = new Map(metrics.map(({ id }, code) => [id, code]));
  const parts = CHECK_PARTS.map(({ check, metric, yearsBefore, everyApplicant }) => {
    const code = metric === undefined ? 'NULL' : (codes.get(metric) ?? -1);
    return `('${check}', ${code}, ${yearsBefore}, ${everyApplicant})`;
  });
  await engine.run(`
    CREATE OR REPLACE TEMP TABLE caveats AS
    SELECT agency, scope, year, metric, (qualifier > 0)::TINYINT AS inexact, (flag IS NOT NULL)::TINYINT AS flagged
    FROM figures LEFT JOIN (
      SELECT DISTINCT agency, scope, (year - years_before)::USMALLINT AS year,
        coalesce(part, metric)::INTEGER AS metric, TRUE AS flag
      FROM checks JOIN (VALUES ${parts.join(', ')}) AS parts(check_id, part, years_before, every_applicant)
        USING (check_id)
      WHERE every_applicant OR applicant = ${TOTAL}
    ) USING (agency, scope, year, metric)
    WHERE preferred AND applicant = ${TOTAL} AND (qualifier > 0 OR flag)`);
}

/** How many figures (of measures: reports) are inexact and flagged, by cell and id. */
async function countCaveats(
  engine: Engine,
  totals: readonly MetricColumn[],
  measures: readonly MeasureExpression[],
): Promise<Map<string, Caveats>> {
  const counts = new Map<string, Caveats>();
  const keep = (row: Row, id: string, suffix: string): void => {
    const key = [...DIMENSIONS.split(', ').map((column) => Number(row[column])), id].join('|');
    const read = (column: string): number => Number(row[`${column}${suffix}`] ?? 0);
    counts.set(key, { inexact: read('inexact'), flagged: read('flagged') });
  };
  const idOf = new Map(totals.map(({ code, metric }) => [code, metric.id]));
  const ofMetrics = engine.stream(`
    SELECT ${DIMENSIONS.replaceAll(/\w+/g, 'observations.$&')}, metric,
      sum(inexact)::DOUBLE AS inexact, sum(flagged)::DOUBLE AS flagged
    FROM caveats JOIN observations USING (agency, scope, year) GROUP BY ALL`);
  for await (const row of ofMetrics) keep(row, idOf.get(Number(row['metric'])) ?? '', '');

  const read = measures.filter(({ metrics }) => metrics.length > 0);
  if (read.length === 0) return counts;
  const kinds = ['inexact', 'flagged'] as const;
  const ofReport = read.flatMap(({ metrics }, index) =>
    kinds.map((kind) => `max(${kind}) FILTER (metric IN (${metrics.join(', ')})) AS ${kind}_${index}`),
  );
  const ofCell = read.flatMap(({ isComplete }, index) =>
    kinds.map((kind) => `sum(${kind}_${index}) FILTER (${isComplete})::DOUBLE AS ${kind}_${index}`),
  );
  const ofMeasures = engine.stream(`
    SELECT ${DIMENSIONS}, ${ofCell.join(', ')}
    FROM ${ROWS} JOIN (SELECT agency, scope, year, ${ofReport.join(', ')} FROM caveats GROUP BY agency, scope, year)
      USING (agency, scope, year)
    GROUP BY ${DIMENSIONS}`);
  for await (const row of ofMeasures) read.forEach(({ id }, index) => keep(row, id, `_${index}`));
  return counts;
}

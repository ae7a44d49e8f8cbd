import { APPLICANTS, type Applicant } from '../../domain/figure';
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

/** The cells of the cube: metrics and measures from the wide tables, and from `figures` how many are not exact. */
export async function cubeReports(
  engine: Engine,
  totals: readonly MetricColumn[],
  applicants: readonly MetricColumn[],
): Promise<CubeCell[]> {
  const measures = measureExpressions(totals, applicants);
  const expressions = [...totals.map(expressionOf), ...measures];
  const inexact = await countInexact(engine, totals, measures);
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
      const counts = { sum: read(`sum_${index}`), stated, inexact: inexact.get(`${key}|${id}`) ?? 0 };
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
  /** The figures that it may read: codes of metrics and applicants. */
  metrics: readonly number[];
  applicants: readonly number[];
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
    applicants: [TOTAL, ...(measure.applicant === undefined ? [] : [APPLICANTS.indexOf(measure.applicant)])],
  }));
}

/** Number of figures (of measures: of reports) that are `at_least` or `about`, by cell and id. */
async function countInexact(
  engine: Engine,
  totals: readonly MetricColumn[],
  measures: readonly MeasureExpression[],
): Promise<Map<string, number>> {
  await engine.run(`
    CREATE OR REPLACE TEMP TABLE inexact AS
    SELECT agency, scope, year, metric, applicant FROM figures WHERE preferred AND qualifier > 0`);
  const counts = new Map<string, number>();
  const count = async (idOf: (row: Row) => string, select: string): Promise<void> => {
    for await (const row of engine.stream(select)) {
      const cell = DIMENSIONS.split(', ').map((column) => Number(row[column]));
      counts.set([...cell, idOf(row)].join('|'), Number(row['count']));
    }
  };
  const dimensions = DIMENSIONS.replaceAll(/\w+/g, 'observations.$&');
  const idOf = new Map(totals.map(({ code, metric }) => [code, metric.id]));
  await count(
    (row) => idOf.get(Number(row['metric'])) ?? '',
    `SELECT ${dimensions}, metric, count(*)::DOUBLE AS count FROM inexact
      JOIN observations USING (agency, scope, year) WHERE applicant = ${TOTAL} GROUP BY ALL`,
  );
  for (const { id, isComplete, metrics, applicants } of measures) {
    if (metrics.length === 0) continue;
    await count(
      () => id,
      `SELECT ${DIMENSIONS}, count(*)::DOUBLE AS count FROM ${ROWS} SEMI JOIN (
          SELECT DISTINCT agency, scope, year FROM inexact
          WHERE metric IN (${metrics.join(', ')}) AND applicant IN (${applicants.join(', ')})
        ) USING (agency, scope, year)
        WHERE ${isComplete} GROUP BY ${DIMENSIONS}`,
    );
  }
  return counts;
}

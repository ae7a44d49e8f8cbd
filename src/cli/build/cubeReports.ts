import { APPLICANTS } from '../../domain/figure';
import { CHECK_PARTS } from '../../domain/flags';
import type { CubeCell } from '../../corpus/cubeOf';
import type { Engine } from './openEngine';
import type { MetricColumn } from './pivotReports';

const DIMENSIONS = 'year, form, scope, province, level';
const TOTAL = APPLICANTS.indexOf('total');

/**
 * The cells of the cube, from `observations`; inexact figures from `figures`, flagged ones from it and `checks`.
 * @param metrics in the order of their codes
 */
export async function cubeReports(
  engine: Engine,
  columns: readonly MetricColumn[],
  metrics: readonly { id: string }[],
): Promise<CubeCell[]> {
  // Sums of decimals are exact in DECIMAL, so that threads do not show in the last digit.
  const measures = columns.flatMap(({ name, metric }) => [
    `coalesce(sum(${name}${metric.type === 'DOUBLE' ? '::DECIMAL(38, 6)' : ''}), 0)::DOUBLE AS sum_${name}`,
    `count(${name})::DOUBLE AS stated_${name}`,
  ]);
  const inexact = await countTotals(engine, 'qualifier > 0');
  await writeFlags(engine, metrics);
  const flagged = await countTotals(engine, `(${FLAG}) IN (SELECT (${FLAG}) FROM flags)`);
  await engine.run('DROP TABLE flags');
  const cells: CubeCell[] = [];
  const rows = engine.stream(
    `SELECT ${[DIMENSIONS, 'count(*)::DOUBLE AS bodies', ...measures].join(', ')} FROM observations GROUP BY ${DIMENSIONS}`,
  );
  for await (const row of rows) {
    const read = (column: string): number => Number(row[column]);
    const dimensions = {
      ...{ year: read('year'), form: read('form'), scope: read('scope') },
      ...{ province: read('province'), level: read('level') },
    };
    const key = Object.values(dimensions).join('|');
    const stated = columns.filter(({ name }) => read(`stated_${name}`) > 0);
    cells.push({
      ...dimensions,
      bodies: read('bodies'),
      measures: new Map(
        stated.map(({ name, code }) => [
          name,
          {
            sum: read(`sum_${name}`),
            stated: read(`stated_${name}`),
            inexact: inexact.get(`${key}|${code}`) ?? 0,
            flagged: flagged.get(`${key}|${code}`) ?? 0,
          },
        ]),
      ),
    });
  }
  return cells;
}

/** Columns of the table `flags`. */
const FLAG = 'agency, scope, year, metric';

/** Number of preferred figures of the column `total` that meet a condition, by cell and metric. */
async function countTotals(engine: Engine, condition: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const rows = engine.stream(`
    SELECT ${DIMENSIONS.replaceAll(/\w+/g, 'observations.$&')}, metric, count(*)::DOUBLE AS count
    FROM (SELECT ${FLAG} FROM figures
      WHERE preferred AND applicant = ${TOTAL} AND ${condition}) JOIN observations USING (agency, scope, year)
    GROUP BY ALL`);
  for await (const row of rows) {
    const key = [...DIMENSIONS.split(', '), 'metric'].map((column) => Number(row[column])).join('|');
    counts.set(key, Number(row['count']));
  }
  return counts;
}

/** Writes the table `flags`: what `flaggedBy` says of `checks`, for the column `total`. */
async function writeFlags(engine: Engine, metrics: readonly { id: string }[]): Promise<void> {
  const codes = new Map(metrics.map(({ id }, code) => [id, code]));
  const parts = CHECK_PARTS.map(({ check, metric, yearsBefore, everyApplicant }) => {
    const code = metric === undefined ? 'NULL' : (codes.get(metric) ?? -1);
    return `('${check}', ${code}, ${yearsBefore}, ${everyApplicant})`;
  });
  await engine.run(`
    CREATE OR REPLACE TABLE flags AS
    SELECT DISTINCT agency, scope, (year - years_before)::USMALLINT AS year, coalesce(part, metric)::INTEGER AS metric
    FROM checks JOIN (VALUES ${parts.join(', ')}) AS parts(check_id, part, years_before, every_applicant)
      USING (check_id)
    WHERE every_applicant OR applicant = ${TOTAL}`);
}

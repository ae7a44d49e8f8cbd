import { APPLICANTS } from '../../domain/figure';
import type { CubeCell } from '../../corpus/cubeOf';
import type { Engine } from './openEngine';
import type { MetricColumn } from './pivotReports';

const DIMENSIONS = 'year, form, scope, province, level';

/** The cells of the cube, from `observations` and, for inexact figures, `figures`. */
export async function cubeReports(engine: Engine, columns: readonly MetricColumn[]): Promise<CubeCell[]> {
  // Sums of decimals are exact in DECIMAL, so that threads do not show in the last digit.
  const measures = columns.flatMap(({ name, metric }) => [
    `coalesce(sum(${name}${metric.type === 'DOUBLE' ? '::DECIMAL(38, 6)' : ''}), 0)::DOUBLE AS sum_${name}`,
    `count(${name})::DOUBLE AS stated_${name}`,
  ]);
  const inexact = await readInexact(engine);
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
          },
        ]),
      ),
    });
  }
  return cells;
}

/** Number of figures that are `at_least` or `about`, by cell and metric. */
async function readInexact(engine: Engine): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const rows = engine.stream(`
    SELECT ${DIMENSIONS.replaceAll(/\w+/g, 'observations.$&')}, metric, count(*)::DOUBLE AS count
    FROM figures JOIN observations USING (agency, scope, year)
    WHERE preferred AND qualifier > 0 AND applicant = ${APPLICANTS.indexOf('total')}
    GROUP BY ALL`);
  for await (const row of rows) {
    const key = [...DIMENSIONS.split(', '), 'metric'].map((column) => Number(row[column])).join('|');
    counts.set(key, Number(row['count']));
  }
  return counts;
}

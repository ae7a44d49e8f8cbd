import { CHECK_PARTS } from '../domain/flags';
import type { Applicant } from '../domain/figure';
import { metricsOfMeasure } from '../domain/measure';
import { measureOf } from '../domain/measures';
import { join, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';

/**
 * The figures of metrics and measures in one applicant column (of measures: `total`) that are inexact or flagged (`flaggedBy` in SQL), to stand after FROM:
 * `agency, scope, year, part` (index in `ids`) and `inexact`, `flagged`, each 1 or NULL. A flagged
 * cell may have no figure, as a check takes blank parts for zeros.
 */
export async function caveatsOf(
  asked: Asked,
  ids: readonly string[],
  applicant: Applicant,
  signal: AbortSignal | undefined,
): Promise<Statement> {
  const database = await asked.database(signal);
  const checks = await database.tableFor('checks', { signal });
  const inexact = await database.tableFor('inexact', { signal });
  const column = asked.manifest.dictionaries.applicant.indexOf(applicant);
  const read = ids.flatMap((id, part) => {
    const measure = measureOf(id);
    const metrics = measure === undefined ? [id] : metricsOfMeasure(measure);
    return metrics.map((metric) => ({ metric, part, code: codeOf(asked, metric) }));
  });
  const wanted = join(read.map(({ code, part }) => sql`(${code}, ${part})`));
  return sql`(
    SELECT agency, scope, year, part, max(inexact) AS inexact, max(flagged) AS flagged
    FROM (
      SELECT agency, scope, year, part, 1 AS inexact, NULL AS flagged
      FROM ${inexact} JOIN (VALUES ${wanted}) AS wanted(metric, part) USING (metric)
      WHERE applicant = ${column}
      UNION ALL
      SELECT agency, scope, CAST(year - years_before AS USMALLINT), part, NULL, 1
      FROM ${checks} AS checks JOIN ${checkParts(read)}
        ON check_id = id AND (own < 0 OR own = metric) AND (every_applicant OR applicant = ${column})
    ) GROUP BY agency, scope, year, part)`;
}

/** A metric in one of the parts asked for. */
interface ReadMetric {
  metric: string;
  code: number;
  part: number;
}

function codeOf(asked: Asked, metric: string): number {
  return asked.manifest.metrics.findIndex(({ id }) => id === metric);
}

/** `CHECK_PARTS` of the metrics as a table; `own` is the metric that the check must name, -1 for any. */
function checkParts(read: readonly ReadMetric[]): Statement {
  const rows = read.flatMap(({ metric, code, part }) =>
    CHECK_PARTS.filter((each) => each.metric === undefined || each.metric === metric).map((each) => {
      const own = each.metric === undefined ? code : -1;
      return sql`(${each.check}, ${own}, ${each.yearsBefore}, ${each.everyApplicant}, ${part})`;
    }),
  );
  return sql`(VALUES ${join(rows)}) AS parts(id, own, years_before, every_applicant, part)`;
}

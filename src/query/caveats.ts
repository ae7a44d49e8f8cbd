import { CHECK_PARTS } from '../domain/flags';
import type { Applicant } from '../domain/figure';
import { join, list, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';

/**
 * The figures of one applicant column that are inexact or flagged (`flaggedBy` in SQL), to stand after FROM:
 * `agency, scope, year, part` (index in `metrics`) and `inexact`, `flagged`, each 1 or NULL. A flagged
 * cell may have no figure, as a check takes blank parts for zeros.
 */
export async function caveatsOf(
  asked: Asked,
  metrics: readonly string[],
  applicant: Applicant,
  signal: AbortSignal | undefined,
): Promise<Statement> {
  const database = await asked.database(signal);
  const checks = await database.tableFor('checks', { signal });
  const figures = await database.tableFor('figures', { signal });
  const column = asked.manifest.dictionaries.applicant.indexOf(applicant);
  const codes = metrics.map((metric) => asked.manifest.metrics.findIndex(({ id }) => id === metric));
  const partOfCode = codes.map((code, part) => sql` WHEN ${code} THEN ${part}`);
  return sql`(
    SELECT agency, scope, year, part, max(inexact) AS inexact, max(flagged) AS flagged
    FROM (
      SELECT agency, scope, year, CASE metric${join(partOfCode, sql``)} END AS part, 1 AS inexact, NULL AS flagged
      FROM ${figures}
      WHERE qualifier > 0 AND preferred AND metric IN (${list(codes)}) AND applicant = ${column}
      UNION ALL
      SELECT agency, scope, CAST(year - years_before AS USMALLINT), part, NULL, 1
      FROM ${checks} AS checks JOIN ${checkParts(metrics, codes)}
        ON check_id = id AND (own < 0 OR own = metric) AND (every_applicant OR applicant = ${column})
    ) GROUP BY agency, scope, year, part)`;
}

/** `CHECK_PARTS` of the metrics as a table; `own` is the metric that the check must name, -1 for any. */
function checkParts(metrics: readonly string[], codes: readonly number[]): Statement {
  const rows = metrics.flatMap((metric, part) =>
    CHECK_PARTS.filter((each) => each.metric === undefined || each.metric === metric).map((each) => {
      const own = each.metric === undefined ? (codes[part] ?? -1) : -1;
      return sql`(${each.check}, ${own}, ${each.yearsBefore}, ${each.everyApplicant}, ${part})`;
    }),
  );
  return sql`(VALUES ${join(rows)}) AS parts(id, own, years_before, every_applicant, part)`;
}

import type { Contradiction } from '../domain/contradiction';
import { flaggedBy, isCheckId, type FlaggedFigure } from '../domain/flags';
import { sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import type { Tally } from './tally';

/** A check that fails, with the codes of the body and the scope of the report. */
export interface FoundContradiction extends Contradiction {
  agency: number;
  scope: number;
}

interface CheckRow {
  agency: number;
  scope: number;
  year: number;
  check_id: string;
  metric: number;
  applicant: number;
  stated: number;
  computed: number;
}

/** The rows of `checks` that meet a condition on its columns, in the order of the corpus. */
export async function readContradictions(
  asked: Asked,
  where: Statement,
  signal: AbortSignal | undefined,
): Promise<FoundContradiction[]> {
  const database = await asked.database(signal);
  const checks = await database.tableFor('checks', { signal });
  const rows = await database.query<CheckRow>(
    sql`SELECT agency, scope, year, check_id, metric, applicant, stated, computed FROM ${checks} WHERE ${where}
      ORDER BY agency, scope, year, check_id, metric, applicant`,
    signal,
  );
  const { metrics, dictionaries } = asked.manifest;
  return rows.flatMap(({ check_id: check, metric, applicant, ...row }) => {
    const id = metrics[metric]?.id;
    const column = dictionaries.applicant[applicant];
    if (id === undefined || column === undefined || !isCheckId(check)) return [];
    return [{ ...row, check, metric: id, applicant: column }];
  });
}

/** Looks a figure of a body up among the body's contradictions. */
export function flagsIn(
  contradictions: readonly FoundContradiction[],
): (figure: FlaggedFigure) => Pick<Tally, 'flagged' | 'failures'> {
  const byFigure = new Map<string, Contradiction[]>();
  for (const { agency: _, scope: __, ...contradiction } of contradictions) {
    for (const figure of flaggedBy({ ...contradiction, id: contradiction.check })) {
      const key = keyOf(figure);
      byFigure.set(key, [...(byFigure.get(key) ?? []), contradiction]);
    }
  }
  return (figure) => {
    const failures = byFigure.get(keyOf(figure));
    return failures === undefined ? { flagged: 0 } : { flagged: 1, failures };
  };
}

function keyOf({ metric, year, applicant }: FlaggedFigure): string {
  return `${metric} ${year} ${applicant}`;
}

import { sql } from '../store/sql';
import type { Asked } from './asked';
import { isOfBodies } from './bodyCodes';

/** A report in the corpus, in codes. */
export interface ReportRow {
  agency: number;
  scope: number;
  year: number;
  form: number;
}

/**
 * The reports of the bodies with these codes, by body, scope and year. Who asks again for the same bodies is
 * answered from memory, see `AnswerCache`.
 */
export async function reportsOf(
  asked: Asked,
  codes: readonly number[],
  signal: AbortSignal | undefined,
): Promise<ReportRow[]> {
  const which = isOfBodies(codes);
  const database = await asked.database(signal);
  return database.query<ReportRow>(
    sql`SELECT agency, scope, year, form FROM ${await database.observationsFor([], which, { signal })}
      WHERE ${which} ORDER BY agency, scope, year`,
    signal,
  );
}

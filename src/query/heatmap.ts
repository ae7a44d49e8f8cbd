import type { Entity } from '../domain/entity';
import { fixed, join, name, sql } from '../store/sql';
import type { Asked } from './asked';
import { measuredRows, valuesOf } from './measuredRows';
import { entityCondition, yearsCondition } from './rowConditions';

export interface SpreadQuestion {
  /** A metric or a measure. */
  metric: string;
  who: readonly Entity[];
  years: readonly number[];
  /** Rates of fewer cases do not count. */
  fewCases: number;
  /** Into how many parts of the same size the values above zero are cut. */
  parts: number;
}

/** How the values of all bodies and years lie. */
export interface Spread {
  least: number;
  most: number;
  /** The least value above zero, where there is any. */
  leastPositive: number | undefined;
  /** Of the values above zero, where each part but the last ends. */
  quantiles: number[];
}

/** The spread of the values, undefined where there is none. */
export async function spreadOf(
  asked: Asked,
  { metric, who, years, fewCases, parts }: SpreadQuestion,
  signal?: AbortSignal,
): Promise<Spread | undefined> {
  const where = sql`${await entityCondition(asked, who, signal)} AND ${yearsCondition(years)}`;
  const rows = await measuredRows(asked, [metric], 'total', where, signal);
  const { value, cases } = valuesOf(asked, metric);
  const database = await asked.database(signal);
  const shares = Array.from({ length: parts - 1 }, (_, at) => (at + 1) / parts);
  const [row] = await database.query<{
    least: number | null;
    most: number;
    [quantile: string]: number | null;
  }>(
    // Quantiles of the values themselves, not between them: counts stay whole. All at once, so that they are sorted once.
    sql`SELECT least, most, positive, ${join(shares.map((_, at) => sql`parts[${at + 1}] AS ${name(`part_${at}`)}`))}
      FROM (SELECT min(value) AS least, max(value) AS most, min(value) FILTER (WHERE value > 0) AS positive,
          quantile_disc(value, [${join(shares.map((share) => fixed(String(share))))}])
            FILTER (WHERE value > 0) AS parts
        FROM (SELECT ${value} AS value, ${cases} AS cases FROM ${rows} WHERE ${where})
        WHERE value IS NOT NULL AND coalesce(cases >= ${fewCases}, TRUE))`,
    signal,
  );
  if (row === undefined || row.least === null) return undefined;
  return {
    least: row.least,
    most: row.most,
    leastPositive: row['positive'] ?? undefined,
    quantiles: row['positive'] === null ? [] : shares.map((_, at) => row[`part_${at}`] ?? 0),
  };
}

import type { Entity } from '../domain/entity';
import { sql } from '../store/sql';
import type { Asked } from './asked';
import { chosenFigures } from './figureRows';

/**
 * Ids of the metrics that these bodies state in the years, the most stated first, at most `most`. Of
 * groups, which may be half a million bodies, those that the corpus states most: nothing is counted.
 */
export async function statedMetrics(
  asked: Asked,
  { who, years }: { who: readonly Entity[]; years: readonly [from: number, to: number] },
  most: number,
  signal?: AbortSignal,
): Promise<string[]> {
  const { metrics } = asked.manifest;
  if (who.some(({ type }) => type === 'group')) {
    const stated = metrics.filter(({ figures }) => figures > 0);
    return [...stated]
      .sort((a, b) => b.figures - a.figures)
      .slice(0, most)
      .map(({ id }) => id);
  }
  const database = await asked.database(signal);
  const { figures, where } = await chosenFigures(asked, { who, years, applicant: 'total', text: '' }, signal);
  const rows = await database.query<{ metric: number }>(
    sql`SELECT metric FROM ${figures} WHERE ${where}
      GROUP BY metric ORDER BY count(*) DESC, metric LIMIT ${most}`,
    signal,
  );
  return rows.flatMap(({ metric }) => metrics[metric]?.id ?? []);
}

import type { Entity } from '../domain/entity';
import { sql } from '../store/sql';
import type { Asked } from './asked';
import { expressionsOf, measuredRows } from './measuredRows';
import { entityCondition } from './rowConditions';
import { isInCubes, tallyGroup } from './tallyGroup';

/** How much of the field one year covers: bodies with a report, and those of them that stated the number. */
export interface StatedYear {
  year: number;
  stated: number;
  bodies: number;
}

/** n of N for each year with a report of any of the entities, oldest first; a body that several hold counts once. */
export async function statedByYear(
  asked: Asked,
  metric: string,
  who: readonly Entity[],
  signal?: AbortSignal,
): Promise<StatedYear[]> {
  const [first, ...others] = who;
  // Several may overlap.
  const isCounted = first?.type === 'group' && others.length === 0 && isInCubes(asked, first, [metric]);
  if (!isCounted) return countRows(asked, metric, who, signal);
  const tallies = (await tallyGroup(asked, first, [metric], { signal })).get(metric) ?? [];
  const byYear = new Map<number, StatedYear>();
  for (const { year, stated, bodies } of tallies) {
    const held = byYear.get(year) ?? { year, stated: 0, bodies: 0 };
    byYear.set(year, { year, stated: held.stated + stated, bodies: held.bodies + bodies });
  }
  return [...byYear.values()].filter(({ bodies }) => bodies > 0).sort((a, b) => a.year - b.year);
}

async function countRows(
  asked: Asked,
  metric: string,
  who: readonly Entity[],
  signal: AbortSignal | undefined,
): Promise<StatedYear[]> {
  const where = await entityCondition(asked, who, signal);
  const from = await measuredRows(asked, [metric], 'total', where, signal);
  const { isComplete } = expressionsOf(asked, metric, 'total');
  const database = await asked.database(signal);
  return database.query<StatedYear>(
    sql`SELECT year, count(*) FILTER (WHERE ${isComplete}) AS stated, count(*) AS bodies
      FROM ${from} WHERE ${where} GROUP BY year ORDER BY year`,
    signal,
  );
}

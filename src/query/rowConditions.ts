import type { Entity } from '../domain/entity';
import { join, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import { codesOf } from './bodyCodes';
import { groupCondition } from './rowTally';

/** The condition that a row belongs to any of the entities; bodies by their codes. */
export async function entityCondition(
  asked: Asked,
  who: readonly Entity[],
  signal: AbortSignal | undefined,
): Promise<Statement> {
  const ids = who.flatMap((entity) => (entity.type === 'body' ? [entity.id] : []));
  const codes = await codesOf(asked, ids, signal);
  const { scope } = asked.manifest.dictionaries;
  const conditions = who.map((entity) =>
    entity.type === 'group'
      ? sql`(${groupCondition(asked, entity)})`
      : sql`(agency = ${codes.get(entity.id) ?? null} AND scope = ${scope.indexOf(entity.scope)})`,
  );
  return conditions.length === 0 ? sql`FALSE` : sql`(${join(conditions, sql` OR `)})`;
}

/** The condition that a row is of the years asked. */
export function yearsCondition(years: readonly number[]): Statement {
  return years.length === 0 ? sql`FALSE` : sql`year BETWEEN ${Math.min(...years)} AND ${Math.max(...years)}`;
}

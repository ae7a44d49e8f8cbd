import type { Entity } from '../domain/entity';
import type { BodySpan } from '../store/database';
import { join, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import { codesOf, isInSpan, spanOf } from './bodyCodes';
import { groupCondition } from './rowTally';

/** Which rows are an entity's. */
export interface EntityRows {
  /** Codes of its first and last body; undefined for all bodies. */
  span: BodySpan | undefined;
  /** The condition on `scope` and `agency`, which every table has: holds for all its rows, and for few others. */
  near: Statement;
  /** The condition that holds for no others; may name `province`, `level` and `kind`, too. */
  own: Statement;
}

/** Where the rows of an entity are, and the conditions on them. */
export async function entityRows(
  asked: Asked,
  entity: Entity,
  signal: AbortSignal | undefined,
): Promise<EntityRows> {
  const scope = sql`scope = ${asked.manifest.dictionaries.scope.indexOf(entity.scope)}`;
  if (isEveryBody(entity)) return { span: undefined, near: scope, own: scope };
  const span =
    entity.type === 'body'
      ? spanOf([...(await codesOf(asked, [entity.id], signal)).values()])
      : await agencySpan(asked, bodyCondition(asked, entity), signal);
  const near = sql`${isInSpan(span)} AND ${scope}`;
  // The span of a body is the body.
  if (entity.type === 'body') return { span, near, own: near };
  return { span, near, own: sql`${isInSpan(span)} AND ${groupCondition(asked, entity)}` };
}

/** The span of the bodies for which `where` holds in the table `agencies`; of none, one that holds nothing. */
export async function agencySpan(
  asked: Asked,
  where: Statement,
  signal: AbortSignal | undefined,
): Promise<BodySpan> {
  const database = await asked.database(signal);
  const agencies = await database.tableFor('agencies', { signal });
  const [found] = await database.query<{ first: number | null; last: number | null }>(
    sql`SELECT min(agency) AS first, max(agency) AS last FROM ${agencies} WHERE ${where}`,
    signal,
  );
  return [found?.first ?? -1, found?.last ?? -1];
}

/** The condition on the table `agencies` that a body is the one sought, or of the group. */
export function bodyCondition({ manifest: { dictionaries } }: Asked, entity: Entity): Statement {
  if (entity.type === 'body') return sql`id = ${entity.id}`;
  const { province, level, kind } = entity;
  const of = [sql`true`];
  if (province !== undefined) of.push(sql`province = ${dictionaries.province.indexOf(province)}`);
  if (level !== undefined) of.push(sql`level = ${dictionaries.level.indexOf(level)}`);
  if (kind !== undefined) of.push(sql`kind = ${dictionaries.kind.indexOf(kind)}`);
  return sql`(${join(of, sql` AND `)})`;
}

/** Whether the entity is all bodies, with their own reports or with those of their areas. */
export function isEveryBody(entity: Entity): boolean {
  return entity.type === 'group' && (entity.province ?? entity.level ?? entity.kind) === undefined;
}

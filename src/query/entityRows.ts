import type { Entity } from '../domain/entity';
import { join, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import { groupCondition } from './rowTally';

/** Conditions that a row is an entity's. */
export interface EntityRows {
  /** On `scope` and `agency` alone, which every table has: holds for all rows of the entity, and for few others. */
  near: Statement;
  /** Holds for no others; may name `province`, `level` and `kind`, too. */
  own: Statement;
}

/** The conditions on rows of an entity. */
export async function entityRows(
  asked: Asked,
  entity: Entity,
  signal: AbortSignal | undefined,
): Promise<EntityRows> {
  const scope = sql`scope = ${asked.manifest.dictionaries.scope.indexOf(entity.scope)}`;
  if (isEveryBody(entity)) return { near: scope, own: scope };
  const span = await agencySpan(asked, bodyCondition(asked, entity), signal);
  const near = sql`${span} AND ${scope}`;
  // The span of a body is the body.
  return { near, own: entity.type === 'body' ? near : sql`${span} AND ${groupCondition(asked, entity)}` };
}

/**
 * The condition on `agency` that bounds rows to the span of the bodies for which `where` holds in the table
 * `agencies`. All tables are sorted by body, and only the parts of their files that can hold the span are read;
 * a list of bodies spares none.
 */
export async function agencySpan(
  asked: Asked,
  where: Statement,
  signal: AbortSignal | undefined,
): Promise<Statement> {
  const database = await asked.database(signal);
  const agencies = await database.tableFor('agencies', { signal });
  const [span] = await database.query<{ first: number | null; last: number | null }>(
    sql`SELECT min(agency) AS first, max(agency) AS last FROM ${agencies} WHERE ${where}`,
    signal,
  );
  return sql`agency BETWEEN ${span?.first ?? -1} AND ${span?.last ?? -1}`;
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

import { KINDS, type Kind } from './kind';
import { LEVELS, SCOPES, type Level, type Scope } from './figure';
import { provinceNamed } from './province';

/** All bodies that meet every condition given; their `own` reports unless the scope says otherwise. */
export interface Group {
  type: 'group';
  scope: Scope;
  province?: string;
  level?: Level;
  kind?: Kind;
}

/** The reports of one body. */
export interface Body {
  type: 'body';
  id: string;
  scope: Scope;
}

/** Who a series is about. */
export type Entity = Group | Body;

export const ALL_BODIES: Group = { type: 'group', scope: 'own' };

/**
 * The entity as addresses write it: `all`, `province:辽宁`, `level:county;province:辽宁`,
 * `scope:area`, `agency:3f9a0c12` (own reports), `area:3f9a0c12` (its area reports).
 */
export function entityKey(entity: Entity): string {
  if (entity.type === 'body') return `${entity.scope === 'own' ? 'agency' : 'area'}:${entity.id}`;
  const conditions = [
    entity.scope === 'own' ? undefined : `scope:${entity.scope}`,
    entity.province === undefined ? undefined : `province:${entity.province}`,
    entity.level === undefined ? undefined : `level:${entity.level}`,
    entity.kind === undefined ? undefined : `kind:${entity.kind}`,
  ].filter((condition) => condition !== undefined);
  return conditions.length === 0 ? 'all' : conditions.join(';');
}

/** The entity that `entityKey` wrote, or undefined when the text is none. */
export function parseEntity(text: string): Entity | undefined {
  if (text === 'all') return ALL_BODIES;
  const body = /^(agency|area):([0-9a-z]{1,32})$/.exec(text);
  if (body?.[2] !== undefined)
    return { type: 'body', id: body[2], scope: body[1] === 'area' ? 'area' : 'own' };
  const group: Group = { type: 'group', scope: 'own' };
  for (const condition of text.split(';')) {
    if (!addCondition(group, condition)) return undefined;
  }
  return group;
}

function addCondition(group: Group, condition: string): boolean {
  const [name, value] = [
    condition.slice(0, condition.indexOf(':')),
    condition.slice(condition.indexOf(':') + 1),
  ];
  if (name === 'province' && provinceNamed(value) !== undefined) group.province = value;
  else if (name === 'level' && isOneOf(LEVELS, value)) group.level = value;
  else if (name === 'kind' && isOneOf(KINDS, value)) group.kind = value;
  else if (name === 'scope' && isOneOf(SCOPES, value)) group.scope = value;
  else return false;
  return true;
}

/** Narrows a text to one of the words of a list. */
export function isOneOf<T extends string>(words: readonly T[], text: string): text is T {
  return (words as readonly string[]).includes(text);
}

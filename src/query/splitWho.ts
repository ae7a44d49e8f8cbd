import { entityKey, type Entity, type Group } from '../domain/entity';
import { LEVELS } from '../domain/figure';
import { PROVINCES } from '../domain/province';

/** One small chart: the entities in it, each with the key of what was picked that it is a part of. */
export interface Panel {
  key: string;
  /** What its title names. */
  about: Entity;
  lines: readonly { entity: Entity; base: string }[];
}

export interface SplitWho {
  panels: readonly Panel[];
  /** What was picked and is in the panels; each has one colour in all of them. */
  bases: readonly Entity[];
  /** What was picked and has no parts of that sort. */
  left: readonly Entity[];
}

export type Split = 'province' | 'level' | 'body';

/** The splits that make more than one panel of what is picked. */
export function splitsOf(who: readonly Entity[]): Split[] {
  const hasParts = (split: 'province' | 'level'): boolean =>
    who.some((entity) => isSplittable(entity, split));
  return [
    ...(['province', 'level'] as const).filter(hasParts),
    ...(who.length > 1 ? (['body'] as const) : []),
  ];
}

/**
 * What is picked as small charts: a chart for each province or level with a line for each group that
 * has such parts, or a chart for each entity. A split that nothing picked has parts for is one by entity.
 */
export function splitWho(who: readonly Entity[], split: Split): SplitWho {
  const groups = split === 'body' ? [] : who.filter((entity): entity is Group => isSplittable(entity, split));
  if (split === 'body' || groups.length === 0) {
    const panels = who.map((entity) => panelOf(entity, [{ entity, base: entityKey(entity) }]));
    return { panels, bases: who, left: [] };
  }
  const parts: readonly Partial<Group>[] =
    split === 'province'
      ? PROVINCES.map(({ name }) => ({ province: name }))
      : LEVELS.map((level) => ({ level }));
  return {
    panels: parts.map((part) =>
      panelOf(
        { type: 'group', scope: 'own', ...part },
        groups.map((group) => ({ entity: { ...group, ...part }, base: entityKey(group) })),
      ),
    ),
    bases: groups,
    left: who.filter((entity) => !isSplittable(entity, split)),
  };
}

function panelOf(about: Entity, lines: Panel['lines']): Panel {
  return { key: entityKey(about), about, lines };
}

function isSplittable(entity: Entity, split: 'province' | 'level'): boolean {
  return entity.type === 'group' && entity[split] === undefined;
}

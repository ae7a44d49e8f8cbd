import { describe, expect, it } from 'vitest';
import { entityKey, parseEntity, type Entity } from '../../src/domain/entity';
import { LEVELS } from '../../src/domain/figure';
import { PROVINCES } from '../../src/domain/province';
import { splitsOf, splitWho } from '../../src/query/splitWho';

const who = (...keys: string[]): Entity[] =>
  keys.map((key) => parseEntity(key)).filter((each) => each !== undefined);
const read = (...[entities, split]: Parameters<typeof splitWho>) => {
  const { panels, bases, left } = splitWho(entities, split);
  return {
    panels: panels.map(({ key, lines }) => [
      key,
      lines.map(({ entity, base }) => `${entityKey(entity)}<${base}`),
    ]),
    bases: bases.map(entityKey),
    left: left.map(entityKey),
  };
};

describe('splitWho', () => {
  it('makes a panel for each province, with a line for each group', () => {
    const { panels, bases, left } = read(who('all', 'level:county'), 'province');
    expect(panels).toHaveLength(PROVINCES.length);
    expect(panels).toContainEqual([
      'province:辽宁',
      ['province:辽宁<all', 'province:辽宁;level:county<level:county'],
    ]);
    expect([bases, left]).toEqual([['all', 'level:county'], []]);
  });

  it('keeps the scope and the kind of what is split', () => {
    const { panels } = read(who('scope:area;kind:government'), 'level');
    expect(panels.map(([key]) => key)).toEqual(LEVELS.map((level) => `level:${level}`));
    expect(panels[3]?.[1]).toEqual(['scope:area;level:county;kind:government<scope:area;kind:government']);
  });

  it('says what has no such parts', () => {
    expect(read(who('all', 'province:辽宁', 'agency:40fa01d812'), 'province')).toMatchObject({
      bases: ['all'],
      left: ['province:辽宁', 'agency:40fa01d812'],
    });
  });

  it.each(['body', 'province'] as const)('puts each apart by %s where nothing has parts', (split) => {
    expect(read(who('province:辽宁', 'agency:40fa01d812'), split)).toEqual({
      panels: [
        ['province:辽宁', ['province:辽宁<province:辽宁']],
        ['agency:40fa01d812', ['agency:40fa01d812<agency:40fa01d812']],
      ],
      bases: ['province:辽宁', 'agency:40fa01d812'],
      left: [],
    });
  });
});

describe('splitsOf', () => {
  it.each([
    [['all'], ['province', 'level']],
    [['province:辽宁'], ['level']],
    [['province:辽宁;level:county'], []],
    [
      ['province:辽宁;level:county', 'level:county'],
      ['province', 'body'],
    ],
    [['agency:40fa01d812'], []],
  ])('of %j are %j', (keys, splits) => expect(splitsOf(who(...keys))).toEqual(splits));
});

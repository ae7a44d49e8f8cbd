import { describe, expect, it } from 'vitest';
import { DEFAULTS, readAddress, writeAddress } from '../../src/app/address';
import { crumbsOf, patchBelow } from '../../src/app/breadcrumb';
import { entityKey, parseEntity } from '../../src/domain/entity';

const PROVINCES = new Map([
  ['aa11', '辽宁'],
  ['aa12', '辽宁'],
  ['bb11', '四川'],
]);
const KNOWN = (id: string): string | undefined => PROVINCES.get(id);

/** The steps of an address: what each is about, and the address that it leads to. */
function steps(address: string, provinceOf = KNOWN): string[] {
  const { selection } = readAddress(address, undefined);
  return crumbsOf(selection, provinceOf).map(({ entity, count, year, type, patch }) => {
    const about = entity ? entityKey(entity) : (count ?? year ?? type);
    return patch === undefined
      ? String(about)
      : `${about} → ${decodeURIComponent(writeAddress({ ...selection, ...patch }))}`;
  });
}

describe('the way down to what is shown', () => {
  it.each([
    ['?view=trend', ['overview → ', 'all']],
    ['?view=map&who=province:辽宁', []],
    [
      '?view=heatmap&m=granted&time=2015..2020&who=province:辽宁',
      ['all → ?view=map&m=granted&time=2015..2020', 'province:辽宁'],
    ],
    [
      '?view=trend&m=granted&time=2015..2020&who=agency:aa11',
      [
        'overview → ?m=granted&who=agency:aa11&time=2015..2020',
        'all → ?view=map&m=granted&time=2015..2020',
        'province:辽宁 → ?view=heatmap&m=granted&who=province:辽宁&time=2015..2020',
        'agency:aa11',
      ],
    ],
    [
      '?view=report&m=granted&time=2023&who=agency:aa11',
      [
        'all → ?view=map&m=granted',
        'province:辽宁 → ?view=heatmap&m=granted&who=province:辽宁',
        'agency:aa11 → ?view=trend&m=granted&who=agency:aa11',
        '2023',
      ],
    ],
    [
      '?view=report&time=2019..2021&who=agency:aa11',
      [expect.anything(), expect.anything(), expect.anything(), 'report'],
    ],
    [
      '?view=trend&who=level:county;province:辽宁',
      [
        'overview → ?who=province:辽宁;level:county',
        'all → ?view=map',
        'province:辽宁 → ?view=heatmap&who=province:辽宁',
        'province:辽宁;level:county',
      ],
    ],
    ['?view=trend&who=level:county', ['overview → ?who=level:county', 'all → ?view=map', 'level:county']],
    [
      '?view=trend&who=agency:aa11,agency:aa12',
      [
        'overview → ?who=agency:aa11,agency:aa12',
        'all → ?view=map',
        'province:辽宁 → ?view=heatmap&who=province:辽宁',
        '2',
      ],
    ],
    [
      '?view=trend&who=agency:aa11,agency:bb11,all',
      ['overview → ?who=agency:aa11,agency:bb11,all', 'all → ?view=map', '3'],
    ],
    // Area reports are a series of their own: so is the way to them.
    [
      '?view=trend&who=area:bb11',
      [
        'overview → ?who=area:bb11',
        'scope:area → ?view=heatmap&who=scope:area',
        'scope:area;province:四川 → ?view=heatmap&who=scope:area;province:四川',
        'area:bb11',
      ],
    ],
    // Views that draw one of those picked, and have all bodies of their own.
    [
      '?view=outcomes&per=share&who=province:辽宁,agency:bb11',
      [
        'overview → ?who=province:辽宁,agency:bb11&per=share',
        'all → ?view=outcomes&per=share',
        'province:辽宁',
      ],
    ],
    [
      '?view=ranking&time=2020&who=agency:bb11,province:辽宁',
      ['all → ?view=ranking&time=2020', 'province:辽宁'],
    ],
  ])('%s', (address, expected) => {
    expect(steps(address)).toEqual(expected);
  });

  it('leaves out a province that is not known yet', () => {
    expect(steps('?view=trend&who=agency:aa11', () => undefined)).toEqual([
      'overview → ?who=agency:aa11',
      'all → ?view=map',
      'agency:aa11',
    ]);
  });
});

it.each([
  ['all', 'map'],
  ['province:辽宁', 'heatmap'],
  ['province:辽宁;level:county', 'heatmap'],
  ['agency:aa11', 'trend'],
])('below %s is the %s', (key, view) => {
  const entity = parseEntity(key);
  if (entity === undefined) throw new Error(key);
  const below = { ...DEFAULTS, metric: 'granted', time: [2015, 2020] as const, ...patchBelow(entity) };
  expect(below).toMatchObject({ view, who: [entity], metric: 'granted', time: [2015, 2020] });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULTS,
  MOST_ENTITIES,
  readAddress,
  THEMES,
  VIEWS,
  writeAddress,
  type Selection,
  type RowFilter,
} from '../../src/app/address';
import { KINDS } from '../../src/domain/kind';
import type { Entity } from '../../src/domain/entity';
import { APPLICANTS, LEVELS, SCOPES } from '../../src/domain/figure';
import { PROVINCES } from '../../src/domain/province';

const METRICS = new Set(['received', 'granted']);
const read = (search: string) => readAddress(search, METRICS);

describe('readAddress', () => {
  it('gives the defaults for an empty address', () => {
    expect(read('')).toEqual({ selection: DEFAULTS, notes: [] });
  });

  it.each([
    ['view=atlas', 'view', 'atlas'],
    ['m=none', 'm', 'none'],
    ['time=2020..2010', 'time', '2020..2010'],
    ['time=1066', 'time', '1066'],
    ['per=percent', 'per', 'percent'],
    ['basis=other', 'basis', 'other'],
    ['lineage=all', 'lineage', 'all'],
    ['order=random', 'order', 'random'],
    ['who=province:Atlantis', 'who', 'province:Atlantis'],
    ['who=agency:../../etc', 'who', 'agency:../../etc'],
    ['theme=pink', 'theme', 'pink'],
    ['embed=yes', 'embed', 'yes'],
    ['v=<script>', 'v', '<script>'],
  ])('falls back from %s with a note', (search, name, value) => {
    expect(read(`?${search}`)).toEqual({ selection: DEFAULTS, notes: [{ type: 'unknown', name, value }] });
  });

  it('keeps the good beside the bad', () => {
    const { selection, notes } = read('?who=province:辽宁,nobody,level:county;province:广东&time=2015..2020');
    expect(selection.who).toEqual([
      { type: 'group', scope: 'own', province: '辽宁' },
      { type: 'group', scope: 'own', level: 'county', province: '广东' },
    ]);
    expect(selection.time).toEqual([2015, 2020]);
    expect(notes).toHaveLength(1);
  });

  it('takes so many bodies and no more, each once', () => {
    const many = Array.from({ length: 40 }, (_, index) => `agency:${index},agency:${index}`).join();
    const { selection, notes } = read(`?who=${many}`);
    expect(selection.who).toHaveLength(MOST_ENTITIES);
    expect(notes).toEqual([{ type: 'many' }]);
  });

  it('never throws, whatever the address', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        expect(VIEWS).toContain(read(`?${search}`).selection.view);
      }),
    );
  });
});

describe('writeAddress', () => {
  it('leaves out what is the default', () => expect(writeAddress(DEFAULTS)).toBe(''));

  it('stays readable', () => {
    const selection = {
      ...DEFAULTS,
      view: 'trend',
      who: [{ type: 'body', id: '40fa01d812', scope: 'area' }],
      time: [2015, 2024],
    } as const;
    expect(writeAddress(selection)).toBe('?view=trend&who=area:40fa01d812&time=2015..2024');
  });

  it('is read back as it was', () => {
    const optional = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const group = fc
      .record({
        scope: fc.constantFrom(...SCOPES),
        province: optional(PROVINCES.map(({ name }) => name)),
        level: optional(LEVELS),
        kind: optional(KINDS),
      })
      .map(
        (parts) =>
          ({
            type: 'group',
            ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)),
          }) as Entity,
      );
    const body = fc
      .record({ scope: fc.constantFrom(...SCOPES), id: fc.stringMatching(/^[0-9a-f]{10}$/) })
      .map((parts) => ({ type: 'body', ...parts }) as Entity);
    const year = fc.integer({ min: 1990, max: 2100 });
    const selection: fc.Arbitrary<Selection> = fc.record({
      view: fc.constantFrom(...VIEWS),
      metric: fc.constantFrom(...METRICS),
      who: fc.uniqueArray(fc.oneof(group, body), {
        minLength: 1,
        maxLength: 8,
        selector: (entity) => JSON.stringify(entity),
      }),
      time: fc.option(
        fc.tuple(year, year).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a])),
        { nil: undefined },
      ),
      per: fc.constantFrom('count', 'share'),
      fewCases: fc.integer({ min: 0, max: 999_999 }),
      applicant: fc.constantFrom(...APPLICANTS),
      basis: fc.constantFrom('reported', 'same', 'spread'),
      axis: fc.constantFrom('log', 'even'),
      lineage: fc.constantFrom('reported', 'chained'),
      order: fc.constantFrom('corpus', 'name', 'years'),
      split: fc.constantFrom('together', 'province', 'level', 'body'),
      scale: fc.constantFrom('shared', 'free'),
      open: fc.constantFrom(undefined, 'refused'),
      lang: fc.constantFrom('en', 'zh'),
      theme: fc.constantFrom(...THEMES),
      embed: fc.boolean(),
      story: fc.option(fc.stringMatching(/^[a-z]{1,8}$/), { nil: undefined }),
      corpus: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      rows: fc.constantFrom<readonly RowFilter[]>([], ['metric'], ['applicant'], ['metric', 'applicant']),
      version: fc.option(fc.stringMatching(/^[0-9a-f]{16}$/), { nil: undefined }),
    });
    fc.assert(
      fc.property(selection, (each) => {
        expect(read(writeAddress(each))).toEqual({ selection: each, notes: [] });
      }),
    );
  });
});

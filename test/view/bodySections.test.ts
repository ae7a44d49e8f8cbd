import { describe, expect, it } from 'vitest';
import { ALL_BODIES } from '../../src/domain/entity';
import type { ListedBody } from '../../src/query/bodies';
import { bodySections, type BodyOffer } from '../../src/view/panels/bodySections';
import { offeredGroups } from '../../src/view/panels/offeredGroups';
import { en } from '../../src/view/words/en';
import { PICKER_WORDS } from '../../src/view/words/picker';
import { zh } from '../../src/view/words/zh';

const body = (id: string, ownYears: number, areaYears: number): ListedBody => ({
  ...{ id, name: `${id}局`, pinyin: `${id} Ju`, province: '辽宁', level: 'county', kind: 'department' },
  ...{ ownYears, areaYears },
});
const groups = offeredGroups(['辽宁'], en, PICKER_WORDS.en, { en, zh });
const offer: BodyOffer = {
  ...{ filter: { text: '' }, bodies: [body('a', 3, 2)], groups, searchGroups: () => groups, recent: [] },
  ...{ picked: new Set(['all']), isFull: false, single: false, words: en, pickerWords: PICKER_WORDS.en },
};
/** The keys under each heading. */
const listed = (more: Partial<BodyOffer>): Record<string, string[]> =>
  Object.fromEntries(
    bodySections({ ...offer, ...more }).map(({ key, options }) => [key, options.map((each) => each.key)]),
  );

describe('what a picker of bodies offers', () => {
  it('is all groups as far as the corpus has them, and a body once for each kind of its reports', () => {
    const found = listed({});
    expect(Object.keys(found)).toEqual(['groups', 'provinces', 'levels', 'kinds', 'bodies']);
    expect(found['provinces']).toEqual(['province:辽宁']);
    expect(found['bodies']).toEqual(['agency:a', 'area:a']);
  });

  it('begins with what was picked last, without what no address names', () => {
    const recent = [
      { key: 'agency:b', name: 'b局' },
      { key: 'province:辽宁', name: '' },
      { key: '?', name: 'x' },
    ];
    const [first] = bodySections({ ...offer, recent });
    expect(first?.key).toBe('recent');
    expect(first?.options.map(({ label, isChinese }) => [label, isChinese])).toEqual([
      ['b局', true],
      ['bodies in Liaoning', false],
    ]);
  });

  it('is the groups found where there is a text, a few of them', () => {
    const found = listed({ filter: { text: 'liao' } });
    expect(Object.keys(found)).toEqual(['groups', 'bodies']);
    expect(found['groups']).toHaveLength(8);
    expect(listed({ filter: { text: 'liao' }, searchGroups: () => [] })).not.toHaveProperty('groups');
  });

  it('is the filters as one group where any is set, whatever the text', () => {
    const filter = { text: 'liao', province: '辽宁', scope: 'area' as const };
    expect(listed({ filter })).toEqual({ filtered: ['scope:area;province:辽宁'], bodies: ['area:a'] });
  });

  it('says what is chosen, and keeps that alone when nothing more can be', () => {
    const [section] = bodySections({ ...offer, isFull: true });
    expect(section?.options.map(({ key, isChosen, isDisabled }) => [key, isChosen, isDisabled])).toEqual([
      ['all', true, false],
      [expect.any(String), false, true],
    ]);
    expect(section?.options[0]?.entity).toEqual(ALL_BODIES);
  });

  it('says how a name is read in English alone', () => {
    const pinyin = (words: typeof en): unknown =>
      bodySections({ ...offer, words })
        .at(-1)
        ?.options.map((each) => each.pinyin);
    expect([pinyin(en), pinyin(zh)]).toEqual([
      ['a Ju', 'a Ju'],
      ['', ''],
    ]);
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DICTIONARIES } from '../../src/corpus/codes';
import type { NameRows } from '../../src/corpus/nameFile';
import { readingsOf, syllablesOf } from '../../src/corpus/pinyin';
import { LEVELS, type Level } from '../../src/domain/figure';
import { createNameIndex } from '../../src/store/nameIndex';
import { NameSearch, type NameQuery } from '../../src/store/searchNames';

interface Given {
  name: string;
  province: string;
  level: Level;
  years?: number;
  area?: number;
}

function searchIn(bodies: readonly Given[]): NameSearch {
  const rows: NameRows = {
    ids: bodies.map(() => ''),
    names: bodies.map(({ name }) => name),
    province: bodies.map(({ province }) => DICTIONARIES.province.indexOf(province)),
    level: bodies.map(({ level }) => LEVELS.indexOf(level)),
    kind: bodies.map(() => 0),
    ownYears: bodies.map(({ years = 1 }) => years),
    areaYears: bodies.map(({ area = 0 }) => area),
  };
  return new NameSearch(createNameIndex(rows, readingsOf(bodies)));
}

const BODIES: Given[] = [
  { name: '审计署', province: '中央', level: 'central' },
  { name: '辽宁省人民政府', province: '辽宁', level: 'province', years: 3 },
  { name: '辽宁省人民政府办公厅', province: '辽宁', level: 'province', years: 9 },
  { name: '鞍山市审计局', province: '辽宁', level: 'prefecture' },
  { name: '鞍山市铁西区审计局', province: '辽宁', level: 'county', years: 2 },
  { name: '鞍山市铁西区统计局', province: '辽宁', level: 'county', years: 5, area: 1 },
  { name: '辽阳市宏伟区人民政府', province: '辽宁', level: 'county' },
  { name: '西安市人民政府', province: '陕西', level: 'prefecture' },
  { name: '西安市新城区绿化ABC中心', province: '陕西', level: 'county' },
  { name: '安宁市人民政府', province: '云南', level: 'county' },
];
const search = searchIn(BODIES);
const found = (query: NameQuery, limit = 20) =>
  search.search(query, limit).found.map((index) => BODIES[index]?.name);

describe('NameSearch finds', () => {
  it.each([
    ['initials', 'lnsrmzf', ['辽宁省人民政府', '辽宁省人民政府办公厅']],
    ['full pinyin', 'liaoningshengrenminzhengfu', ['辽宁省人民政府', '辽宁省人民政府办公厅']],
    ['pinyin and initials mixed', 'liaonsrenmzf', ['辽宁省人民政府', '辽宁省人民政府办公厅']],
    ['characters and pinyin mixed', '铁西qusj', ['鞍山市铁西区审计局']],
    ['initials inside a name', 'txqtjj', ['鞍山市铁西区统计局']],
    ['several words in any order', '统计 anshan', ['鞍山市铁西区统计局']],
    ['capitals, tone marks and an apostrophe', "XĪ'ĀN shì", ['西安市人民政府', '西安市新城区绿化ABC中心']],
    ['ü as v and as itself', 'lvhua', ['西安市新城区绿化ABC中心']],
    ['ü as itself', 'lǜhua', ['西安市新城区绿化ABC中心']],
    ['letters of the name, full-width too', 'ａbc', ['西安市新城区绿化ABC中心']],
    ['nothing in the middle of a syllable', 'ianing', []],
  ])('%s', (_, text, names) => {
    expect(found({ text })).toEqual(names);
  });

  it.each<[string, NameQuery, string[]]>([
    [
      'the whole name before one that begins with it',
      { text: '辽宁省人民政府' },
      ['辽宁省人民政府', '辽宁省人民政府办公厅'],
    ],
    [
      'beginnings before words within, those before the rest',
      { text: 'an' },
      [
        ...['鞍山市审计局', '鞍山市铁西区统计局', '鞍山市铁西区审计局', '安宁市人民政府'],
        ...['西安市人民政府', '西安市新城区绿化ABC中心'],
      ],
    ],
    [
      'the higher level, then more years',
      { text: '鞍山' },
      ['鞍山市审计局', '鞍山市铁西区统计局', '鞍山市铁西区审计局'],
    ],
    [
      'words of a name before parts of words',
      { text: 'sj' },
      ['审计署', '鞍山市审计局', '鞍山市铁西区审计局'],
    ],
  ])('ranks %s', (_, query, names) => {
    expect(found(query)).toEqual(names);
  });

  it('what passes the conditions, and counts beyond its limit', () => {
    expect(found({ text: '', scope: 'area' })).toEqual(['鞍山市铁西区统计局']);
    expect(found({ text: 'rmzf', province: DICTIONARIES.province.indexOf('云南') })).toEqual([
      '安宁市人民政府',
    ]);
    expect(found({ text: '', level: LEVELS.indexOf('central') })).toEqual(['审计署']);
    expect(search.search({ text: '' }, 3)).toEqual({ total: BODIES.length, found: [0, 2, 1] });
  });
});

const SHIPPED: Given[] = readFileSync('data/agencies.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [, name = '', province = '', level = ''] = line.split(',');
    return { name, province, level: level as Level };
  });

describe('over the shipped bodies', () => {
  const shipped = searchIn(SHIPPED);
  const parts = fc
    .record({
      index: fc.nat(SHIPPED.length - 1),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ index, from, share }) => {
      const body = SHIPPED[index] as Given;
      const start = Math.min(Math.floor(from * body.name.length), body.name.length - 1);
      const end = start + 1 + Math.floor(share * (body.name.length - start - 1));
      return { index, name: body.name, syllables: syllablesOf(body), start, end };
    });
  const finds = (text: string, index: number) =>
    expect(shipped.search({ text }, SHIPPED.length).found, text).toContain(index);

  it('any part of a name finds it in characters, full pinyin, initials and mixed', () => {
    fc.assert(
      fc.property(parts, fc.array(fc.nat(2), { minLength: 40, maxLength: 40 }), (part, ways) => {
        const { index, name, syllables, start, end } = part;
        const spelled = (way: (at: number) => number): string =>
          Array.from({ length: end - start }, (_, step) => {
            const at = start + step;
            const syllable = syllables[at] || name.charAt(at);
            return [name.charAt(at), syllable, syllable.charAt(0)][way(at)] ?? '';
          }).join('');
        for (const way of [0, 1, 2])
          finds(
            spelled(() => way),
            index,
          );
        finds(
          spelled((at) => ways[at] ?? 0),
          index,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same letter by letter as at once', () => {
    fc.assert(
      fc.property(parts, ({ syllables, start, end }) => {
        const text = syllables.slice(start, end).join('');
        const [typed, fresh] = [searchIn(SHIPPED), searchIn(SHIPPED)];
        for (let length = 0; length < text.length; length += 1)
          typed.search({ text: text.slice(0, length) }, 10);
        expect(typed.search({ text }, 10)).toEqual(fresh.search({ text }, 10));
      }),
      { numRuns: 20 },
    );
  });
});

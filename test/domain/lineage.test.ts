import { describe, expect, it } from 'vitest';
import {
  ancestorsOf,
  chainLineage,
  lineageBreaks,
  lineageOf,
  type LineageEntry,
} from '../../src/domain/lineage';
import { isStated, type Point } from '../../src/domain/series';

const entry = (name: string, values: Partial<LineageEntry> = {}): LineageEntry => ({
  ...{
    id: name.toLowerCase(),
    name,
    province: '天津',
    renamedFrom: '',
    mergedInto: '',
    lineageYear: undefined,
  },
  ...values,
});
const stated = (year: number, value: number, qualifier: 'exact' | 'about' = 'exact'): Point => ({
  ...{ year, value, qualifier, stated: 1, bodies: 1, inexact: 0, flagged: 0 },
  forms: [{ form: '2014', assumed: true }],
  origin: { source: `https://example.gov.cn/${year}`, sourceKind: 'official', method: 'prose', locator: '' },
});
const YEARS = [2016, 2017, 2018, 2019];
/** Points of four years: a number, `-` for a report without it, nothing for no report. */
const pointsOf = (texts: Record<string, string>) => (id: string) => {
  const cells = (texts[id] ?? '').split(' ');
  return YEARS.map((year, at): Point => {
    const cell = cells[at] ?? '';
    if (/^\d/.test(cell)) return stated(year, Number(cell));
    return cell === '-'
      ? { year, bodies: 1, absence: 'not_stated' }
      : { year, bodies: 0, absence: 'no_report' };
  });
};
const read = (points: readonly Point[]): string[] =>
  points.map((point) =>
    isStated(point)
      ? `${point.qualifier === 'exact' ? '' : `${point.qualifier} `}${point.value} (${point.stated}/${point.bodies})`
      : `${point.absence} (${point.bodies})`,
  );

const RENAMED = lineageOf([entry('New', { renamedFrom: 'Old', lineageYear: 2018 }), entry('Old')]);
const MERGED = lineageOf([
  entry('A', { mergedInto: 'Whole', lineageYear: 2018 }),
  entry('B', { mergedInto: 'Whole', lineageYear: 2018 }),
  entry('Whole'),
]);

describe('lineageOf', () => {
  it.each([
    ['without a year', [entry('New', { renamedFrom: 'Old' }), entry('Old')]],
    ['into a body that is not listed', [entry('A', { mergedInto: 'Nobody', lineageYear: 2018 })]],
    [
      'into a body of the same name elsewhere',
      [entry('A', { mergedInto: 'B', lineageYear: 2018 }), entry('B', { province: '上海' })],
    ],
    ['into itself', [entry('A', { mergedInto: 'A', lineageYear: 2018 })]],
  ])('takes nothing from an entry %s', (_, entries) => {
    expect([...lineageOf(entries).values()].flat()).toEqual([]);
  });

  it('keeps the name of a predecessor that has no report', () => {
    const lineage = lineageOf([entry('New', { renamedFrom: 'Old', lineageYear: 2018 })]);
    expect(lineage.get('new')).toEqual([
      { id: undefined, name: 'Old', into: 'New', year: 2018, event: 'renamed' },
    ]);
  });

  it('ends where names lead in a circle', () => {
    const circle = lineageOf([
      entry('A', { renamedFrom: 'B', lineageYear: 2018 }),
      entry('B', { renamedFrom: 'A', lineageYear: 2019 }),
    ]);
    expect(ancestorsOf(circle, 'a')).toEqual(['b']);
    expect(read(chainLineage(circle, 'a', pointsOf({ a: '1 1 1 1', b: '2 2 2 2' })))).toHaveLength(4);
  });
});

describe('lineageBreaks', () => {
  it('names the bodies of one year together', () => {
    expect(lineageBreaks(MERGED, 'whole', false)).toEqual([
      {
        kind: 'lineage',
        after: 2017,
        before: 2018,
        event: 'merged',
        from: ['A', 'B'],
        into: 'Whole',
        joined: false,
      },
    ]);
    expect(lineageBreaks(MERGED, 'a', false)).toEqual([]);
  });

  it('goes on to the breaks of predecessors only where their figures are in the line', () => {
    const twice = lineageOf([
      entry('C', { renamedFrom: 'B', lineageYear: 2019 }),
      entry('B', { renamedFrom: 'A', lineageYear: 2017 }),
      entry('A'),
    ]);
    expect(lineageBreaks(twice, 'c', false).map(({ before }) => before)).toEqual([2019]);
    expect(lineageBreaks(twice, 'c', true).map(({ before }) => before)).toEqual([2017, 2019]);
    // A in 2016, B in 2017 and 2018, C in 2019.
    const points = pointsOf({ a: '1 9 9 9', b: ' 2 3 9', c: '   4' });
    expect(read(chainLineage(twice, 'c', points))).toEqual(['1 (1/1)', '2 (1/1)', '3 (1/1)', '4 (1/1)']);
  });
});

describe('chainLineage', () => {
  it('takes the figures of the old name before the year, and none from it on', () => {
    const points = chainLineage(RENAMED, 'new', pointsOf({ old: '5 6 99 99', new: '  8 9' }));
    expect(read(points)).toEqual(['5 (1/1)', '6 (1/1)', '8 (1/1)', '9 (1/1)']);
  });

  it('takes a report of the new name about an earlier year, and never adds the two names', () => {
    const points = chainLineage(RENAMED, 'new', pointsOf({ old: '5 6', new: ' 7 8 9' }));
    expect(read(points).slice(0, 2)).toEqual(['5 (1/1)', '7 (1/1)']);
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      'adds up what all stated',
      { a: '1 2 - -', b: '10 20 - -', whole: '' },
      ['11 (2/2)', '22 (2/2)', 'no_report (0)', 'no_report (0)'],
    ],
    [
      'says of how many, and that the sum is the least, when one is silent or has no report',
      { a: '1 2', b: '10 -' },
      ['11 (2/2)', 'at_least 2 (1/2)', 'no_report (0)', 'no_report (0)'],
    ],
    [
      'adds the body itself where it reported before',
      { a: '1 1', b: '10 10', whole: '100 - 300 400' },
      ['111 (3/3)', 'at_least 11 (2/3)', '300 (1/1)', '400 (1/1)'],
    ],
    [
      'counts those it lacks',
      { a: '- 1', whole: '3 4' },
      ['at_least 3 (1/3)', 'at_least 5 (2/3)', 'no_report (0)', 'no_report (0)'],
    ],
    [
      'does not count zero as absence',
      { a: '0 0', b: '0 0' },
      ['0 (2/2)', '0 (2/2)', 'no_report (0)', 'no_report (0)'],
    ],
  ])('a merger %s', (_, texts, expected) => {
    expect(read(chainLineage(MERGED, 'whole', pointsOf(texts)))).toEqual(expected);
  });

  it('says why there is nothing: a silent report before none', () => {
    expect(read(chainLineage(MERGED, 'whole', pointsOf({ a: '- ', b: '' }))).slice(0, 2)).toEqual([
      'not_stated (1)',
      'no_report (0)',
    ]);
  });

  it('keeps source and names of what it took', () => {
    const [first] = chainLineage(RENAMED, 'new', pointsOf({ old: '5' }));
    expect(first).toMatchObject({
      joinedFrom: ['Old'],
      origin: { source: 'https://example.gov.cn/2016' },
      value: 5,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { chainIndex, indexOfBody, type ChainedIndex, type PairSums } from '../../src/domain/chainedIndex';
import type { Form } from '../../src/domain/form';

/** Values of bodies by year from 2015, `-` where one did not state it; the pairs as SQL adds them up. */
function pairsOf(bodies: readonly string[]): PairSums[] {
  const values = bodies.map((text) =>
    text.split(' ').map((cell) => (cell === '-' ? undefined : Number(cell))),
  );
  const length = Math.max(...values.map((each) => each.length));
  return Array.from({ length: length - 1 }, (_, at): PairSums => {
    const both = values.flatMap((each): [number, number][] => {
      const [before, after] = [each[at], each[at + 1]];
      return before === undefined || after === undefined ? [] : [[before, after]];
    });
    return {
      year: 2016 + at,
      before: both.reduce((sum, [before]) => sum + before, 0),
      after: both.reduce((sum, [, after]) => sum + after, 0),
      bodies: both.length,
    };
  });
}

/** Years as `2015:100*`, a star where the index starts. */
const read = ({ years }: ChainedIndex): string =>
  years.map(({ year, index, starts }) => `${year}:${Number(index.toFixed(3))}${starts ? '*' : ''}`).join(' ');
const cuts = ({ breaks }: ChainedIndex): string =>
  breaks.map(({ after, before }) => `${after}|${before}`).join(' ');

describe('chainIndex', () => {
  it.each<[string, string[], string, string]>([
    ['one body', ['10 20 5'], '2015:100* 2016:200 2017:50', ''],
    // (30 + 10) / (20 + 20) = 1, though single bodies went up and down.
    ['bodies by their sums', ['20 30', '20 10'], '2015:100* 2016:100', ''],
    // B enters in 2016 and leaves after 2017: 20/10, then (30 + 100)/(20 + 50), then 60/30.
    [
      'a body that enters and leaves moves nothing by that alone',
      ['10 20 30 60', '- 50 100 -'],
      '2015:100* 2016:200 2017:371.429 2018:742.857',
      '',
    ],
    // 2017 is stated by none of those that stated 2016.
    [
      'a year without a pair',
      ['10 20 - -', '- - 5 10'],
      '2015:100* 2016:200 2017:100* 2018:200',
      '2016|2017',
    ],
    ['a gap of several years', ['10 20 - - 4 6'], '2015:100* 2016:200 2019:100* 2020:150', '2016|2019'],
    ['nothing at all', ['- - -'], '', ''],
    ['one year alone', ['7'], '', ''],
    ['never two years in a row', ['7 - 7 - 7'], '', ''],
    ['a zero to begin with', ['0 5 10'], '2016:100* 2017:200', ''],
    // 0 → 5 cannot be said as a multiple; 2017 starts anew with the next pair.
    ['a zero on the way', ['10 0 5 10'], '2015:100* 2016:0 2017:100* 2018:200', '2016|2017'],
    ['a zero of some bodies is a number like any other', ['10 0', '10 20'], '2015:100* 2016:100', ''],
    // The sum of 2016 is zero for those who also stated 2015, not for those who also stated 2017.
    ['an index of zero ends the chain, whoever comes next', ['10 0 -', '- 5 10'], '2015:100* 2016:0', ''],
    [
      '… and the next pair starts anew',
      ['10 0 - -', '- 5 10 20'],
      '2015:100* 2016:0 2017:100* 2018:200',
      '2016|2017',
    ],
    ['zeros alone', ['0 0 0'], '', ''],
  ])('%s', (_, bodies, expected, breaks) => {
    const index = chainIndex(pairsOf(bodies));
    expect(read(index)).toBe(expected);
    expect(cuts(index)).toBe(breaks);
  });

  it('carries the number of bodies in each pair, the first pair’s where it starts', () => {
    const { years } = chainIndex(pairsOf(['10 20 30', '- 50 100', '1 1 -']));
    expect(years.map(({ pairs }) => pairs)).toEqual([2, 2, 2]);
    expect(chainIndex(pairsOf(['1 1 1', '1 1 -', '- 1 1', '- 1 1'])).years.map(({ pairs }) => pairs)).toEqual(
      [2, 2, 3],
    );
  });
});

describe('indexOfBody', () => {
  const values = (text: string, forms: Form[] = []) =>
    text
      .split(' ')
      .flatMap((cell, at) =>
        cell === '-' ? [] : [{ year: 2015 + at, value: Number(cell), form: forms[at] }],
      );

  it.each([
    ['starts at its first value', '- 20 30', '2016:100* 2017:150', ''],
    ['goes on after a year without a value', '20 - 30', '2015:100* 2017:150', ''],
    ['waits for a value that is not zero', '0 0 4 2', '2017:100* 2018:50', ''],
    ['takes a later zero as it is', '4 0 8', '2015:100* 2016:0 2017:200', ''],
  ])('%s', (_, text, expected, breaks) => {
    const index = indexOfBody(values(text), () => true);
    expect(read(index)).toBe(expected);
    expect(cuts(index)).toBe(breaks);
  });

  it('begins anew where the forms cannot be compared', () => {
    const forms: Form[] = ['2014', '2014', '2019', '2021'];
    const index = indexOfBody(values('10 20 5 10', forms), (before) => before !== '2014');
    expect(read(index)).toBe('2015:100* 2016:200 2017:100* 2018:200');
    expect(cuts(index)).toBe('2016|2017');
  });
});

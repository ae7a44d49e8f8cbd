import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileEngine } from '../../src/store/engine';
import { writeLiterals } from '../../src/store/literals';
import { join, list, name, sql, type SqlValue, type Statement } from '../../src/store/sql';
import { startNodeEngine } from '../support/nodeEngine';

const condition = sql`year >= ${2014}`;

const CASES: [title: string, statement: Statement, text: string, values: SqlValue[]][] = [
  ['keeps plain text', sql`SELECT 1`, 'SELECT 1', []],
  [
    'keeps values out of the text',
    sql`SELECT ${'a'}, ${1.5}, ${null}, ${true}`,
    'SELECT ?, ?, ?, ?',
    ['a', 1.5, null, true],
  ],
  ['keeps SQL in a value a value', sql`a = ${"'; DROP TABLE t --"}`, 'a = ?', ["'; DROP TABLE t --"]],
  [
    'nests statements',
    sql`SELECT x FROM t WHERE ${condition} AND z = ${'b'}`,
    'SELECT x FROM t WHERE year >= ? AND z = ?',
    [2014, 'b'],
  ],
  ['nests a statement that ends with a value before a value', sql`${condition}${3}`, 'year >= ??', [2014, 3]],
  ['quotes identifiers', sql`SELECT ${name('a"b')}`, 'SELECT "a""b"', []],
  ['quotes each step of a path', name('t', 'x y'), '"t"."x y"', []],
  ['spells lists out', sql`x IN (${list([1, 2, 'c'])})`, 'x IN (?, ?, ?)', [1, 2, 'c']],
  ['makes an empty list match nothing', sql`x IN (${list([])})`, 'x IN (NULL)', []],
  ['joins with commas', join([name('a'), name('b')]), '"a", "b"', []],
  [
    'joins with any separator',
    join([condition, sql`z = ${1}`], sql` AND `),
    'year >= ? AND z = ?',
    [2014, 1],
  ],
  ['joins nothing to nothing', sql`a${join([])}b`, 'ab', []],
];

describe('sql', () => {
  it.each(CASES)('%s', (_, statement, text, values) => {
    expect({ text: statement.text, values: statement.values }).toEqual({ text, values });
  });

  it.each([
    [NaN],
    [Infinity],
    [undefined],
    [[1, 2]],
    [{ text: 'DROP TABLE t', values: [], parts: ['DROP'] }],
  ])('refuses %j as a value', (value) => {
    expect(() => sql`SELECT ${value as SqlValue}`).toThrow(TypeError);
  });
});

describe('writeLiterals', () => {
  let engine: FileEngine;
  beforeAll(async () => {
    engine = await startNodeEngine();
  });
  afterAll(() => engine.close());

  it('never opens a comment with a negative number', async () => {
    expect(writeLiterals(sql`SELECT 5 -${-1} AS x`)).toBe('SELECT 5 -(-1) AS x');
    expect(await engine.query(sql`SELECT 5 -${-1} AS x`)).toEqual([{ x: 6 }]);
  });

  it('leaves question marks in the text alone', async () => {
    expect(await engine.query(sql`SELECT 'who?' AS a, ${'why?'} AS b`)).toEqual([{ a: 'who?', b: 'why?' }]);
  });

  it('gives every text back as it was', async () => {
    const text = fc.string({
      unit: fc.constantFrom("'", '"', '\\', '-', ';', '\n', '\0', '?', '$1', '省', '𠮷'),
    });
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        expect(await engine.query(sql`SELECT ${value} AS x, 1 AS y`)).toEqual([{ x: value, y: 1 }]);
      }),
    );
  });

  it('gives every number back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (value) => {
        const [row] = await engine.query<{ x: number }>(sql`SELECT ${value}::DOUBLE AS x`);
        expect(row?.x === value).toBe(true);
      }),
    );
  });
});

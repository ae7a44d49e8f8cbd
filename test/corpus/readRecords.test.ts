import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords, type CsvRecord } from '../../src/corpus/readRecords';
import { placeInWords } from '../../src/domain/fault';

async function read(
  chunks: Iterable<string>,
  required: string[] = [],
): Promise<{ header: readonly string[]; records: CsvRecord[]; faults: string[] }> {
  const records: CsvRecord[] = [];
  const faults: string[] = [];
  let header: readonly string[] = [];
  for await (const batch of readRecords(chunks, 'f.csv', required)) {
    for (const record of batch.records) records.push(record);
    for (const fault of batch.faults) faults.push(`${fault.code} ${placeInWords(fault.place)}`);
    if (batch.header.length > 0) header = batch.header;
  }
  return { header, records, faults };
}

const rows = (records: CsvRecord[]): [number, ...string[]][] =>
  records.map(({ line, fields }) => [line, ...Object.values(fields)]);

describe('readRecords', () => {
  it.each<[what: string, text: string, records: [number, ...string[]][], faults: string[]]>([
    [
      'plain lines',
      'a,b\n1,2\n3,4\n',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
      [],
    ],
    ['no line break at the end', 'a,b\n1,2', [[2, '1', '2']], []],
    [
      'CRLF',
      'a,b\r\n1,"2"\r\n3,4\r\n',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
      [],
    ],
    [
      'mixed line breaks',
      'a,b\n1,2\r\n3,4\n',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
      [],
    ],
    ['a byte order mark', '\ufeffa,b\n1,2\n', [[2, '1', '2']], []],
    [
      'blank lines',
      '\na,b\n\n1,2\n  \n3,4\n',
      [
        [4, '1', '2'],
        [6, '3', '4'],
      ],
      [],
    ],
    [
      'a line break in quotes',
      'a,b\n"x\r\ny\nz",2\n3,4\n',
      [
        [2, 'x\r\ny\nz', '2'],
        [5, '3', '4'],
      ],
      [],
    ],
    ['quotes in quotes', 'a,b\n"say ""hi"", ok",2\n', [[2, 'say "hi", ok', '2']], []],
    ['a quote inside a plain field', 'a,b\n5"2,3\n', [[2, '5"2', '3']], []],
    ['spaces around', ' a , b\n 1 ,\t2\n', [[2, '1', '2']], []],
    ['empty fields too many', 'a,b\n1,2,,\n', [[2, '1', '2']], []],
    ['too few fields', 'a,b\n1\n3,4\n', [[3, '3', '4']], ['fields f.csv, line 2']],
    ['too many fields', 'a,b\n1,2,3\n3,4\n', [[3, '3', '4']], ['fields f.csv, line 2']],
    [
      'a quote never closed',
      'a,b\n"1,2\n3,4\n5,6\n',
      [
        [3, '3', '4'],
        [4, '5', '6'],
      ],
      ['quote f.csv, line 2'],
    ],
    ['a quote closed too early', 'a,b\n"1"2,3\n4,5\n', [[3, '4', '5']], ['quote f.csv, line 2']],
    [
      'two broken lines',
      'a,b\n"1"2,3\n4,5\n6,"7\n8,9\n',
      [
        [3, '4', '5'],
        [5, '8', '9'],
      ],
      ['quote f.csv, line 2', 'quote f.csv, line 4'],
    ],
  ])('reads %s', async (_, text, expected, faults) => {
    const found = await read([text]);
    expect({ records: rows(found.records), faults: found.faults }).toEqual({ records: expected, faults });
  });

  it.each([
    ['', ['header f.csv, line 1, column b']],
    ['a\n1\n', ['header f.csv, line 1, column b']],
    ['a,b,a\n1,2,3\n', ['header f.csv, line 1, column a']],
  ])('refuses the header of %j', async (text, faults) => {
    expect(await read([text], ['b'])).toMatchObject({ records: [], faults });
  });

  it('gives up a record that runs on without end, and goes on with the next line', async () => {
    const chunks = ['a,b\n"1,2\n', ...Array.from({ length: 40 }, () => '3,4\n'.repeat(10_000))];
    const { records, faults } = await read(chunks);
    expect(faults).toEqual(['quote f.csv, line 2']);
    expect(records).toHaveLength(400_000);
    expect(records.at(-1)?.line).toBe(400_002);
  });

  it('reads the same whatever the chunks', async () => {
    const piece = fc.constantFrom('a', '"', ',', '\n', '\r\n', '""', ' ', '甲');
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        async (pieces, size) => {
          const text = `x,y\n${pieces.join('')}`;
          const chunks: string[] = [];
          for (let at = 0; at < text.length; at += size) chunks.push(text.slice(at, at + size));
          expect(await read(chunks)).toEqual(await read([text]));
        },
      ),
      { numRuns: 300 },
    );
  });
});

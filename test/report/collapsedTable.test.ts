import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractReport } from '../../src/report/extractReport';

const TOP = join(import.meta.dirname, '../golden');
const REPORTS = ['2021-text-cell-a-line', '2019-text-cell-a-line', '2014-national-table-cell-a-line'];

/** The report with all its tables in one paragraph, their cells parted by blanks. */
function collapsed(text: string, drop: (place: number) => boolean = () => false): string {
  const start = text.search(/二、主动公开政府信息情况|统计指标/);
  const end = text.indexOf('五、') === -1 ? text.length : text.indexOf('五、');
  let place = 0;
  const cells = text
    .slice(start, end)
    .split(/[|\n]+/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !(/^-?[\d.]+$/.test(cell) && drop(place++)));
  return `${text.slice(0, start)}${cells.join(' ')}\n${text.slice(end)}`;
}

async function figuresOf(text: string): Promise<Map<string, number>> {
  const { figures } = await extractReport(new TextEncoder().encode(text), 'report.txt');
  return new Map(
    figures.map(({ metric, applicant, year, value }) => [`${metric} ${applicant} ${year}`, value]),
  );
}

describe.each(REPORTS)('%s in one paragraph', (name) => {
  const text = readFileSync(join(TOP, name, 'report.txt'), 'utf8');

  it('gives what the report gives with a cell a line', async () => {
    expect(await figuresOf(collapsed(text))).toEqual(await figuresOf(text));
  });

  it('gives no other number when cells are empty, which leaves no trace', async () => {
    const whole = await figuresOf(text);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(240), { maxLength: 30 }),
        fc.option(fc.record({ from: fc.nat(230), length: fc.nat(20) }), { nil: undefined }),
        async (places, stretch) => {
          const isIn = (place: number): boolean =>
            stretch !== undefined && place >= stretch.from && place < stretch.from + stretch.length;
          const found = await figuresOf(collapsed(text, (place) => places.includes(place) || isIn(place)));
          for (const [key, value] of found) expect([key, value]).toEqual([key, whole.get(key)]);
        },
      ),
      // Once one number, or a row of them, was left below the header of table 4, and was read otherwise.
      {
        numRuns: 60,
        examples: [
          [[], { from: 181, length: 16 }],
          [[], { from: 172, length: 19 }],
        ],
      },
    );
  });
});

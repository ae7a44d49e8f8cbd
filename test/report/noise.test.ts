import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/report/clean';
import { extractReport } from '../../src/report/extractReport';
import { readTables } from '../../src/report/figuresFromTables';
import { readHtml } from '../../src/report/readHtml';
import { readText } from '../../src/report/readText';
import { statedCells } from '../support/filledForm';
import { diceOf, randomForm } from '../support/randomForm';
import { renderDocx } from '../support/renderDocx';
import { renderHtml } from '../support/renderHtml';
import { renderCellALine, renderMarkdown } from '../support/renderText';

const FILLED = randomForm('2021', diceOf(99), 30);
const OPENING = '<h1>沅江市司法局2022年政府信息公开工作年度报告</h1>';
const HTML = new TextEncoder().encode(renderHtml(FILLED, { before: OPENING }));
const SOURCES: Record<string, Uint8Array> = {
  html: HTML,
  text: new TextEncoder().encode(renderCellALine(FILLED)),
  markdown: new TextEncoder().encode(renderMarkdown(FILLED)),
  docx: renderDocx(FILLED),
  pdf: new TextEncoder().encode(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  ),
};

/** Figures that a file gives, whatever it is. */
async function figuresIn(bytes: Uint8Array): Promise<number> {
  return (await extractReport(bytes, 'report')).figures.length;
}

describe('extractReport on noise', () => {
  it('gives no figure and no crash for random bytes, with and without the marks of a format', async () => {
    const heads = fc.constantFrom(
      '',
      '%PDF-1.7\n',
      'PK\u0003\u0004 word/document.xml',
      '<html><table>',
      '|||',
      '\u00ff\u00fe',
    );
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 3000 }), async (head, noise) => {
        const bytes = Uint8Array.from([...Array.from(head, (unit) => unit.charCodeAt(0)), ...noise]);
        const { figures, faults } = await extractReport(bytes, 'report');
        expect(figures).toEqual([]);
        expect(faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it.each(Object.keys(SOURCES))(
    'neither crashes nor hangs on %s that is cut short or shuffled',
    async (format) => {
      const source = SOURCES[format] ?? new Uint8Array();
      await fc.assert(
        fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer(), async (share, seed) => {
          const cut = source.slice(0, Math.floor(source.length * share));
          const dice = diceOf(seed);
          const shuffled = Uint8Array.from(source);
          for (let swaps = 0; swaps < 200; swaps += 1) {
            const [a, b] = [dice(shuffled.length), dice(shuffled.length)];
            [shuffled[a], shuffled[b]] = [shuffled[b] ?? 0, shuffled[a] ?? 0];
          }
          await figuresIn(cut);
          await figuresIn(shuffled);
        }),
        { numRuns: format === 'docx' ? 15 : 40 },
      );
    },
    60_000,
  );

  it('reads no wrong number from a report that is cut short', () => {
    const stated = statedCells(FILLED);
    const page = new TextDecoder().decode(HTML);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        // A number may be cut itself, so the page ends behind a cell.
        const end = page.lastIndexOf('</td>', Math.floor(page.length * share));
        const tables = readTables(clean(readHtml(page.slice(0, Math.max(0, end)))));
        for (const { readings } of Object.values(tables) as {
          readings: { metric: string; applicant: string; value: number; method: string }[];
        }[])
          for (const { metric, applicant, value, method } of readings)
            if (method === 'table')
              expect([metric, applicant, value]).toEqual([
                metric,
                applicant,
                stated.get(`${metric} ${applicant}`),
              ]);
      }),
      { numRuns: 150 },
    );
  });

  it('reads no number from lines in another order', () => {
    const lines = renderCellALine(FILLED).split('\n');
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const dice = diceOf(seed);
        const mixed = [...lines];
        for (let at = mixed.length - 1; at > 0; at -= 1) {
          const other = dice(at + 1);
          [mixed[at], mixed[other]] = [mixed[other] ?? '', mixed[at] ?? ''];
        }
        const { requests } = readTables(clean(readText(mixed.join('\n'), 'text')));
        expect(requests.readings).toEqual([]);
      }),
      // Seven numbers behind a label and a row of blanks that ends in 0: both came about by chance once.
      { numRuns: 300, examples: [[-1267031934]] },
    );
  });

  it('says why a notice and a news page give no figures', async () => {
    const notice =
      '关于召开政务公开工作会议的通知\n各乡镇人民政府：\n定于2023年5月6日召开会议，会期1天，每单位2人参加。\n联系电话：0737-2720001。\n';
    const news =
      '<html><body><h1>我市今年新增就业8000人</h1><table><tr><td>月份</td><td>人数</td></tr><tr><td>1月</td><td>800</td></tr></table></body></html>';
    for (const text of [notice, news]) {
      const { figures, faults, isReport } = await extractReport(new TextEncoder().encode(text), 'page');
      expect([figures, isReport]).toEqual([[], false]);
      expect(faults.map((fault) => fault.code)).toContain('not_a_report');
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/report/clean';
import { decodeText } from '../../src/report/decode';
import { readTables } from '../../src/report/figuresFromTables';
import type { ReportPages } from '../../src/report/page';
import { isFault, readReport } from '../../src/report/readReport';
import { statedCells, type FilledForm } from '../support/filledForm';
import { chromiumPath, printPdfs } from '../support/printPdf';
import { diceOf, randomForm } from '../support/randomForm';
import { renderDocx } from '../support/renderDocx';
import { renderHtml } from '../support/renderHtml';
import {
  renderCellALine,
  renderCutLabels,
  renderMarkdown,
  renderRepeatingMarkdown,
  renderTabs,
} from '../support/renderText';

const LAYOUTS: Record<string, (filled: FilledForm) => Uint8Array> = {
  'HTML with spans': (filled) => utf8(renderHtml(filled)),
  'HTML cut into inline elements': (filled) => utf8(renderHtml(filled, { pieces: 2 })),
  'HTML with its spans lost': (filled) => utf8(renderHtml(filled, { spansLost: true })),
  'text with a cell a line': (filled) => utf8(renderCellALine(filled)),
  Markdown: (filled) => utf8(renderMarkdown(filled)),
  'Markdown with repeated cells': (filled) => utf8(renderRepeatingMarkdown(filled)),
  'text with tabs': (filled) => utf8(renderTabs(filled)),
  DOCX: (filled) => renderDocx(filled),
};

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What the tables of a file say, and the faults, as the form's cells: `metric applicant` to value. */
async function cellsIn(bytes: Uint8Array): Promise<{ cells: Map<string, number>; faults: string[] }> {
  const read = await readReport(bytes);
  if (isFault(read)) throw new Error(read.message);
  return cellsOf(clean(read));
}

function cellsOf(pages: ReportPages): { cells: Map<string, number>; faults: string[] } {
  const tables = Object.values(readTables(pages)) as ReturnType<typeof readTables>['requests'][];
  return {
    cells: new Map(
      tables.flatMap((table) =>
        table.readings.map((each) => [`${each.metric} ${each.applicant}`, each.value] as const),
      ),
    ),
    faults: tables.flatMap((table) => table.faults.map((fault) => `${fault.code}: ${fault.message}`)),
  };
}

const filledForms = fc
  .record({
    seed: fc.integer(),
    form: fc.constantFrom('2019' as const, '2021' as const),
    most: fc.constantFrom(1, 12, 3000),
  })
  .map(({ seed, form, most }) => randomForm(form, diceOf(seed), most));

describe('figures from tables', () => {
  it.each(Object.keys(LAYOUTS))('reads every cell of a filled form back from %s', async (layout) => {
    await fc.assert(
      fc.asyncProperty(filledForms, async (filled) => {
        const read = await cellsIn(LAYOUTS[layout]?.(filled) ?? new Uint8Array());
        expect(read.faults).toEqual([]);
        expect(Object.fromEntries(read.cells)).toEqual(Object.fromEntries(statedCells(filled)));
      }),
      { numRuns: 25 },
    );
  });

  it('reads table 3 and 4 from text whose labels are cut over lines', async () => {
    await fc.assert(
      fc.asyncProperty(filledForms, fc.integer({ min: 8, max: 16 }), async (filled, width) => {
        const { cells } = await cellsIn(utf8(renderCutLabels(filled, width)));
        const stated = statedCells(filled);
        for (const [key, value] of cells) expect([key, value]).toEqual([key, stated.get(key)]);
        const wanted = [...stated.keys()].filter(
          (key) =>
            !(key.split(' ')[0] ?? '').match(
              /_(issued|repealed|in_force|published|decided|prior|change|charged|items|amount)$/,
            ),
        );
        expect(wanted.filter((key) => !cells.has(key))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('reads nothing that is not there when cells are blank', async () => {
    const holes = fc.tuple(filledForms, fc.integer(), fc.constantFrom(...Object.keys(LAYOUTS)));
    await fc.assert(
      fc.asyncProperty(holes, async ([filled, seed, layout]) => {
        const dice = diceOf(seed);
        const blanked = { ...filled, requests: { ...filled.requests } };
        for (const [metric, row] of Object.entries(filled.requests))
          blanked.requests[metric] = row.map((value) => (dice(12) === 0 ? undefined : value));
        const { cells } = await cellsIn(LAYOUTS[layout]?.(blanked) ?? new Uint8Array());
        const stated = statedCells(filled);
        for (const [key, value] of cells) expect([key, value]).toEqual([key, stated.get(key)]);
      }),
      { numRuns: 80 },
    );
  });

  it.skipIf(chromiumPath() === undefined)(
    'reads every cell back from PDF, with and without ruled tables',
    async () => {
      const forms = [
        randomForm('2021', diceOf(1)),
        randomForm('2019', diceOf(2), 900),
        randomForm('2021', diceOf(3), 2),
      ];
      const ruled = forms.map((filled) => renderHtml(filled, { pieces: 3 }));
      const bare = forms.map((filled) =>
        renderHtml(filled).replaceAll('border="1"', 'style="border-spacing:18px 2px"'),
      );
      const printed = await printPdfs([...ruled, ...bare]);
      for (const [index, bytes] of printed.entries()) {
        const filled = forms[index % forms.length];
        if (filled === undefined) continue;
        const { cells, faults } = await cellsIn(bytes);
        const stated = statedCells(filled);
        for (const [key, value] of cells) expect([index, key, value]).toEqual([index, key, stated.get(key)]);
        if (index < forms.length) expect([cells.size, faults]).toEqual([stated.size, []]);
      }
    },
    120_000,
  );
});

describe('decodeText', () => {
  it('keeps a last character that was cut short from changing the encoding', () => {
    expect(decodeText(utf8('公开年报').subarray(0, 11)).encoding).toBe('utf-8');
  });
});

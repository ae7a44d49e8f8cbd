import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencyId } from '../../src/corpus/agencyId';
import { openSite, readTable, untilLive, type OpenSite } from '../support/openSite';

const HEADER = 'agency,province,level,year,form,metric,value,qualifier,source';
const report = (
  body: string,
  year: number,
  values: Record<string, number | string>,
  form = '2021',
): string[] =>
  Object.entries(values).map(([metric, stated]) => {
    const [value, qualifier = 'exact'] = String(stated).split(' ');
    return `${body},county,${year},${form},${metric},${value},${qualifier},https://x.gov.cn/${year}`;
  });

/** Reports whose every check is known beforehand. */
const LINES = [
  HEADER,
  ...report('甲县人民政府,四川', 2021, { received: '8 at_least', carried_in: 0 }),
  // 10 + 2 is not 12 + 1: all four are hollow. So is 1 left in 2022 where 4 came over in 2023.
  ...report('甲县人民政府,四川', 2022, { received: 10, carried_in: 2, carried_out: 1, concluded: 12 }),
  ...report('甲县人民政府,四川', 2023, { received: 20, carried_in: 4, carried_out: 0, concluded: 24 }),
  ...report('甲县人民政府,四川', 2024, { received: 30, carried_in: 0, carried_out: 0, concluded: 30 }),
  // 6 + 1 is not 9.
  ...report('甲县人民政府,四川', 2024, {
    ...{ review_upheld: 6, review_corrected: 1, review_other: 0, review_pending: 0, review_total: 9 },
  }),
  ...report('乙局,湖北', 2022, { received: 5, carried_in: 0, carried_out: 0, concluded: 5 }),
  ...report('乙局,湖北', 2023, { received: 5, carried_in: 0, carried_out: 0, concluded: 4 }),
];
const BODY = `agency:${agencyId('四川', '甲县人民政府')}`;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
  await writeFile(join(site.made, 'quality.csv'), LINES.join('\n'));
});
afterAll(() => site.close());

async function live(address: string, view: string): Promise<Page> {
  const { page } = await site.open(`${address}&corpus=made/quality.csv`);
  await untilLive(page);
  await page
    .locator(`figure[data-view="${view}"] table td[data-value]`)
    .first()
    .waitFor({ state: 'attached' });
  return page;
}

/** The classes of the marks of a chart, by year. */
const marksOf = (page: Page, selector: string): Promise<Record<string, string[]>> =>
  page
    .locator(selector)
    .evaluateAll((marks) =>
      Object.fromEntries(
        marks.map((mark) => [
          mark.getAttribute('data-year') ?? '',
          [...mark.classList].filter((name) => !name.startsWith('svelte-')),
        ]),
      ),
    );

describe('a point whose report does not add up', () => {
  it('is hollow on a line, and table and tooltip say what is stated and computed', async () => {
    const page = await live(`?view=trend&who=${BODY}&time=2021..2024`, 'trend');
    expect(await marksOf(page, '.line circle')).toEqual({
      2021: ['dashed'],
      2022: ['hollow'],
      2023: [],
      2024: [],
    });
    const cells = page.locator('figure table td[data-value]');
    expect(await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('data-flagged')))).toEqual([
      null,
      '1',
      null,
      null,
    ]);
    const { texts } = await readTable(page, 'trend');
    expect(texts[1]?.[1]).toContain('Does not add up (requests in and out): 12 stated, 11 computed');
    await page.locator('.surface').focus();
    for (const key of ['End', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    expect(await page.locator('.surface [aria-live]').innerText()).toContain('12 stated, 11 computed');
    expect(await page.locator('.marks li').allInnerTexts()).toEqual([
      'the report’s sums do not add up',
      'at least or about',
    ]);
  });

  it('is in doubt in both years where what was carried over differs', async () => {
    const page = await live(`?view=trend&m=carried_in&who=${BODY}&time=2021..2024&lang=zh`, 'trend');
    expect((await marksOf(page, '.line circle'))['2023']).toEqual(['hollow']);
    const { texts } = await readTable(page, 'trend');
    expect(texts[2]?.[1]).toContain('2023年报告的上年结转为4，2022年报告的结转下年度为1');
  });

  it('is hollow in a stack', async () => {
    const page = await live(`?view=cases&who=${BODY}`, 'cases');
    const bars = page.locator('rect[data-key^="review_"][data-year="2024"]');
    await bars.first().waitFor();
    expect(await bars.evaluateAll((all) => all.map((bar) => bar.classList.contains('hollow')))).toEqual([
      true,
      true,
    ]);
  });

  it('stays filled in the sum of a group, which counts it', async () => {
    const page = await live('?view=trend&m=concluded&time=2022..2023', 'trend');
    expect(await marksOf(page, '.line circle')).toEqual({ 2022: [], 2023: [] });
    expect(await page.locator('.marks').count()).toBe(0);
    const { texts } = await readTable(page, 'trend');
    expect(texts[0]?.[1]).toContain('1 not adding up');
    const title = page.locator('figure table [title*="sums do not add up"]').first();
    expect(await title.getAttribute('title')).toBe(
      '1 of 2 figures come from reports whose sums do not add up',
    );
  });

  it('says so in the CSV', async () => {
    const page = await live(`?view=trend&who=${BODY}&time=2022..2023`, 'trend');
    const rows = await downloadFrom(page, page.getByRole('button', { name: 'Download CSV' }));
    expect(rows.map(({ year, flagged, doubt }) => [year, flagged, doubt])).toEqual([
      ['2022', '1', 'Does not add up (requests in and out): 12 stated, 11 computed'],
      ['2023', '0', ''],
    ]);
  });
});

async function downloadFrom(page: Page, button: Locator): Promise<Record<string, string>[]> {
  const download = page.waitForEvent('download');
  await button.click();
  const text = await readFile(await (await download).path(), 'utf8');
  return Papa.parse<Record<string, string>>(text.replace('\ufeff', ''), { header: true }).data;
}

describe('the view of checks', () => {
  it('counts reports that fail, of those that could be checked', async () => {
    const page = await live('?view=quality', 'quality');
    const byCheck = await readTable(page, 'quality', 0);
    const numbers = (name: string) => Object.values(byCheck.rows[name] ?? {});
    expect(numbers('Requests in and out')).toEqual([2, 5, 0.4]);
    expect(numbers('Carried over between years')).toEqual([1, 3, 1 / 3]);
    expect(numbers('Reviews by result')).toEqual([1, 1, 1]);
    expect(numbers('Refusals by reason')).toEqual([0, 0, undefined]);
    const byYear = await readTable(page, 'quality', 1);
    expect(Object.entries(byYear.rows).map(([year, row]) => [year, ...Object.values(row)])).toEqual([
      ['2021', 0, 0, 1, undefined],
      ['2022', 1, 2, 2, 0.5],
      ['2023', 2, 2, 2, 1],
      ['2024', 1, 1, 1, 1],
    ]);
    const byProvince = await readTable(page, 'quality', 2);
    expect(byProvince.texts).toEqual([
      ['Sichuan', '3', '3', '4', '100%'],
      ['Hubei', '1', '2', '2', '50%'],
    ]);
    expect(await page.locator('figure .subtitle').first().innerText()).toContain(
      'Of 6 reports 5 could be checked, and 4 of these fail at least one check.',
    );
  });

  it('of the shipped corpus comes from one cube, without the engine', async () => {
    const { page, asked } = await site.open('?view=quality');
    await untilLive(page);
    const { rows } = await readTable(page, 'quality', 1);
    expect(Object.keys(rows).length).toBeGreaterThan(10);
    expect(asked.filter((each) => each.includes('/cube/quality')).length).toBe(1);
    expect(asked.filter((each) => /\.(wasm|parquet)$/.test(each))).toEqual([]);
  });

  it('opens the reports behind a bar with the mouse, and leads to the body', async () => {
    const page = await live('?view=quality', 'quality');
    await page.locator('.bars [data-key="requests_balance"]').click();
    const rows = page.locator('.behind tbody tr');
    await rows.first().waitFor();
    expect(await rows.locator('[data-value]').evaluateAll(valuesOf)).toEqual([4, 5, -1, 12, 11, 1]);
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/^乙局\s+2023/),
      expect.stringMatching(/^甲县人民政府\s+2022/),
    ]);
    const csv = await downloadFrom(page, page.locator('.behind').getByRole('button', { name: 'Download' }));
    expect(csv.map(({ body, stated, computed }) => [body, stated, computed])).toEqual([
      ['乙局', '4', '5'],
      ['甲县人民政府', '12', '11'],
    ]);
    await rows.getByRole('link', { name: '甲县人民政府' }).click();
    await expect.poll(() => page.url()).toContain(`who=${BODY}`);
  });

  it('is walked by keyboard: bars, years, the list and back', async () => {
    const page = await live('?view=quality', 'quality');
    await page.locator('.bars [data-key="requests_balance"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const heading = page.locator('.behind h3');
    await heading.getByText('Carried over between years').waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('.behind [data-value]').evaluateAll(valuesOf)).toEqual([4, 1, 3]);
    await page.keyboard.press('Escape');
    await heading.waitFor({ state: 'detached' });
    const focused = page.locator('.bars [data-key="carried_over"]');
    expect(await focused.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.locator('.surface').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await heading.getByText('2023').waitFor();
    expect(await page.locator('.behind tbody tr').count()).toBe(2);
  });

  it('answers for the body and the years picked', async () => {
    const page = await live(`?view=quality&who=${BODY}&time=2023`, 'quality');
    expect(await page.locator('figure').count()).toBe(2);
    const { rows } = await readTable(page, 'quality', 1);
    expect(rows).toEqual({ 2023: expect.objectContaining({ 'Reports that fail': 1, 'Reports in all': 1 }) });
  });
});

const valuesOf = (cells: Element[]): number[] => cells.map((cell) => Number(cell.getAttribute('data-value')));

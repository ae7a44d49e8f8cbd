import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { FIGURE_COLUMNS } from '../../src/corpus/columns';
import { openSite, untilLive, type OpenSite } from '../support/openSite';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function open(address: string, options?: object): Promise<Page> {
  const { page } = await site.open(address, options);
  await untilLive(page);
  await page.locator('[data-view="data"] td[data-value]').first().waitFor();
  return page;
}

const rowCount = async (page: Page): Promise<number> =>
  Number(await page.locator('table').getAttribute('aria-rowcount')) - 1;
const values = (page: Page): Promise<number[]> =>
  page
    .locator('td[data-value]')
    .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-value'))));

describe('data', () => {
  it('counts the figures, draws those in sight, and comes to the last at the end', async () => {
    const page = await open('?view=data&time=2005..2025');
    const manifest = JSON.parse(await readFile('public/corpus/manifest.json', 'utf8')) as {
      counts: { figures: number };
    };
    expect(await rowCount(page)).toBe(manifest.counts.figures);
    expect(await page.locator('tbody tr').count()).toBeLessThan(60);
    const region = page.locator('.region');
    await region.focus();
    await page.keyboard.press('End');
    const last = page.locator(`tr[aria-rowindex="${manifest.counts.figures + 1}"] td[data-value]`);
    await last.waitFor();
    await page.keyboard.press('PageUp');
    await expect
      .poll(() => page.locator(`tr[aria-rowindex="${manifest.counts.figures + 1}"]`).count())
      .toBe(0);
  });

  it('sorts by a heading, up and down and back', async () => {
    const page = await open('?view=data&m=received&rows=metric,applicant');
    const heading = page.getByRole('columnheader', { name: 'Value' });
    await page.getByRole('button', { name: 'Value' }).click();
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('ascending');
    await expect.poll(async () => (await values(page))[0]).toBe(0);
    await page.getByRole('button', { name: 'Value' }).click();
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending');
    await expect
      .poll(async () => {
        const shown = await values(page);
        return (
          (shown[0] ?? 0) > 1000 && shown.every((value, at) => at === 0 || value <= (shown[at - 1] ?? 0))
        );
      })
      .toBe(true);
    await page.getByRole('button', { name: 'Value' }).click();
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe(null);
  });

  it('finds bodies by name, keeps the metric in the address, and saves what it found', async () => {
    const page = await open('?view=data');
    await page.getByRole('searchbox').fill('沈阳');
    await page.getByRole('combobox', { name: 'Metric' }).selectOption('received');
    await expect.poll(() => new URL(page.url()).searchParams.get('rows')).toBe('metric');
    await expect
      .poll(() => page.locator('[data-view="data"] [role="status"]').textContent())
      .toMatch(/figures/);
    await expect
      .poll(() =>
        page
          .locator('tbody th')
          .evaluateAll(
            (names) => names.length > 0 && names.every((each) => each.textContent.includes('沈阳')),
          ),
      )
      .toBe(true);
    const count = await rowCount(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Download CSV/ }).click(),
    ]);
    const text = (await readFile(await file.path(), 'utf8')).replace('\ufeff', '');
    const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(meta.fields).toEqual([...FIGURE_COLUMNS]);
    expect(data).toHaveLength(count);
    expect(new Set(data.map(({ metric }) => metric))).toEqual(new Set(['received']));
  });

  it('scrolls sideways within its region on a phone', async () => {
    const page = await open('?view=data', { viewport: { width: 360, height: 740 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await page.locator('.region').evaluate((region) => region.scrollWidth > region.clientWidth)).toBe(
      true,
    );
  });
});

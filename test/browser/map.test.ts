import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { PROVINCES } from '../../src/domain/province';
import { openSite, readTable, untilLive, type OpenSite } from '../support/openSite';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function open(address: string, options?: object): Promise<{ page: Page; asked: string[] }> {
  const { page, asked } = await site.open(address, options);
  await untilLive(page);
  await page.locator('figure[data-view="map"] li svg').first().waitFor();
  return { page, asked };
}

const PHONE = { viewport: { width: 390, height: 844 } };

describe('map', () => {
  it('has a tile and a column of the table for every province, from one cube without the engine', async () => {
    const { page, asked } = await open('?view=map');
    const { columns, rows } = await readTable(page, 'map');
    expect(columns).toEqual(PROVINCES.map(({ en }) => en));
    expect(await page.locator('li[data-province]').count()).toBe(PROVINCES.length);
    const stated = Object.values(rows)
      .flatMap((row) => Object.values(row))
      .filter((value) => value !== undefined);
    expect(stated.length).toBeGreaterThan(20);
    expect(asked.filter((each) => each.includes('/cube/received')).length).toBe(1);
    expect(asked.filter((each) => each.endsWith('.wasm') || each.endsWith('.parquet'))).toEqual([]);
  });

  it('says in each tile the newest number of the table, or that there is none', async () => {
    const { page } = await open('?view=map');
    const { rows } = await readTable(page, 'map');
    for (const { name, en } of PROVINCES) {
      const newest = Object.entries(rows)
        .filter(([, row]) => row[en] !== undefined)
        .at(-1);
      const tile = page.locator(`li[data-province="${name}"] a`);
      const spoken = (await tile.locator('.unseen').textContent()) ?? '';
      if (newest === undefined) expect(spoken).toMatch(/: (no report|not stated)$/);
      else
        expect(spoken).toContain(
          `${(newest[1][en] ?? 0).toLocaleString('en')} requests in ${newest[0]}, stated by`,
        );
      expect(await tile.locator('circle').count()).toBe(newest === undefined ? 0 : dotsOf(rows, en));
    }
  });

  it('is walked with arrow keys, opens the bodies of a province with Enter and is come back to', async () => {
    const { page } = await open('?view=map&m=granted');
    await page.locator('li[data-province="北京"] a').focus();
    await page.keyboard.press('ArrowDown');
    const here = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.closest('li')?.dataset.province);
    expect(await here()).toBe('河北');
    await page.keyboard.press('ArrowRight');
    expect(await here()).toBe('山东');
    expect(await page.locator('figure li a[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.locator('figure[data-view="heatmap"]').waitFor();
    expect(new URL(page.url()).searchParams.get('who')).toBe('province:山东');
    expect(new URL(page.url()).searchParams.get('m')).toBe('granted');
    await page.getByRole('link', { name: 'All bodies' }).click();
    await page.locator('figure[data-view="map"]').waitFor();
  });

  it('keeps the choice of scales in the address, and lines on their own scale fill their tiles', async () => {
    const { page } = await open('?view=map');
    const line = page.locator('li[data-province="四川"] path');
    const shared = await line.getAttribute('d');
    await page.getByText('Own scales').click();
    await expect.poll(() => line.getAttribute('d')).not.toBe(shared);
    expect(new URL(page.url()).searchParams.get('scale')).toBe('free');
    expect(await page.locator('.subtitle').textContent()).toContain('scale of its own');
  });

  it('stays a map on a phone in Chinese, and is a list of two columns in English', async () => {
    const columnsOf = (page: Page): Promise<number> =>
      page
        .locator('figure li:has(svg)')
        .evaluateAll((tiles) => new Set(tiles.map((tile) => tile.getBoundingClientRect().left)).size);
    const { page: zh } = await open('?view=map&lang=zh', PHONE);
    expect(await columnsOf(zh)).toBe(7);
    const { page: en } = await open('?view=map', PHONE);
    expect(await columnsOf(en)).toBe(2);
    for (const page of [zh, en])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

/** Dots of a tile: one for the newest value, one for each value with nothing in the years beside it. */
function dotsOf(rows: Record<string, Record<string, number | undefined>>, name: string): number {
  const years = Object.keys(rows)
    .map(Number)
    .filter((year) => rows[year]?.[name] !== undefined);
  return 1 + years.filter((year) => !years.includes(year - 1) && !years.includes(year + 1)).length;
}

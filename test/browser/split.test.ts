import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite, readTable, untilLive, type OpenSite } from '../support/openSite';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function open(address: string): Promise<Page> {
  const { page } = await site.open(address);
  await untilLive(page);
  await page.locator('figure[data-view="trend"] svg').first().waitFor();
  return page;
}

/** Highest tick of every small chart. */
const topsOf = (page: Page): Promise<string[]> =>
  page.locator('[data-panel] svg').evaluateAll((charts) =>
    charts.map((chart) =>
      [...chart.querySelectorAll('text')]
        .map(({ textContent }) => textContent ?? '')
        .filter((text) => /^[\d,.]+[km]?$/.test(text))
        .join(' '),
    ),
  );

describe('small charts of a trend', () => {
  it('are one for each province with a value, and one table for all', async () => {
    const page = await open('?view=trend');
    await page.getByText('By province').click();
    await page.locator('[data-panel]').first().waitFor();
    expect(new URL(page.url()).searchParams.get('split')).toBe('province');
    await expect.poll(async () => (await readTable(page, 'trend')).columns.length).toBe(33);
    const { columns, rows } = await readTable(page, 'trend');
    const stated = columns.filter((column) => Object.values(rows).some((row) => row[column] !== undefined));
    expect(await page.locator('[data-panel]').count()).toBe(stated.length);
    expect(stated.length).toBeLessThan(33);
    expect(await page.locator('.subtitle').textContent()).toContain('Without a value: ');
    const points = Object.values(rows)
      .flatMap((row) => Object.values(row))
      .filter((value) => value !== undefined);
    expect(await page.locator('[data-panel] g.line circle').count()).toBe(points.length);
  });

  it('share a scale or have their own', async () => {
    const page = await open('?view=trend&split=level');
    await page.locator('[data-panel]').first().waitFor();
    const shared = await topsOf(page);
    await page.getByText('Own scales').click();
    await expect.poll(() => topsOf(page)).not.toEqual(shared);
    expect(new URL(page.url()).searchParams.get('scale')).toBe('free');
  });

  it('are each reached and read by keyboard', async () => {
    const page = await open('?view=trend&split=body&who=province:天津,province:上海');
    const charts = page.locator('[data-panel] .surface');
    await charts.first().focus();
    await page.keyboard.press('End');
    await expect
      .poll(() => charts.first().locator('[aria-live]').textContent())
      .toMatch(/^bodies in Tianjin, 20/);
    await page.keyboard.press('Tab');
    expect(await charts.nth(1).evaluate((chart) => chart === document.activeElement)).toBe(true);
    await page.keyboard.press('End');
    await expect
      .poll(() => charts.nth(1).locator('[aria-live]').textContent())
      .toMatch(/^bodies in Shanghai, 20/);
  });

  it('go with one click on together', async () => {
    const page = await open('?view=trend&split=level');
    await page.getByText('Together').click();
    await expect.poll(() => page.locator('[data-panel]').count()).toBe(0);
    // The table follows when the reader's hand rests.
    await expect.poll(async () => (await readTable(page, 'trend')).columns).toEqual(['all bodies']);
  });
});

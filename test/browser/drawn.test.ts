import { readdir, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openSite, readTable, untilLive, type OpenSite } from '../support/openSite';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the page before any script', () => {
  it('shows three charts with title, source line and table, scripts switched off', async () => {
    const { page, asked } = await site.open('', { javaScriptEnabled: false });
    const figures = page.locator('figure[data-view="overview"]');
    expect(await figures.count()).toBe(3);
    for (let index = 0; index < 3; index += 1) {
      const figure = figures.nth(index);
      expect(await figure.locator('h2').innerText()).toMatch(/all bodies.*2008–20\d\d/);
      expect(await figure.getByText('Source: annual reports').isVisible()).toBe(true);
      expect(await figure.locator('svg:visible rect').count()).toBeGreaterThan(3);
      expect(await figure.locator('table').isVisible()).toBe(true);
    }
    expect(asked.every((url) => url.startsWith(site.server.url))).toBe(true);
  });

  it('draws for phones, too', async () => {
    const { page } = await site.open('', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const widths = await page
      .locator('figure svg:visible')
      .evaluateAll((charts) => charts.map((chart) => chart.getBoundingClientRect().width));
    expect(widths.length).toBe(3);
    expect(Math.max(...widths)).toBeLessThanOrEqual(350);
  });

  it('has the same numbers and rows of charts as the live page that takes its place', async () => {
    const drawn = await site.open('', { javaScriptEnabled: false });
    const live = await site.open('', {});
    await untilLive(live.page);
    for (let index = 0; index < 3; index += 1) {
      expect(await readTable(live.page, 'overview', index)).toEqual(
        await readTable(drawn.page, 'overview', index),
      );
    }
    for (const { page } of [drawn, live]) {
      const [, left, right] = await page
        .locator('figure .surface svg:visible')
        .evaluateAll((charts) => charts.map((chart) => chart.getBoundingClientRect().top));
      expect(left).toBeCloseTo(right ?? 0, 1);
    }
    expect(live.errors).toEqual([]);
  });
});

describe('the built site', () => {
  it('has no file over 25 MiB', async () => {
    const folder = inject('site');
    const files = await readdir(folder, { recursive: true });
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
    expect(files.length).toBeGreaterThan(10);
    expect(Math.max(...sizes)).toBeLessThan(25 * 1024 * 1024);
  });

  it('loads at most 60 kB of script, gzipped, for the first route', async () => {
    const { page } = await site.open('', {});
    await untilLive(page);
    // What the live page fetches later, for stories and for the database, is not part of the first route.
    const asked = await page.evaluate(() => {
      const live = performance.getEntriesByName('vitrine:live')[0]?.startTime ?? 0;
      const entries = performance.getEntriesByType('resource');
      return entries.filter(({ startTime }) => startTime < live).map(({ name }) => name);
    });
    const engine = /duckdb|worker/;
    const names = asked
      .map((url) => new URL(url).pathname)
      .filter((path) => path.endsWith('.js') && !engine.test(path));
    const ahead = /(database|provideFiles|sql|arrow)-/;
    const scripts = [...new Set(names)].filter((path) => !ahead.test(path));
    const sizes = await Promise.all(
      scripts.map(async (path) => {
        const file = join(inject('site'), path.replace('/open/vitrine/', ''));
        return gzipSync(await readFile(file), { level: 9 }).length;
      }),
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
  });

  it('answers with the database asleep: the first charts ask for one cube', async () => {
    const { page, asked } = await site.open('', {});
    await untilLive(page);
    const before = asked.filter((url) => url.includes('/corpus/')).map((url) => new URL(url).pathname);
    expect(before.filter((path) => path.includes('/cube/'))).toEqual([
      '/open/vitrine/corpus/cube/overview.json',
    ]);
    expect(before.some((path) => path.endsWith('.parquet'))).toBe(false);
  });
});

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launchBrowser';

const charts = join(inject('site'), 'charts');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the charts that the build draws', () => {
  it('have every file, in both languages, for presets and stories alike', async () => {
    const names = await readdir(charts);
    const stories = JSON.parse(await readFile(join(inject('site'), 'stories.json'), 'utf8')) as {
      id: string;
    }[];
    for (const id of ['requests-received', 'how-requests-ended', ...stories.map((story) => story.id)])
      for (const stem of [id, `${id}.zh`])
        for (const ending of ['svg', 'png', 'html', 'csv', 'json', 'oembed.json'])
          expect(names).toContain(`${stem}.${ending}`);
  });

  it('open from a disk, scripts switched off, with picture, table and links that lead somewhere', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(pathToFileURL(join(charts, 'more-requests-fewer-bodies.html')).href);
    const cells = page.getByRole('table').locator('td[data-value]');
    const values = await cells.evaluateAll((all) =>
      all.map((cell) => Number(cell.getAttribute('data-value'))),
    );
    expect(values).toEqual([1265, 3539]);
    const picture = page.getByRole('img');
    expect(await picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(
      960,
    );
    const links = await page
      .locator('a, link')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    const own = links.filter((href) => !/^https?:/.test(href));
    expect(own.length).toBeGreaterThan(5);
    for (const href of own) expect(existsSync(join(charts, href.replace(/\?.*$/, ''))), href).toBe(true);
  });

  it('are the same bars as the live chart has, with no style left to a style sheet', async () => {
    const svg = await readFile(join(charts, 'how-requests-ended.svg'), 'utf8');
    expect(svg).not.toMatch(/var\(|class=|oklab|NaN|undefined/);
    expect(svg.match(/fill="#b4462b"/g)?.length).toBeGreaterThan(3);
  });
});

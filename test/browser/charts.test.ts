import { createHash } from 'node:crypto';
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
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
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
    // Its policy lets it show its picture and its style, from a disk too, and nothing else.
    const style = await page.locator('body').evaluate((body) => getComputedStyle(body).maxWidth);
    expect([style, complaints]).toEqual(['960px', []]);
    await page.locator('body').evaluate((body) => {
      body.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }));
    });
    await expect.poll(() => complaints.join()).toContain('style-src');
  });

  it('run no script, and load only what is theirs', async () => {
    const pages = (await readdir(charts)).filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(20);
    for (const name of pages) {
      const html = await readFile(join(charts, name), 'utf8');
      const [policy] = /(?<=Content-Security-Policy" content=")[^"]+/.exec(html) ?? [];
      expect(policy, name).toMatch(
        /^default-src 'none'; img-src 'self'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'$/,
      );
      expect(html, name).not.toMatch(/<script|\son\w+=|\sstyle=|javascript:/);
      const [sheet] = /(?<=<style>)[^]*?(?=<\/style>)/.exec(html) ?? [''];
      expect(policy, name).toContain(createHash('sha256').update(sheet).digest('base64'));
    }
  });

  it('have oEmbed as its specification asks, with a frame and a picture that are there', async () => {
    const found = (await readdir(charts)).filter((name) => name.endsWith('.oembed.json'));
    expect(found.length).toBeGreaterThan(20);
    for (const name of found) {
      const text = await readFile(join(charts, name), 'utf8');
      const embed = JSON.parse(text) as Record<string, unknown>;
      // oembed.com, 2.3.4: what every answer has, and what the type `rich` asks for beside it.
      expect(embed, name).toMatchObject({ version: '1.0', type: 'rich', title: expect.stringMatching(/\S/) });
      for (const size of ['width', 'height', 'thumbnail_width', 'thumbnail_height'])
        expect(Number.isInteger(embed[size]) && Number(embed[size]) > 0, `${name}: ${size}`).toBe(true);
      const html = String(embed['html']);
      expect(html, name).toContain(`width="${String(embed['width'])}" height="${String(embed['height'])}"`);
      const [source = ''] = /(?<=<iframe src=")[^"]+/.exec(html) ?? [];
      expect(source, name).toBe(name.replace('.oembed.json', '.html'));
      expect(await readFile(join(charts, source), 'utf8')).toContain(`href="${name}"`);
      // A PNG says its size in its first chunk.
      const picture = await readFile(join(charts, String(embed['thumbnail_url'])));
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], name).toEqual([
        embed['thumbnail_width'],
        embed['thumbnail_height'],
      ]);
    }
  });

  it('are the same bars as the live chart has, with no style left to a style sheet', async () => {
    const svg = await readFile(join(charts, 'how-requests-ended.svg'), 'utf8');
    expect(svg).not.toMatch(/var\(|class=|oklab|NaN|undefined/);
    expect(svg.match(/fill="#b4462b"/g)?.length).toBeGreaterThan(3);
  });
});

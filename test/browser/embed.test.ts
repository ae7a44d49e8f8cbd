import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readNumbers, writeKept, writeSlices } from '../../src/cli/site/numbers';
import * as slices from '../../src/corpus/slice';
import { violationsInBothThemes } from '../support/axe';
import { openSite, readTable, untilLive, type OpenSite } from '../support/openSite';
import { runVitrine } from '../support/runVitrine';

const TREND = '?view=trend&m=received&embed=1';
const OUTCOMES = '?view=outcomes&who=province:辽宁&lang=zh&embed=1';
const CASES = '?chart=cases&embed=1';
const BODY = '?view=trend&who=agency:359637c075&embed=1';
const ONE_OF_THREE = '?who=agency:359637c075&chart=outcomes&embed=1';

let site: OpenSite;
/** The same site on a host that lets everyone read it. */
let open: OpenSite;
let articles: Server;
let articleUrl: string;
const pages = new Map<string, string>();
beforeAll(async () => {
  site = await openSite();
  open = await openSite({ headers: { 'Access-Control-Allow-Origin': '*' } });
  articles = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(pages.get(request.url ?? '') ?? '<!doctype html>');
  });
  await new Promise<void>((listening) => articles.listen(0, '127.0.0.1', listening));
  articleUrl = `http://127.0.0.1:${(articles.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await site.close();
  await open.close();
  articles.close();
});

interface Article {
  page: Page;
  asked: string[];
  /** Violations of a policy, as the console tells them. */
  refused: string[];
  frames: Frame[];
}

/** A page on another origin with a frame for each address, and whatever stands behind them. */
async function openArticle(
  sources: readonly string[],
  {
    attributes = '',
    after = '',
    ...options
  }: BrowserContextOptions & { attributes?: string; after?: string } = {},
): Promise<Article> {
  const path = `/${pages.size}`;
  const frames = sources.map(
    (source) =>
      `<iframe src="${source}" title="chart" width="100%" height="500" style="border:0" ${attributes}></iframe>`,
  );
  pages.set(path, `<!doctype html><body style="margin:0">${frames.join('')}${after}`);
  const context = await site.browser.newContext({ viewport: { width: 700, height: 900 }, ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  const refused: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(articleUrl + path);
  return { page, asked, refused, frames: page.frames().slice(1) };
}

const heightsOf = (page: Page): Promise<number[]> =>
  page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.clientHeight));

/** Title and numbers of a frame's chart, once it is drawn. */
async function readChart(frame: Frame): Promise<{ title: string; values: number[] }> {
  await frame.locator('figure svg').first().waitFor();
  await frame.locator('figure table').first().waitFor({ state: 'attached' });
  const values = await frame
    .locator('td[data-value]')
    .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-value'))));
  return { title: await frame.locator('h2').innerText(), values };
}

/** The same numbers on the site itself. */
async function valuesOnSite(address: string, view: string): Promise<number[]> {
  const { page } = await site.open(address);
  await untilLive(page);
  const { rows } = await readTable(page, view);
  await page.close();
  return Object.values(rows).flatMap((row) => Object.values(row).filter((value) => value !== undefined));
}

describe('the light page of one chart', () => {
  it('takes at most 60 kB of scripts and numbers, and no database', async () => {
    for (const address of [TREND, OUTCOMES, CASES]) {
      const { asked, frames } = await openArticle([site.server.url + address]);
      await readChart(frames[0] as Frame);
      const files = asked
        .filter((url) => url.startsWith(site.server.url))
        .map((url) => decodeURIComponent(new URL(url).pathname).replace('/open/vitrine/', ''))
        .filter((path) => path !== '');
      expect(files.filter((path) => path.endsWith('.js')).length).toBe(4);
      expect(files.filter((path) => /duckdb|wasm|parquet|corpus\//.test(path))).toEqual([]);
      const sizes = await Promise.all(
        files
          .filter((path) => path.endsWith('.js'))
          .map(async (path) => gzipSync(await readFile(join(inject('site'), path)), { level: 9 }).length),
      );
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
      expect(asked.filter((url) => !url.startsWith(site.server.url) && !url.startsWith(articleUrl))).toEqual(
        [],
      );
    }
  });

  it('has its largest slice within the same limit, and a script of at most 1 kB for the pages around', async () => {
    const sizeOf = async (path: string): Promise<number> =>
      gzipSync(await readFile(join(inject('site'), path)), { level: 9 }).length;
    const assets = (await readdir(join(inject('site'), 'assets'))).filter((name) =>
      /^(embed|words)-.*js$/.test(name),
    );
    const paths = (await readdir(join(inject('site'), 'slices'), { recursive: true })).filter((path) =>
      path.endsWith('.js'),
    );
    expect(paths.length).toBeGreaterThan(100);
    const largest = Math.max(...(await Promise.all(paths.map((path) => sizeOf(`slices/${path}`)))));
    const [script = 0, en = 0, zh = 0] = await Promise.all(
      assets.sort().map((name) => sizeOf(`assets/${name}`)),
    );
    expect(script + Math.max(en, zh) + largest).toBeLessThanOrEqual(60_000);
    expect(await sizeOf('embed.js')).toBeLessThanOrEqual(1024);
  });
});

describe('charts in an article of another origin', () => {
  it('show the numbers of the site, and with one script each has its height, those that come later too', async () => {
    const script = `<script src="${site.server.url}embed.js"></script>`;
    const { page, frames, refused } = await openArticle(
      [TREND, OUTCOMES, CASES].map((address) => site.server.url + address),
      { after: script + script },
    );
    const [trend, outcomes, cases] = await Promise.all(frames.map(readChart));
    expect(trend?.title).toContain('Requests newly received: all bodies');
    expect(trend?.values).toEqual(await valuesOnSite('?view=trend&m=received', 'trend'));
    expect(outcomes?.values).toEqual(await valuesOnSite('?view=outcomes&who=province:辽宁', 'outcomes'));
    expect(cases?.title).toContain('Administrative reviews and lawsuits');
    const fits = async (): Promise<boolean> => {
      const wanted = await Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.evaluate(() => document.documentElement.scrollHeight)),
      );
      const heights = await heightsOf(page);
      return heights.every((height, at) => height !== 500 && height === wanted[at]);
    };
    await expect.poll(fits).toBe(true);
    await page.evaluate((source) => {
      const frame = document.createElement('iframe');
      frame.height = '500';
      frame.src = source;
      document.body.append(frame);
    }, site.server.url + CASES);
    await expect.poll(async () => (await heightsOf(page)).length).toBe(4);
    await expect.poll(fits).toBe(true);

    // Another window of the page says a height for nobody, and another origin for itself alone.
    const before = await heightsOf(page);
    await page.evaluate(() => window.postMessage({ type: 'vitrine:height', height: 4000 }, '*'));
    await page.evaluate(() => {
      const other = document.createElement('iframe');
      other.srcdoc = `<script>parent.postMessage({type:'vitrine:height',height:4000},'*')</script>`;
      document.body.append(other);
    });
    await page.waitForFunction(
      () => document.querySelectorAll('iframe')[4]?.contentDocument?.scripts.length === 1,
    );
    expect((await heightsOf(page)).slice(0, 4)).toEqual(before);
    const back = frames[0]?.getByRole('link', { name: 'Open in Vitrine' });
    expect(await back?.getAttribute('href')).toBe(`${site.server.url}?view=trend`);
    expect(await back?.getAttribute('target')).toBe('_blank');
    expect(refused).toEqual([]);
  });

  it('fill the height they are given without it, dark where the reader is, down to 280 px', async () => {
    const { page, frames } = await openArticle(
      [TREND, `${CASES}&theme=light`].map((address) => site.server.url + address),
      { viewport: { width: 280, height: 900 }, colorScheme: 'dark' },
    );
    await Promise.all(frames.map(readChart));
    expect(await heightsOf(page)).toEqual([500, 500]);
    const [dark, light] = await Promise.all(
      frames.map((frame) =>
        frame.evaluate(() => ({
          ground: getComputedStyle(document.documentElement).backgroundColor,
          width: document.documentElement.scrollWidth,
        })),
      ),
    );
    expect(dark).toEqual({ ground: 'rgb(23, 22, 19)', width: 280 });
    expect(light).toEqual({ ground: 'rgb(253, 252, 249)', width: 280 });
    const bottom = await frames[0]?.evaluate(
      () => document.querySelector('main')?.getBoundingClientRect().bottom,
    );
    expect(Math.abs((bottom ?? 0) - 500)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['a host that lets nobody read', () => site],
    ['a host that lets everyone read', () => open],
  ])('are live in a sandboxed frame, of %s', async (_, host) => {
    const { url } = host().server;
    const { page, frames, refused, asked } = await openArticle(
      [TREND, ONE_OF_THREE].map((address) => url + address),
      {
        attributes: 'sandbox="allow-scripts"',
        // Of a frame with a border of its own the chart gets less than the height says.
        after: `<style>iframe { box-sizing: border-box; border: 6px solid !important; padding: 4px 0 }</style>
          <script src="${url}embed.js"></script>`,
      },
    );
    const { values } = await readChart(frames[0] as Frame);
    expect(values).toEqual(await valuesOnSite('?view=trend&m=received', 'trend'));
    await expect.poll(async () => (await heightsOf(page))[0]).not.toBe(500);
    // A chart of single bodies waits for its reader, and says where it may not come.
    const body = frames[1] as Frame;
    await body.getByRole('heading', { name: 'Overview' }).waitFor();
    expect(asked.filter((url) => /duckdb|wasm|parquet/.test(url))).toEqual([]);
    await body.getByRole('button', { name: 'Load the chart' }).click();
    if (host() === site) await body.getByRole('alert').filter({ hasText: 'does not let it load' }).waitFor();
    else {
      await body
        .locator('figure[data-part="outcomes"] td[data-value]')
        .first()
        .waitFor({ state: 'attached' });
      // One chart alone, the one that was asked for: nothing to pick, a way to the site, its own height.
      const shown = (): Promise<(string | undefined)[]> =>
        body
          .locator('figure')
          .evaluateAll((figures) =>
            figures.filter((each) => each.getClientRects().length > 0).map((each) => each.dataset['part']),
          );
      await expect.poll(shown).toEqual(['outcomes']);
      expect(
        await body.locator('.controls, [role="tablist"], header, nav').filter({ visible: true }).count(),
      ).toBe(0);
      expect(await body.locator('figure[data-part="outcomes"]').innerText()).toContain('Source:');
      const back = body.getByRole('link', { name: 'Open in Vitrine' });
      expect(
        await back.evaluate((link: HTMLAnchorElement) => [link.href, document.querySelector('base')?.target]),
      ).toEqual([`${url}?who=agency:359637c075`, '_blank']);
      const missingPx = () => body.evaluate(() => document.body.offsetHeight - innerHeight);
      await expect.poll(missingPx).toBe(0);
    }
    expect(refused).toEqual([]);
  });

  it('say so where no script runs, and lead to the chart', async () => {
    const { page, frames } = await openArticle([`${site.server.url}embed.html${TREND}`], {
      javaScriptEnabled: false,
    });
    expect(await heightsOf(page)).toEqual([500]);
    const text = (frames[0] as Frame).locator('.still');
    await text.getByText('This chart is drawn by a script').waitFor();
    expect(await text.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    const link = text.getByRole('link', { name: 'Open the chart' });
    expect(await link.evaluate((element: HTMLAnchorElement) => element.href)).toBe(
      `${site.server.url}embed.html${TREND}`,
    );
  });
});

it.each(['en', 'zh'])('in %s, light and dark, has nothing that axe objects to', async (lang) => {
  const { page } = await site.open('');
  for (const address of [TREND, BODY, `${TREND}&v=00000000`]) {
    await page.goto(`${site.server.url}embed.html${address}&lang=${lang}`);
    await page.locator('main h2').waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
  }
});

describe('a chart of an earlier version', () => {
  it('keeps its figures where the site keeps them, says that there are newer ones, and leads to them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vitrine-embed-'));
    const figures = join(import.meta.dirname, '../../data/figures.csv');
    expect((await runVitrine('build', figures, '--out', join(folder, 'old'))).code).toBe(0);
    const old = await readNumbers(join(folder, 'old'));
    const { version } = old.manifest;
    for (const [path, text] of writeSlices(slices, old)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const html = await readFile(join(inject('site'), 'embed.html'), 'utf8');
    const kept = html.replace(
      /data-kept="[^"]*"/,
      `data-kept="${writeKept([{ version, keptOn: '2025-06-30' }])}"`,
    );
    expect(kept).not.toBe(html);
    // The server takes a file in the place of a folder by its index.
    await mkdir(join(folder, 'page'));
    await writeFile(join(folder, 'page/index.html'), kept);
    const keeping = await openSite({
      mounts: {
        '/': inject('site'),
        '/embed.html': join(folder, 'page'),
        [`/slices/${version}`]: join(folder, 'slices', version),
      },
    });
    const { page } = await keeping.open(`embed.html${TREND}&v=${version.slice(0, 8)}`);
    const before = await readChart(page.mainFrame());
    expect(await page.locator('.source').innerText()).toContain(version);
    await page.getByText('These are the figures of 2025-06-30. Newer figures exist.').waitFor();
    await page.getByRole('link', { name: 'Show the newest figures' }).click();
    await page.waitForURL((url) => !url.searchParams.has('v'));
    const after = await readChart(page.mainFrame());
    const sum = (values: number[]): number => values.reduce((all, each) => all + each, 0);
    expect(sum(before.values)).toBeGreaterThan(0);
    expect(sum(after.values)).toBeGreaterThan(sum(before.values));
    expect(after.values).toEqual(await valuesOnSite('?view=trend&m=received', 'trend'));

    await page.goto(`${keeping.server.url}embed.html${TREND}&v=00000000`);
    expect((await readChart(page.mainFrame())).values).toEqual(after.values);
    await page.getByText('Embedded with corpus 00000000').waitFor();
    await keeping.close();
    await rm(folder, { recursive: true });
  });
});

describe('what the share tab gives for a page', () => {
  it('is a chart of that page, with a title and a default height', async () => {
    const { page } = await site.open('?view=cases&lang=zh');
    await untilLive(page);
    const figure = page.locator('figure').nth(1);
    await figure.getByRole('tab').last().click();
    const snippet = await figure.getByRole('textbox', { name: '嵌入网页的 HTML 代码' }).inputValue();
    expect(snippet).toMatch(/<iframe src="[^"]+" title="[^"]+" loading="lazy" width="100%" height="\d+"/);
    expect(snippet).toContain('<noscript><a href="');
    expect(snippet).not.toContain('<img');
    const title = await figure.locator('h2').innerText();
    pages.set('/snippet', `<!doctype html>${snippet}`);
    await page.goto(`${articleUrl}/snippet`);
    const chart = await readChart(page.frames()[1] as Frame);
    expect(chart.title).toBe(title);
    await expect.poll(async () => (await heightsOf(page))[0]).not.toBe(540);
  });

  it('shows the chart as another page would, and has its picture for readers without scripts', async () => {
    const { page, errors } = await site.open('?view=trend');
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await untilLive(page);
    const figure = page.locator('figure').first();
    await figure.getByRole('tab').last().click();
    const field = figure.getByRole('textbox', { name: 'HTML for your page' });
    await expect.poll(() => field.inputValue()).toContain('<img');
    const title = await figure.locator('h2').innerText();
    expect(page.frames().length).toBe(1);
    await figure.getByRole('button', { name: 'Show a preview' }).click();
    await expect.poll(() => page.frames().length).toBe(2);
    const chart = await readChart(page.frames()[1] as Frame);
    expect(chart.title).toBe(title);
    expect(chart.values).toEqual(await valuesOnSite('?view=trend', 'trend'));
    const snippet = await field.inputValue();
    expect([...refused, ...errors]).toEqual([]);

    pages.set('/unscripted', `<!doctype html>${snippet}`);
    const unscripted = await (await site.browser.newContext({ javaScriptEnabled: false })).newPage();
    await unscripted.goto(`${articleUrl}/unscripted`);
    const picture = unscripted.locator('img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(960);
    // The drawn page says that it is not what its address asks for, and leads to charts that are.
    await unscripted.goto(`${site.server.url}?view=cases&embed=1`);
    // Texts of noscript are looked for by element alone.
    const note = unscripted.locator('noscript p').first();
    expect(await note.innerText()).toMatch(/shows the overview of all bodies and no other\s+chart/);
    await note.locator('a').click();
    await unscripted
      .getByRole('link', { name: /^Requests newly received: all bodies/ })
      .first()
      .waitFor();
  });
});

it('keeps to its policy on every view', { timeout: 120_000 }, async () => {
  const VIEWS = ['overview', 'trend', 'outcomes', 'cases', 'flow', 'ranking', 'heatmap', 'map'];
  const { page, errors } = await site.open('icon.svg');
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(`${page.url()}: ${message.text()}`);
  });
  for (const view of [...VIEWS, 'coverage', 'quality', 'report&who=agency:359637c075', 'data']) {
    await page.goto(`${site.server.url}?view=${view}`);
    await untilLive(page);
    await page.locator('main table, main figure').first().waitFor({ state: 'attached' });
  }
  await page.goto(site.server.url);
  await untilLive(page);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
  expect(await page.locator('script:not([src])').count()).toBe(0);
  expect([...refused, ...errors]).toEqual([]);
  // What the policy does not name is refused, and the console says so: the list above could have filled.
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('script'), { text: '0' })),
  );
  await expect.poll(() => refused.length).toBe(1);
});

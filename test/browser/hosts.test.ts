import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launchBrowser';
import { publish, takeUpdate, titleOf, untilKept } from '../support/nextVersion';
import { readTable, untilLive } from '../support/openSite';
import { padCorpus } from '../support/padCorpus';
import { findProgram, startNginx, startPython, type Host } from '../support/startHost';

const BODY = '?view=trend&who=agency:359637c075';
const CHARTS = [
  '?view=trend&m=received&embed=1',
  '?view=outcomes&who=province:辽宁&lang=zh&embed=1',
  '?chart=cases&embed=1',
];

let folder: string;
let browser: Browser;
let articles: Server;
let articleUrl: string;
const written = new Map<string, string>();
beforeAll(async () => {
  folder = await copySite();
  // The shipped corpus is too small to be read in parts.
  await padCorpus(folder, 'large', 5_000_000);
  browser = await launchBrowser();
  articles = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(written.get(request.url ?? '') ?? '<!doctype html>');
  });
  await new Promise<void>((listening) => articles.listen(0, '127.0.0.1', listening));
  articleUrl = `http://127.0.0.1:${(articles.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  articles.close();
  await rm(folder, { recursive: true });
});

async function copySite(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'vitrine-hosted-'));
  await cp(inject('site'), copy, { recursive: true });
  return copy;
}

interface Watched {
  page: Page;
  /** Errors of the console and of scripts, what a policy refused, and addresses of other origins. */
  complaints: string[];
}

/** A page of its own, watched in all its frames, of the host or of an article that stands elsewhere. */
async function watch({ url }: Host, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    ...options,
  });
  const complaints: string[] = [];
  await context.exposeBinding('tellRefused', (_, what: string) => void complaints.push(`refused: ${what}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { tellRefused: (what: string) => void }).tellRefused(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
  const origins = [new URL(url).origin, articleUrl, 'blob:', 'data:'];
  context.on('request', (request) => {
    if (!origins.some((origin) => request.url().startsWith(origin))) complaints.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return { page: await context.newPage(), complaints };
}

/** An article on another origin with a frame for each address. */
async function openArticle(
  host: Host,
  sources: readonly string[],
  { attributes = '', after = '', ...options }: BrowserContextOptions & Record<'attributes' | 'after', string>,
): Promise<Watched & { frames: Frame[] }> {
  const path = `/${written.size}`;
  const frames = sources.map(
    (source) =>
      `<iframe src="${host.url}${source}" title="chart" width="100%" height="500" style="border:0" ${attributes}></iframe>`,
  );
  written.set(path, `<!doctype html><body>${frames.join('')}${after}`);
  const watched = await watch(host, { viewport: { width: 700, height: 900 }, ...options });
  await watched.page.goto(articleUrl + path);
  return { ...watched, frames: watched.page.frames().slice(1) };
}

const heightsOf = (page: Page): Promise<number[]> =>
  page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.clientHeight));

/** Numbers of a frame's chart, once it is drawn. */
async function valuesIn(frame: Frame | undefined): Promise<number[]> {
  if (frame === undefined) throw new Error('there is no such frame');
  await frame.locator('figure svg').first().waitFor();
  await frame.locator('figure table').first().waitFor({ state: 'attached' });
  return frame
    .locator('td[data-value]')
    .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-value'))));
}

const HOSTS = [
  { name: 'nginx, in a sub-folder', program: 'nginx', start: startNginx, isOpen: true },
  { name: 'python3 -m http.server, at the root', program: 'python3', start: startPython, isOpen: false },
];

describe.each(HOSTS)('$name', ({ program, start, isOpen }) => {
  const run = it.skipIf(findProgram(program) === undefined);
  let host: Host;
  beforeAll(async () => {
    if (findProgram(program) !== undefined) host = await start(folder);
  });
  afterAll(async () => {
    await (host as Host | undefined)?.stop();
  });

  run('serves every kind of page, and nothing is refused', { timeout: 120_000 }, async () => {
    const { page, complaints } = await watch(host);
    const open = async (address: string, shown: string): Promise<void> => {
      await page.goto(host.url + address);
      await untilLive(page);
      await page.locator(shown).first().waitFor({ state: 'attached' });
    };
    await open('', 'figure[data-view="overview"] svg rect');
    const stories = JSON.parse(await readFile(join(folder, 'stories.json'), 'utf8')) as unknown[];
    await expect.poll(() => page.locator('.stories h3').count()).toBe(stories.length);
    await page.locator('.stories a').first().click();
    await expect.poll(() => page.url()).toContain('story=');
    await page.locator('figure svg').first().waitFor();

    // A question for the database, of a small file and of a large one that only some hosts give in parts.
    await open(BODY, 'figure[data-view="trend"] td[data-value]');
    const { rows } = await readTable(page, 'trend');
    const note = page.getByText('This host does not serve parts of files');
    expect(await note.count()).toBe(0);
    await open(`${BODY}&corpus=large`, 'figure[data-view="trend"] td[data-value]');
    expect((await readTable(page, 'trend')).rows).toEqual(rows);
    const parts = (await host.readLog()).match(/large\/observations\S* (HTTP\S* )?206/g) ?? [];
    expect([await note.count(), parts.length > 0]).toEqual(isOpen ? [0, true] : [1, false]);

    await open(BODY.replace('trend', 'report'), 'article[data-view="report"] td[data-value]');
    await open('?view=methods', 'article #crosswalk tr');
    await open('?view=downloads', '#files tbody a');
    const files = await page
      .locator('#files a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(files.length).toBeGreaterThanOrEqual(8);
    for (const file of files) {
      const answer = await fetch(file);
      const bytes = await readFile(join(folder, file.slice(host.url.length)));
      expect([file, answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([
        file,
        200,
        bytes.length,
      ]);
    }

    await page.goto(`${host.url}charts/more-requests-fewer-bodies.html`);
    expect(await page.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(960);
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).maxWidth)).toBe('960px');
    expect(complaints).toEqual([]);
    // A page that asks for what it may not would have been heard.
    await page.goto(host.url);
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('script'), { text: '0' })),
    );
    await expect.poll(() => complaints.join()).toContain('refused: script-src-elem inline');
  });

  run('gives its charts to an article of another origin', async () => {
    const script = { attributes: '', after: `<script src="${host.url}embed.js"></script>` };
    const fitted = await openArticle(host, CHARTS, script);
    const values = await Promise.all(fitted.frames.map(valuesIn));
    expect(values.map((numbers) => numbers.length > 5)).toEqual([true, true, true]);
    await expect.poll(async () => (await heightsOf(fitted.page)).includes(500)).toBe(false);

    const plain = await openArticle(host, CHARTS, { attributes: '', after: '' });
    expect(await Promise.all(plain.frames.map(valuesIn))).toEqual(values);
    expect(await heightsOf(plain.page)).toEqual([500, 500, 500]);

    const unscripted = await openArticle(
      host,
      CHARTS.map((address) => `embed.html${address}`),
      { attributes: '', after: '', javaScriptEnabled: false },
    );
    for (const frame of unscripted.frames) await frame.getByText('This chart is drawn by a script').waitFor();
    expect([...fitted.complaints, ...plain.complaints, ...unscripted.complaints]).toEqual([]);

    const sandboxed = await openArticle(host, [...CHARTS, `${BODY}&embed=1`], {
      ...script,
      attributes: 'sandbox="allow-scripts"',
    });
    const [body, ...charts] = sandboxed.frames.reverse();
    expect(await Promise.all(charts.reverse().map(valuesIn))).toEqual(values);
    await expect.poll(async () => (await heightsOf(sandboxed.page)).slice(0, 3).includes(500)).toBe(false);
    expect(sandboxed.complaints).toEqual([]);
    // The whole site, which asks for leave to read: a host without that header is named as the cause.
    await body?.getByRole('button', { name: 'Load the chart' }).click();
    if (isOpen) {
      await body?.locator('td[data-value]').first().waitFor({ state: 'attached' });
      expect(sandboxed.complaints).toEqual([]);
    } else await body?.getByRole('alert').filter({ hasText: 'does not let it load' }).waitFor();
  });

  run(
    'is left behind after a first visit: an update, then no host at all',
    { timeout: 120_000 },
    async () => {
      const own = await copySite();
      const going = await start(own);
      try {
        const { page, complaints } = await watch(going, { serviceWorkers: 'allow' });
        await page.goto(going.url + BODY);
        await untilLive(page);
        await untilKept(page);
        await page.reload();
        await untilLive(page);
        const before = await readTable(page, 'trend');
        expect(Object.keys(before.rows).length).toBeGreaterThan(0);
        await publish(own, 'Next');
        await page.reload();
        await takeUpdate(page);
        expect(await titleOf(page)).toBe('Next');
        await page.locator('figure[data-view="trend"] td[data-value]').first().waitFor({ state: 'attached' });
        expect(complaints).toEqual([]);
        await going.stop();

        await page.goto(going.url);
        await untilLive(page);
        expect(await titleOf(page)).toBe('Next');
        await page.goto(going.url + BODY);
        await untilLive(page);
        expect((await readTable(page, 'trend')).rows).toEqual(before.rows);
      } finally {
        await going.stop();
        await rm(own, { recursive: true });
      }
    },
  );
});

describe.skipIf(findProgram('nginx') === undefined)('the configuration for nginx', () => {
  let host: Host;
  beforeAll(async () => {
    host = await startNginx(folder);
  });
  afterAll(() => host.stop());

  const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(host.url + path, { headers: { 'Accept-Encoding': 'gzip', ...headers } });

  it('sends the policy of the pages, and lets every page frame them', async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
    for (const page of ['', 'embed.html', 'sw.js', 'none.html'])
      expect((await ask(page)).headers.get('Content-Security-Policy')).toBe(
        `${String(policy)}; frame-ancestors *`,
      );
  });

  it('compresses text and the database, never Parquet, and keeps what has a hash in its name', async () => {
    const route = /assets\/route-\w+\.js/.exec(await readFile(join(folder, 'index.html'), 'utf8'))?.[0] ?? '';
    const FOREVER = 'public, max-age=31536000, immutable';
    for (const [path, encoding, cache, type] of [
      ['', 'gzip', 'no-cache', 'text/html; charset=utf-8'],
      ['corpus/manifest.json', 'gzip', 'no-cache', 'application/json'],
      ['corpus/download/figures.csv', 'gzip', 'no-cache', 'text/csv; charset=utf-8'],
      ['corpus/download/figures.parquet', null, 'no-cache', 'application/vnd.apache.parquet'],
      ['embed.js', 'gzip', 'no-cache', 'application/javascript; charset=utf-8'],
      [route, null, FOREVER, 'application/javascript; charset=utf-8'],
    ] as const) {
      const { headers } = await ask(path);
      const sent = ['Content-Encoding', 'Cache-Control', 'Content-Type'].map((name) => headers.get(name));
      expect([path, ...sent]).toEqual([path, encoding, cache, type]);
      await ask(path).then((answer) => answer.body?.cancel());
    }
    const part = await ask('corpus/observations.parquet', { Range: 'bytes=0-3' });
    expect([part.status, await part.text()]).toEqual([206, 'PAR1']);
  });

  it('can say who may frame the pages', async () => {
    const closed = await startNginx(folder, (config) =>
      config.replaceAll('frame-ancestors *', "frame-ancestors 'self'"),
    );
    try {
      const { frames, complaints } = await openArticle(closed, CHARTS.slice(0, 1), {
        attributes: '',
        after: '',
      });
      await expect.poll(() => complaints.join()).toContain('frame-ancestors');
      expect(await frames[0]?.locator('figure').count()).toBe(0);
    } finally {
      await closed.stop();
    }
  });

  it('sends what the file of headers for Netlify and Cloudflare Pages says', async () => {
    const text = await readFile(join(folder, '_headers'), 'utf8');
    const lines = text.split('\n').filter((line) => /^ +[A-Z]/.test(line));
    const { headers } = await ask('assets/none.js');
    expect(lines.length).toBe(6);
    for (const [, name = '', value] of lines.map((line) => /^ +([\w-]+): (.+)$/.exec(line) ?? []))
      expect([name, headers.get(name)]).toEqual([name, value]);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type SiteServer } from '../support/siteServer';
import { writeSmallCorpus } from '../support/smallCorpus';
import { launchBrowser } from '../support/launchBrowser';
import { buildStorePage, openStorePage } from '../support/storePage';
import type {} from './storePage/page';

const HEADER = 'agency,province,level,year,metric,value,source\n';
/** Ten bodies with four good years each, and a bad row for each of them. */
const FIGURES =
  HEADER +
  Array.from({ length: 10 }, (_, body) =>
    [2019, 2020, 2021, 2022, 'soon']
      .map((year) => `第${body}县人民政府,辽宁,county,${year},received,${body},report\n`)
      .join(''),
  ).join('');

let folder: string;
let browser: Browser;
let site: SiteServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-csv-page-'));
  await Promise.all([buildStorePage(join(folder, 'site')), writeSmallCorpus(join(folder, 'corpus'))]);
  await writeFile(join(folder, 'corpus/figures.csv'), FIGURES);
  await writeFile(join(folder, 'corpus/other.csv'), 'a,b\n1,2\n');
  await writeFile(
    join(folder, 'corpus/frame.html'),
    '<iframe sandbox="allow-scripts" src="../index.html"></iframe>',
  );
  browser = await launchBrowser();
  // What a host must send so that a sandboxed frame, which has no origin, may load the site at all.
  const headers = { 'Access-Control-Allow-Origin': '*' };
  site = await serveSite({
    mounts: { '/': join(folder, 'site'), '/corpus': join(folder, 'corpus') },
    headers,
    encodings: ['gzip'],
  });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true });
});

const readFigures = (page: Page | Frame) =>
  page.evaluate(() =>
    window.tryOut(async () => {
      const { openCorpus, openCsvCorpus, sumByYear, sql } = window.store;
      const { manifest } = await openCorpus('corpus/manifest.json');
      const progress: number[] = [];
      const corpus = await openCsvCorpus('corpus/figures.csv', manifest.metrics, {
        onProgress: ({ loaded }) => progress.push(loaded),
      });
      const cube = await corpus.loadCube('cube/received.json');
      const { sum, stated } = sumByYear(cube, 'received', { scope: 'own', years: [2021, 2021] })[0] ?? {};
      const database = await corpus.openDatabase();
      const rows = await database.query(sql`
        SELECT a.name, o.received FROM ${await database.observationsFor(['received', 'granted'])} o
        JOIN ${await database.tableFor('agencies')} a USING (agency) WHERE o.year = 2022 AND o.received >= ${8} ORDER BY 1`);
      const { faultCount, faults } = corpus;
      return { sum, stated, rows, faultCount, first: faults[0]?.place, loaded: progress.at(-1) };
    }),
  );

const READ = {
  sum: 45,
  stated: 10,
  rows: [
    { name: '第8县人民政府', received: 8 },
    { name: '第9县人民政府', received: 9 },
  ],
  faultCount: 10,
  first: { file: 'figures.csv', line: 6, column: 'year' },
  loaded: Buffer.byteLength(FIGURES),
};

describe('a corpus given as a CSV', () => {
  let page: Page;
  let asked: string[];
  beforeAll(async () => {
    ({ page, asked } = await openStorePage(browser, site.url));
  });
  afterAll(async () => {
    expect(asked.filter((url) => !url.startsWith(site.url) && !/^(blob|data):/.test(url))).toEqual([]);
    await page.context().close();
  });

  it('is read in a worker, charted and asked like any other, its bad rows named', async () => {
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    expect(await readFigures(page)).toEqual(READ);
    expect(workers.some((url) => url.includes('csvCorpus'))).toBe(true);
  });

  const WRONG: [what: string, address: string, code: string, words: RegExp][] = [
    ['is missing', 'corpus/none.csv', 'not-found', /none\.csv/],
    ['is no figures CSV', 'corpus/other.csv', 'wrong-content', /column agency/],
    ['is a web page', 'index.html', 'wrong-content', /index\.html/],
    ['is on another host', 'http://localhost:1/figures.csv', 'unreadable', /localhost/],
  ];
  it.each(WRONG)('is named when it %s', async (_, address, code, words) => {
    const failure = await page.evaluate(
      (url) => window.tryOut(() => window.store.openCsvCorpus(url, [])),
      address,
    );
    expect(failure).toMatchObject({ code, message: expect.stringMatching(words) as string });
  });

  it('is given up when nobody waits for it', async () => {
    const failure = await page.evaluate(() =>
      window.tryOut(() => {
        const leaving = new AbortController();
        const opened = window.store.openCsvCorpus('corpus/figures.csv', [], { signal: leaving.signal });
        leaving.abort();
        return opened;
      }),
    );
    expect(failure).toMatchObject({ code: 'cancelled' });
  });
});

describe('a page in a sandboxed frame', () => {
  it('reads a CSV without a worker of its own, and starts the database', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const workers: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('worker', (worker) => workers.push(worker.url()));
    await page.goto(`${site.url}corpus/frame.html`);
    const frame = page.frames()[1];
    if (frame === undefined) throw new Error('no frame');
    await frame.waitForFunction('window.store !== undefined');
    expect(await frame.evaluate('self.origin')).toBe('null');
    expect(await readFigures(frame)).toEqual(READ);
    expect(workers.map((url) => url.slice(0, 5))).toEqual(['blob:']);
    expect(asked.filter((url) => !url.startsWith(site.url) && !/^(blob|data):/.test(url))).toEqual([]);
    await page.close();
  });
});

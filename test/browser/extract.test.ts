import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtractPage } from '../support/extractPage';
import { launchBrowser } from '../support/launchBrowser';
import { serveSite, type SiteServer } from '../support/siteServer';
import type {} from './extractPage/page';

const GOLDEN = join(import.meta.dirname, '../golden');

let folder: string;
let browser: Browser;
let site: SiteServer;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-extract-'));
  await buildExtractPage(folder);
  browser = await launchBrowser();
  site = await serveSite({ mounts: { '/': folder, '/golden': GOLDEN } });
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.url);
  await page.waitForFunction('window.extract !== undefined');
}, 120_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true });
});

describe('the extractor in a browser worker', () => {
  it.each([
    '2021-html-spans-and-chrome/report.html',
    '2021-gb18030-undeclared/report.txt',
    '2014-national-table-cell-a-line/report.txt',
    '2014-markdown-subdistrict/report.md',
    '2019-mirror-with-glosses/report.html',
    '2021-docx/report.docx',
    '2021-pdf-ruled/report.pdf',
  ])('reads %s as Node does', async (report) => {
    const { csv, sha256 } = await page.evaluate((address) => window.extract(address), `golden/${report}`);
    const [bytes, figures] = await Promise.all(
      [report, report.replace(/report\..*/, 'figures.csv')].map((name) => readFile(join(GOLDEN, name))),
    );
    expect(csv.trimEnd()).toBe(figures?.toString().trimEnd());
    expect(sha256).toBe(
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    );
  });

  it('asks no other host', () => {
    expect(asked.filter((url) => !url.startsWith(site.url) && !/^(?:blob|data):/.test(url))).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { METHOD_CHAPTERS } from '../../src/view/words/methods';
import { CHECK_IDS } from '../../src/domain/flags';
import { FORMS } from '../../src/domain/form';
import { MEASURES } from '../../src/domain/measures';
import { isAsked } from '../../src/domain/metric';
import type { Manifest } from '../../src/corpus/manifest';
import { openSite, untilLive, type OpenSite } from '../support/openSite';

let site: OpenSite;
let manifest: Manifest;
beforeAll(async () => {
  site = await openSite();
  const text = await readFile(join(inject('site'), 'corpus/manifest.json'), 'utf8');
  manifest = JSON.parse(text) as Manifest;
});
afterAll(() => site.close());

/** A page of its own, with one of its tables there and no fault thrown. */
async function open(address: string, width = 1280): Promise<Page> {
  const { page, errors } = await site.open(address, { viewport: { width, height: 800 } });
  await untilLive(page);
  await page.locator('article table').first().waitFor();
  expect(errors).toEqual([]);
  return page;
}

const numbersOf = (page: Page, rows: string): Promise<number[][]> =>
  page
    .locator(rows)
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('td.numeric')].map((cell) => Number(cell.textContent.replace(/\D/g, ''))),
      ),
    );
const totalOf = (numbers: readonly number[][]): number => numbers.flat().reduce((sum, each) => sum + each, 0);
const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

describe.each([
  ['en', 'Methods', 'Downloads'],
  ['zh', '方法说明', '数据下载'],
])('in %s', (lang, methods, downloads) => {
  it('the page of methods says what code and corpus hold', async () => {
    const page = await open(`?view=methods&lang=${lang}`);
    expect(await page.locator('article > section').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      ...METHOD_CHAPTERS,
    ]);
    const ids = await page
      .locator('#crosswalk tr[data-quantity]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-quantity')));
    expect(ids.sort()).toEqual([...manifest.metrics, ...MEASURES].map(({ id }) => id).sort());
    expect(
      await page
        .locator('#checks tr[data-check]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-check'))),
    ).toEqual([...CHECK_IDS]);

    // Every report stands once in each table.
    const { observations } = manifest.counts;
    const forms = await numbersOf(page, 'tr[data-form]');
    expect(forms.map(([asked]) => asked)).toEqual(
      FORMS.map((form) => manifest.metrics.filter((metric) => isAsked(metric, form)).length),
    );
    expect(totalOf(forms.map((row) => row.slice(1)))).toBe(observations);
    for (const part of ['year', 'level', 'province'])
      expect(totalOf(await numbersOf(page, `[data-counts="${part}"] tbody tr`))).toBe(observations);
    const coverage = await page.locator('#coverage p').first().innerText();
    for (const count of [manifest.counts.figures, manifest.counts.agencies, observations])
      expect(coverage).toContain(count.toLocaleString('en-US'));

    // The foot of the page leads from one to the other, and the contents to a chapter.
    await page.getByRole('navigation').getByRole('link').last().click();
    await expect.poll(() => page.url()).toContain('#versions');
    expect(await page.title()).toContain(methods);
    await page.locator('footer').getByRole('link', { name: downloads }).click();
    await page.locator('article[data-view="downloads"] table').first().waitFor();
    expect(await page.title()).toContain(downloads);
  });

  it('the page of downloads names files that are there, and says every column', async () => {
    const page = await open(`?view=downloads&lang=${lang}`);
    const files = await page.locator('#files tbody tr').evaluateAll((rows) =>
      rows.map((row) => ({
        href: row.querySelector('a')?.href ?? '',
        bytes: Number(row.querySelectorAll('td')[1]?.getAttribute('data-value')),
        rows: Number(row.querySelectorAll('td')[0]?.getAttribute('data-value')),
      })),
    );
    expect(files).toHaveLength(8);
    for (const { href, bytes } of files) {
      const answer = await page.request.get(href);
      expect([href, answer.status(), (await answer.body()).length]).toEqual([href, 200, bytes]);
    }
    const rowsOf = (name: string) => files.find(({ href }) => href.endsWith(name))?.rows;
    expect(rowsOf('figures.csv')).toBeGreaterThanOrEqual(manifest.counts.figures);
    expect(rowsOf('agencies.parquet')).toBe(manifest.counts.agencies);
    expect(rowsOf('metrics.csv')).toBe(manifest.metrics.length);
    for (const name of ['datapackage.json', 'SHA256SUMS'])
      expect((await page.request.get(await hrefOf(page, name))).status()).toBe(200);
    expect(await page.locator('#columns tr[data-column]').count()).toBeGreaterThan(40);

    const snippet = await page.locator('[data-snippet="python"] textarea').inputValue();
    expect(snippet).toContain(`${site.server.url}corpus/download/figures.csv`);
    const answers = await numbersOf(page, '#code tr[data-year]');
    expect(answers).toEqual(await answersOf(files.find(({ href }) => href.endsWith('figures.csv'))?.href));
    expect(await page.locator('#cite textarea').last().inputValue()).toContain(manifest.version);
  });
});

/** What the snippets ask, worked out of the file itself: bodies, inexact figures and sum of each year. */
async function answersOf(href = ''): Promise<number[][]> {
  const { data } = Papa.parse<Record<string, string>>(await (await fetch(href)).text(), { header: true });
  const years = new Map<number, number[]>();
  for (const row of data) {
    const cell = [row['metric'], row['applicant'], row['scope'], row['preferred']].join();
    if (cell !== 'received,total,own,true') continue;
    const [bodies = 0, inexact = 0, sum = 0] = years.get(Number(row['year'])) ?? [];
    const isInexact = row['qualifier'] !== 'exact';
    years.set(Number(row['year']), [bodies + 1, inexact + Number(isInexact), sum + Number(row['value'])]);
  }
  expect(years.size).toBeGreaterThan(10);
  return [...years].sort(([one], [other]) => one - other).map(([, numbers]) => numbers);
}

const hrefOf = (page: Page, name: string): Promise<string> =>
  page.getByRole('link', { name, exact: true }).evaluate((link) => (link as HTMLAnchorElement).href);

it('an anchor leads to its chapter, and neither page scrolls sideways at 320 px', async () => {
  const methods = await open('?view=methods#breaks', 320);
  expect(await widthOf(methods)).toBeLessThanOrEqual(320);
  await expect
    .poll(() => methods.locator('#breaks').evaluate((section) => section.getBoundingClientRect().top))
    .toBeLessThan(400);
  expect(await widthOf(await open('?view=downloads', 320))).toBeLessThanOrEqual(320);
});

it('a corpus without files for download says so', async () => {
  const { page } = await site.open('?view=downloads&corpus=corpus/download/figures.csv');
  await untilLive(page);
  await page.locator('article[data-view="downloads"]').waitFor();
  expect(await page.locator('article').innerText()).toContain('No files for download');
  expect(await page.locator('article table').count()).toBe(0);
});

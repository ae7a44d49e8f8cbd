import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, untilLive, type OpenSite } from '../support/openSite';

interface Row {
  agency: string;
  year: string;
  metric: string;
  applicant: string;
  value: string;
  qualifier: string;
  locator: string;
  source: string;
}

const NAME = '临沂市河东区人民政府太平街道办事处';
let site: OpenSite;
let rows: Row[];
let id: string;
const parse = async <T>(name: string): Promise<T[]> =>
  Papa.parse<T>(await readFile(`data/${name}`, 'utf8'), { header: true, skipEmptyLines: true }).data;
beforeAll(async () => {
  site = await openSite();
  rows = (await parse<Row>('reports.csv')).filter(({ agency }) => agency === NAME);
  id =
    (await parse<{ id: string; name: string }>('agencies.csv')).find(({ name }) => name === NAME)?.id ?? '';
});
afterAll(() => site.close());

async function open(address: string, options?: Parameters<OpenSite['open']>[1]): Promise<Page> {
  const { page } = await site.open(address, options);
  await untilLive(page);
  return page;
}
async function openReport(address = '', options?: Parameters<OpenSite['open']>[1]): Promise<Page> {
  const page = await open(`?view=report&who=agency:${id}${address}`, options);
  await page.locator('article[data-view="report"] .report:not([aria-busy])').waitFor();
  return page;
}
const cell = (page: Page, metric: string, applicant = 'total'): Locator =>
  page.locator(`td[data-metric="${metric}"][data-applicant="${applicant}"]`);
const panel = (page: Page): Locator => page.getByRole('region', { name: 'The chosen number' });

describe('the report page', () => {
  it('fills in every cell as the figures state it, and nothing else', async () => {
    const page = await openReport();
    const expected = rows.filter(({ year }) => year === '2023');
    expect(expected.length).toBeGreaterThan(200);
    const shown = await page
      .locator('td[data-value]')
      .evaluateAll((cells) =>
        cells.map((each) => [
          each.getAttribute('data-metric'),
          each.getAttribute('data-applicant'),
          Number(each.getAttribute('data-value')),
        ]),
      );
    // The text of the report repeats two numbers of its tables: a cell stands once.
    const sort = (all: unknown[][]): string[] => [...new Set(all.map((each) => each.join(' ')))].sort();
    expect(new Set(shown.map(([metric, applicant]) => `${metric} ${applicant}`)).size).toBe(shown.length);
    expect(sort(shown)).toEqual(
      sort(expected.map(({ metric, applicant, value }) => [metric, applicant, Number(value)])),
    );
    // Tables 2, 3 and 4 as a reader sees them.
    await expect.poll(() => cell(page, 'norms_in_force').innerText()).toContain('0');
    expect((await cell(page, 'received', 'natural').innerText()).trim()).toMatch(/^8/);
    expect((await cell(page, 'partly_granted', 'natural').innerText()).trim()).toBe('2');
    expect((await cell(page, 'review_total').innerText()).trim()).toBe('0');
    // Missing is never zero.
    expect(await cell(page, 'items_website').innerText()).toBe('not stated');
    expect(await cell(page, 'items_website').getAttribute('data-value')).toBeNull();
  });

  it('sets the year before beside it, and goes there', async () => {
    const page = await openReport();
    const before = rows.find(({ year, metric }) => year === '2022' && metric === 'received')?.value;
    expect(await cell(page, 'received').innerText()).toMatch(new RegExp(`8\\s+2022:\\s+${before}`));
    await page.getByRole('navigation', { name: 'Reports of this body' }).getByText('← 2022').click();
    await page.locator('article[data-year="2022"]').waitFor();
    expect(page.url()).toContain('time=2022');
    expect(await cell(page, 'received').getAttribute('data-value')).toBe(before);
    await page.goBack();
    await page.locator('article[data-year="2023"]').waitFor();
  });

  it('shows where a chosen number stands, and leads to its trend', async () => {
    const page = await openReport();
    const row = rows.find(
      ({ year, metric, applicant }) => year === '2023' && metric === 'granted' && applicant === 'natural',
    );
    await cell(page, 'granted', 'natural').getByRole('button').click();
    const text = await panel(page).innerText();
    expect(text).toContain('Granted in full, Natural persons');
    expect(text).toContain(row?.locator);
    expect(text).toContain(row?.source);
    expect(text).toContain('form of 2021');
    await panel(page).getByRole('link', { name: 'Trend of this number' }).click();
    await page.locator('figure[data-view="trend"]').waitFor();
    for (const part of ['view=trend', 'm=granted', `who=agency:${id}`, 'applicant=natural'])
      expect(page.url()).toContain(part);
  });

  it('is read by keyboard like a grid', async () => {
    const page = await openReport();
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? null);
    // One stop for each table.
    expect(await page.locator('[data-table="requests"] button[tabindex="0"]').count()).toBe(1);
    await cell(page, 'received', 'natural').getByRole('button').focus();
    const walk = [
      ['ArrowRight', 'received/business'],
      ['ArrowDown', 'carried_in/business'],
      // Over the heading row that holds no number.
      ['ArrowDown', 'granted/business'],
      ['End', 'granted/total'],
      ['ArrowRight', 'granted/total'],
      ['ArrowUp', 'carried_in/total'],
      ['Home', 'carried_in/natural'],
    ] as const;
    for (const [key, at] of walk) {
      await page.keyboard.press(key);
      expect([key, await focused()]).toEqual([key, at]);
    }
    expect(await panel(page).innerText()).toContain('Natural persons');
    await page.keyboard.press('Escape');
    expect(await panel(page).count()).toBe(0);
  });

  it('scrolls the wide table in its own region on a phone, its row labels in sight', async () => {
    const page = await openReport('', { viewport: { width: 390, height: 844 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const region = page.locator('[data-table="requests"] [role="region"]');
    expect(await region.getAttribute('tabindex')).toBe('0');
    expect(await region.evaluate((each) => each.scrollWidth > each.clientWidth)).toBe(true);
    await region.evaluate((each) => (each.scrollLeft = 400));
    const label = region.getByText('Granted in full');
    const [box, own] = [await label.boundingBox(), await region.boundingBox()];
    expect((box?.x ?? 0) - (own?.x ?? 0)).toBeGreaterThanOrEqual(0);
    await cell(page, 'received', 'total').getByRole('button').click();
    const bottom = await panel(page).boundingBox();
    expect((bottom?.y ?? 0) + (bottom?.height ?? 0)).toBeLessThanOrEqual(845);
  });

  it('downloads figures with their provenance', async () => {
    const page = await openReport();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    const saved = Papa.parse<Row>(text.replace('\ufeff', ''), { header: true, skipEmptyLines: true }).data;
    const pick = (all: Row[]): string[] =>
      all
        .map(({ agency, year, metric, applicant, value, qualifier, locator, source }) =>
          [agency, year, metric, applicant, Number(value), qualifier, locator, source].join('|'),
        )
        .sort();
    expect(pick(saved)).toEqual(pick(rows.filter(({ year }) => year === '2023')));
  });

  it('asks for a body where none is picked, and opens the one that is', async () => {
    const page = await open('?view=report&who=province:山东');
    await page.getByRole('button', { name: 'Choose a body' }).click();
    await page.getByRole('combobox', { name: 'Search bodies and groups' }).fill(NAME);
    await page.getByRole('listbox').getByRole('option').filter({ hasText: NAME }).first().click();
    await page.locator('article[data-year="2023"] h2').getByText(NAME).waitFor();
  });

  it('says that a year has no report, and which years have', async () => {
    const page = await open(`?view=report&who=agency:${id}&time=2010`);
    await page.getByText('The corpus holds no report of this body for 2010.').waitFor();
    await page.getByRole('link', { name: '2023' }).click();
    await page.locator('article[data-year="2023"] table').first().waitFor();
  });
});

describe('ways into the report page', () => {
  it('lead from a point by keyboard and by click, and from the table', async () => {
    const address = `?view=trend&who=agency:${id}`;
    const page = await open(address);
    await page.locator('figure[data-view="trend"] .line').waitFor();
    expect(await page.locator('figure [data-role="how"]').textContent()).toContain(
      'A point of a body opens its report',
    );
    await page.locator('.surface').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('article[data-year="2023"]').waitFor();
    await page.goBack();
    const box = await page.locator('.surface').boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) - 40, (box?.y ?? 0) + 100);
    await page.locator('article[data-view="report"]').waitFor();
    await page.goBack();
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.locator('td[data-value="9"] a').first().click();
    await page.locator('article[data-year="2022"]').waitFor();
  });

  it('are not there for a group', async () => {
    const page = await open('?view=trend');
    await page.locator('figure[data-view="trend"] .line').waitFor();
    expect(await page.locator('figure [data-role="how"]').textContent()).not.toContain('opens its report');
    await page.locator('.surface').click();
    await page.waitForURL(/view=map/);
  });
});

describe('a report that contradicts itself and others', () => {
  it('flags the cells, shows both numbers, and keeps a copy from being a link', async () => {
    const head =
      'agency,province,level,year,form,metric,applicant,value,qualifier,method,locator,source,source_kind';
    const of = (metric: string, value: number, source = 'https://a.gov.cn/1,official'): string =>
      `甲县人民政府,四川,county,2022,2021,${metric},total,${value},exact,table,"row ${metric}",${source}`;
    const csv = [
      head,
      of('received', 20),
      of('carried_in', 1),
      of('concluded', 18),
      of('carried_out', 2),
      of('granted', 7),
      of('granted', 9, 'https://copy.example/1,mirror'),
    ];
    await writeFile(join(site.made, 'odd.csv'), csv.join('\n'));
    const page = await open(`?view=trend&corpus=made/odd.csv`);
    await page.getByRole('link', { name: 'Report' }).click();
    await page.getByRole('button', { name: 'Choose a body' }).click();
    await page.getByRole('listbox').getByRole('option').filter({ hasText: '甲县人民政府' }).first().click();
    await page.locator('article[data-year="2022"]').waitFor();
    const rule = 'Concluded should be received plus carried in less carried out: stated 18, computed 19.';
    await page.locator('.failing').getByText(rule).waitFor();
    for (const metric of ['received', 'carried_in', 'concluded', 'carried_out'])
      expect(await cell(page, metric).innerText()).toContain('○');
    expect(await cell(page, 'granted').innerText()).not.toContain('○');
    expect(await cell(page, 'granted').innerText()).toContain('≠');
    await cell(page, 'concluded').getByRole('button').click();
    expect(await panel(page).innerText()).toContain(rule);
    await cell(page, 'granted').getByRole('button').click();
    const text = await panel(page).innerText();
    expect(text).toMatch(/7 requests/);
    expect(text).toMatch(/9 \(read from a table; copy on another host: copy\.example\)/);
    expect(text).toContain('The official source is preferred');
    expect(await panel(page).locator('a[href*="copy.example"]').count()).toBe(0);
    expect(await panel(page).locator('a[href="https://a.gov.cn/1"]').getAttribute('rel')).toContain(
      'noopener',
    );
  });
});

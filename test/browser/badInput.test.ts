import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { openSite, readTable, untilLive, type OpenSite } from '../support/openSite';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
  await cp(join(inject('site'), 'corpus'), join(site.made, 'newer'), { recursive: true });
  const manifest = JSON.parse(await readFile(join(site.made, 'newer', 'manifest.json'), 'utf8')) as object;
  await writeFile(join(site.made, 'newer', 'manifest.json'), JSON.stringify({ ...manifest, format: 99 }));
  await writeFile(
    join(site.made, 'mixed.csv'),
    [
      'agency,province,level,year,metric,value,source',
      '"<img src=x onerror=""document.title=\'stolen\'"">局",辽宁,county,2020,received,5,http://a.example/1',
      '某县审计局,辽宁,county,2021,recieved,5,http://a.example/2',
      '某县审计局,辽宁,county,2021,received,many,http://a.example/3',
      '某县审计局,辽宁,county,2021,received,7,http://a.example/3',
      '某县审计局,,county,2022,received,7,http://a.example/4',
    ].join('\r\n'),
  );
});
afterAll(() => site.close());
afterEach(() => void site.server.rules.splice(0));

/** The sentence that a failed step shows. */
const alertOf = (page: Page): Promise<string> => page.getByRole('alert').first().innerText();

describe('a corpus that cannot be had', () => {
  it.each([
    ['is missing', { status: 404 }, /not found/],
    ['is a web page', { contentType: 'text/html' }, /something else than the file/],
  ])('says so when the manifest %s, and leaves the drawn charts', async (_, rule, message) => {
    site.server.rules.push({ path: /manifest\.json$/, ...rule });
    const { page } = await site.open('', {});
    await page.getByRole('alert').waitFor();
    expect(await alertOf(page)).toMatch(message);
    expect(await page.locator('figure[data-view="overview"]').count()).toBe(3);
    site.server.rules.splice(0);
    await page.getByRole('button', { name: 'Try again' }).click();
    await untilLive(page);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('says that a corpus of a newer version needs a newer page', async () => {
    const { page } = await site.open('?corpus=made/newer');
    await page.getByRole('alert').waitFor();
    expect(await alertOf(page)).toMatch(/newer version of Vitrine/);
  });

  it('refuses a corpus of another origin without asking for it', async () => {
    const { page, asked } = await site.open('?corpus=https://elsewhere.example/corpus');
    await page.getByRole('alert').waitFor();
    expect(asked.filter((url) => !url.startsWith(site.server.url))).toEqual([]);
  });
});

describe('a database that cannot be had', () => {
  it('says why, and charts of groups keep working', async () => {
    site.server.rules.push({ path: /\.wasm$/, status: 503 });
    const { page } = await site.open('?view=trend&who=kind:department', {});
    await untilLive(page);
    await page.getByRole('alert').first().waitFor();
    expect((await page.getByRole('alert').allInnerTexts()).join(' ')).toMatch(/database/);
    await page.getByRole('navigation', { name: 'Vitrine' }).getByRole('link', { name: 'Overview' }).click();
    await page.goto(`${site.server.url}?view=trend&who=province:上海`);
    await page.locator('.line').first().waitFor();
    site.server.rules.splice(0);
  });

  it('tries again when asked', async () => {
    site.server.rules.push({ path: /\.wasm$/, status: 503 });
    const { page } = await site.open('?view=trend&who=kind:department', {});
    await page.getByRole('alert').first().waitFor();
    site.server.rules.splice(0);
    await page.getByRole('button', { name: 'Try again' }).last().click();
    await page.locator('.line').first().waitFor();
  });

  it('names a Parquet file that is cut short', async () => {
    site.server.rules.push({ path: /observations.*\.parquet$/, keepBytes: 1000 });
    const { page } = await site.open('?view=trend&who=kind:department', {});
    await page.getByRole('alert').first().waitFor();
    expect((await page.getByRole('alert').allInnerTexts()).join(' ')).toMatch(/incomplete.*observations/s);
  });

  it('reads whole files from a host that refuses parts', async () => {
    site.server.rules.push({ path: /\.parquet$/, ranges: false });
    const { page } = await site.open('?view=trend&who=kind:department', {});
    await page.locator('.line').first().waitFor();
    const { rows } = await readTable(page, 'trend');
    expect(Object.values(rows).some(({ departments }) => departments !== undefined)).toBe(true);
  });
});

describe('a figures CSV', () => {
  it('charts the good rows and lists the faulty ones with line and reason', async () => {
    const { page, asked } = await site.open('?corpus=made/mixed.csv&view=trend');
    await untilLive(page);
    await page.locator('details.note summary').click();
    const faults = await page.locator('details.note tbody tr').allInnerTexts();
    expect(faults.map((row) => row.split('\t').slice(0, 2))).toEqual([
      ['3', 'metric'],
      ['4', 'value'],
      ['6', 'province'],
    ]);
    const { rows } = await readTable(page, 'trend');
    expect(rows).toEqual({ '2020': { 'all bodies': 5 }, '2021': { 'all bodies': 7 } });
    expect(asked.filter((url) => !url.startsWith(site.server.url) && !url.startsWith('blob:'))).toEqual([]);
  });

  it('answers for its bodies, and shows HTML in a name as text', async () => {
    const { page, errors } = await site.open('?corpus=made/mixed.csv&view=trend');
    await untilLive(page);
    await page.getByRole('button', { name: '+ Add bodies' }).click();
    await page.getByRole('option').getByText('<img src=x').first().click();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.locator('figure h2').getByText('<img src=x').waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).not.toContain('stolen');
    expect(errors).toEqual([]);
  });

  it('says that a file without figures is none', async () => {
    await writeFile(join(site.made, 'none.csv'), 'a,b\n1,2\n');
    const { page } = await site.open('?corpus=made/none.csv');
    await page.getByRole('alert').waitFor();
    expect(await alertOf(page)).toMatch(/agency/);
  });
});

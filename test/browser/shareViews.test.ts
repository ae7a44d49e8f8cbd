import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite, untilLive, type OpenSite } from '../support/openSite';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function download(page: Page, within: Locator, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    within.getByRole('button', { name, exact: true }).click(),
  ]);
  return readFile(await file.path());
}

/** The data of the zip, and the columns that its metadata describes. */
function dataOf(zip: Buffer): {
  rows: Record<string, string>[];
  fields: { name: string; description: string }[];
} {
  const files = unzipSync(zip);
  const text = (name: string): string => Buffer.from(files[name] ?? []).toString('utf8');
  const { data } = Papa.parse<Record<string, string>>(text('data.csv').replace('\ufeff', ''), {
    header: true,
    skipEmptyLines: true,
  });
  const { resources } = JSON.parse(text('metadata.json')) as {
    resources: { schema: { fields: { name: string; description: string }[] } }[];
  };
  return { rows: data, fields: resources[0]?.schema.fields ?? [] };
}

it.each([
  ['coverage', 'figure[data-view="coverage"]'],
  ['heatmap', 'figure[data-view="heatmap"]'],
  ['quality', 'figure[data-view="quality"]'],
  ['flow', 'figure[data-view="flow"]'],
])('%s is taken away as a picture with its texts and as data', async (view, selector) => {
  const { page, errors } = await site.open(`?view=${view}`);
  await untilLive(page);
  const figure = page.locator(selector).first();
  await figure.waitFor();
  await figure.getByText('Download and cite').click();
  const panel = figure.locator('.share');
  await panel.waitFor();
  const svg = (await download(page, panel, 'SVG')).toString('utf8');
  const heading = await figure.locator('h2').innerText();
  expect(heading.length).toBeGreaterThan(10);
  for (const part of ['Source: annual reports', `view=${view}`]) expect(svg).toContain(part);
  expect((svg.match(/<(rect|circle|line|path)/g) ?? []).length).toBeGreaterThan(12);
  for (const [, id] of svg.matchAll(/url\([^#]*#([^)"&]+)/g)) expect(svg).toContain(`id="${id}"`);
  expect(svg).not.toMatch(/var\(--|class=/);
  const { rows, fields } = dataOf(await download(page, panel, 'Zip with notes'));
  expect(rows.length).toBeGreaterThan(5);
  expect(fields.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));
  expect(fields.filter(({ description }) => description === '')).toEqual([]);
  expect(await panel.getByLabel('Address').first().inputValue()).toContain(`view=${view}`);
  expect(errors).toEqual([]);
});

it('a report is taken away as figures, with no picture', async () => {
  const { page } = await site.open('?view=report&who=agency:359637c075');
  await untilLive(page);
  await page.getByText('Download and cite').click();
  const panel = page.locator('.share');
  await panel.getByText('has no picture').waitFor();
  const { rows, fields } = dataOf(await download(page, panel, 'Zip with notes'));
  // A cell that several sources state has a row for each.
  const cells = new Set(rows.map(({ metric, applicant }) => `${metric} ${applicant}`));
  expect(cells.size).toBe(await page.locator('article td[data-value]').count());
  expect(fields.filter(({ description }) => description === '')).toEqual([]);
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencyId } from '../../src/corpus/agencyId';
import { openSite, untilLive, type OpenSite } from '../support/openSite';

const line = (body: string, year: number, metric: string, value: number, province = '四川'): string =>
  `${body},${province},county,${year},2021,${metric},${value},exact,https://x.gov.cn/${year}`;
const body = (at: number): string => `第${at + 1}镇人民政府`;
const LINES = [
  'agency,province,level,year,form,metric,value,qualifier,source',
  // 0 10 … 100 in one year, ten times as much in the next, and three bodies in the last.
  ...Array.from({ length: 11 }, (_, at) => line(body(at), 2021, 'received', at * 10)),
  ...Array.from({ length: 11 }, (_, at) => line(body(at), 2022, 'received', at * 100)),
  ...[4, 2, 9].map((value, at) => line(body(at), 2023, 'received', value)),
  ...['granted', 'refused'].map((metric, at) => line(body(0), 2022, metric, 5 + at)),
  ...['granted', 'refused'].map((metric, at) => line('甲县人民政府', 2022, metric, 50 + at, '陕西')),
];

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
  await writeFile(join(site.made, 'spread.csv'), LINES.join('\n'));
});
afterAll(() => site.close());

async function open(view: string, address: string): Promise<Page> {
  const { page } = await site.open(`?view=${view}&corpus=made/spread.csv${address}`);
  await untilLive(page);
  await page.locator(`figure[data-view="${view}"] tbody tr`).first().waitFor({ state: 'attached' });
  return page;
}

/** The table of a view, its head first. */
const tableOf = (page: Page, view: string): Promise<string[][]> =>
  page
    .locator(`figure[data-view="${view}"] table tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

describe('the spread of bodies', () => {
  it('says median and percentiles with n of N, and names the bodies of a year of few', async () => {
    const picked = agencyId('四川', body(1));
    const page = await open('trend', `&basis=spread&who=all,agency:${picked}&time=2021..2023`);
    await page.locator('[data-band]').first().waitFor({ state: 'attached' });
    const [head, ...rows] = await tableOf(page, 'trend');
    expect(head?.slice(0, 8)).toEqual([
      ...['Year', 'Bodies that stated it', 'With a report', '10th percentile', '25th percentile'],
      ...['Median', '75th percentile', '90th percentile'],
    ]);
    expect(rows.map((row) => row.slice(0, 9))).toEqual([
      ['2021', '11', '11', '10', '25', '50', '75', '90', '10'],
      ['2022', '11', '12', '100', '250', '500', '750', '900', '100'],
      ['2023', '3', '3', ...Array<string>(5).fill('too few bodies'), '2'],
    ]);
    expect(rows[2]?.at(-1)).toBe(`Values stated: ${body(1)} 2, ${body(0)} 4, ${body(2)} 9`);
    expect(await page.locator('circle[data-single="2023"]').count()).toBe(3);
    // Every year is reached by keyboard, the pinyin of a body stands under its name.
    const surface = page.locator('figure[data-view="trend"] .surface');
    await surface.focus();
    await page.keyboard.press('Home');
    const spoken = surface.locator('[aria-live]');
    await expect.poll(() => spoken.textContent()).toContain('2021');
    await page.keyboard.press('ArrowUp');
    await expect
      .poll(() => spoken.textContent())
      .toMatch(/^Median: all bodies, 2021: 50 requests; .*25 to 75/);
    expect(await page.locator('tspan.pinyin').textContent()).toMatch(/Zhen Renmin Zhengfu$/);
    await page.getByText('Even', { exact: true }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('axis')).toBe('even');
  });
});

describe('small charts of outcomes', () => {
  it('are one for each province with a value, with a row for each year in the table', async () => {
    const page = await open('outcomes', '&split=province&time=2022');
    await page.locator('[data-panel]').first().waitFor();
    expect(
      await page.locator('[data-panel]').evaluateAll((all) => all.map((each) => each.dataset['panel'])),
    ).toEqual(['province:四川', 'province:陕西']);
    const [head, ...rows] = await tableOf(page, 'outcomes');
    const at = (name: string): number => head?.indexOf(name) ?? -1;
    expect(rows.map((row) => [row[0], row[at('Granted in full')], row[at('Refused')]])).toEqual([
      ['Sichuan, 2022', '5', '6'],
      ['Shaanxi, 2022', '50', '51'],
    ]);
    const heights = () =>
      page
        .locator('[data-panel] rect[data-key$=" granted"]')
        .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
    const shared = await heights();
    expect((shared[1] ?? 0) / (shared[0] ?? 1)).toBeGreaterThan(5);
    await page.getByText('Own scales').click();
    await expect.poll(async () => (await heights())[0]).toBeGreaterThan(3 * (shared[0] ?? 0));
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, untilLive, type OpenSite } from '../support/openSite';

const line = (body: string, year: number, metric: string, value: number, qualifier = 'exact'): string =>
  `${body},四川,county,${year},2021,${metric},${value},${qualifier},https://x.gov.cn/${year}`;
const LINES = [
  'agency,province,level,year,form,metric,value,qualifier,source',
  line('甲县人民政府', 2022, 'received', 50),
  line('乙县人民政府', 2022, 'received', 50, 'at_least'),
  line('丙县人民政府', 2022, 'received', 0),
  line('丁县人民政府', 2022, 'concluded', 5),
  line('甲县人民政府', 2021, 'received', 20),
  line('乙县人民政府', 2021, 'received', 90),
  line('甲县人民政府', 2022, 'refused', 30),
  line('甲县人民政府', 2022, 'concluded', 60),
  line('乙县人民政府', 2022, 'refused', 3),
  line('乙县人民政府', 2022, 'concluded', 4),
  // More bodies than a page of the ranking holds, in another year.
  ...Array.from({ length: 40 }, (_, at) => line(`第${at + 1}镇人民政府`, 2023, 'received', 100 - at)),
];

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
  await writeFile(join(site.made, 'ranking.csv'), LINES.join('\n'));
});
afterAll(() => site.close());

async function open(view: string, address: string): Promise<Page> {
  const { page } = await site.open(`?view=${view}&corpus=made/ranking.csv${address}`);
  await untilLive(page);
  await page.locator(`figure[data-view="${view}"] tbody tr`).first().waitFor({ state: 'attached' });
  return page;
}

const rowsOf = (page: Page): Promise<string[][]> =>
  page
    .locator('figure[data-view="ranking"] table tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

describe('ranking', () => {
  it('gives ties one place, zero its own, and says who did not state it', async () => {
    const page = await open('ranking', '&time=2022');
    expect((await rowsOf(page)).map((row) => row.slice(0, 3))).toEqual([
      ['乙县人民政府', '1=', 'at least 50'],
      ['甲县人民政府', '1=', '50'],
      ['丙县人民政府', '3.', '0'],
    ]);
    const figure = page.locator('figure[data-view="ranking"]');
    expect(await figure.locator('.subtitle').textContent()).toContain(
      '3 of 4 bodies with a report of 2022 stated it.',
    );
    expect(await figure.textContent()).toContain('1 with a report did not state it');
    expect(await figure.locator('.bar.dashed').count()).toBe(1);
    await figure.locator('.bars [role="link"]').nth(1).click();
    await page.waitForURL(/view=report.*time=2022|time=2022.*view=report/);
  });

  it('lists shares of few cases apart, with their interval', async () => {
    const page = await open('ranking', '&m=refused_share&time=2022');
    expect((await rowsOf(page)).map((row) => row.slice(0, 4))).toEqual([
      ['甲县人民政府', '1.', '50%', '60'],
      ['乙县人民政府', 'too few cases', '75%', '4'],
    ]);
    const few = page.locator('figure[data-view="ranking"] .few li');
    expect(await few.allTextContents()).toEqual([
      expect.stringMatching(/乙县人民政府\s+75% \(of 4; 95% interval 30% to 95%\)/),
    ]);
    await page.getByLabel('Rank only from (cases)').fill('4');
    await page.getByLabel('Rank only from (cases)').press('Enter');
    await expect.poll(() => few.count()).toBe(0);
    expect((await rowsOf(page)).map((row) => row[1])).toEqual(['1.', '2.']);
  });

  it('turns to the change between two years, with both ends on the chart', async () => {
    const page = await open('ranking', '&time=2022');
    await page.getByText('Change', { exact: true }).first().click();
    await expect.poll(() => page.url()).toContain('time=2021..2022');
    await page.locator('figure[data-view="ranking"] line.slope').first().waitFor({ state: 'attached' });
    expect((await rowsOf(page)).map((row) => row.slice(0, 5))).toEqual([
      ['乙县人民政府', '1.', '90', 'at least 50', '−40'],
      ['甲县人民政府', '2.', '20', '50', '+30'],
    ]);
    const ends = await page.locator('figure[data-view="ranking"] g[data-key] .value').allTextContents();
    expect(ends).toEqual(['90', 'at least 50', '20', '50']);
    expect(await page.locator('figure[data-view="ranking"]').textContent()).toContain(
      '2 have a report of only one of 2021 and 2022',
    );
  });

  it('shows thirty, and more when asked', async () => {
    const page = await open('ranking', '');
    expect(await rowsOf(page)).toHaveLength(30);
    await page.getByRole('button', { name: 'Show 10 more' }).click();
    await expect.poll(async () => (await rowsOf(page)).length).toBe(40);
    expect((await rowsOf(page)).at(-1)?.slice(0, 3)).toEqual(['第40镇人民政府', '40.', '61']);
  });
});

describe('heatmap', () => {
  it('says every value, colours it, and marks what is not there', async () => {
    const page = await open('heatmap', '&time=2021..2022');
    const cellsOf = (body: string) =>
      page
        .locator('figure[data-view="heatmap"] tbody tr', { hasText: body })
        .locator('td')
        .evaluateAll((cells) =>
          cells.map((cell) => [
            cell.querySelector('a')?.getAttribute('aria-label')?.split(';')[0],
            cell.querySelector<HTMLElement>('.heat')?.style.getPropertyValue('--fill') ?? 'none',
          ]),
        );
    expect(await cellsOf('甲县')).toEqual([
      ['2021: 20 requests', 'var(--heat-3)'],
      ['2022: 50 requests', 'var(--heat-4)'],
    ]);
    expect(await cellsOf('丙县')).toEqual([
      ['2021: no report in the corpus', 'none'],
      ['2022: 0 requests', 'var(--heat-1)'],
    ]);
    expect((await cellsOf('丁县'))[1]?.[1]).toBe('none');
  });

  it('does not colour shares of few cases', async () => {
    const page = await open('heatmap', '&m=refused_share&time=2022');
    const cell = (body: string) =>
      page.locator('figure[data-view="heatmap"] tbody tr', { hasText: body }).locator('td .heat');
    expect(await cell('甲县').getAttribute('class')).not.toContain('bare');
    expect(await cell('乙县').getAttribute('class')).toContain('bare');
    expect(await cell('乙县').textContent()).toContain('75%');
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, untilLive, type OpenSite } from '../support/openSite';
import { line, RANKING_CASES } from '../support/rankingCases';

const LINES = [
  'agency,province,level,year,form,metric,applicant,value,qualifier,source',
  ...[
    ...RANKING_CASES,
    // More bodies than a page of the ranking holds, in another year.
    ...Array.from({ length: 40 }, (_, at) => line(`第${at + 1}镇人民政府`, 2024, 'received', 100 - at)),
  ].map((each) => `${each},https://x.gov.cn/report`),
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
      ['乙县人民政府', '1.', 'at least 70'],
      ['丙县人民政府', '2=', '50'],
      ['甲县人民政府', '2=', '50'],
      ['戊县人民政府', '4.', '9'],
      ['丁县人民政府', '5.', '0'],
    ]);
    const figure = page.locator('figure[data-view="ranking"]');
    expect(await figure.locator('.subtitle').textContent()).toContain(
      '5 of 6 bodies with a report of 2022 stated it.',
    );
    expect(await figure.textContent()).toContain('1 with a report did not state it');
    expect(await figure.locator('.bar.dashed').count()).toBe(1);
    await figure.locator('.bars [role="link"]').nth(1).click();
    await page.waitForURL(/view=report.*time=2022|time=2022.*view=report/);
  });

  it('lists shares of few cases apart, with their interval', async () => {
    const page = await open('ranking', '&m=refused_share&time=2023');
    expect((await rowsOf(page)).map((row) => row.slice(0, 4))).toEqual([
      ['戊县人民政府', '1.', '50%', '80'],
      ['乙县人民政府', '2=', '25%', '100'],
      ['甲县人民政府', '2=', '25%', '40'],
      ['己县人民政府', 'too few cases', '10%', '20'],
      ['丙县人民政府', 'too few cases', '100%', '5'],
    ]);
    const few = page.locator('figure[data-view="ranking"] .few li');
    expect(await few.allTextContents()).toEqual([
      expect.stringMatching(/己县人民政府\s+10% \(of 20; 95% interval 2.8% to 30%\)/),
      expect.stringMatching(/丙县人民政府\s+100% \(of 5; 95% interval 57% to 100%\)/),
    ]);
    await page.getByLabel('Rank only from (cases)').fill('5');
    await page.getByLabel('Rank only from (cases)').press('Enter');
    await expect.poll(() => few.count()).toBe(0);
    expect((await rowsOf(page)).map((row) => row[1])).toEqual(['1.', '2.', '3=', '3=', '5.']);
  });

  it('turns to the change between two years, with both ends on the chart', async () => {
    const page = await open('ranking', '&time=2022');
    await page.getByText('Change', { exact: true }).first().click();
    await expect.poll(() => page.url()).toContain('time=2021..2022');
    await page.locator('figure[data-view="ranking"] line.slope').first().waitFor({ state: 'attached' });
    expect((await rowsOf(page)).map((row) => row.slice(0, 5))).toEqual([
      ['乙县人民政府', '1=', '100', 'at least 70', '−30'],
      ['甲县人民政府', '1=', '20', '50', '+30'],
      ['丙县人民政府', '3.', '49', '50', '+1'],
    ]);
    const ends = await page.locator('figure[data-view="ranking"] g[data-key] .value').allTextContents();
    expect(ends).toEqual(['100', 'at least 70', '20', '50', '49', '50']);
    expect(await page.locator('figure[data-view="ranking"]').textContent()).toContain(
      '3 have a report of only one of 2021 and 2022',
    );
  });

  it('shows thirty, and more when asked', async () => {
    const page = await open('ranking', '');
    expect(await rowsOf(page)).toHaveLength(30);
    await page.getByRole('button', { name: 'Show 10 more' }).click();
    await expect.poll(async () => (await rowsOf(page)).length).toBe(40);
    expect((await rowsOf(page)).at(-1)?.slice(0, 3)).toEqual(['第40镇人民政府', '40.', '61']);
    const bars = page.locator('figure[data-view="ranking"] .bars [role="link"]');
    await expect.poll(() => bars.count()).toBe(40);
  });

  it('comes to the last of thirty bars by one key, also where it was not drawn yet', async () => {
    const page = await open('ranking', '');
    const bars = page.locator('figure[data-view="ranking"] .bars [role="link"]');
    const reached = await bars.first().evaluate((bar: SVGGElement) => {
      bar.focus();
      bar.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
      return document.activeElement?.textContent;
    });
    expect(reached).toContain('第30镇人民政府');
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
            /step-\d/.exec(cell.querySelector('.heat')?.className ?? '')?.[0] ?? 'none',
          ]),
        );
    expect(await cellsOf('甲县')).toEqual([
      ['2021: 20 requests', 'step-4'],
      ['2022: 50 requests', 'step-5'],
    ]);
    expect(await cellsOf('丁县')).toEqual([
      ['2021: no report in the corpus', 'none'],
      ['2022: 0 requests', 'step-1'],
    ]);
    expect((await cellsOf('己县'))[1]?.[1]).toBe('none');
  });

  it('does not colour shares of few cases', async () => {
    const page = await open('heatmap', '&m=refused_share&time=2023');
    const cell = (body: string) =>
      page.locator('figure[data-view="heatmap"] tbody tr', { hasText: body }).locator('td .heat');
    expect(await cell('甲县').getAttribute('class')).not.toContain('few');
    expect(await cell('己县').getAttribute('class')).toContain('few');
    expect(await cell('己县').textContent()).toContain('10%');
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencyId } from '../../src/corpus/agencyId';
import { violationsInBothThemes } from '../support/axe';
import { openSite, readTable, untilLive, type OpenSite } from '../support/openSite';

const YEARS = Array.from({ length: 10 }, (_, at) => 2014 + at);
const BODIES = { 甲县人民政府: 100, 乙县人民政府: 104, 丙县人民政府: 90, 丁县人民政府: 500 };
const idOf = (name: string): string => `agency:${agencyId('四川', name)}`;
const LINES = [
  'agency,province,level,year,metric,value,source',
  ...YEARS.flatMap((year) => [
    ...Object.entries(BODIES).map(
      ([name, value]) =>
        `${name},四川,county,${year},received,${value + year - 2014},https://x.gov.cn/${year}`,
    ),
    `戊市审计局,辽宁,prefecture,${year},received,7,https://x.gov.cn/${year}`,
    `戊市审计局,辽宁,prefecture,${year},items_disclosed,70,https://x.gov.cn/${year}`,
    `戊市审计局,辽宁,prefecture,${year},review_total,3,https://x.gov.cn/${year}`,
    `戊市审计局,辽宁,prefecture,${year},granted,5,https://x.gov.cn/${year}`,
  ]),
];

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
  await writeFile(join(site.made, 'moving.csv'), LINES.join('\n'));
});
afterAll(() => site.close());

async function open(address: string, options?: object): Promise<Page> {
  const { page } = await site.open(`?corpus=made/moving.csv${address}`, options);
  await untilLive(page);
  await page.locator('figure .surface svg, figure table').first().waitFor({ state: 'attached' });
  return page;
}

const parameter = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);
/** The years of a chart's table; rows between them say where numbers cannot be compared. */
const yearsOf = async (page: Page, view: string, index = 0): Promise<string[]> =>
  Object.keys((await readTable(page, view, index)).rows).filter((row) => /^\d{4}$/.test(row));
const between = (from: number, to: number): string[] =>
  YEARS.filter((year) => year >= from && year <= to).map(String);

/** Where years stand on a chart, in the window. */
async function placesOf(surface: Locator, years: readonly number[]): Promise<{ x: number; y: number }[]> {
  await surface.scrollIntoViewIfNeeded();
  const box = await surface.boundingBox();
  const labels = surface.locator('.years text');
  await labels.first().waitFor({ state: 'attached' });
  const shown = await labels.evaluateAll((texts) =>
    texts.map((text) => {
      const { left, width } = text.getBoundingClientRect();
      return { year: Number(text.textContent), x: left + width / 2 };
    }),
  );
  return years.map((year) => ({
    x: shown.find((each) => each.year === year)?.x ?? NaN,
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  }));
}

async function drag(page: Page, surface: Locator, from: number, to: number): Promise<void> {
  const [start, end] = await placesOf(surface, [from, to]);
  if (start === undefined || end === undefined) throw new Error('no such years');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await surface.locator('.layer').waitFor({ state: 'attached' });
  await page.mouse.move((start.x + end.x) / 2, start.y);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}

describe('years brushed on a chart', () => {
  it('are those of every chart of the page, and come back with all years', async () => {
    const page = await open('');
    await drag(page, page.locator('.surface').nth(1), 2020, 2016);
    await expect.poll(() => parameter(page, 'time')).toBe('2016..2020');
    for (const index of [0, 1, 2])
      await expect.poll(() => yearsOf(page, 'overview', index)).toEqual(between(2016, 2020));
    await page.getByRole('button', { name: 'All years' }).click();
    await expect.poll(() => parameter(page, 'time')).toBeNull();
    await expect.poll(() => yearsOf(page, 'overview', 2)).toEqual(between(2014, 2023));
    expect(await page.getByRole('button', { name: 'All years' }).count()).toBe(0);
    await page.goBack();
    await expect.poll(() => yearsOf(page, 'overview')).toEqual(between(2016, 2020));
  });

  it('by keyboard: Shift and arrows reach over years, Escape leaves them, Enter takes them', async () => {
    const page = await open('&view=trend');
    const surface = page.locator('.surface');
    await surface.focus();
    await surface.locator('.layer').waitFor({ state: 'attached' });
    // The first step goes to the newest year, the second to the one before.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift+ArrowLeft');
    const spoken = surface.locator('[aria-live]');
    await expect
      .poll(() => spoken.innerText())
      .toBe('2019–2022: Enter shows these years alone, Escape keeps all');
    await page.keyboard.press('Escape');
    await expect.poll(() => spoken.innerText()).toBe('');
    await page.keyboard.press('Enter');
    expect(parameter(page, 'time')).toBeNull();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Enter');
    await expect.poll(() => parameter(page, 'time')).toBe('2021..2023');
    await expect.poll(() => yearsOf(page, 'trend')).toEqual(between(2021, 2023));
    expect(parameter(page, 'view')).toBe('trend');
  });

  it('by a finger that goes sideways, while one that goes down scrolls the page', async () => {
    const page = await open('&view=trend&split=province', {
      viewport: { width: 390, height: 500 },
      hasTouch: true,
      isMobile: true,
    });
    const surface = page.locator('.panel .surface').first();
    await surface.waitFor();
    const session = await page.context().newCDPSession(page);
    const swipe = async (dx: number, dy: number) => {
      const box = await surface.boundingBox();
      if (box === null) throw new Error('no chart');
      const [x, y] = [box.x + box.width * 0.4, box.y + box.height / 2];
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x: x + part * dx, y: y + part * dy }],
        });
      await touch('touchStart', 0);
      await surface.locator('.layer').waitFor({ state: 'attached' });
      for (const part of [0.2, 0.4, 0.6, 0.8, 1]) await touch('touchMove', part);
      await touch('touchEnd', 1);
    };
    await surface.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await swipe(0, -150);
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
    expect(parameter(page, 'time')).toBeNull();
    await surface.scrollIntoViewIfNeeded();
    await swipe(70, 0);
    await expect.poll(() => parameter(page, 'time')).toMatch(/^20\d\d\.\.20\d\d$/);
    const [from, to] = (parameter(page, 'time') ?? '').split('..').map(Number);
    await expect.poll(() => yearsOf(page, 'trend')).toEqual(between(from ?? 0, to ?? 0));
  });
});

describe('one level down', () => {
  it('leads from the map over a province and a body to a report, with the way back over each', async () => {
    const page = await open('&view=map&time=2016..2020');
    const way = page.getByRole('navigation', { name: 'Where you are' });
    await page.locator('li[data-province="四川"] a').click();
    const rows = page.locator('figure[data-view="heatmap"] tbody tr[data-key]');
    await expect.poll(() => rows.count()).toBe(4);
    expect(await way.locator('li').allInnerTexts()).toEqual(['All bodies', 'Sichuan']);
    await rows.getByRole('link', { name: '甲县人民政府' }).click();
    await page.locator('figure[data-view="trend"] .line').waitFor();
    await expect
      .poll(() => way.locator('li').allInnerTexts())
      .toEqual(['Overview', 'All bodies', 'Sichuan', '甲县人民政府']);
    expect(await yearsOf(page, 'trend')).toEqual(between(2016, 2020));
    const [place] = await placesOf(page.locator('.surface'), [2018]);
    await page.mouse.click(place?.x ?? 0, place?.y ?? 0);
    await page.locator('article[data-view="report"][data-year="2018"]').waitFor();
    expect(await way.locator('li').allInnerTexts()).toEqual([
      'All bodies',
      'Sichuan',
      '甲县人民政府',
      '2018 report',
    ]);
    expect(await way.locator('[aria-current="page"]').innerText()).toBe('2018 report');
    // The way is made of the address alone.
    await page.reload();
    await untilLive(page);
    await expect.poll(() => way.locator('li').count()).toBe(4);
    await way.getByRole('link', { name: 'Sichuan' }).click();
    await expect.poll(() => rows.count()).toBe(4);
    await way.getByRole('link', { name: 'All bodies' }).click();
    await page.locator('figure[data-view="map"]').waitFor();
  });

  it('leads from the line of a province to its bodies, and from a bar to its own metric', async () => {
    const page = await open('&view=trend&who=province:四川,province:辽宁');
    await page.locator('.line').nth(1).waitFor();
    const circle = await page.locator('[data-key="province:辽宁"] circle').nth(4).boundingBox();
    if (circle === null) throw new Error('no point');
    await page.mouse.click(circle.x + 2, circle.y + 2);
    await page.locator('figure[data-view="heatmap"]').waitFor();
    expect([parameter(page, 'who'), parameter(page, 'm')]).toEqual(['province:辽宁', null]);
    await page.goto(page.url().replace('view=heatmap', 'view=outcomes'));
    await untilLive(page);
    const [bar] = await placesOf(page.locator('.surface'), [2020]);
    await page.mouse.click(bar?.x ?? 0, bar?.y ?? 0);
    await page.locator('figure[data-view="heatmap"]').waitFor();
    expect([parameter(page, 'who'), parameter(page, 'm')]).toEqual(['province:辽宁', 'granted']);
  });

  it('leads from a bar of the overview to its chart, by mouse and by keyboard, and back with the same picks', async () => {
    const page = await open('&who=province:辽宁&time=2016..2020');
    const way = page.getByRole('navigation', { name: 'Where you are' });
    const [, bar] = await placesOf(page.locator('.surface').nth(1), [2016, 2018]);
    await page.mouse.click(bar?.x ?? 0, bar?.y ?? 0);
    await page.locator('figure[data-view="outcomes"] svg').first().waitFor();
    expect([parameter(page, 'm'), parameter(page, 'time')]).toEqual(['granted', '2016..2020']);
    expect((await readTable(page, 'outcomes')).rows['2018']?.['Granted in full']).toBe(5);
    // What was pressed went with the overview: the focus is where the new chart begins, not at the top.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await way.locator('li').allInnerTexts()).toEqual(['Overview', 'All bodies', 'Liaoning']);
    await way.getByRole('link', { name: 'Overview' }).click();
    for (const [index, view, metric] of [
      [0, 'trend', 'items_disclosed'],
      [2, 'cases', 'review_total'],
    ] as const) {
      await page.locator('.surface').nth(index).focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.locator(`figure[data-view="${view}"]`).first().waitFor();
      expect([parameter(page, 'm'), parameter(page, 'who')]).toEqual([metric, 'province:辽宁']);
      await page.goBack();
      await page.locator('figure[data-view="overview"]').nth(2).waitFor();
    }
  });
});

describe('a body', () => {
  it('pointed at anywhere is brought out everywhere, and those like it are added with a press', async () => {
    const [first, second] = [idOf('甲县人民政府'), idOf('丁县人民政府')];
    const page = await open(`&view=trend&who=${first},${second}`);
    await page.locator('.line').nth(1).waitFor();
    const opacityOf = (who: string): Promise<string> =>
      page.locator(`.line[data-who="${who}"] path`).evaluate((path) => getComputedStyle(path).opacity);
    await page.locator(`.who [data-who="${second}"]`).hover();
    await expect.poll(() => opacityOf(first)).toBe('0.22');
    expect(await opacityOf(second)).toBe('1');
    await page.locator('h2').first().hover();
    await expect.poll(() => opacityOf(first)).toBe('1');
    await page.locator('.surface').focus();
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(async () => [await opacityOf(first), await opacityOf(second)].sort())
      .toEqual(['0.22', '1']);

    await page.getByRole('button', { name: 'Similar bodies' }).click();
    const list = page.getByRole('group', { name: 'Similar bodies' });
    await list.getByRole('listitem').first().waitFor();
    // 甲 has a median of 104.5, 乙 of 108.5, 丙 of 94.5, 丁 of 504.5.
    expect(
      await list
        .getByRole('listitem')
        .evaluateAll((items) =>
          items.map((item) => [
            item.querySelector('button')?.getAttribute('aria-label'),
            Number(item.querySelector<HTMLElement>('.requests')?.dataset['value']),
          ]),
        ),
    ).toEqual([
      ['Add 乙县人民政府', 108.5],
      ['Add 丙县人民政府', 94.5],
      ['丁县人民政府: shown', 504.5],
    ]);
    await list.getByRole('button', { name: 'Add 乙县人民政府' }).click();
    await expect.poll(() => parameter(page, 'who')).toBe([first, second, idOf('乙县人民政府')].join());
    await page.locator('.line').nth(2).waitFor();
    await expect.poll(async () => (await readTable(page, 'trend')).rows['2023']?.['乙县人民政府']).toBe(113);
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
});

describe('hints for new readers', () => {
  it('stand under the first chart, never in a frame, and are over once pressed away or done', async () => {
    for (const lang of ['en', 'zh']) {
      const { page: framed } = await site.open(`?view=trend&embed=1&load=1&lang=${lang}`);
      await untilLive(framed);
      await framed.locator('figure svg').first().waitFor();
      expect(await framed.locator('.hints').count()).toBe(0);
      expect(await violationsInBothThemes(framed)).toEqual([]);
    }
    const { page } = await site.open('', {});
    await untilLive(page);
    const hints = page.locator('figure').first().locator('.hints');
    await expect.poll(() => hints.getByRole('listitem').count()).toBe(2);
    await page.getByLabel('From year').fill('2016');
    await expect.poll(() => hints.getByRole('listitem').count()).toBe(1);
    await hints.getByRole('button', { name: 'Got it' }).click();
    await expect.poll(() => page.locator('.hints').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('vitrine:hints'))).toBe('years,opens');
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VIEWS } from '../../src/app/address';
import { violationsInBothThemes, violationsOf } from '../support/axe';
import { goTo, openSite, untilLive, type OpenSite } from '../support/openSite';

const BODY = '&who=agency:359637c075';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(['en', 'zh'])('in %s, light and dark, axe objects to nothing', (lang) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.open(`?view=methods&lang=${lang}`));
    await untilLive(page);
  });

  it.each([...VIEWS.filter((view) => view !== 'report'), 'trend&basis=spread'])('in %s', async (address) => {
    await goTo(page, `?view=${address}&lang=${lang}`);
    const [view] = address.split('&');
    await page
      .locator(`figure[data-view="${view}"], [data-view="data"] table, article[data-view="${view}"] table`)
      .first()
      .waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });

  it('in a report, with a number chosen or none', async () => {
    await goTo(page, `?view=report&lang=${lang}`);
    await page.locator('main h2').first().waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await goTo(page, `?view=report${BODY}&lang=${lang}`);
    await page.locator('td[data-metric="granted"] button').first().click();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });

  it('in the tab for taking a chart away', async () => {
    await goTo(page, `?view=outcomes&lang=${lang}`);
    await page.locator('figure[data-view="outcomes"]').waitFor();
    await page.getByRole('tab').last().click();
    await page.locator('.share textarea').first().waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });

  it('in a view with nothing to show, and in one that broke', async () => {
    await goTo(page, `?view=trend&who=province:西藏&m=suit_direct_total&lang=${lang}`);
    await page.locator('.empty a').first().waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    // Whatever a fault of ours may be: a function that the view calls throws.
    await page.evaluate(() => {
      const reverse = Array.prototype.reverse;
      Object.assign(window, { mend: () => (Array.prototype.reverse = reverse) });
      Array.prototype.reverse = () => {
        throw new TypeError('made to fail');
      };
    });
    await page.locator('nav a[href*="view=outcomes"]').click();
    await page.locator('.trouble').waitFor();
    await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
    await page.locator('.trouble summary').click();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
});

it.each([
  ['en', '+ Add bodies', 'Metric:'],
  ['zh', '+ 添加机关', '指标:'],
])('pickers in %s have nothing that axe objects to', async (lang, addBodies, metric) => {
  const { page } = await site.open(`?view=trend&who=province:辽宁,level:county&lang=${lang}`);
  await untilLive(page);
  await page.getByRole('button', { name: addBodies }).click();
  const options = page.getByRole('listbox').getByRole('option');
  await options.filter({ hasText: '人民政府' }).first().waitFor();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.keyboard.type('shenyang');
  await expect.poll(() => options.count()).toBeLessThan(40);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('status').filter({ hasText: '沈阳' }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: metric }).click();
  await options.first().waitFor();
  expect(await violationsInBothThemes(page)).toEqual([]);
});

it('the reports behind a bar have nothing that axe objects to', async () => {
  const { page } = await site.open('?view=quality');
  await untilLive(page);
  await page.locator('.bars [data-key="requests_balance"]').click();
  await page.locator('.behind td').first().waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

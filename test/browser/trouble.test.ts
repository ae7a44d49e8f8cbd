import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openSite, untilLive, type OpenSite } from '../support/openSite';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => void site.server.rules.splice(0));

it('a view whose part of the site is gone says so, and the others go on', async () => {
  site.server.rules.push({ path: /assets\/Ranking-[^/]*\.js$/, status: 404 });
  const { page, errors } = await site.open('?view=ranking', {});
  await untilLive(page);
  const trouble = page.locator('.trouble');
  await trouble.getByRole('button', { name: 'Reload the page' }).waitFor();
  expect(await trouble.getAttribute('data-code')).toBe('outdated');
  expect(await trouble.innerText()).toMatch(/may have been updated/);
  await trouble.locator('summary').click();
  const text = await trouble.getByRole('textbox').inputValue();
  for (const part of [page.url(), 'Ranking-', 'Vitrine: 0.', 'Corpus: ', 'Chrome/'])
    expect(text).toContain(part);
  await page.getByRole('link', { name: 'Trend', exact: true }).click();
  await page.locator('figure[data-view="trend"] svg').first().waitFor();
  expect(await trouble.count()).toBe(0);
  await page.getByRole('link', { name: 'Ranking', exact: true }).click();
  await trouble.waitFor();
  site.server.rules.splice(0);
  await trouble.getByRole('button', { name: 'Reload the page' }).click();
  await page.locator('figure[data-view="ranking"]').waitFor();
  expect(errors).toEqual([]);
});

it('a view that breaks while it is drawn leaves the page alive and can be tried again', async () => {
  const { page } = await site.open('', {});
  await untilLive(page);
  // Whatever a fault of ours may be: a function that the view calls throws.
  await page.evaluate(() => {
    const reverse = Array.prototype.reverse;
    Object.assign(window, { mend: () => (Array.prototype.reverse = reverse) });
    Array.prototype.reverse = () => {
      throw new TypeError('made to fail');
    };
  });
  await page.getByRole('link', { name: 'Outcomes', exact: true }).click();
  const trouble = page.locator('.trouble');
  await trouble.waitFor();
  expect(await trouble.getAttribute('data-code')).toBe('TypeError');
  expect(await trouble.innerText()).toContain('made to fail');
  expect(await page.locator('main').evaluate((main) => getComputedStyle(main).display)).not.toBe('none');
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await page.locator('figure[data-view="outcomes"] svg').first().waitFor();
  expect(await trouble.count()).toBe(0);
});

it('a dialog and a download whose parts are gone say so, in Chinese too', async () => {
  site.server.rules.push({ path: /assets\/(BodyDialog|downloadSeries)-[^/]*\.js$/, status: 404 });
  const { page } = await site.open('?view=trend&lang=zh', {});
  await untilLive(page);
  const trouble = page.locator('.trouble');
  await page.getByRole('button', { name: '+ 添加机关' }).click();
  await trouble.getByText('网站可能已在打开之后更新').waitFor();
  await trouble.getByRole('button', { name: '关闭' }).click();
  expect(await trouble.count()).toBe(0);
  await page.getByRole('button', { name: /CSV/ }).click();
  await trouble.getByText('网站可能已在打开之后更新').waitFor();
  expect(await page.locator('figure svg').first().isVisible()).toBe(true);
});

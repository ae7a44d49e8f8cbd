import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { VIEWS } from '../../src/app/address';
import { goTo, openSite, untilLive, type OpenSite } from '../support/openSite';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What reaches past the page's edge and stands in no scroller of its own. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    return [...document.querySelectorAll('main *, header *, footer *')]
      .filter((each) => each.getBoundingClientRect().right > wide + 1)
      .map((each) => `${each.tagName}.${each.getAttribute('class') ?? ''}`);
  });
}

it.each([
  ['200 % of 1280 × 800', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, ['en', 'zh']],
  ['320 px', { viewport: { width: 320, height: 640 } }, ['en', 'zh']],
])(
  'every view fits %s without a sideways scroll',
  async (_, options, langs) => {
    const { page, errors } = await site.open('', options);
    await untilLive(page);
    for (const lang of langs)
      for (const view of VIEWS) {
        const who = view === 'report' ? '&who=agency:359637c075' : '';
        await goTo(page, `?view=${view}&lang=${lang}${who}`);
        await page.locator(`[data-view="${view}"]`).first().waitFor();
        expect(await page.locator('html').getAttribute('lang'), view).toBe(lang === 'zh' ? 'zh-Hans' : 'en');
        expect(await overflowing(page), `${view} in ${lang}`).toEqual([]);
        // Pages to be read have no controls, and are reached from the foot of the page.
        if (view === 'methods' || view === 'downloads') continue;
        const controls = page.locator('main button:visible, main select:visible, main input:visible');
        expect(await controls.count(), `${view} in ${lang}`).toBeGreaterThan(0);
        expect(await page.locator('nav [aria-current="page"]').first().isVisible()).toBe(true);
      }
    expect(errors).toEqual([]);
  },
  120_000,
);

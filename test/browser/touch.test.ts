import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, openSite, untilLive, type OpenSite } from '../support/openSite';

const BODY = 'who=agency:359637c075';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  ({ page } = await site.open('?view=trend', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  }));
  await untilLive(page);
});
afterAll(() => site.close());

const view = (): string | null => new URL(page.url()).searchParams.get('view');

describe('a finger on a phone', () => {
  it.each([
    ['trend', '&who=province:辽宁,province:上海', 'heatmap'],
    ['trend', '&who=province:辽宁,province:上海&split=body', 'heatmap'],
    ['trend', '&basis=spread', 'report'],
    ['outcomes', '', 'map'],
    ['outcomes', '&split=level', 'heatmap'],
    ['overview', '', 'trend'],
    ['cases', '', 'map'],
    ['flow', `&${BODY}`, undefined],
  ])('points at a mark of %s%s, and opens it with a second touch', async (name, rest, next) => {
    await goTo(page, `?view=${name}${rest}`);
    const surface = page.locator(`figure[data-view="${name}"] .surface`).first();
    await surface.locator('svg').waitFor();
    const touch = async (): Promise<void> => {
      const position = await surface.evaluate((element) => {
        const { width, height } = element.getBoundingClientRect();
        return { x: width * 0.6, y: height * 0.6 };
      });
      expect(position.x).toBeGreaterThan(0);
      await surface.tap({ position });
    };
    await touch();
    const value = (await surface.locator('.tooltip .value').innerText()).split(' ')[0] ?? '';
    const year = await surface.locator('.tooltip .value span').innerText();
    const stated = page.locator(
      `figure[data-view="${name}"] tbody tr`,
      name === 'flow' ? {} : { hasText: year },
    );
    // The table comes a moment after the chart.
    await expect.poll(async () => (await stated.locator('td').allTextContents()).join(' ')).toContain(value);
    expect(view()).toBe(name);
    await touch();
    if (next !== undefined) await expect.poll(view).toBe(next);
  });

  it.each([
    ['ranking', '', '.bars [role="link"]', () => expect.poll(view).toBe('report')],
    ['heatmap', '', 'td:last-child a[href*="view=report"]', () => expect.poll(view).toBe('report')],
    ['map', '', 'figure li[data-province="辽宁"] a', () => expect.poll(view).toBe('heatmap')],
    ['coverage', '', 'td:last-child a[href*="view=report"]', () => expect.poll(view).toBe('report')],
    ['quality', '', '.bars [data-key]', () => page.locator('.behind td').first().waitFor()],
    [
      'report',
      `&${BODY}`,
      'td[data-metric="granted"] button',
      () => page.getByRole('region', { name: 'The chosen number' }).waitFor(),
    ],
    ['data', '', 'th button', () => page.locator('th[aria-sort$="scending"]').first().waitFor()],
  ] as const)('opens what stands in %s', async (name, rest, mark, opened) => {
    await goTo(page, `?view=${name}${rest}`);
    await page.locator(`[data-view="${name}"]`).first().waitFor();
    await page.locator(mark).first().tap();
    await opened();
  });
});

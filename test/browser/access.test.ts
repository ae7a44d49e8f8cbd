import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, untilLive, type OpenSite } from '../support/openSite';

let site: OpenSite;
let axe: string;
beforeAll(async () => {
  site = await openSite();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(() => site.close());

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe finds against WCAG 2.2 AA (or against some rules alone), as `rule: element`. */
async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async (only) => {
    const { axe: run } = window as unknown as {
      axe: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const runOnly = only === undefined ? { type: 'tag', values: tags } : { type: 'rule', values: only };
    return (await run.run(document, { runOnly })).violations;
  }, rules);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** The same page in the dark theme: only colours differ. */
async function contrastInDark(page: Page): Promise<string[]> {
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  return violationsOf(page, ['color-contrast']);
}

const VIEWS = [
  ...['overview', 'trend', 'outcomes', 'cases', 'flow', 'ranking', 'heatmap', 'map'],
  ...['coverage', 'quality', 'data', 'trend&basis=spread', 'methods', 'downloads'],
];

describe.each(['en', 'zh'])('in %s', (lang) => {
  it.each(VIEWS)('%s, light and dark, has nothing that axe objects to', async (view) => {
    const { page } = await site.open(`?view=${view}&lang=${lang}&theme=light`);
    await untilLive(page);
    const name = view.split('&')[0];
    await page
      .locator(`figure[data-view="${name}"], [data-view="data"] table, article table`)
      .first()
      .waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await contrastInDark(page)).toEqual([]);
  });
});

describe('the report of a body', () => {
  it.each(['en', 'zh'])(
    'in %s, light and dark, has nothing that axe objects to, with a number chosen or none',
    async (lang) => {
      for (const who of ['', '&who=agency:359637c075']) {
        const { page } = await site.open(`?view=report${who}&lang=${lang}&theme=light`);
        await untilLive(page);
        await page.locator('main h2').first().waitFor();
        expect(await violationsOf(page)).toEqual([]);
        if (who !== '') {
          await page.locator('td[data-metric="granted"] button').first().click();
          expect(await violationsOf(page)).toEqual([]);
        }
        expect(await contrastInDark(page)).toEqual([]);
      }
    },
  );
});

it.each(['en', 'zh'].flatMap((lang) => ['light', 'dark'].map((theme) => [lang, theme] as const)))(
  'the tab for taking a chart away, %s, %s, has nothing that axe objects to',
  async (lang, theme) => {
    const { page } = await site.open(`?view=outcomes&lang=${lang}&theme=${theme}`);
    await untilLive(page);
    await page.getByRole('tab').last().click();
    await page.locator('.share textarea').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
  },
);

it.each([
  ['en', 'light', '+ Add bodies', 'Metric:'],
  ['en', 'dark', '+ Add bodies', 'Metric:'],
  ['zh', 'light', '+ 添加机关', '指标:'],
  ['zh', 'dark', '+ 添加机关', '指标:'],
])('pickers in %s, %s, have nothing that axe objects to', async (lang, theme, addBodies, metric) => {
  const { page } = await site.open(`?view=trend&who=province:辽宁,level:county&lang=${lang}&theme=${theme}`);
  await untilLive(page);
  await page.getByRole('button', { name: addBodies }).click();
  const options = page.getByRole('listbox').getByRole('option');
  await options.filter({ hasText: '人民政府' }).first().waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.type('shenyang');
  await expect.poll(() => options.count()).toBeLessThan(40);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('status').filter({ hasText: '沈阳' }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: metric }).click();
  await options.first().waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

it('the reports behind a bar have nothing that axe objects to', async () => {
  const { page } = await site.open('?view=quality');
  await untilLive(page);
  await page.locator('.bars [data-key="requests_balance"]').click();
  await page.locator('.behind td').first().waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

it('fits a phone of 320 px without a sideways scroll', async () => {
  for (const view of VIEWS) {
    const { page } = await site.open(`?view=${view}`, { viewport: { width: 320, height: 640 } });
    await untilLive(page);
    await page.locator('figure, [data-view="data"] table, article table').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
  const { page } = await site.open('?view=report&who=agency:359637c075', {
    viewport: { width: 320, height: 640 },
  });
  await untilLive(page);
  await page.locator('td[data-value]').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds in the page against WCAG 2.2 AA (or against some rules alone), as `rule: element`. */
export async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  const options: RunOptions = {
    runOnly: rules === undefined ? { type: 'tag', values: WCAG_22_AA } : { type: 'rule', values: rules },
    resultTypes: ['violations'],
  };
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    async (how) =>
      (window as unknown as { axe: { run: (of: Document, how: RunOptions) => Promise<AxeResults> } }).axe.run(
        document,
        how,
      ),
    options,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** The same in the light theme, and whatever the dark one changes: only colours do. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  const show = (theme: string): Promise<string> =>
    page.evaluate((to) => (document.documentElement.dataset['theme'] = to), theme);
  await show('light');
  const light = await violationsOf(page);
  await show('dark');
  return [...light, ...(await violationsOf(page, ['color-contrast']))];
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Until the service worker holds the whole site, and what the page had loaded before. */
export async function untilKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (navigator.serviceWorker.controller === null ? [] : caches.keys())))
    .toEqual(expect.arrayContaining(['vitrine-pages', 'vitrine-figures']));
}

/** Makes a next version of the built site in the same folder: its page has another title. */
export async function publish(
  folder: string,
  title: string,
  change: (worker: string) => string = (worker) => worker,
): Promise<void> {
  const page = join(folder, 'index.html');
  const text = (await readFile(page, 'utf8')).replace(/<title>[^<]*/, `<title>${title}`);
  await writeFile(page, text);
  const worker = join(folder, 'sw.js');
  const revised = (await readFile(worker, 'utf8')).replace(
    /(url:[`"]index\.html[`"],revision:[`"])[0-9a-f]+/,
    `$1${title}`,
  );
  expect(revised).toContain(title);
  await writeFile(worker, change(revised));
}

/** Title of the page that the browser would open, as it was published. */
export const titleOf = (page: Page): Promise<string> =>
  page.evaluate(async () => (await (await fetch('./')).text()).match(/<title>([^<]*)/)?.[1] ?? '');

/** Takes the version that the page announces, and waits until it is live. */
export async function takeUpdate(page: Page): Promise<void> {
  await page.getByText('A newer version of this site is ready.').waitFor();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Load it' }).click()]);
  await page.waitForFunction(() => performance.getEntriesByName('vitrine:live').length > 0);
}

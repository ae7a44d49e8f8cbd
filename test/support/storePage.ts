import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';

/** Builds the page of the store's tests into a folder, as the site itself is built. */
export async function buildStorePage(folder: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, '../browser/storePage'),
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: false, minify: false, reportCompressedSize: false },
  });
}

/** A page of its own (nothing cached) at that address, ready, and every address it asked for. */
export async function openStorePage(browser: Browser, url: string): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.goto(url);
  await page.waitForFunction('window.store !== undefined');
  return { page, asked };
}

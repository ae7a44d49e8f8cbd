import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchBrowser } from './launchBrowser';
import { serveSite, type SiteOptions, type SiteServer } from './siteServer';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site, made once for all browser tests. */
    site: string;
  }
}

export interface OpenSite {
  server: SiteServer;
  browser: Browser;
  /**
   * A new page, beside what pages before it left in the browser's cache and storage: loading the
   * whole site anew takes most of a test. With options (`{}` for none) it is a first visit. `asked`
   * collects the address of every request that it makes.
   */
  open: (
    address: string,
    options?: BrowserContextOptions,
  ) => Promise<{ page: Page; asked: string[]; errors: string[] }>;
  /** A folder that is served under `/made/`, for corpora and CSVs of a test. */
  made: string;
  close: () => Promise<void>;
}

/** Serves the built site from a sub-folder, as a plain static host does, and starts a browser. */
export async function openSite(options: Partial<SiteOptions> = {}): Promise<OpenSite> {
  const made = await mkdtemp(join(tmpdir(), 'vitrine-made-'));
  const server = await serveSite({
    mounts: { '/': inject('site'), '/made': made },
    base: '/open/vitrine',
    encodings: ['gzip'],
    ...options,
  });
  const browser = await launchBrowser();
  const shared = visit(browser, {});
  return {
    server,
    browser,
    made,
    open: async (address, contextOptions) => {
      const context = contextOptions === undefined ? await shared : await visit(browser, contextOptions);
      const page = await context.newPage();
      const asked: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(server.url + address);
      return { page, asked, errors };
    },
    close: async () => {
      await browser.close();
      await server.close();
      await rm(made, { recursive: true });
    },
  };
}

function visit(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1280, height: 800 },
    // It would load the whole site again for each page of a test.
    serviceWorkers: 'block',
    ...options,
  });
}

/** Waits until the live page has taken the place of the drawn one. */
export async function untilLive(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('vitrine:live').length > 0);
}

/** Goes to another address in the page that is open, as going back in its history does. */
export async function goTo(page: Page, query: string): Promise<void> {
  await page.evaluate((to) => {
    history.replaceState(null, '', location.pathname + to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
}

/** The numbers of a chart as its table states them: `rows[year][column]`, `undefined` where absent. */
export async function readTable(
  page: Page,
  view: string,
  index = 0,
): Promise<{
  columns: string[];
  rows: Record<string, Record<string, number | undefined>>;
  texts: string[][];
}> {
  const table = page.locator(`figure[data-view="${view}"]`).nth(index).locator('table').first();
  await table.waitFor({ state: 'attached' });
  return table.evaluate((element) => {
    const cells = (row: Element) => [...row.querySelectorAll('th, td')];
    const text = (cell: Element | undefined) => (cell?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const head = element.querySelector('thead tr');
    // How a Chinese name is said stands beside it, and is no part of it.
    const nameOf = (cell: Element): string => {
      const copy = cell.cloneNode(true) as Element;
      copy.querySelector('.pinyin')?.remove();
      return text(copy);
    };
    const columns = head === null ? [] : cells(head).slice(1).map(nameOf);
    const rows: Record<string, Record<string, number | undefined>> = {};
    const texts: string[][] = [];
    for (const row of element.querySelectorAll('tbody tr')) {
      const [year, ...values] = cells(row);
      texts.push([year, ...values].map(text));
      rows[text(year)] = Object.fromEntries(
        columns.map((column, at) => {
          const value = values[at]?.getAttribute('data-value');
          return [column, value === null || value === undefined ? undefined : Number(value)];
        }),
      );
    }
    return { columns, rows, texts };
  });
}

/** Whether the folder of the shared reports stands beside the checkout. */
export const hasShared = existsSync(join(import.meta.dirname, '../../../shared'));

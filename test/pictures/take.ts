import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/launchBrowser';
import { serveSite } from '../support/siteServer';
import { writeContactSheet } from './contactSheet';
import { FRAMES, README_PICTURES, VIEWS } from './views';

/**
 * `npm run pictures`: every view × language × theme × width of the built site (`dist/`), as PNG in
 * `.cache/pictures` with a contact sheet, for a person to look at; and the pictures of the README.
 * `npm run pictures -- trend report` draws only those whose names hold one of the words.
 */
const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.cache/pictures');
const LANGS = ['en', 'zh'] as const;
const THEMES = ['light', 'dark'] as const;
const SIZES = {
  desk: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
};
/** Longer pages are cut here: what comes below is more of the same rows. */
const MOST_HEIGHT_PX = 3600;
/** Pages that are drawn at a time. */
const AT_ONCE = 2;

const words = process.argv.slice(2);
const isAsked = ([name]: [string, string]): boolean =>
  words.length === 0 || words.some((word) => name.includes(word));
const views = Object.entries(VIEWS).filter(isAsked);
const frames = Object.entries(FRAMES).filter(isAsked);

if (words.length === 0) await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const server = await serveSite({ mounts: { '/': join(ROOT, 'dist') } });
const browser = await launchBrowser();
const trouble: string[] = [];

/** Waits until the live page stands and nothing in it is still on its way. */
async function untilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('vitrine:live').length > 0);
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('.status:not(.failed), .step') === null);
  // What came last may still make the page longer.
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let heightPx = -1; heightPx !== document.documentElement.scrollHeight;) {
      heightPx = document.documentElement.scrollHeight;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  });
}

/** Whatever makes the page wider than its window: a reader would have to push it about. */
async function widthTrouble(page: Page): Promise<string | undefined> {
  const [widthPx, windowPx] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  return (widthPx ?? 0) > (windowPx ?? 0) ? `${String(widthPx)} px wide` : undefined;
}

const jobs = LANGS.flatMap((lang) =>
  THEMES.flatMap((theme) => Object.entries(SIZES).map(([size, options]) => ({ size, options, lang, theme }))),
);
async function take({ size, options, lang, theme }: (typeof jobs)[number]): Promise<void> {
  // What one page fetched serves the next.
  const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
  const all = [
    ...views.map(([name, query]) => [name, `?${query}`] as const),
    ...frames.map(([name, query]) => [name, `embed.html?${query}`] as const),
  ];
  for (const [view, address] of all) {
    const name = `${view}-${lang}-${theme}-${size}`;
    const page = await context.newPage();
    page.on('pageerror', (error) => trouble.push(`${name}: ${String(error)}`));
    try {
      await page.goto(`${server.url}${address}&lang=${lang}&theme=${theme}`);
      await untilDrawn(page);
      const wide = await widthTrouble(page);
      if (wide !== undefined) trouble.push(`${name}: ${wide}`);
      const heightPx = await page.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width: options.viewport.width, height: Math.min(heightPx, MOST_HEIGHT_PX) };
      await writeFile(join(FOLDER, `${name}.png`), await page.screenshot({ fullPage: true, clip }));
    } catch (error) {
      trouble.push(`${name}: ${String(error).split('\n')[0] ?? ''}`);
    }
    await page.close();
    process.stderr.write(`${name}\n`);
  }
  await context.close();
}

await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) await take(job);
  }),
);

/** Those of the README: the first screen alone, so that the files stay small. */
for (const [file, { query, heightPx }] of Object.entries(README_PICTURES)) {
  if (words.length > 0 && !words.includes('readme')) break;
  const page = await browser.newPage({ viewport: { width: 1200, height: heightPx } });
  await page.addInitScript(() => localStorage.setItem('vitrine:hints', 'opens,years'));
  await page.goto(`${server.url}?${query}&theme=light`);
  await untilDrawn(page);
  await writeFile(join(ROOT, 'public', file), await page.screenshot());
  await page.close();
}
await browser.close();
await server.close();

if (views.length + frames.length > 0)
  await writeContactSheet(FOLDER, {
    names: [...views, ...frames].map(([name]) => name),
    kinds: Object.keys(SIZES).flatMap((size) =>
      LANGS.flatMap((lang) => THEMES.map((theme) => `${lang}-${theme}-${size}`)),
    ),
    trouble,
  });
process.stderr.write([...trouble, `look at ${join(FOLDER, 'index.html')}`, ''].join('\n'));

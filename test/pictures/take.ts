import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../support/launchBrowser';
import { serveSite } from '../support/siteServer';

/**
 * `npm run pictures`: every view × language × theme × width of the built site (`dist/`), as PNG in
 * `.cache/pictures`, for a person to look at; and the picture of the README.
 */
const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.cache/pictures');
const PREVIEW = join(ROOT, 'public/preview.png');

const VIEWS: Record<string, string> = {
  overview: '',
  trend: 'view=trend&who=province:辽宁,province:上海,province:重庆',
  'trend-body': 'view=trend&who=area:cd2116ee0e&m=received',
  outcomes: 'view=outcomes',
  reasons: 'view=outcomes&open=refused',
  shares: 'view=outcomes&per=share',
  cases: 'view=cases',
  map: 'view=map',
};
const WIDTHS = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const server = await serveSite({ mounts: { '/': join(ROOT, 'dist') } });
const browser = await launchBrowser();
for (const [view, query] of Object.entries(VIEWS)) {
  for (const lang of ['en', 'zh']) {
    for (const theme of ['light', 'dark']) {
      for (const [size, viewport] of Object.entries(WIDTHS)) {
        const page = await browser.newPage({ viewport });
        await page.goto(`${server.url}?${query}&lang=${lang}&theme=${theme}`);
        await page.waitForFunction(() => performance.getEntriesByName('vitrine:answer').length > 1);
        await page.locator('figure').first().waitFor();
        await page.waitForFunction(() => document.querySelector('.status, .step') === null);
        const name = `${view}-${lang}-${theme}-${size}`;
        await writeFile(join(FOLDER, `${name}.png`), await page.screenshot({ fullPage: true }));
        if (name === 'overview-en-light-desk')
          await writeFile(PREVIEW, await page.screenshot({ fullPage: true }));
        process.stderr.write(`${name}\n`);
        await page.close();
      }
    }
  }
}
await browser.close();
await server.close();

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from '../chromium.mjs';
import { stemOf, type ChartPlace } from './writeChart';

interface Picture extends Pick<ChartPlace, 'id' | 'lang'> {
  widthPx: number;
  heightPx: number;
}

/** Whether a browser is there to paint with. */
export function hasPainter(): boolean {
  return findChromium() !== undefined;
}

/** Paints the SVG of each chart as PNG, two pixels for one, in Chromium; where there is none, gives what to say. */
export async function paintPngs(folder: string, pictures: readonly Picture[]): Promise<string | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    return 'no Chromium was found: the charts have no PNG, their pages name the SVG';
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 2 });
    for (const picture of pictures) {
      const stem = join(folder, stemOf(picture));
      const svg = (await readFile(`${stem}.svg`, 'utf8')).replace(/^<\?xml.*?\?>\s*/, '');
      await page.setViewportSize({ width: picture.widthPx, height: picture.heightPx });
      await page.setContent(`<body style="margin:0">${svg}</body>`);
      await page.screenshot({ path: `${stem}.png` });
    }
  } finally {
    await browser.close();
  }
  return undefined;
}

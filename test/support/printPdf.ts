import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where a browser may be found; the variable comes first. */
const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser's path, or undefined where none is installed. */
export function chromiumPath(): string | undefined {
  return PLACES.find((path): path is string => path !== undefined && existsSync(path));
}

/** Prints pages of HTML to PDF, one browser for all of them. */
export async function printPdfs(pages: readonly string[]): Promise<Uint8Array[]> {
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    const printed: Uint8Array[] = [];
    for (const html of pages) {
      await page.setContent(html);
      printed.push(
        new Uint8Array(
          await page.pdf({ format: 'A4', margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' } }),
        ),
      );
    }
    return printed;
  } finally {
    await browser.close();
  }
}

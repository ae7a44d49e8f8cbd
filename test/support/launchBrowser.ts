import { readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../src/cli/chromium.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A new headless browser with empty caches. Throws when no Chromium is found. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('no Chromium found: install one, or name it in CHROMIUM_PATH');
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * The highest resident size that any renderer process of the browser has had, in bytes (workers
 * are threads of the renderer); undefined where the system does not tell (only Linux does).
 */
export async function peakRendererBytes(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo
    .filter((process) => process.type === 'renderer')
    .map((process) => peakBytes(process.id))
    .filter((bytes) => bytes !== undefined);
  return peaks.length === 0 ? undefined : Math.max(...peaks);
}

function peakBytes(processId: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, peakRendererBytes } from '../support/launchBrowser';

/** One step that a person takes at a control, see `inPage.js`; `at` is a share of the width, 0–1. */
export type Step =
  | { do: 'hover' | 'click'; on: string }
  | { do: 'press' | 'drag' | 'release'; on: string; at: number }
  | { do: 'set'; on: string; to: string | number };

/** A change of a control whose redraw is timed from `step` on. */
export interface Move {
  before?: Step[];
  /** Pause between the steps before and the step, as of a hand that moves over. */
  dwellMs?: number;
  step: Step;
  after?: Step[];
}

export interface Mark {
  name: string;
  startTime: number;
  detail: unknown;
}

/** What `inPage.js` puts into the page. */
interface InPage {
  allShown(timeoutMs: number): Promise<Record<string, number>>;
  marked(name: string, timeoutMs: number): Promise<number | null>;
  marks(prefix: string): Mark[];
  bytesBy(timeMs: number): number;
  redraws(marks: string, moves: Move[], timeoutMs?: number): Promise<(number | null)[]>;
}
declare const bench: InPage;

/** A page in a browser of its own, with empty caches. Times are ms since navigation began. */
export interface Session {
  page: Page;
  allShown(): Promise<Record<string, number>>;
  /** Time of a mark of User Timing. Throws when it does not come. */
  marked(name: string): Promise<number>;
  marks(prefix: string): Promise<Mark[]>;
  /** Bytes that the page itself had loaded by then; requests of workers are not in it. */
  bytesBy(timeMs: number): Promise<number>;
  /** Milliseconds of each move from its step to the frame that shows the chart redrawn. */
  redraws(marks: string, moves: Move[]): Promise<number[]>;
  /** Highest resident size of the page's process so far, in bytes. */
  peakBytes(): Promise<number | undefined>;
  close(): Promise<void>;
}

const PATIENCE_MS = 120_000;
const IN_PAGE = readFileSync(join(import.meta.dirname, 'inPage.js'), 'utf8');

/** Opens an address in a new browser; `watch` gives a name to each selector whose first show is timed. */
export async function openSession(url: string, watch: Record<string, string> = {}): Promise<Session> {
  const browser: Browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript({ content: `window.benchWatch = ${JSON.stringify(watch)};\n${IN_PAGE}` });
  await page.goto(url, { waitUntil: 'commit' });

  const failed = (what: string) =>
    new Error(`${what} at ${url}${errors.length === 0 ? '' : `; the page says: ${errors.join('; ')}`}`);

  return {
    page,
    async allShown() {
      return page
        .evaluate((timeoutMs) => bench.allShown(timeoutMs), PATIENCE_MS)
        .catch((error: unknown) => {
          throw failed(String(error));
        });
    },
    async marked(name) {
      const words: [string, number] = [name, PATIENCE_MS];
      const time = await page.evaluate(([wanted, timeoutMs]) => bench.marked(wanted, timeoutMs), words);
      if (time === null) throw failed(`no mark ${name}`);
      return time;
    },
    marks: (prefix) => page.evaluate((wanted) => bench.marks(wanted), prefix),
    bytesBy: (timeMs) => page.evaluate((by) => bench.bytesBy(by), timeMs),
    async redraws(marks, moves) {
      const words: [string, Move[]] = [marks, moves];
      const times = await page.evaluate(([selector, list]) => bench.redraws(selector, list), words);
      const drawn = times.filter((time) => time !== null);
      if (drawn.length < times.length * 0.9)
        throw failed(`${times.length - drawn.length} of ${times.length} moves left the chart as it was`);
      return drawn;
    },
    peakBytes: () => peakRendererBytes(browser),
    close: () => browser.close(),
  };
}

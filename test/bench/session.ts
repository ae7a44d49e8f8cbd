import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, peakRendererBytes } from '../support/launchBrowser';

/** One step that a person takes at a control, see `inPage.js`; `at` is a share of the width, 0–1. */
export type Step =
  | { do: 'hover' | 'click'; on: string }
  | { do: 'press' | 'drag' | 'release'; on: string; at: number }
  | { do: 'slide'; on: string; to: string | number }
  | { do: 'visit'; query: string };

/** A change of a control whose redraw is timed from `step` on. */
export interface Move {
  before?: Step[];
  /** Pause between the steps before and the step, as of a hand that moves over. */
  dwellMs?: number;
  step: Step;
  after?: Step[];
}

/** What `inPage.js` puts into the page. */
interface InPage {
  allShown(timeoutMs: number): Promise<Record<string, number>>;
  marked(name: string, timeoutMs: number): Promise<number | null>;
  bytesBy(timeMs: number): number;
  loadedBy(timeMs: number): string[];
  opens(query: string, selector: string, timeoutMs: number): Promise<number | null>;
  statements: string[];
  redraws(marks: string, moves: Move[], stillMs: number): Promise<(number | null)[]>;
}
declare const bench: InPage;

/** A page in a browser of its own, with empty caches. Times are ms since navigation began. */
export interface Session {
  page: Page;
  allShown(): Promise<Record<string, number>>;
  /** Time of a mark of User Timing. Throws when it does not come. */
  marked(name: string): Promise<number>;
  /** Bytes that the page itself had loaded by then; requests of workers are not in it. */
  bytesBy(timeMs: number): Promise<number>;
  /** Addresses of what the page itself had loaded by then. */
  loadedBy(timeMs: number): Promise<string[]>;
  /** Milliseconds from going to an address of the page to the first frame that has the selector. */
  opens(query: string, selector: string): Promise<number>;
  /** SQL that the page has sent to DuckDB so far. */
  statements(): Promise<string[]>;
  /**
   * Milliseconds of each move from its step to the last frame in which the chart changed, when it
   * then stands still for `stillMs`.
   */
  redraws(marks: string, moves: Move[], stillMs?: number): Promise<number[]>;
  /** Highest resident size of the page's process so far, in bytes. */
  peakBytes(): Promise<number | undefined>;
  close(): Promise<void>;
}

const PATIENCE_MS = 60_000;
/** A chart that did not change for some frames is finished. */
const STILL_MS = 70;
const IN_PAGE = readFileSync(join(import.meta.dirname, 'inPage.js'), 'utf8');

/** Opens an address in a new browser; `watch` gives a name to each selector whose first show is timed. */
export async function openSession(url: string, watch: Record<string, string> = {}): Promise<Session> {
  const browser: Browser = await launchBrowser();
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    // What it loads for later visits is no part of this one.
    serviceWorkers: 'block',
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript({ content: `window.benchWatch = ${JSON.stringify(watch)};\n${IN_PAGE}` });
  await page.goto(url, { waitUntil: 'commit' });

  const failed = (what: string) => {
    const said = [...new Set(errors)].slice(0, 3).join('; ');
    return new Error(`${what} at ${url}${said === '' ? '' : `; the page says: ${said}`}`);
  };
  /** What the page gives, or a failure when it hangs: a page in an endless loop answers nothing. */
  const patiently = async <T>(answer: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error('no answer from the page'));
      }, PATIENCE_MS + 10_000);
    });
    return Promise.race([answer, late])
      .catch((error: unknown) => {
        throw failed(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
      })
      .finally(() => {
        clearTimeout(timer);
      });
  };

  return {
    page,
    allShown: () => patiently(page.evaluate((timeoutMs) => bench.allShown(timeoutMs), PATIENCE_MS)),
    async marked(name) {
      const words: [string, number] = [name, PATIENCE_MS];
      const time = await patiently(
        page.evaluate(([wanted, timeoutMs]) => bench.marked(wanted, timeoutMs), words),
      );
      if (time === null) throw failed(`no mark ${name}`);
      return time;
    },
    bytesBy: (timeMs) => patiently(page.evaluate((by) => bench.bytesBy(by), timeMs)),
    loadedBy: (timeMs) => patiently(page.evaluate((by) => bench.loadedBy(by), timeMs)),
    async opens(query, selector) {
      const words: [string, string, number] = [query, selector, PATIENCE_MS];
      const time = await patiently(page.evaluate(([to, wanted, ms]) => bench.opens(to, wanted, ms), words));
      if (time === null) throw failed(`no ${selector}`);
      return time;
    },
    statements: () => patiently(page.evaluate(() => bench.statements)),
    async redraws(marks, moves, stillMs = STILL_MS) {
      const words: [string, Move[], number] = [marks, moves, stillMs];
      const times = await patiently(
        page.evaluate(([selector, list, still]) => bench.redraws(selector, list, still), words),
      );
      const drawn = times.filter((time) => time !== null);
      if (drawn.length < times.length * 0.9)
        throw failed(`${times.length - drawn.length} of ${times.length} moves left the chart as it was`);
      return drawn;
    },
    peakBytes: () => peakRendererBytes(browser),
    close: () => browser.close(),
  };
}

import { mkdtemp, rm, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveSite, type SiteServer } from '../support/siteServer';
import { writeSmallCorpus } from '../support/smallCorpus';
import { launchBrowser } from '../support/launchBrowser';
import { buildStorePage, openStorePage } from '../support/storePage';
import type {} from './storePage/page';

let folder: string;
let browser: Browser;
let site: SiteServer;
let page: Page;
let asked: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-store-'));
  const figures = { noiseRows: 400_000, families: [['received'], ['granted', 'funds']] };
  await Promise.all([
    buildStorePage(join(folder, 'site')),
    writeSmallCorpus(join(folder, 'corpus'), figures),
  ]);
  const manifest = JSON.parse(await readFile(join(folder, 'corpus/manifest.json'), 'utf8')) as object;
  await writeFile(join(folder, 'corpus/newer.json'), JSON.stringify({ ...manifest, format: 99 }));
  await writeFile(join(folder, 'corpus/odd.json'), JSON.stringify({ ...manifest, tables: {} }));
  browser = await launchBrowser();
  const mounts = { '/': join(folder, 'site'), '/corpus': join(folder, 'corpus') };
  site = await serveSite({ mounts, base: '/open/vitrine', encodings: ['gzip'] });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true });
});

/** Gives the tests of a describe one page each, or one together where no test leaves a trace in it. */
function usePage(how: 'each' | 'together'): void {
  const [before, after] = how === 'each' ? [beforeEach, afterEach] : [beforeAll, afterAll];
  before(async () => {
    site.rules.splice(0);
    ({ page, asked } = await openStorePage(browser, site.url));
    site.forget();
  });
  beforeEach(() => void site.rules.splice(0));
  after(async () => {
    // Promise 5: no request ever leaves the site, whatever the tests did.
    expect(asked.filter((url) => !url.startsWith(site.url) && !/^(blob|data):/.test(url))).toEqual([]);
    expect(asked.length).toBeGreaterThan(1);
    await page.context().close();
  });
}

const open = (manifest = 'corpus/manifest.json') =>
  page.evaluate(
    (address) =>
      window.tryOut(async () => {
        window.store.corpus = await window.store.openCorpus(address, {
          onNote: (note) => window.store.notes.push(note),
        });
        return window.store.corpus.manifest.counts.agencies;
      }),
    manifest,
  );

const countFigures = () =>
  page.evaluate(() =>
    window.tryOut(async () => {
      const { corpus, sql } = window.store;
      const database = await corpus?.openDatabase();
      const figures = await database?.tableFor('figures', {
        onProgress: (progress) => (window.store.progress = progress),
      });
      return figures && database?.query(sql`SELECT count(*) AS n, max(value) AS m FROM ${figures}`);
    }),
  );
const COUNTED = [{ n: 400_000, m: 399_999 }];
const figuresAsked = () =>
  site.served.filter(({ path, method }) => path.includes('figures.parquet') && method === 'GET');

describe('a corpus beside the page', () => {
  usePage('each');

  it('gives cubes without the engine, and counts their bytes', async () => {
    expect(await open()).toBe(300);
    const answer = await page.evaluate(() =>
      window.tryOut(async () => {
        const { corpus, sumByYear } = window.store;
        const loaded: number[] = [];
        const options = { onProgress: (progress: { loaded: number }) => loaded.push(progress.loaded) };
        const [cube, same] = await Promise.all([
          corpus?.loadCube('cube/received.json', options),
          corpus?.loadCube('cube/received.json'),
        ]);
        if (cube === undefined || corpus === undefined) return undefined;
        const sums = sumByYear(cube, 'received', { scope: 'own', years: [2013, 2013] });
        return { sums, isSame: cube === same, loaded: loaded.at(-1) === corpus.manifest.cubes[0]?.bytes };
      }),
    );
    expect(answer).toEqual({
      sums: [
        {
          year: 2013,
          sum: 13,
          stated: 5,
          bodies: 7,
          inexact: 1,
          flagged: 2,
          forms: [{ form: '2008', assumed: false }],
        },
      ],
      isSame: true,
      loaded: true,
    });
    expect(site.served.map(({ path }) => path)).toEqual([
      '/open/vitrine/corpus/manifest.json',
      '/open/vitrine/corpus/cube/received.json',
    ]);
  });

  it('has its database at hand once it is open, and no more when its engine has died', async () => {
    await open();
    const isAtHand = () =>
      page.evaluate(() =>
        window.tryOut(async () => {
          const { corpus, sql } = window.store;
          const database = corpus?.openedDatabase();
          return database !== undefined && (await database.query(sql`SELECT 1 AS a`));
        }),
      );
    expect(await isAtHand()).toBe(false);
    await countFigures();
    expect(await isAtHand()).toEqual([{ a: 1 }]);
    await page.workers()[0]?.evaluate(() => void Promise.reject(new Error('out of memory')));
    await expect.poll(isAtHand).toBe(false);
    expect(await countFigures()).toEqual(COUNTED);
    expect(await isAtHand()).toEqual([{ a: 1 }]);
  });

  it('answers SQL over small files, each loaded once and whole', async () => {
    await open();
    const answer = await page.evaluate(() =>
      window.tryOut(async () => {
        const { corpus, sql } = window.store;
        const progress: number[] = [];
        const database = await corpus?.openDatabase({ onProgress: ({ loaded }) => progress.push(loaded) });
        if (database === undefined) return undefined;
        const ask = async () =>
          database.query(
            sql`SELECT year, sum(received)::DOUBLE AS r, sum(granted) AS g FROM ${await database.observationsFor(['received', 'granted'])} WHERE year = ${2012} GROUP BY year`,
          );
        return { rows: await ask(), again: await ask(), bytes: progress.at(-1) };
      }),
    );
    // 75 of every 300 bodies state nothing in a year; in 2012 these are 2, 6, 10, …
    const rows = [{ year: 2012, r: 44850 - 11250, g: 2 * 44850 }];
    expect(answer).toEqual({ rows, again: rows, bytes: 18_105_915 });
    const parquet = site.served.filter(({ path }) => path.endsWith('.parquet'));
    expect(parquet.map(({ path, range }) => [path.split('/').pop(), range])).toEqual([
      ['observations-0.parquet', undefined],
      ['observations-1.parquet', undefined],
    ]);
  });

  it('reads large files by ranges', async () => {
    await open();
    expect(await countFigures()).toEqual(COUNTED);
    const answers = figuresAsked();
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([206]));
    const whole = (await readFile(join(folder, 'corpus/figures.parquet'))).length;
    expect(answers.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(whole / 2);
    expect(await page.evaluate(() => window.store.notes)).toEqual([]);
  });

  it('loads large files whole, and says so, where the host refuses ranges', async () => {
    site.rules.push({ path: /parquet$/, ranges: false });
    await open();
    expect(await countFigures()).toEqual(COUNTED);
    expect(figuresAsked()).toHaveLength(1);
    const { notes, progress } = await page.evaluate(() => ({ ...window.store, corpus: undefined }));
    expect(notes).toMatchObject([{ code: 'ranges-refused' }]);
    expect(progress?.loaded).toBe(progress?.total);
  });
});

describe('a broken corpus', () => {
  usePage('together');

  const MANIFESTS: [what: string, address: string, code: string, words: RegExp][] = [
    ['is missing', 'corpus/none.json', 'not-found', /none\.json/],
    ['is of a newer version', 'corpus/newer.json', 'newer-corpus', /format 99/],
    ['is no manifest', 'corpus/odd.json', 'wrong-content', /tables\.observations/],
    ['is on another host', 'http://localhost:1/manifest.json', 'unreadable', /localhost/],
  ];
  it.each(MANIFESTS)('is named when its manifest %s', async (_, address, code, words) => {
    expect(await open(address)).toMatchObject({ code, message: expect.stringMatching(words) as string });
  });

  it('is named when a web page comes in place of the manifest', async () => {
    site.rules.push({ path: /manifest/, contentType: 'text/html' });
    expect(await open()).toMatchObject({ code: 'wrong-content' });
  });

  it('is named when the server fails, and can be tried again', async () => {
    site.rules.push({ path: /manifest/, status: 503 });
    expect(await open()).toMatchObject({
      code: 'network',
      message: expect.stringContaining('503') as string,
    });
    site.rules.splice(0);
    expect(await open()).toBe(300);
  });

  it('survives a connection that drops once', async () => {
    site.forget();
    site.rules.push({ path: /manifest/, dropAfterBytes: 100 });
    const opened = open('corpus/manifest.json?not=cached');
    await expect.poll(() => site.served.length).toBe(1);
    site.rules.splice(0);
    expect(await opened).toBe(300);
    expect(site.served).toHaveLength(2);
  });

  const CUTS: [what: string, bytes: number, table: 'figures' | 'agencies'][] = [
    ['small Parquet file', 500, 'agencies'],
    ['large Parquet file', 3_000_000, 'figures'],
  ];
  it.each(CUTS)(
    'is named when a %s is cut short, and the rest still answers',
    async (_, keepBytes, table) => {
      site.rules.push({ path: new RegExp(`${table}.parquet$`), keepBytes });
      await open();
      const answers = await page.evaluate(async (broken) => {
        const { corpus, sql } = window.store;
        const count = (from: 'figures' | 'agencies' | 'checks') =>
          window.tryOut(async () => {
            const database = await corpus?.openDatabase();
            return database?.query(sql`SELECT count(*) AS n FROM ${await database.tableFor(from)}`);
          });
        return [await count(broken), await count('checks')];
      }, table);
      expect(answers).toMatchObject([
        { code: 'cut-short', message: expect.stringContaining(`${table}.parquet`) as string },
        [{ n: 1 }],
      ]);
    },
  );

  it('is named when a cube is of another length than the manifest says', async () => {
    site.rules.push({ path: /received\.json$/, keepBytes: 100 });
    await open();
    const failure = await page.evaluate(() =>
      window.tryOut(async () => window.store.corpus?.loadCube('cube/received.json')),
    );
    expect(failure).toMatchObject({
      code: 'cut-short',
      message: expect.stringContaining('received.json') as string,
    });
  });
});

const start = () =>
  page.evaluate(() =>
    window.tryOut(async () => {
      const { loadEngine, sql } = window.store;
      window.store.engine = await loadEngine({
        onProgress: (progress) => (window.store.progress = progress),
      });
      return window.store.engine.query(sql`SELECT version() AS v, ${"it's"} AS s, NULL AS n, 3::BIGINT AS b`);
    }),
  );
const STARTED = [{ v: 'v0.9.1', s: "it's", n: null, b: 3 }];

describe('the engine, when it starts', () => {
  usePage('each');

  it('starts once and knows its size', async () => {
    expect(await start()).toEqual(STARTED);
    expect(await start()).toEqual(STARTED);
    expect(site.served.filter(({ path }) => path.endsWith('.wasm'))).toHaveLength(1);
  });

  it('starts where the host knows no content type for its program', async () => {
    site.rules.push({ path: /wasm$/, contentType: 'application/octet-stream' });
    expect(await start()).toEqual(STARTED);
    expect(await page.evaluate(() => window.store.progress?.loaded)).toBe(18_105_915);
  });

  const BROKEN: [
    what: string,
    rule: { path: RegExp; status?: number; dropAfterBytes?: number },
    code: string,
  ][] = [
    ['its program is missing', { path: /wasm$/, status: 404 }, 'not-found'],
    ['its program is cut off', { path: /wasm$/, dropAfterBytes: 1_000_000 }, 'network'],
    ['its worker is missing', { path: /worker.*js$/, status: 404 }, 'engine'],
  ];
  it.each(BROKEN)('says that %s, and starts when it is there again', async (_, rule, code) => {
    site.rules.push(rule);
    expect(await start()).toMatchObject({ code });
    site.rules.splice(0);
    expect(await start()).toEqual(STARTED);
  });

  it('is replaced by another when its worker dies', async () => {
    await start();
    const asked = page.evaluate(() =>
      window.tryOut(async () =>
        window.store.engine?.query(window.store.sql`SELECT sum(sqrt(i)) FROM range(4000000000) t(i)`),
      ),
    );
    await page
      .workers()[0]
      ?.evaluate(() => void setTimeout(() => Promise.reject(new Error('out of memory')), 100));
    expect(await asked).toMatchObject({
      code: 'engine',
      message: expect.stringContaining('out of memory') as string,
    });
    expect(await start()).toEqual(STARTED);
  });
});

describe('the engine', () => {
  usePage('together');
  beforeAll(start);

  it('names a statement that it refuses, and goes on', async () => {
    const answers = await page.evaluate(async () => {
      const { engine, sql } = window.store;
      return [
        await window.tryOut(async () => engine?.query(sql`SELECT nothing FROM nowhere`)),
        await window.tryOut(async () => engine?.query(sql`SELECT 1 AS a`)),
      ];
    });
    expect(answers).toMatchObject([
      { code: 'engine', message: expect.stringContaining('nowhere') as string },
      [{ a: 1 }],
    ]);
  });

  it('cancels a running statement and takes a waiting one out of the queue', async () => {
    const { answers, tookMs } = await page.evaluate(async () => {
      const { engine, sql } = window.store;
      const [running, waiting] = [new AbortController(), new AbortController()];
      const from = performance.now();
      const long = sql`SELECT sum(sqrt(i))::DOUBLE AS s FROM range(4000000000) t(i)`;
      const asked = [
        window.tryOut(async () => engine?.query(long, running.signal)),
        window.tryOut(async () => engine?.query(long, waiting.signal)),
        window.tryOut(async () => engine?.query(sql`SELECT 7 AS a`)),
      ];
      setTimeout(() => {
        waiting.abort();
        running.abort();
      }, 150);
      return { answers: await Promise.all(asked), tookMs: performance.now() - from };
    });
    expect(answers).toMatchObject([{ code: 'cancelled' }, { code: 'cancelled' }, [{ a: 7 }]]);
    // Four thousand million roots take a minute.
    expect(tookMs).toBeLessThan(5000);
  });

  it('gives many rows in batches as one answer', async () => {
    const sums = await page.evaluate(async () => {
      const answer = await window.store.engine?.queryColumns(
        window.store
          .sql`SELECT i::INTEGER AS i, CASE WHEN i % 2 = 0 THEN i END AS j, '县' || i AS name FROM range(10000) t(i)`,
      );
      const { i, j, name } = answer?.columns ?? {};
      return {
        rows: answer?.rows,
        isTyped: i instanceof Int32Array,
        last: [i?.[9999], j?.[9998], j?.[9999], name?.[9999]],
      };
    });
    expect(sums).toEqual({ rows: 10_000, isTyped: true, last: [9999, 9998, null, '县9999'] });
  });

  it('gives each answer its own rows, few or many, at once or after a while', async () => {
    const answers = await page.evaluate(async () => {
      const { engine, sql } = window.store;
      // Some milliseconds, some hundred, and none at all; in one message, in several, and in none.
      const sizes = [1, 0, 5000, 2048, 0, 2049, 1, 30_000, 3];
      const ask = async (rows: number, at: number) => {
        const slow = at % 3 === 2 ? sql`AND (SELECT sum(sqrt(j)) FROM range(20000000) s(j)) > 0` : sql``;
        const answer = await engine?.query<{ i: number }>(
          sql`SELECT i::INTEGER AS i FROM range(${rows}) t(i) WHERE i >= 0 ${slow}`,
        );
        return answer?.every(({ i }, index) => i === index) === true ? answer.length : undefined;
      };
      const oneByOne = [];
      for (const [at, rows] of sizes.entries()) oneByOne.push(await ask(rows, at));
      return { sizes, oneByOne, together: await Promise.all(sizes.map(ask)) };
    });
    expect(answers.oneByOne).toEqual(answers.sizes);
    expect(answers.together).toEqual(answers.sizes);
  });

  it('never asks another host, whatever a statement names', async () => {
    const failure = await page.evaluate(() =>
      window.tryOut(async () => {
        const { engine, sql } = window.store;
        return engine?.query(sql`SELECT * FROM read_parquet(${'http://localhost:1/x.parquet'})`);
      }),
    );
    expect(failure).toMatchObject({
      code: 'engine',
      message: expect.stringContaining('not part of this site') as string,
    });
  });

  it('never looks for an extension', async () => {
    const failure = await page.evaluate(() =>
      window.tryOut(async () => window.store.engine?.query(window.store.sql`SELECT st_point(1, 2)`)),
    );
    expect(failure).toMatchObject({ code: 'engine' });
  });
});

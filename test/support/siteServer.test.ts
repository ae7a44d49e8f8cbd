import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readRange } from './byteRange';
import { serveSite, type SiteServer } from './siteServer';

const PARQUET = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));
const PAGE = '<!doctype html><p>'.padEnd(2000, 'x');
let folder: string;
let site: SiteServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-site-'));
  await mkdir(join(folder, 'dist'));
  await mkdir(join(folder, 'large'));
  await writeFile(join(folder, 'dist', 'index.html'), PAGE);
  await writeFile(join(folder, 'large', 'observations.parquet'), PARQUET);
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  site = await serveSite({
    mounts: { '/': join(folder, 'dist'), '/corpus': join(folder, 'large') },
    base: '/open',
  });
});
afterEach(() => site.close());

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
  whole: boolean;
}

function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(new URL(path, site.url), { headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => undefined);
      response.on('close', () => {
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
          whole: response.complete,
        });
      });
    }).on('error', reject);
  });
}

const FILE = 'corpus/observations.parquet';

describe('readRange', () => {
  it.each([
    [undefined, 'whole'],
    ['bytes=0-9', { first: 0, last: 9 }],
    ['bytes=90-', { first: 90, last: 99 }],
    ['bytes=90-500', { first: 90, last: 99 }],
    ['bytes=-8', { first: 92, last: 99 }],
    ['bytes=-500', { first: 0, last: 99 }],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=9-3', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['bytes=-', 'whole'],
    ['items=0-9', 'whole'],
  ])('reads %s of 100 bytes', (header, expected) => {
    expect(readRange(header, 100)).toEqual(expected);
  });
});

describe('serveSite', () => {
  it('serves mounts below a base, and nothing outside them', async () => {
    expect((await ask('')).body.toString()).toBe(PAGE);
    expect((await ask(FILE)).body.equals(PARQUET)).toBe(true);
    expect((await ask('/index.html')).status).toBe(404);
    expect((await ask('corpus/%2e%2e/dist/index.html')).status).toBe(404);
    expect((await ask('corpus/missing.json')).status).toBe(404);
  });

  it('answers ranges, and says where a range cannot be met', async () => {
    const middle = await ask(FILE, { range: 'bytes=10-19' });
    expect(middle.status).toBe(206);
    expect(middle.headers['content-range']).toBe('bytes 10-19/1000');
    expect(middle.body.equals(PARQUET.subarray(10, 20))).toBe(true);
    expect((await ask(FILE, { range: 'bytes=-8' })).body.equals(PARQUET.subarray(992))).toBe(true);
    const past = await ask(FILE, { range: 'bytes=2000-' });
    expect([past.status, past.headers['content-range']]).toEqual([416, 'bytes */1000']);
  });

  it('sends the whole file to a range where the rule refuses ranges', async () => {
    site.rules.push({ path: /\.parquet$/, ranges: false });
    const answer = await ask(FILE, { range: 'bytes=10-19' });
    expect([answer.status, answer.body.length]).toEqual([200, 1000]);
    expect(answer.headers['accept-ranges']).toBeUndefined();
  });

  it('compresses pages when asked, and Parquet never', async () => {
    const page = await ask('', { 'accept-encoding': 'gzip' });
    expect(page.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(page.body).toString()).toBe(PAGE);
    expect((await ask('', { 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBe('br');
    const parquet = await ask(FILE, { 'accept-encoding': 'gzip, br' });
    expect(parquet.headers['content-encoding']).toBeUndefined();
  });

  it('gives a file cut short, a connection cut off, a wrong type, a status', async () => {
    site.rules.push({ path: /\.parquet$/, keepBytes: 300 });
    const cut = await ask(FILE, { range: 'bytes=-8' });
    expect(cut.headers['content-range']).toBe('bytes 292-299/300');
    site.rules.splice(0, 1, { path: /\.parquet$/, dropAfterBytes: 300, contentType: 'text/html' });
    const dropped = await ask(FILE);
    expect([dropped.whole, dropped.body.length]).toEqual([false, 300]);
    expect(dropped.headers['content-type']).toBe('text/html');
    site.rules.push({ path: /./, status: 503 });
    expect((await ask(FILE)).status).toBe(503);
  });

  it('delays', async () => {
    site.rules.push({ path: /\.parquet$/, delayMs: 60 });
    const start = performance.now();
    await ask(FILE);
    expect(performance.now() - start).toBeGreaterThanOrEqual(55);
  });

  it('counts every byte of every request', async () => {
    await ask(FILE, { range: 'bytes=0-99' });
    await ask('');
    await expect.poll(() => site.served.length).toBe(2);
    const [first, second] = site.served;
    expect(first).toMatchObject({
      path: '/open/corpus/observations.parquet',
      range: 'bytes=0-99',
      status: 206,
    });
    expect(first?.bytes).toBeGreaterThan(100);
    expect(first?.bytes).toBeLessThan(600);
    expect(second?.bytes).toBeGreaterThan(PAGE.length);
    site.forget();
    expect(site.served).toHaveLength(0);
  });

  it('answers unknown paths with the page where the host does so', async () => {
    await site.close();
    site = await serveSite({ mounts: { '/': join(folder, 'dist') }, unknown: 'index' });
    const answer = await ask('corpus/manifest.json');
    expect([answer.status, answer.body.toString()]).toEqual([200, PAGE]);
    expect(answer.headers['content-type']).toContain('text/html');
  });
});

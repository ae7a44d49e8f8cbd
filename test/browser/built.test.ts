import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeHTML } from 'entities';
import { beforeAll, describe, expect, inject, it } from 'vitest';

const site = inject('site');
/** What a page loads by itself, and what a press leads to. */
const LOADING = new Set(['script', 'link', 'img', 'iframe', 'source', 'html']);

interface Named {
  page: string;
  element: string;
  address: string;
}

let files: string[];
let named: Named[];
beforeAll(async () => {
  files = await readdir(site, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html'));
  const found = pages.map(async (page) => addressesIn(page, await readFile(join(site, page), 'utf8')));
  named = (await Promise.all(found)).flat();
});

/** Addresses that the elements of a page name; those of its templates, and of the scripts it keeps for later, too. */
function addressesIn(page: string, html: string): Named[] {
  return [...html.matchAll(/<([a-z]+)\b([^>]*)>/g)].flatMap(([, element = '', attributes = '']) =>
    [...attributes.matchAll(/\s(?:href|src|srcset|data-en|data-zh)="([^"]*)"/g)].map(([, address = '']) => ({
      page,
      element,
      address: decodeHTML(address),
    })),
  );
}

const textsOf = async (pattern: RegExp): Promise<[file: string, text: string][]> =>
  Promise.all(
    files
      .filter((file) => pattern.test(file))
      .map(async (file): Promise<[string, string]> => [file, await readFile(join(site, file), 'utf8')]),
  );

describe('the pages of the built site', () => {
  it('are all there, and name what they load by relative addresses', () => {
    expect(new Set(named.map(({ page }) => page)).size).toBeGreaterThan(30);
    expect(new Set(named.map(({ page }) => page))).toContain('embed.html');
    const loaded = named.filter(({ element }) => LOADING.has(element));
    expect(loaded.length).toBeGreaterThan(50);
    expect(loaded.filter(({ address }) => /^(\/|[a-z]+:)/i.test(address))).toEqual([]);
  });

  it('lead to files that are there', () => {
    const own = named.filter(({ address }) => !/^https?:/.test(address));
    expect(own.length).toBeGreaterThan(200);
    const missing = own.filter(({ page, address }) => {
      if (address.startsWith('/')) return true;
      const path = decodeURIComponent(address.replace(/[?#].*$/, ''));
      // An empty path is the page itself; a folder is its index.html.
      const target = path === '' ? page : join(dirname(page), path.replace(/(^|\/)$/, '$1index.html'));
      return !existsSync(join(site, target));
    });
    expect(missing).toEqual([]);
  });
});

describe('scripts and sheets of the built site', () => {
  it('name no file of the site from the root of its domain', async () => {
    const tops = [...new Set(files.map((file) => file.split('/')[0] ?? ''))].filter((top) => top !== '');
    expect(tops).toEqual(expect.arrayContaining(['assets', 'charts', 'corpus', 'slices', 'sw.js']));
    // What a selector says of an address's end is no address.
    const rooted = new RegExp(
      `(?<!\\$=)["'\`]/(${tops.map((top) => top.replaceAll('.', '\\.')).join('|')})\\b`,
    );
    expect('fetch("/corpus/manifest.json")').toMatch(rooted);
    const scripts = await textsOf(/^(assets\/.*|[^/]+)\.js$/);
    expect(scripts.length).toBeGreaterThan(20);
    expect(scripts.filter(([, text]) => rooted.test(text)).map(([file]) => file)).toEqual([]);
  });

  it('take no style, picture or font from elsewhere', async () => {
    const sheets = await textsOf(/\.(css|svg)$/);
    expect(sheets.length).toBeGreaterThan(20);
    const elsewhere = /url\(\s*["']?(\/|[a-z]+:\/\/)|@import/i;
    const linked = /\s(xlink:)?href="(?!#)/;
    expect(
      sheets.filter(([, text]) => elsewhere.test(text) || linked.test(text)).map(([file]) => file),
    ).toEqual([]);
  });
});

it('what hosts ask for by name is there', () => {
  expect(files).toEqual(expect.arrayContaining(['.nojekyll', '_headers']));
});

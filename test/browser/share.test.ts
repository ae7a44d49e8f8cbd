import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, untilLive, type OpenSite } from '../support/openSite';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The tab for taking away the first chart of a view, open. */
async function openTab(
  address: string,
  options?: BrowserContextOptions,
): Promise<{ page: Page; figure: Locator; asked: string[]; errors: string[] }> {
  const opened = await site.open(address, options);
  await untilLive(opened.page);
  const figure = opened.page.locator('figure').first();
  await figure.getByRole('tab', { name: /^(Download and cite|下载与引用)$/ }).click();
  await figure.locator('.share').waitFor();
  return { ...opened, figure };
}

async function download(
  page: Page,
  figure: Locator,
  button: string,
): Promise<{ name: string; bytes: Buffer }> {
  const saved = page.waitForEvent('download');
  await figure.locator('.share').getByRole('button', { name: button, exact: true }).click();
  const file = await saved;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

interface Picture {
  root: string;
  error: string | undefined;
  texts: Record<string, string[]>;
  drawn: string[];
  colors: string[];
  outside: string[];
  size: [number, number];
}

/** An SVG read back: its texts by role, those of the chart itself, colours, and what it points to. */
function readSvg(page: Page, svg: string): Promise<Picture> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = [...parsed.querySelectorAll('*')];
    const texts: Record<string, string[]> = {};
    for (const element of parsed.querySelectorAll('[data-role]'))
      (texts[element.getAttribute('data-role') ?? ''] ??= []).push(element.textContent);
    const root = parsed.documentElement;
    return {
      root: root.localName,
      error: parsed.querySelector('parsererror')?.textContent,
      texts,
      drawn: [...parsed.querySelectorAll('text:not([data-role])')].map((each) => each.textContent),
      colors: all.flatMap((each) => ['fill', 'stroke'].flatMap((name) => each.getAttribute(name) ?? [])),
      outside: all
        .flatMap((each) => [...each.attributes])
        .filter(
          ({ name, value }) =>
            !name.startsWith('xmlns') && /href|^src$|https?:|url\(|@import/.test(`${name} ${value}`),
        )
        .map(({ name, value }) => `${name}=${value}`),
      size: [Number(root.getAttribute('width')), Number(root.getAttribute('height'))] as [number, number],
    };
  }, svg);
}

const bare = (text: string): string => text.replace(/\s+/g, '');

describe.each([
  ['outcomes, English, at a desk', '?view=outcomes', { viewport: { width: 1280, height: 800 } }],
  [
    'outcomes, Chinese, dark, on a phone',
    '?view=outcomes&lang=zh&theme=dark',
    { viewport: { width: 390, height: 844 } },
  ],
  [
    'lines of provinces, on a phone',
    '?view=trend&m=concluded&who=province:辽宁,province:上海',
    { viewport: { width: 390, height: 844 } },
  ],
])('the picture of %s', (_, address, options) => {
  it('stands alone, with all that the page says around the chart', async () => {
    const { page, figure, asked, errors } = await openTab(address, options);
    const before = asked.length;
    const { name, bytes } = await download(page, figure, 'SVG');
    const svg = bytes.toString('utf8');
    const picture = await readSvg(page, svg);
    expect(name).toMatch(/\.svg$/);
    expect([picture.root, picture.error]).toEqual(['svg', undefined]);

    const title = await figure.locator('h2').innerText();
    expect(bare(picture.texts['title']?.join('') ?? '')).toBe(bare(title));
    expect(bare(picture.texts['subtitle']?.join('') ?? '')).toBe(
      bare(await figure.locator('.subtitle').innerText()),
    );
    const drawnAddress = picture.texts['address']?.join('') ?? '';
    const cited = await figure.locator('.cite textarea').last().inputValue();
    expect(new URL(drawnAddress).href).toBe(new URL(cited).href);
    expect(picture.texts['source']?.join('')).toMatch(/[0-9a-f]{16}/);
    const breaks = await figure.locator('tr[data-break]').allTextContents();
    const notes = bare(picture.texts['note']?.join('') ?? '');
    for (const text of new Set(breaks)) expect(notes).toContain(bare(text));
    if (address.includes('outcomes')) {
      expect(breaks.length).toBeGreaterThan(0);
      expect(picture.texts['key']).toEqual(await figure.locator('.stage .key li').allInnerTexts());
      expect(picture.texts['key']?.length).toBeGreaterThan(4);
    }

    const shown = await figure.locator('.stage svg text').allTextContents();
    expect(shown.length).toBeGreaterThan(10);
    expect(picture.drawn).toEqual(shown);
    expect(picture.outside).toEqual([]);
    expect(svg).not.toMatch(/var\(|color-mix|light-dark|oklab|class=|style=/);
    for (const color of picture.colors) expect(color).toMatch(/^(none|#[0-9a-f]{6})$/);
    expect(picture.colors).toContain(address.includes('dark') ? '#171613' : '#fdfcf9');
    expect(picture.size[0]).toBe(960);
    expect(
      asked.slice(before).filter((url) => /^https?:/.test(url) && !url.startsWith(site.server.url)),
    ).toEqual([]);
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width);
  });
});

/** The same chart from a desk and a phone is one picture. */
it('is the same picture on every screen', async () => {
  const [desk, phone] = await Promise.all(
    [1280, 390].map(async (width) => {
      const { page, figure } = await openTab('', { viewport: { width, height: 800 } });
      return (await download(page, figure, 'SVG')).bytes.toString('utf8');
    }),
  );
  expect(phone).toBe(desk);
});

it('PNG has two and four pixels for each of the SVG, on paper', async () => {
  const { page, figure } = await openTab('?view=cases&theme=dark');
  const { size } = await readSvg(page, (await download(page, figure, 'SVG')).bytes.toString('utf8'));
  for (const scale of [2, 4]) {
    const { name, bytes } = await download(page, figure, `PNG ${scale}×`);
    expect(name).toMatch(new RegExp(`-${scale}x\\.png$`));
    const decoded = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
      const colors = new Set<number>();
      for (let at = 0; at < pixels.length; at += 4)
        colors.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0));
      return { size: [canvas.width, canvas.height], first: [...pixels.slice(0, 4)], colors: colors.size };
    }, bytes.toString('base64'));
    expect(decoded.size).toEqual(size.map((px) => px * scale));
    expect(decoded.first).toEqual([0x17, 0x16, 0x13, 255]);
    expect(decoded.colors).toBeGreaterThan(20);
  }
});

it('says so where the browser lets no page paint, and the SVG still works', async () => {
  const { page, figure } = await openTab('?view=outcomes');
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  await figure.getByRole('button', { name: 'PNG 2×' }).click();
  await figure.getByRole('status').getByText('does not let the page draw a PNG').waitFor();
  expect((await download(page, figure, 'SVG')).bytes.length).toBeGreaterThan(1000);
});

it('the zip holds data, notes, metadata and picture, and they agree', async () => {
  const { page, figure } = await openTab('?view=outcomes&per=share');
  const { name, bytes } = await download(page, figure, 'Zip with notes');
  expect(name).toMatch(/\.zip$/);
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, data]) => [path, Buffer.from(data).toString('utf8')]),
  );
  expect(Object.keys(files).sort()).toEqual(['README.txt', 'chart.svg', 'data.csv', 'metadata.json']);
  expect(files['chart.svg']).toBe((await download(page, figure, 'SVG')).bytes.toString('utf8'));
  expect(files['data.csv']).toBe((await download(page, figure, 'CSV')).bytes.toString('utf8'));
  const { data, meta } = Papa.parse<Record<string, string>>((files['data.csv'] ?? '').replace('\ufeff', ''), {
    header: true,
  });
  const metadata = JSON.parse(files['metadata.json'] ?? '') as {
    title: string;
    quantities: { id: string; definition: string }[];
    resources: { schema: { fields: { name: string }[] } }[];
  };
  expect(metadata.resources[0]?.schema.fields.map((field) => field.name)).toEqual(meta.fields);
  const ids = [...new Set(data.map(({ metric }) => metric))];
  expect(metadata.quantities.map(({ id }) => id)).toEqual(ids);
  expect(metadata.title).toBe(await figure.locator('h2').innerText());
  for (const { definition } of metadata.quantities) {
    expect(definition.length).toBeGreaterThan(20);
    expect(files['README.txt']).toContain(definition);
  }
});

describe('citations', () => {
  it('are copied, and it is said', async () => {
    const { page, figure } = await openTab('?view=trend&theme=dark&embed=0', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    for (const what of ['Short citation', 'Long citation', 'Address']) {
      await figure.getByRole('button', { name: `Copy: ${what}` }).click();
      await figure.getByRole('status').getByText(`${what} copied.`).waitFor();
      const text = await figure.getByLabel(what, { exact: true }).inputValue();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
      expect(text).toMatch(/\?view=trend&v=[0-9a-f]{16}$/);
    }
  });

  it('are selected where the page may not copy', async () => {
    const { page, figure } = await openTab('?view=trend&lang=zh');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await figure.getByRole('button', { name: '复制完整引用' }).click();
    await figure.getByRole('status').getByText('请手动复制').waitFor();
    const field = figure.getByLabel('完整引用', { exact: true });
    const selected = await field.evaluate((element: HTMLTextAreaElement) =>
      element.value.slice(element.selectionStart, element.selectionEnd),
    );
    expect(selected).toBe(await field.inputValue());
    expect(selected).toContain('[DS/OL]');
  });
});

it('is reached by keyboard alone, and nothing of it loads before', async () => {
  const { page, asked } = await site.open('?view=outcomes');
  await untilLive(page);
  const tab = page.getByRole('tab', { name: 'Chart' });
  await tab.waitFor();
  expect(asked.filter((url) => /ShareChart|packArchive/.test(url))).toEqual([]);
  await tab.focus();
  await page.keyboard.press('ArrowLeft');
  await page.locator('.share').waitFor();
  expect(await page.getByRole('tab', { name: 'Download and cite' }).getAttribute('aria-selected')).toBe(
    'true',
  );
  const { bytes } = await download(page, page.locator('figure'), 'SVG');
  expect(bytes.toString('utf8')).toContain('<svg');
});

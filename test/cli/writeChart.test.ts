import { describe, expect, it } from 'vitest';
import { listOf } from '../../src/cli/draw/writeIndex';
import { oembedOf, pageOf } from '../../src/cli/draw/writeChart';

const CHART = {
  title: 'Requests "received" & more',
  subtitle: 'Number of requests.',
  description: 'From 1 in 2021 to 2 in 2022.',
  svg: '<svg/>',
  widthPx: 960,
  heightPx: 600,
  table: '<table></table>',
  rows: [],
  notes: ['The form <changed>.'],
  source: 'Source: reports.',
  query: '?view=trend&m=received',
};
const PLACE = { id: 'requests', lang: 'en', site: 'https://example.org/v/', hasPng: true } as const;

/** `content` of the meta tags by name or property. */
function metaOf(html: string): Record<string, string> {
  const tags = html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)">/g);
  return Object.fromEntries([...tags].map(([, name = '', content = '']) => [name, content]));
}

describe('the page of a chart', () => {
  it('has what other sites ask of it, with whole addresses', () => {
    const html = pageOf(CHART, PLACE);
    expect(metaOf(html)).toMatchObject({
      'og:title': 'Requests &quot;received&quot; &amp; more',
      'og:image': 'https://example.org/v/charts/requests.png',
      'og:image:width': '1920',
      'og:url': 'https://example.org/v/charts/requests.html',
      'twitter:card': 'summary_large_image',
      'twitter:image': 'https://example.org/v/charts/requests.png',
    });
    expect(html).toContain(
      '<link rel="alternate" type="application/json+oembed" href="https://example.org/v/charts/requests.oembed.json"',
    );
    expect(html).not.toContain('<script');
    expect(html).toContain('The form &lt;changed&gt;.');
  });

  it('names the SVG where there is no PNG, by relative addresses where the site is not known', () => {
    const html = pageOf(CHART, { ...PLACE, site: '', hasPng: false, lang: 'zh' });
    expect(metaOf(html)).toMatchObject({
      'og:image': 'requests.zh.svg',
      'og:image:width': '960',
      'og:locale': 'zh_CN',
    });
    expect(html).toContain('<html lang="zh-Hans">');
    expect(html).not.toContain('.png');
    expect(html).not.toMatch(/https?:/);
  });
});

describe('oEmbed', () => {
  it('is a rich frame with its size, as oEmbed 1.0 asks', () => {
    expect(oembedOf(CHART, PLACE)).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 960,
      height: 640,
      provider_url: 'https://example.org/v/',
      thumbnail_url: 'https://example.org/v/charts/requests.png',
    });
    expect(oembedOf(CHART, PLACE).html).toMatch(
      /^<iframe src="https:\/\/example\.org\/v\/charts\/requests\.html" width="960" height="640" title="Requests &quot;received&quot; &amp; more"/,
    );
    expect(oembedOf(CHART, { ...PLACE, hasPng: false })).not.toHaveProperty('thumbnail_url');
  });
});

describe('the list of drawn charts', () => {
  const charts = [
    { id: 'requests', key: '?view=trend#trend', title: { en: 'Requests & <more>', zh: '申请' } },
  ];
  it.each([
    ['en', 'requests.html', 'Requests &#38; &#60;more&#62;', 'index.zh.html'],
    ['zh', 'requests.zh.html', '申请', 'index.html'],
  ] as const)('in %s leads to each and to the other language', (lang, page, title, other) => {
    const html = listOf(charts, lang);
    expect(html).toContain(`<a href="${page}">${title}</a>`);
    expect(html).toContain(`<a href="${other}"`);
    expect(html).not.toContain('<script');
  });
});

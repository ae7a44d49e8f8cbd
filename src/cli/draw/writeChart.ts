import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { drawnPolicy } from '../site/policy';

/** A chart as the drawing module gives it. */
export interface ChartFiles {
  title: string;
  subtitle: string;
  description: string;
  svg: string;
  widthPx: number;
  heightPx: number;
  table: string;
  rows: readonly Record<string, string | number>[];
  notes: readonly string[];
  source: string;
  query: string;
}

export interface ChartPlace {
  /** Stable name in addresses. */
  id: string;
  lang: 'en' | 'zh';
  /** Address of the site with a slash at its end; empty when it is not known, then addresses are relative. */
  site: string;
  hasPng: boolean;
  /** In the place of the chart's title and description: those of a story. */
  headline?: string | undefined;
  text?: string | undefined;
}

const SHEET = `
body { max-width: 60rem; margin: 0 auto; padding: 1rem; background: #fdfcf9; color: #1c1b19; font: 15px/1.5 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
img { display: block; max-width: 100%; height: auto; }
a { color: inherit; }
.note, footer { color: #5d5952; font-size: 13px; }
.numbers { overflow-x: auto; }
table { border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums; }
caption { margin: 0.5rem 0; text-align: left; font-weight: 600; }
th, td { padding: 0.2rem 0.8rem 0.2rem 0; border-bottom: 1px solid #e2ddd3; text-align: left; vertical-align: top; }
`;

const LABELS = {
  en: { site: 'Vitrine', live: 'Open the live chart', data: 'Data', other: '中文', picture: 'Picture' },
  zh: { site: 'Vitrine 政务橱窗', live: '打开交互图表', data: '数据', other: 'English', picture: '图片' },
} as const;

/** `<id>`, or `<id>.zh`: what the files of a chart are called before their ending. */
export function stemOf({ id, lang }: Pick<ChartPlace, 'id' | 'lang'>): string {
  return lang === 'zh' ? `${id}.zh` : id;
}

/** Writes SVG, HTML, CSV, JSON and oEmbed of a chart into a folder. */
export async function writeChart(folder: string, chart: ChartFiles, place: ChartPlace): Promise<void> {
  const stem = stemOf(place);
  const write = (ending: string, text: string): Promise<void> => writeFile(join(folder, stem + ending), text);
  await Promise.all([
    write('.svg', chart.svg),
    write('.html', pageOf(chart, place)),
    // Spreadsheets take a file without the mark for the encoding of the system.
    write('.csv', `\ufeff${Papa.unparse([...chart.rows], { newline: '\r\n' })}\r\n`),
    write('.json', `${JSON.stringify(dataOf(chart, place), null, 2)}\n`),
    write('.oembed.json', `${JSON.stringify(oembedOf(chart, place), null, 2)}\n`),
  ]);
}

function dataOf({ title, subtitle, source, notes, query, rows }: ChartFiles, { id, lang, site }: ChartPlace) {
  return { id, lang, title, subtitle, source, notes, live: `${site === '' ? '../' : site}${query}`, rows };
}

/** oEmbed 1.0 of type `rich` (oembed.com): a frame of the drawn page, which needs no script. */
export function oembedOf({ title, widthPx, heightPx }: ChartFiles, place: ChartPlace) {
  const { site, hasPng, lang, headline } = place;
  const address = `${addressBase(site)}${stemOf(place)}`;
  const name = headline ?? title;
  return {
    version: '1.0',
    type: 'rich',
    title: name,
    provider_name: LABELS[lang].site,
    ...(site !== '' && { provider_url: site }),
    width: widthPx,
    height: heightPx + 40,
    html: `<iframe src="${address}.html" width="${widthPx}" height="${heightPx + 40}" title="${escape(name)}" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    ...(hasPng && {
      thumbnail_url: `${address}.png`,
      thumbnail_width: 2 * widthPx,
      thumbnail_height: 2 * heightPx,
    }),
  };
}

function addressBase(site: string): string {
  return site === '' ? '' : `${site}charts/`;
}

/** The page of a chart: its picture, its words, its numbers, what other sites ask of a page; no script. */
export function pageOf(chart: ChartFiles, place: ChartPlace): string {
  const { id, lang, site, hasPng } = place;
  const [stem, label, base] = [stemOf(place), LABELS[lang], addressBase(site)];
  const title = escape(place.headline ?? chart.title);
  const text = escape(place.text ?? `${chart.subtitle} ${chart.description}`);
  const image = `${base}${stem}.${hasPng ? 'png' : 'svg'}`;
  const size = hasPng ? 2 : 1;
  const other = stemOf({ id, lang: lang === 'zh' ? 'en' : 'zh' });
  const notes = chart.notes.map((note) => `<p class="note">${escape(note)}</p>`).join('\n');
  const files = ['csv', 'json', 'svg', ...(hasPng ? ['png'] : [])]
    .map((ending) => `<a href="${stem}.${ending}">${ending.toUpperCase()}</a>`)
    .join(' ');
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
${drawnPolicy(SHEET)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${label.site}</title>
<meta name="description" content="${text}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${label.site}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${text}">
<meta property="og:image" content="${image}">
<meta property="og:image:width" content="${size * chart.widthPx}">
<meta property="og:image:height" content="${size * chart.heightPx}">
<meta property="og:image:alt" content="${escape(chart.description)}">
<meta property="og:locale" content="${lang === 'zh' ? 'zh_CN' : 'en_GB'}">
${site === '' ? '' : `<meta property="og:url" content="${base}${stem}.html">\n<link rel="canonical" href="${base}${stem}.html">\n`}<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:title" content="${title}">
<meta name="twitter:description" content="${text}">
<meta name="twitter:image" content="${image}">
<link rel="icon" href="../icon.svg" type="image/svg+xml">
<link rel="alternate" type="application/json+oembed" href="${base}${stem}.oembed.json" title="${title}">
<link rel="alternate" hreflang="${lang === 'zh' ? 'en' : 'zh-Hans'}" href="${other}.html">
<style>${SHEET}</style>
</head>
<body>
<main>
${place.headline === undefined ? '' : `<h1>${title}</h1>\n<p>${text}</p>\n`}<img src="${stem}.svg" width="${chart.widthPx}" height="${chart.heightPx}" alt="${escape(`${chart.title}. ${chart.description}`)}">
<p><a href="../index.html${escape(chart.query)}">${label.live}</a> · ${label.data}: ${files} · <a href="${other}.html" lang="${lang === 'zh' ? 'en' : 'zh-Hans'}">${label.other}</a></p>
${notes}
${chart.table}
</main>
<footer><p>${escape(chart.source)}</p></footer>
</body>
</html>
`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

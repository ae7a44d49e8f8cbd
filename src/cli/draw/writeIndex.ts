import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawnPolicy } from '../site/policy';
import { stemOf } from './writeChart';

/** A chart in the list of those that were drawn. */
export interface ListedChart {
  id: string;
  /** What it shows, as `chartKey` writes it. */
  key: string;
  title: { en: string; zh: string };
}

const SHEET = `
body { max-width: 60rem; margin: 0 auto; padding: 1rem; background: #fdfcf9; color: #1c1b19; font: 15px/1.5 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
h1 { font-size: 1.4rem; }
li { margin: 0.35rem 0; }
a { color: inherit; }
`;

const WORDS = {
  en: {
    title: 'Charts drawn beforehand',
    text: 'Pictures with their tables, readable without scripts. Each leads to its live chart.',
    other: '中文',
    site: 'Vitrine',
  },
  zh: {
    title: '预先绘制的图表',
    text: '附数据表的静态图表，无需脚本即可阅读，并可由此打开对应的交互图表。',
    other: 'English',
    site: 'Vitrine 政务橱窗',
  },
} as const;

/** Writes the list of drawn charts: for the share tab as JSON, for readers as a page in each language. */
export async function writeIndex(
  folder: string,
  version: string,
  charts: readonly ListedChart[],
): Promise<void> {
  const list = { version, charts: charts.map(({ id, key }) => ({ id, key })) };
  await Promise.all([
    writeFile(join(folder, 'index.json'), `${JSON.stringify(list)}\n`),
    ...(['en', 'zh'] as const).map((lang) =>
      writeFile(join(folder, `${stemOf({ id: 'index', lang })}.html`), listOf(charts, lang)),
    ),
  ]);
}

/** The page of all drawn charts; no script. */
export function listOf(charts: readonly ListedChart[], lang: 'en' | 'zh'): string {
  const words = WORDS[lang];
  const other = lang === 'zh' ? 'en' : 'zh';
  const items = charts.map(
    ({ id, title }) => `<li><a href="${stemOf({ id, lang })}.html">${escape(title[lang])}</a></li>`,
  );
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
${drawnPolicy(SHEET)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} – ${words.site}</title>
<style>${SHEET}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.text}</p>
<ul>
${items.join('\n')}
</ul>
<p><a href="../index.html${lang === 'zh' ? '?lang=zh' : ''}">${words.site}</a> · <a href="${stemOf({ id: 'index', lang: other })}.html" lang="${other === 'zh' ? 'zh-Hans' : 'en'}">${words.other}</a></p>
</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

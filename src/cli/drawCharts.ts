import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import type { Asked } from '../query/asked';
import type { Story } from '../domain/story';
import type { ChartFiles, ChartPlace } from './draw/writeChart';
import type { ListedChart } from './draw/writeIndex';

/** Charts that every build draws, by the name that their addresses have; stories come beside them. */
const PRESETS: readonly { id: string; view: string; at: number; part?: string }[] = [
  { id: 'items-disclosed', view: 'view=overview', at: 0, part: 'disclosure' },
  { id: 'how-requests-ended', view: 'view=overview', at: 1, part: 'outcomes' },
  { id: 'reviews-and-lawsuits', view: 'view=overview', at: 2, part: 'cases' },
  { id: 'requests-received', view: 'view=trend&m=received', at: 0 },
  { id: 'same-bodies', view: 'view=trend&m=received&basis=same', at: 0 },
  { id: 'outcome-shares', view: 'view=outcomes&per=share', at: 0 },
  { id: 'share-disclosed-in-full', view: 'view=trend&m=full_share', at: 0 },
  { id: 'reviews-per-100', view: 'view=trend&m=reviews_per_100', at: 0 },
];

/** What stands in the place of parts that need a browser, by the ends of their paths. */
const WITHOUT_BROWSER: readonly (readonly [part: string, instead: string])[] = [
  ['/app/answer.svelte.ts', '/app/draw/drawnAnswer.ts'],
  ['/view/panels/Figure.svelte', '/app/draw/DrawnFigure.svelte'],
  ['/view/charts/ChartSurface.svelte', '/app/draw/DrawnSurface.svelte'],
];

interface Modules {
  drawView: (asked: Asked, what: object) => Promise<ChartFiles | undefined>;
  openOnDisk: (folder: string) => Promise<{ asked: Asked; close: () => Promise<void> }>;
  loadStories: (root: string) => Promise<Story[]>;
  writeChart: (folder: string, chart: ChartFiles, place: ChartPlace) => Promise<void>;
  writeIndex: (folder: string, version: string, charts: readonly ListedChart[]) => Promise<void>;
  keyOfAddress: (query: string, part: string | undefined) => string;
  paintPngs: (folder: string, charts: readonly object[]) => Promise<string | undefined>;
  hasPainter: () => boolean;
}

/** Draws the presets and the stories into `charts/` of the built site, in both languages. */
export function drawCharts(): Plugin {
  let [root, publicDir, outDir] = ['.', 'public', 'dist'];
  return {
    name: 'vitrine:draw-charts',
    apply: 'build',
    configResolved(config) {
      ({ root, publicDir } = config);
      outDir = resolve(root, config.build.outDir);
    },
    async closeBundle() {
      // Presets and stories tell of the corpus that the project ships.
      if (publicDir !== join(root, 'public')) return;
      const server = await startServer(root);
      try {
        await drawAll(
          server,
          { root, corpus: join(publicDir, 'corpus'), folder: join(outDir, 'charts') },
          (text) => this.info(text),
        );
      } finally {
        await server.close();
      }
    },
  };
}

async function drawAll(
  server: ViteDevServer,
  { root, corpus, folder }: { root: string; corpus: string; folder: string },
  say: (text: string) => void,
): Promise<void> {
  const load = async (path: string) => (await server.ssrLoadModule(path)) as Modules;
  const { openOnDisk } = await load('/src/cli/draw/openOnDisk.ts');
  const { drawView } = await load('/src/app/draw/drawView.ts');
  const { writeChart } = await load('/src/cli/draw/writeChart.ts');
  const { writeIndex } = await load('/src/cli/draw/writeIndex.ts');
  const { keyOfAddress } = await load('/src/app/share/chartKey.ts');
  const { paintPngs, hasPainter } = await load('/src/cli/draw/paintPngs.ts');
  const stories = await (await load('/src/cli/loadStories.ts')).loadStories(root);
  const variables = lightVariables(await readFile(join(root, 'src/view/tokens.css'), 'utf8'));
  const site = (process.env['VITRINE_SITE'] ?? '').replace(/\/*$/, (end) => (end === '' ? '' : '/'));
  const hasPng = hasPainter();
  const { asked, close } = await openOnDisk(corpus);
  await mkdir(folder, { recursive: true });
  const pictures: object[] = [];
  const listed = new Map<string, ListedChart>();
  const list = (id: string, key: string, lang: 'en' | 'zh', title: string): void => {
    const before = listed.get(id)?.title ?? { en: title, zh: title };
    listed.set(id, { id, key, title: { ...before, [lang]: title } });
  };
  try {
    for (const lang of ['en', 'zh'] as const) {
      const base = { lang, site: site === '' || site.endsWith('/') ? site : `${site}/`, variables };
      for (const { id, view, at, part } of PRESETS) {
        const chart = await drawView(asked, { ...base, view, at });
        if (chart === undefined) throw new Error(`${id}: ${view} has no chart to draw`);
        await writeChart(folder, chart, { id, lang, site: base.site, hasPng });
        list(id, keyOfAddress(view, part), lang, chart.title);
        pictures.push({ id, lang, widthPx: chart.widthPx, heightPx: chart.heightPx });
      }
      for (const { id, views, headline, sentences } of stories) {
        // The first view that is a chart by year: grids, flows and reports are read on the page.
        const view = views.find((each) => /^view=(trend|outcomes|cases)/.test(each));
        const chart = view === undefined ? undefined : await drawView(asked, { ...base, view, at: 0 });
        if (view === undefined || chart === undefined)
          throw new Error(`story ${id}: none of its views is a chart to draw`);
        list(id, keyOfAddress(view, undefined), lang, headline[lang]);
        const text = sentences[lang].join(lang === 'zh' ? '' : ' ');
        await writeChart(
          folder,
          { ...chart, query: `${chart.query}&story=${id}` },
          {
            ...{ id, lang, site: base.site, hasPng, headline: headline[lang], text },
          },
        );
        pictures.push({ id, lang, widthPx: chart.widthPx, heightPx: chart.heightPx });
      }
    }
  } finally {
    await close();
  }
  await writeIndex(folder, asked.manifest.version, [...listed.values()]);
  const said = await paintPngs(folder, pictures);
  if (said !== undefined) say(said);
}

/** Custom properties of the style sheet, of each pair of colours the light one. */
function lightVariables(styleSheet: string): Record<string, string> {
  return Object.fromEntries(
    [...styleSheet.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll(/light-dark\(([^,]+),[^)]+\)/g, '$1').trim(),
    ]),
  );
}

async function startServer(root: string): Promise<ViteDevServer> {
  const withoutBrowser: Plugin = {
    name: 'vitrine:without-browser',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const pair = WITHOUT_BROWSER.find(([part]) => found?.id.endsWith(`/src${part}`));
      return pair === undefined ? found : found?.id.replace(pair[0], pair[1]);
    },
  };
  return createServer({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [withoutBrowser, svelte({ configFile: false, compilerOptions: { css: 'injected' } })],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
  });
}

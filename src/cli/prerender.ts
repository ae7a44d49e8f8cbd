import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer, type InlineConfig, type Plugin, type ViteDevServer } from 'vite';
import type { Cube } from '../corpus/cube';
import type { Manifest } from '../corpus/manifest';

/** Where the page is drawn; loaded through Vite, as it is made of Svelte components. */
const DRAW_PAGE = '/src/app/drawPage.ts';
const PLACE = '<!--drawn-->';

interface Drawing {
  drawPage: (manifest: Manifest, cube: Cube) => Promise<string>;
}

/** Draws the first page into index.html, from the corpus in the public folder. */
export function prerender(): Plugin {
  let root = '.';
  let publicDir = 'public';
  let define: Record<string, unknown> = {};
  return {
    name: 'vitrine:prerender',
    configResolved(config) {
      ({ root, publicDir, define = {} } = config);
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { server }) {
        const corpus = join(publicDir, 'corpus');
        const manifest = await readJson<Manifest>(join(corpus, 'manifest.json'));
        const cube = await readJson<Cube>(join(corpus, 'cube', 'overview.json'));
        const drawn = await drawWith(server, { root, define }, (drawing) => drawing.drawPage(manifest, cube));
        return html.replace(PLACE, () => drawn);
      },
    },
  };
}

async function drawWith(
  server: ViteDevServer | undefined,
  config: Pick<InlineConfig, 'root' | 'define'>,
  draw: (drawing: Drawing) => Promise<string>,
): Promise<string> {
  const own =
    server ??
    (await createServer({
      ...config,
      configFile: false,
      logLevel: 'error',
      plugins: [svelte({ configFile: false })],
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      appType: 'custom',
    }));
  try {
    return await draw((await own.ssrLoadModule(DRAW_PAGE)) as Drawing);
  } finally {
    if (own !== server) await own.close();
  }
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}

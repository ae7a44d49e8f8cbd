import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer, type InlineConfig, type Plugin, type ViteDevServer } from 'vite';
import type { Cube } from '../corpus/cube';
import type { Manifest } from '../corpus/manifest';
import type { Story } from '../domain/story';

/** Where the page is drawn, and stories are read; loaded through Vite, as they are of the site's own code. */
const DRAW_PAGE = '/src/app/drawPage.ts';
const LOAD_STORIES = '/src/cli/loadStories.ts';
const PLACE = '<!--drawn-->';

interface Drawing {
  drawPage: (manifest: Manifest, cube: Cube, stories: readonly Story[]) => Promise<string>;
}
interface Loading {
  loadStories: (root: string) => Promise<Story[]>;
}

/**
 * Draws the first page into index.html, from the corpus in the public folder and the stories in data, and writes the
 * stories beside it.
 */
export function prerender(): Plugin {
  let root = '.';
  let publicDir = 'public';
  let define: Record<string, unknown> = {};
  /** The development server, or one of the build's own. */
  let server: ViteDevServer | undefined;
  let own: Promise<ViteDevServer> | undefined;

  async function load<T>(path: string): Promise<T> {
    const running = server ?? (await (own ??= startServer({ root, define })));
    return (await running.ssrLoadModule(path)) as T;
  }
  const readStories = async (): Promise<Story[]> => (await load<Loading>(LOAD_STORIES)).loadStories(root);

  return {
    name: 'vitrine:prerender',
    configResolved(config) {
      ({ root, publicDir, define = {} } = config);
    },
    configureServer(started) {
      server = started;
      server.middlewares.use('/stories.json', (_, response) => {
        readStories().then(
          (stories) => response.setHeader('content-type', 'application/json').end(JSON.stringify(stories)),
          (cause: unknown) => {
            response.statusCode = 500;
            response.end(String(cause));
          },
        );
      });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const corpus = join(publicDir, 'corpus');
        const manifest = await readJson<Manifest>(join(corpus, 'manifest.json'));
        const cube = await readJson<Cube>(join(corpus, 'cube', 'overview.json'));
        const { drawPage } = await load<Drawing>(DRAW_PAGE);
        const drawn = await drawPage(manifest, cube, await readStories());
        return html.replace(PLACE, () => drawn);
      },
    },
    async generateBundle() {
      const source = JSON.stringify(await readStories());
      this.emitFile({ type: 'asset', fileName: 'stories.json', source });
    },
    async closeBundle() {
      await (await own)?.close();
      own = undefined;
    },
  };
}

async function startServer(config: Pick<InlineConfig, 'root' | 'define'>): Promise<ViteDevServer> {
  return createServer({
    ...config,
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
  });
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}

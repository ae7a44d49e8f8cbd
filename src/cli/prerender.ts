import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Cube } from '../corpus/cube';
import type { Manifest } from '../corpus/manifest';
import { loadModule } from './site/loadModule.ts';

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
  return {
    name: 'vitrine:prerender',
    configResolved(config) {
      ({ root, publicDir } = config);
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { server }) {
        const corpus = join(publicDir, 'corpus');
        const manifest = await readJson<Manifest>(join(corpus, 'manifest.json'));
        const cube = await readJson<Cube>(join(corpus, 'cube', 'overview.json'));
        const drawn = await loadModule(server, root, DRAW_PAGE, ({ drawPage }: Drawing) =>
          drawPage(manifest, cube),
        );
        return html.replace(PLACE, () => drawn);
      },
    },
  };
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}

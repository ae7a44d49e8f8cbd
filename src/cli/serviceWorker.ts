import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin, type ResolvedConfig, type Rollup } from 'vite';

const SOURCE = 'src/app/offline/serviceWorker.ts';
/**
 * Scripts that are larger wait until they are touched: the dictionary of pinyin. That of the database's
 * worker is kept from the first: workers load it out of the page's sight.
 */
const LARGEST_BYTES = 280_000;
/** What only frames in other pages load. */
const FRAMES_ONLY = /^(?:slices\/|assets\/(?:embed|words|height)-)/;
/** Files of the public folder that every page needs, where the build copies it. */
const PUBLIC_FILES = ['icon.svg'];

/**
 * Builds sw.js beside index.html, in one classic script, as not every browser takes modules there. It
 * knows the page, its scripts and its styles, so that a version of the site is kept whole.
 */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'vitrine:service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler(_, bundle) {
        const out = resolve(config.root, config.build.outDir);
        const precached = [
          ...filesOf(bundle),
          ...(await revised(
            [...pagesOf(bundle), ...PUBLIC_FILES.filter((name) => existsSync(join(out, name)))],
            out,
          )),
        ];
        await build({
          root: config.root,
          configFile: false,
          publicDir: false,
          logLevel: 'error',
          define: { PRECACHED: JSON.stringify(precached) },
          build: {
            outDir: out,
            emptyOutDir: false,
            rolldownOptions: {
              input: join(config.root, SOURCE),
              output: { format: 'iife', entryFileNames: 'sw.js' },
            },
          },
        });
      },
    },
  };
}

/** Scripts and styles of the bundle; a hash in the name says which they are. */
function filesOf(bundle: Rollup.OutputBundle): { url: string; revision: null }[] {
  return Object.values(bundle)
    .filter(({ fileName }) => /\.(js|css)$/.test(fileName) && !FRAMES_ONLY.test(fileName))
    .filter((file) => sizeOf(file) <= LARGEST_BYTES)
    .map(({ fileName }) => ({ url: fileName, revision: null }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function pagesOf(bundle: Rollup.OutputBundle): string[] {
  return Object.keys(bundle)
    .filter((name) => name.endsWith('.html'))
    .sort();
}

function sizeOf(file: Rollup.OutputChunk | Rollup.OutputAsset): number {
  return file.type === 'chunk' ? file.code.length : file.source.length;
}

/** Files whose address stays when they change. */
async function revised(
  names: readonly string[],
  folder: string,
): Promise<{ url: string; revision: string }[]> {
  return Promise.all(
    names.map(async (name) => ({
      url: name,
      revision: createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('hex')
        .slice(0, 16),
    })),
  );
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Connect, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';
import { loadModule } from './loadModule.ts';
import {
  keptFolder,
  readKept,
  readNumbers,
  writeKept,
  writeSlice,
  writeSlices,
  type Slices,
} from './numbers.ts';
import { POLICY } from './policy.ts';
import { putRoute, writeRoute } from './route.ts';

const ENTRY = 'src/app/embed/main.ts';
const WORDS = { en: 'src/app/embed/speakEn.ts', zh: 'src/app/embed/speakZh.ts' };
const HEIGHT = 'src/app/embed/followHeight.ts';
const PAGE = 'src/app/embed/page.html';
const SLICES = '/src/corpus/slice.ts';
const NAME = 'embed.html';
/**
 * What only the database answers, which an embedded chart never asks; and the picking of years, which is done on
 * the site. Without any import that comes later the script needs none of what loads them.
 */
const UNASKED = /import\('\.\/(tallyMeasures|tallyRows|shares|YearBrush\.svelte)'\)/;

type Part = 'ASSETS' | 'CORPUS' | 'KEPT' | 'POLICY' | 'EN' | 'ZH';

/**
 * The light page of one chart, `embed.html`: one plain script, one sheet, and a script of numbers for each
 * chart in `slices/<version>/`, of the newest version and of every one that the site keeps. Also gives the pages
 * their policy, and index.html the script that tells the two apart.
 */
export function lightPage(): Plugin {
  let config: ResolvedConfig;
  const corpus = (): string => join(config.publicDir, 'corpus');
  const page = async (parts: Record<Part, string>): Promise<string> =>
    (await readFile(join(config.root, PAGE), 'utf8')).replace(
      /%(ASSETS|CORPUS|KEPT|POLICY|EN|ZH)%/g,
      (_, part: Part) => parts[part],
    );

  return {
    name: 'vitrine:light-page',
    enforce: 'post',
    configResolved: (resolved) => void (config = resolved),
    configureServer(server) {
      // The page of development: modules of its own, slices made when they are asked for.
      server.middlewares.use((request, response, next) => {
        void answer(request.url ?? '', response, next).catch(next);
      });
      async function answer(
        address: string,
        response: Parameters<Connect.SimpleHandleFunction>[1],
        next: Connect.NextFunction,
      ): Promise<void> {
        const { pathname, search, searchParams } = new URL(address, 'http://site');
        const [, version, slice] = /^\/slices\/(?:([^/]+)\/)?(.+)\.js$/.exec(pathname) ?? [];
        const lang = /^words-(en|zh)$/.exec(slice ?? '')?.[1] as keyof typeof WORDS | undefined;
        if (lang !== undefined) {
          response.setHeader('Content-Type', 'text/javascript');
          response.end((await buildScript(config, WORDS[lang])).script);
        } else if (slice !== undefined) {
          const isKept = (await readKept(corpus())).some((kept) => kept.version === version);
          const numbers = await readNumbers(isKept ? keptFolder(corpus(), version ?? '') : corpus());
          const text = await loadModule(server, config.root, SLICES, (slices: Slices) =>
            writeSlice(slices, numbers, decodeURIComponent(slice)),
          );
          response.setHeader('Content-Type', 'text/javascript');
          response.statusCode = text === undefined ? 404 : 200;
          response.end(text);
        } else if (pathname === `/${NAME}`) {
          const { manifest } = await readNumbers(corpus());
          const html = await page({
            ASSETS: `<script type="module" src="/${ENTRY}"></script>`,
            CORPUS: manifest.version,
            KEPT: writeKept(await readKept(corpus())),
            POLICY: '',
            EN: `/slices/words-en.js`,
            ZH: `/slices/words-zh.js`,
          });
          response.setHeader('Content-Type', 'text/html');
          response.end(await server.transformIndexHtml(`/${NAME}`, html));
        } else if (pathname === '/' && searchParams.get('embed') === '1' && !searchParams.has('load')) {
          response.writeHead(302, { Location: `/${NAME}${search}` }).end();
        } else next();
      }
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const numbers = await readNumbers(corpus());
        const kept = await readKept(corpus());
        const emit = (name: string, source: string): string => {
          const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
          const fileName = name.replace('[hash]', hash);
          this.emitFile({ type: 'asset', fileName, source });
          return `./${fileName}`;
        };
        const { script, sheet } = await buildScript(config, ENTRY);
        const [css, js] = [emit('assets/embed-[hash].css', sheet), emit('assets/embed-[hash].js', script)];
        const words = async (lang: keyof typeof WORDS): Promise<string> =>
          emit(`assets/words-${lang}-[hash].js`, (await buildScript(config, WORDS[lang])).script);
        const html = await page({
          ASSETS: `<link rel="stylesheet" href="${css}" />\n    <script src="${js}" defer></script>`,
          CORPUS: numbers.manifest.version,
          KEPT: writeKept(kept),
          POLICY,
          EN: await words('en'),
          ZH: await words('zh'),
        });
        emit(NAME, html);
        await loadModule(undefined, config.root, SLICES, async (slices: Slices) => {
          const earlier = kept.map(({ version }) => readNumbers(keptFolder(corpus(), version)));
          for (const each of [numbers, ...(await Promise.all(earlier))])
            for (const [path, text] of writeSlices(slices, each)) emit(path, text);
        });
        const height = emit('assets/height-[hash].js', (await buildScript(config, HEIGHT)).script);
        const index = bundle['index.html'];
        if (index?.type !== 'asset') return this.error('index.html was not built');
        index.source = putRoute(
          String(index.source),
          emit('assets/route-[hash].js', writeRoute(NAME, height)),
          POLICY,
        );
      },
    },
  };
}

/** One plain script and its sheet: modules may not load in a sandboxed frame. */
async function buildScript(
  { root, build: { target } }: ResolvedConfig,
  entry: string,
): Promise<{ script: string; sheet: string }> {
  const built = (await build({
    root,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false }), leaveOut(UNASKED)],
    build: {
      write: false,
      target,
      modulePreload: false,
      // One sheet beside the script; split, it would be written into the script as an inline one.
      cssCodeSplit: false,
      rolldownOptions: { input: join(root, entry), output: { format: 'iife', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const script = built.output.find((each) => each.type === 'chunk')?.code ?? '';
  const sheet = built.output.find((each) => each.fileName.endsWith('.css'));
  return { script, sheet: sheet?.type === 'asset' ? String(sheet.source) : '' };
}

/** Refuses imports that a script does without, to those who ask for them all the same. */
function leaveOut(imports: RegExp): Plugin {
  return {
    name: 'vitrine:leave-out',
    enforce: 'pre',
    transform: (code) =>
      imports.test(code) ? code.replace(imports, "Promise.reject(new Error('left out'))") : undefined,
  };
}

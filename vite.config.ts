import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import about from './package.json' with { type: 'json' };
import { describeBuild } from './src/cli/describeBuild.ts';
import { drawCharts } from './src/cli/drawCharts.ts';
import { prerender } from './src/cli/prerender.ts';
import { serviceWorker } from './src/cli/serviceWorker.ts';
import { checkSizes } from './src/cli/site/checkSizes.ts';
import { lightPage } from './src/cli/site/lightPage.ts';

/**
 * What the first page shares with the others, in one chunk: many small ones compress less well, and
 * each is a request.
 */
const FIRST_ROUTE = new RegExp(
  [
    'domain/(entity|failure|figure|form|kind|measure|metric|outcomes|crosswalk|province|series|wilson)',
    'chart/(coverage|format|frame|placeBreaks|textWidth|target|yearAxis)',
    'view/(marks/markOf|charts/(breakText|brush)|panels/(nameOf|pointText|settled))',
    'store/cubeReader',
    'query/(dictionary|points)',
    'app/(address|answer|page)',
  ]
    .map((files) => `/src/${files}(\\.svelte)?\\.ts$`)
    .concat('vite/preload-helper', 'svelte/src/internal/disclose-version')
    .join('|'),
);

/** What questions of rows share, in one chunk, too. */
const QUERY =
  /\/src\/query\/(bodyCodes|bodyReports|caveats|contradictions|measuredRows|origin|pinyinColumn|rowConditions|rowTally)\.ts$/;

const isTest = process.env.VITEST !== undefined;

export default defineConfig({
  // Relative, so that the site works from any folder of any host.
  base: './',
  define: {
    VITRINE_BUILD: JSON.stringify(describeBuild(about, process.env.SOURCE_DATE_EPOCH, new Date())),
  },
  plugins: [
    svelte({ configFile: false }),
    ...(isTest ? [] : [prerender(), lightPage(), drawCharts(), serviceWorker(), checkSizes()]),
  ],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: FIRST_ROUTE, priority: 1 },
            { name: 'query', test: QUERY, includeDependenciesRecursively: false },
          ],
        },
        // The first script names every file that may come later; letters of their hashes do not compress.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
  worker: { format: 'es' },
  // Found late, these would reload the page of the development server.
  optimizeDeps: { include: ['papaparse'], exclude: ['@duckdb/duckdb-wasm'] },
  test: {
    // No test leaves a trace in its process; one of its own for each file took half of the time.
    pool: 'threads',
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          setupFiles: ['test/support/fixedSeed.ts'],
          testTimeout: 20_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/buildSite.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          // A browser that stalls on a busy machine gets a second try; a fault fails twice.
          retry: process.env.CI === undefined ? 0 : 1,
          // Browsers share two cores: more at once only wait for each other.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

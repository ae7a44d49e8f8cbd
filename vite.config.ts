import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { prerender } from './src/cli/prerender';

export default defineConfig({
  // Relative, so that the site works from any folder of any host.
  base: './',
  plugins: [svelte(), ...(process.env.VITEST === undefined ? [prerender()] : [])],
  build: { target: 'es2022', chunkSizeWarningLimit: 600 },
  worker: { format: 'es' },
  // Found late, these would reload the page of the development server.
  optimizeDeps: { include: ['papaparse'], exclude: ['@duckdb/duckdb-wasm'] },
  test: { include: ['test/**/*.test.ts'], testTimeout: 20_000 },
});

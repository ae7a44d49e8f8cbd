import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer, type ViteDevServer } from 'vite';

/**
 * Uses a module of the site while the site is built: loaded through Vite, as it may be made of Svelte
 * components, by the development server where there is one.
 */
export async function loadModule<Module, Result>(
  server: ViteDevServer | undefined,
  root: string,
  path: string,
  use: (module: Module) => Result | Promise<Result>,
): Promise<Result> {
  const own =
    server ??
    (await createServer({
      root,
      configFile: false,
      logLevel: 'error',
      plugins: [svelte({ configFile: false })],
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      appType: 'custom',
    }));
  try {
    return await use((await own.ssrLoadModule(path)) as Module);
  } finally {
    if (own !== server) await own.close();
  }
}

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

/** Builds the site once, before the browser tests, as `npm run build` does, beside the cache. */
export default async function buildSite(project: TestProject): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  const folder = join(root, '.cache', 'test-site');
  // A process of its own: the build must not take itself for a part of the tests.
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' };
  delete env['VITEST'];
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const run = promisify(execFile);
  await run(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: root,
    env,
  });
  project.provide('site', folder);
}

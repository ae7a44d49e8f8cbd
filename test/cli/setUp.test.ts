import { spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../src/cli/chromium.mjs';
import { makeFolder } from '../support/corpus';

describe('setUp', () => {
  it.each([[[]], [['everything']]])('answers %j with its usage', (args: string[]) => {
    const setUp = join(import.meta.dirname, '../../src/cli/setUp.mjs');
    const { status, stderr } = spawnSync(process.execPath, [setUp, ...args], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('usage: node src/cli/setUp.mjs corpus | site | test');
  });
});

describe('findChromium', async () => {
  const folder = await makeFolder();
  afterEach(() => vi.unstubAllEnvs());

  async function makeProgram(path: string): Promise<string> {
    const file = join(folder, path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, '');
    await chmod(file, 0o755);
    return file;
  }

  it('takes the one that is named, then an installed one, then the newest download', async () => {
    vi.stubEnv('PATH', join(folder, 'bin'));
    vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', join(folder, 'downloads'));
    await makeProgram('downloads/chromium-999/chrome-linux/chrome');
    const newest = await makeProgram('downloads/chromium-1200/chrome-linux64/chrome');
    expect(findChromium()).toBe(newest);
    const installed = await makeProgram('bin/google-chrome');
    expect(findChromium()).toBe(installed);
    const named = await makeProgram('elsewhere/my-chromium');
    vi.stubEnv('CHROMIUM_PATH', named);
    expect(findChromium()).toBe(named);
    vi.stubEnv('CHROMIUM_PATH', join(folder, 'none'));
    expect(findChromium()).toBe(installed);
  });
});

// Finds a Chromium for the tests and the bench, in plain Node: setUp.mjs needs it before anything
// is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Path of a Chromium: the one that CHROMIUM_PATH names, an installed one, or the one that
 * Playwright downloaded.
 * @returns {string | undefined} undefined when there is none
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...(named ? [named] : []), ...installed, ...FIXED, ...downloaded()].find(canRun);
}

/**
 * Gets a Chromium: Playwright's download, or Debian's package where that fails and the user is root.
 * @param {string} project top folder of the project
 * @returns {string | undefined} its path
 */
export function installChromium(project) {
  const playwright = join(project, 'node_modules/playwright-core/cli.js');
  attempt(process.execPath, [playwright, 'install', 'chromium']);
  if (findChromium() === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', ['update', '-qq']);
    attempt('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']);
  }
  return findChromium();
}

/** Chromiums in Playwright's folder, the newest first. */
function downloaded() {
  const folders = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ].filter((folder) => folder && existsSync(folder));
  const programs = ['chrome-linux/chrome', 'chrome-linux64/chrome'].concat(
    ['mac', 'mac-arm64'].map((mac) => `chrome-${mac}/Chromium.app/Contents/MacOS/Chromium`),
  );
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
      .flatMap((name) => programs.map((program) => join(folder, name, program))),
  );
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function attempt(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, args, { env, stdio: ['ignore', process.stderr, 'inherit'] });
}

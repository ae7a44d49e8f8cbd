// Makes a fresh clone ready, in plain Node: nothing is installed yet when it runs.
// node src/cli/setUp.mjs corpus | site | test
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, installChromium } from './chromium.mjs';

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** Figures of the seed, and those read from reports by `vitrine extract`. */
const FIGURES = ['data/figures.csv', 'data/reports.csv'];
const CORPUS_INPUTS = [
  'data',
  'src/domain',
  'src/corpus',
  'src/cli/build',
  'src/cli/build.ts',
  'src/cli/keptVersions.ts',
  'src/cli/package',
  'src/cli/package.ts',
  'package-lock.json',
];
const SITE_INPUTS = ['index.html', 'vite.config.ts', 'package-lock.json', 'src', 'public', 'data'];

/** Installs what package-lock.json lists, unless that stands there already. */
function installDependencies() {
  const installed = join(PROJECT, 'node_modules/.package-lock.json');
  const lock = join(PROJECT, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  say('installing dependencies');
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'the dependencies could not be installed',
  );
}

/** Builds public/corpus from data/, unless it was built from the same files by the same code. */
function buildCorpus() {
  whenStale('corpus', CORPUS_INPUTS, 'public/corpus/manifest.json', () => {
    say('building the corpus');
    const args = [
      'src/cli/vitrine.ts',
      'build',
      ...FIGURES,
      '--out',
      'public/corpus',
      '--versions',
      'data/versions',
    ];
    run(process.execPath, ['--import', 'tsx', ...args], 'the corpus could not be built');
    for (const folder of ['public/corpus', ...keptVersions()]) {
      const packing = ['src/cli/vitrine.ts', 'package', folder, '--out', join(folder, 'download')];
      run(process.execPath, ['--import', 'tsx', ...packing], 'the corpus could not be packed for download');
    }
  });
}

/** Folders of the earlier versions that stand beside the corpus. */
function keptVersions() {
  const folder = 'public/corpus/versions';
  const path = join(PROJECT, folder);
  return existsSync(path) ? readdirSync(path).map((version) => join(folder, version)) : [];
}

/** Builds the static site to dist/, unless nothing that goes into it has changed. */
function buildSite() {
  whenStale('site', SITE_INPUTS, 'dist/index.html', () => {
    say('building the site');
    run(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
      'the site could not be built',
    );
  });
}

/** Does `work` when `result` is missing, or was made from other inputs (their hash stands in .cache). */
function whenStale(name, inputs, result, work) {
  const stamp = join(PROJECT, '.cache', `${name}.sha256`);
  const hash = hashOf(inputs);
  const isFresh =
    existsSync(join(PROJECT, result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (isFresh) return;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hashOf(inputs));
}

function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesIn(join(PROJECT, input))).sort())
    hash
      .update(`${relative(PROJECT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

function run(command, args, failure) {
  const { status, error } = spawnSync(command, args, {
    cwd: PROJECT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) stop(`${failure}${error === undefined ? '' : ` (${error.message})`}`);
}

function say(text) {
  process.stderr.write(`vitrine: ${text}\n`);
}

function stop(reason) {
  say(reason);
  process.exit(1);
}

const goal = process.argv[2];
if (!['corpus', 'site', 'test'].includes(goal)) {
  say('usage: node src/cli/setUp.mjs corpus | site | test');
  process.exit(2);
}
installDependencies();
buildCorpus();
if (goal === 'site') buildSite();
if (goal === 'test' && findChromium() === undefined) {
  say('no Chromium is installed: getting one');
  if (installChromium(PROJECT) === undefined)
    stop('no Chromium could be had; install one, or name it in CHROMIUM_PATH');
}

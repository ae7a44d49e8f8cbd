import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bodyOf } from './bodyOf';
import { buildPeer, writePeerData } from './buildPeer';
import { buildSite } from './buildSite';
import { SIZES, type Size } from './generate';
import { measureExtract } from './extract';
import { hashOfFiles } from './hashOfFiles';
import { makeCorpus, type MadeCorpus } from './makeCorpus';
import { buildAlone, measureAlone, measureBlank } from './measureAlone';
import { measurePeer } from './measurePeer';
import { measureBodies, measureFirstPage, measureLevels, measureViews } from './measureSite';
import { measureNames } from './names';
import { openSamples, type Sample, type Samples } from './samples';
import { writeTable } from './table';
import { nameOf, TARGETS, type Target } from './targets';
import { inBytes, inTime, markdown } from './words';

const USAGE = `npm run bench -- [--sizes s,m,l] [--runs 5] [--only first,levels,bodies,views,alone,peer,tuned,extract,names] [--fresh]

Makes the synthetic corpora, builds site and peer, visits them in Chromium and prints a table in
Markdown; progress goes to standard error. Everything lies in .cache/bench (12 GB with L), which may be
deleted. A run that was interrupted goes on where it stopped; --fresh measures anew.`;

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, '.cache', 'bench');
/** The metric of every chart, and the one asked next. */
const METRIC = 'received';
const NEXT_METRIC = 'concluded';
/** Failed visits that are tried again before the bench gives a target up. */
const MOST_FAILURES = 2;
/** A list that follows every letter within this time follows the hand. */
const MOST_NAMES_MS = 50;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 's,m,l' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: [...TARGETS, 'extract', 'names'].join() },
    fresh: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else {
  const sizes = wordsOf(values.sizes, Object.keys(SIZES) as Size[]);
  const only = wordsOf(values.only, [...TARGETS, 'extract', 'names'] as const);
  const targets = TARGETS.filter((target) => only.includes(target));
  await bench({
    sizes: targets.length === 0 ? [] : sizes,
    targets,
    runs: Number(values.runs),
    fresh: values.fresh,
    extracts: only.includes('extract'),
    names: only.includes('names'),
  });
}

interface Wanted {
  sizes: Size[];
  targets: Target[];
  runs: number;
  fresh: boolean;
  /** Whether the reading of reports is measured, too. */
  extracts: boolean;
  /** Whether the search over names is, too. */
  names: boolean;
}

async function bench({ sizes, targets, runs, fresh, extracts, names }: Wanted): Promise<void> {
  const corpora = sizes.map((size) => {
    say(`corpus ${size}`);
    return makeCorpus(size, CACHE);
  });
  for (const corpus of corpora) await prepare(corpus, targets);

  const path = join(CACHE, `samples-${measuredKey()}.ndjson`);
  if (fresh) rmSync(path, { force: true });
  const samples = openSamples(path);
  const failures = new Map<string, number>();
  for (let run = 1; run <= (sizes.length === 0 ? 0 : runs); run++) {
    await repeat(samples, 'blank', run, failures, measureBlank);
    for (const corpus of corpora) {
      for (const target of targets) {
        const name = nameOf(target, corpus.size);
        await repeat(samples, name, run, failures, () => visit(target, corpus, samples));
      }
    }
  }
  if (sizes.length > 0) console.log(writeTable(samples, sizes, corpora));
  if (extracts) console.log(`\n${await benchExtraction()}`);
  if (names) console.log(`\n${await benchNames()}`);
}

/** Measures a target for the `run`-th time unless that was done before. */
async function repeat(
  samples: Samples,
  name: string,
  run: number,
  failures: Map<string, number>,
  measure: () => Promise<Sample>,
): Promise<void> {
  while (samples.of(name).length < run && (failures.get(name) ?? 0) <= MOST_FAILURES) {
    say(`${name}, visit ${run}`);
    try {
      samples.add(name, await measure());
    } catch (error) {
      failures.set(name, (failures.get(name) ?? 0) + 1);
      say(`${name} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

async function visit(target: Target, corpus: MadeCorpus, samples: Samples): Promise<Sample> {
  const from = { site: siteOf(corpus), corpus: corpus.folder };
  switch (target) {
    case 'first':
      return measureFirstPage(from);
    case 'levels':
      return measureLevels(from, METRIC);
    case 'bodies':
      return measureBodies(from, METRIC, NEXT_METRIC);
    case 'views':
      return measureViews(from, METRIC, await bodyOf(corpus.folder));
    case 'alone': {
      const statement = samples.of(nameOf('bodies', corpus.size)).at(-1)?.nextFilterSql;
      return measureAlone(join(CACHE, 'alone'), corpus.folder, String(statement));
    }
    case 'peer':
    case 'tuned':
      return measurePeer(join(CACHE, 'peer'), peerDataOf(corpus), METRIC, target === 'tuned');
  }
}

async function prepare(corpus: MadeCorpus, targets: readonly Target[]): Promise<void> {
  const compressed = join(CACHE, 'compressed');
  say(`site with ${corpus.size}`);
  await buildSite(corpus.publicDir, siteOf(corpus), compressed);
  if (targets.includes('alone')) await buildAlone(join(CACHE, 'alone'), compressed);
  if (targets.includes('peer') || targets.includes('tuned')) {
    say(`peer with ${corpus.size}`);
    await buildPeer(join(CACHE, 'peer'), compressed);
    writePeerData(corpus.folder, METRIC, join(peerDataOf(corpus), 'peer.arrows.gz'));
  }
}

function siteOf(corpus: MadeCorpus): string {
  return join(CACHE, corpus.size, 'site');
}

function peerDataOf(corpus: MadeCorpus): string {
  return join(CACHE, corpus.size, 'peer');
}

/** Samples of other sources are not mixed with these; how the table is written does not matter. */
function measuredKey(): string {
  const bench = readdirSync(import.meta.dirname).filter(
    (name) => !/^(peer|table|aims|words|run|extract|names)/.test(name),
  );
  const peer = ['page.js', 'index.html', 'package-lock.json'].map((name) => `peer/${name}`);
  const paths = [...bench, ...peer].map((name) => join('test/bench', name));
  return hashOfFiles(ROOT, ['src', 'index.html', 'package-lock.json', 'test/support', ...paths]);
}

/** How fast reports are read, as a Markdown table. */
async function benchExtraction(): Promise<string> {
  say('extraction');
  const { formats, folder } = await measureExtract();
  const rows = formats.map(({ format, bytes, reportsPerSecond }) => [
    `${format}, ${inBytes(bytes)}`,
    String(reportsPerSecond),
  ]);
  const peak = folder.peakMemoryMb === undefined ? '' : `, ${folder.peakMemoryMb} MB at the most`;
  rows.push([
    `${folder.files.toLocaleString('en')} files of HTML through \`vitrine extract\`, ${folder.workers} workers${peak}`,
    String(folder.reportsPerSecond),
  ]);
  return markdown(['reports read', 'a second'], rows);
}

/** How fast names are found as they are typed, as a Markdown table. */
async function benchNames(): Promise<string> {
  say('names');
  const { names, gzipBytes, prepareMs, letters, medianMs, p95Ms } = await measureNames();
  const verdict = p95Ms <= MOST_NAMES_MS ? 'met' : '**missed**';
  const what = `search over ${names.toLocaleString('en')} names, ${letters} letters typed`;
  return markdown(
    ['', 'median', 'p95', `at most ${inTime(MOST_NAMES_MS)}`, 'file after gzip', 'made ready'],
    [[what, inTime(medianMs), inTime(p95Ms), verdict, inBytes(gzipBytes), inTime(prepareMs)]],
  );
}

function wordsOf<T extends string>(text: string, known: readonly T[]): T[] {
  const words = text.split(',').filter((word) => word !== '');
  const wrong = words.find((word) => !known.some((each) => each === word));
  if (wrong !== undefined) throw new Error(`unknown: ${wrong} (one of ${known.join(', ')})\n${USAGE}`);
  return known.filter((word) => words.includes(word));
}

function say(text: string): void {
  process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${text}\n`);
}

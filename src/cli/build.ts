import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../domain/failure';
import type { Agency } from '../domain/agency';
import type { Fault } from '../domain/fault';
import type { Metric } from '../domain/metric';
import { readAgencies } from '../corpus/readAgencies';
import { readMetrics } from '../corpus/readMetrics';
import { buildCorpus } from './build/buildCorpus';
import { faultLine, readArgs, WrongUsage, type Command } from './command';
import { PROJECT, readText, resolvePath } from './files';
import { placeVersions } from './keptVersions';
import { showProgress } from './progress';

const MIB = 2 ** 20;

/** Makes the corpus on the wire from figures CSV. */
export const build: Command = {
  usage:
    'build FIGURES.csv… --out FOLDER [--agencies AGENCIES.csv] [--metrics METRICS.csv] [--keep-going]\n' +
    '          [--versions FOLDER] [--max-file-mib 24] [--memory-mib 2048] [--threads N]',
  summary:
    'makes the corpus on the wire; names every bad row and stops there with exit code 1, or goes on without them',

  async run(args, terminal) {
    const { values, positionals } = readArgs({
      args,
      options: {
        out: { type: 'string' },
        agencies: { type: 'string' },
        metrics: { type: 'string' },
        'keep-going': { type: 'boolean', default: false },
        'max-file-mib': { type: 'string', default: '24' },
        'memory-mib': { type: 'string', default: '2048' },
        threads: { type: 'string' },
        versions: { type: 'string' },
      },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new WrongUsage('give at least one figures CSV');
    if (values.out === undefined) throw new WrongUsage('--out is missing');

    const metrics = await readDictionary(values.metrics);
    const registry = await readRegistry(values.agencies);
    const progress = showProgress(terminal, positionals.length + 3);
    let refused = 0;
    const refuse = (fault: Fault): void => {
      refused += 1;
      progress.clear();
      terminal.err.write(faultLine(fault));
    };
    const note = (text: string): void => {
      progress.clear();
      terminal.err.write(`${text}\n`);
    };
    const manifest = await buildCorpus(
      positionals.map((name, index) => ({ path: resolvePath(name), name, index })),
      { metrics, registry },
      {
        out: resolvePath(values.out),
        keepGoing: values['keep-going'],
        maxBytes: Math.floor(readNumber('--max-file-mib', values['max-file-mib']) * MIB),
        memoryMib: readNumber('--memory-mib', values['memory-mib']),
        threads: values.threads === undefined ? undefined : readNumber('--threads', values.threads),
      },
      { refuse, note, progress },
    );
    const rows = refused === 0 ? '' : `; ${refused} ${refused === 1 ? 'fault' : 'faults'}`;
    if (manifest === undefined) {
      progress.finish(`nothing was built${rows}`);
      return 1;
    }
    if (values.versions !== undefined)
      await placeVersions(resolvePath(values.versions), resolvePath(values.out), manifest.version);
    const { figures, agencies } = manifest.counts;
    progress.finish(`corpus ${manifest.version}: ${figures} figures of ${agencies} bodies${rows}`);
    return 0;
  },
};

async function readDictionary(path: string | undefined): Promise<Metric[]> {
  const file = path === undefined ? join(PROJECT, 'data/metrics.csv') : resolvePath(path);
  const { metrics, faults } = await readMetrics(readText(file), path ?? 'data/metrics.csv');
  stopAt(faults);
  return metrics;
}

async function readRegistry(path: string | undefined): Promise<Agency[]> {
  const file = path === undefined ? join(PROJECT, 'data/agencies.csv') : resolvePath(path);
  if (path === undefined && !existsSync(file)) return [];
  const { agencies, faults } = await readAgencies(readText(file), path ?? 'data/agencies.csv');
  stopAt(faults);
  return agencies;
}

/** A faulty dictionary or registry would make good figures wrong: nothing is built from it. */
function stopAt(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Failure('wrong-content', `\n${faults.map(faultLine).join('')}`.trimEnd());
}

function readNumber(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0)
    throw new WrongUsage(`${option} takes a number, not "${text}"`);
  return number;
}

import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { placeInWords } from '../domain/fault';
import { Failure } from '../domain/failure';
import { acceptFigures } from '../corpus/acceptFigures';
import { bodyKey } from '../corpus/cells';
import { readAgencies, writeAgencies } from '../corpus/readAgencies';
import { readMetrics, writeMetrics } from '../corpus/readMetrics';
import { compareAgencies } from '../corpus/settleAgencies';
import { writeFigures } from '../corpus/writeFigures';
import { writeRecords } from '../corpus/writeRecords';
import { faultLine, readArgs, WrongUsage, type Command } from './command';
import { readText, resolvePath } from './files';
import { expandMetrics } from './import/expandMetrics';
import { readSeed } from './import/readSeed';

/** Makes `data/` from lists of figures that were read from published reports by hand. */
export const importSeed: Command = {
  usage: 'import OBSERVED.csv METRICS.csv --out FOLDER',
  summary: 'makes figures.csv, agencies.csv, metrics.csv and refused.csv from lists read by hand',

  async run(args, { err }) {
    const { values, positionals } = readArgs({
      args,
      options: { out: { type: 'string' } },
      allowPositionals: true,
    });
    const [observed, dictionary] = positionals.map(resolvePath);
    if (observed === undefined || dictionary === undefined || positionals.length > 2)
      throw new WrongUsage('give the list of figures and the list of metrics');
    if (values.out === undefined) throw new WrongUsage('--out is missing');
    const out = resolvePath(values.out);

    const list = await readMetrics(readText(dictionary), basename(dictionary));
    if (list.faults.length > 0) {
      for (const fault of list.faults) err.write(faultLine(fault));
      throw new Failure('wrong-content', `the metric dictionary ${dictionary} is faulty`);
    }
    const metrics = expandMetrics(list.metrics);
    const registryPath = join(out, 'agencies.csv');
    const registry = existsSync(registryPath)
      ? (await readAgencies(readText(registryPath), 'agencies.csv')).agencies
      : [];

    const ids = new Set(metrics.map((metric) => metric.id));
    const seed = await readSeed(readText(observed), basename(observed), ids);
    const accepted = acceptFigures(seed.figures, registry);
    const faults = [...seed.faults, ...accepted.faults];

    // Bodies of the registry stay, though no figure names them any more: ids are never reused.
    const listed = new Set(accepted.agencies.map((agency) => bodyKey({ ...agency, agency: agency.name })));
    const others = registry.filter((agency) => !listed.has(bodyKey({ ...agency, agency: agency.name })));
    const agencies = [...accepted.agencies, ...others].sort(compareAgencies);

    const files = {
      'figures.csv': writeFigures(accepted.figures.map(({ figure }) => figure)),
      'agencies.csv': writeAgencies(agencies),
      'metrics.csv': writeMetrics(metrics),
      'refused.csv': writeRecords(
        ['file', 'line', 'column', 'reason'],
        faults.map(({ place, message }) => ({
          file: place.file ?? '',
          line: String(place.line ?? ''),
          column: place.column ?? '',
          reason: message,
        })),
      ),
    };
    await mkdir(out, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(out, name), text);
    for (const fault of faults) err.write(`${placeInWords(fault.place)}: ${fault.message}\n`);
    err.write(
      `${accepted.figures.length} figures of ${accepted.agencies.length} bodies, ${faults.length} rows refused\n`,
    );
    return 0;
  },
};

import type { LocatedFigure } from '../corpus/figureRow';
import { acceptFigures } from '../corpus/acceptFigures';
import { checkFigures, type FailedCheck } from '../corpus/checkFigures';
import { readFigures } from '../corpus/readFigures';
import { readMetrics } from '../corpus/readMetrics';
import { writeRecords } from '../corpus/writeRecords';
import { join } from 'node:path';
import { faultLine, readArgs, WrongUsage, type Command, type Terminal } from './command';
import { extractFiles } from './extract/extractPool';
import { reportFiles } from './extract/reportFiles';
import { PROJECT, readText, resolvePath } from './files';

/** The agency's name, then the rest that says which cell it is about. */
const COLUMNS = [
  'agency',
  'scope',
  'year',
  'check_id',
  'stated',
  'computed',
  'metric',
  'applicant',
  'province',
] as const;

/** Names every sum that does not add up. */
export const check: Command = {
  usage: 'check FIGURES.csv|REPORT…',
  summary: 'writes each identity that fails as CSV; exit code 1 when rows or reports could not be read',

  async run(args, terminal) {
    const { out, err } = terminal;
    const { positionals } = readArgs({ args, options: {}, allowPositionals: true });
    if (positionals.length === 0) throw new WrongUsage('give at least one figures CSV or report');
    const dictionary = join(PROJECT, 'data/metrics.csv');
    const { metrics } = await readMetrics(readText(dictionary), 'data/metrics.csv');
    const ids = new Set(metrics.map((metric) => metric.id));

    const rows: LocatedFigure[] = [];
    let faults = 0;
    for (const name of positionals) {
      if (!name.toLowerCase().endsWith('.csv')) {
        faults += await readReports(name, rows, terminal);
        continue;
      }
      for await (const batch of readFigures(readText(resolvePath(name)), name, ids)) {
        for (const row of batch.figures) rows.push(row);
        for (const fault of batch.faults) err.write(faultLine(fault));
        faults += batch.faults.length;
      }
    }
    const accepted = acceptFigures(rows, []);
    for (const fault of accepted.faults) err.write(faultLine(fault));
    const failed = checkFigures(accepted.figures.map(({ figure }) => figure));
    out.write(writeRecords(COLUMNS, failed.map(checkFields)));
    err.write(`${failed.length} checks fail in ${accepted.figures.length} figures\n`);
    return faults + accepted.faults.length > 0 ? 1 : 0;
  },
};

/** Adds the figures of a report, or of a folder of them; returns how many files were none. */
async function readReports(name: string, rows: LocatedFigure[], { err }: Terminal): Promise<number> {
  let strange = 0;
  for await (const file of extractFiles(await reportFiles([name]))) {
    file.figures.forEach((figure, index) => rows.push({ figure, file: file.name, line: index + 1 }));
    for (const fault of file.faults) err.write(faultLine(fault));
    if (!file.isReport) strange += 1;
  }
  return strange;
}

function checkFields(check: FailedCheck): Record<(typeof COLUMNS)[number], string> {
  const { agency, scope, metric, applicant, province } = check;
  return {
    ...{ agency, scope, metric, applicant, province },
    year: String(check.year),
    check_id: check.id,
    stated: String(check.stated),
    computed: String(check.computed),
  };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIGURE_COLUMNS } from '../src/corpus/columns';
import { writeFigures } from '../src/corpus/writeFigures';
import { writeRecords } from '../src/corpus/writeRecords';
import { placeInWords } from '../src/domain/fault';
import { extractReport } from '../src/report/extractReport';

const TOP = join(import.meta.dirname, 'golden');
const FOLDERS = readdirSync(TOP, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const FEWEST_GOLDENS = 40;

/** The one report of a folder; an empty folder, or one with two, is a mistake. */
function reportIn(folder: string): string {
  const reports = readdirSync(join(TOP, folder)).filter((name) => name.startsWith('report.'));
  const [report] = reports;
  if (report === undefined || reports.length > 1) throw new Error(`${folder} must hold one report.*`);
  return report;
}

function expected(folder: string, name: string): string {
  const path = join(TOP, folder, name);
  if (!existsSync(path)) throw new Error(`${folder} has no ${name}`);
  return readFileSync(path, 'utf8').trimEnd();
}

describe('golden reports', () => {
  it('are as many as promised, each named <form>-<name>', () => {
    expect(FOLDERS.length).toBeGreaterThanOrEqual(FEWEST_GOLDENS);
    for (const folder of FOLDERS) expect(folder).toMatch(/^(?:2008|2014|2019|2021)-[a-z0-9-]+$/);
  });

  it.each(FOLDERS)('%s gives its figures and faults', async (folder) => {
    const report = reportIn(folder);
    const { figures, faults } = await extractReport(
      new Uint8Array(readFileSync(join(TOP, folder, report))),
      report,
    );
    expect(writeFigures(figures, FIGURE_COLUMNS.slice(0, 12)).trimEnd()).toBe(
      expected(folder, 'figures.csv'),
    );
    const rows = faults.map(({ code, message, place }) => ({ code, message, place: placeInWords(place) }));
    expect(writeRecords(['code', 'message', 'place'], rows).trimEnd()).toBe(expected(folder, 'faults.csv'));
  });
});

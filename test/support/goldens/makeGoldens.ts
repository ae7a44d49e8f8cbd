// Writes the golden reports of table layouts: `tsx test/support/goldens/makeGoldens.ts [folder…]`.
// The expected figures come from the extractor, and are refused when they differ from the form that
// the report was made from. Look at the difference in git before you commit it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURE_COLUMNS } from '../../../src/corpus/columns';
import { writeFigures } from '../../../src/corpus/writeFigures';
import { writeRecords } from '../../../src/corpus/writeRecords';
import { placeInWords } from '../../../src/domain/fault';
import { extractReport, type Extraction } from '../../../src/report/extractReport';
import { statedCells } from '../filledForm';
import { printPdfs } from '../printPdf';
import { damagedGoldens } from './damagedGoldens';
import { formGoldens } from './formGoldens';
import type { Golden } from './page';
import { statisticsGoldens } from './statisticsGoldens';

const TOP = join(import.meta.dirname, '../../golden');

export function faultsCsv({ faults }: Extraction): string {
  return writeRecords(
    ['code', 'message', 'place'],
    faults.map(({ code, message, place }) => ({ code, message, place: placeInWords(place) })),
  );
}

function differences(golden: Golden, { figures }: Extraction): string[] {
  if (golden.filled === undefined) return [];
  const stated = statedCells(golden.filled);
  const read = new Map(
    figures
      .filter(({ method }) => method === 'table')
      .map((each) => [`${each.metric} ${each.applicant}`, each.value]),
  );
  return [...new Set([...stated.keys(), ...read.keys()])]
    .filter((key) => stated.get(key) !== read.get(key))
    .map((key) => `${key}: the form says ${String(stated.get(key))}, the extractor ${String(read.get(key))}`);
}

async function makeGoldens(only: readonly string[]): Promise<void> {
  const goldens = [...formGoldens(), ...damagedGoldens(), ...statisticsGoldens()].filter(
    ({ folder }) => only.length === 0 || only.includes(folder),
  );
  const printed = await printPdfs(
    goldens.flatMap(({ content }) => ('print' in content ? [content.print] : [])),
  );
  for (const golden of goldens) {
    const bytes = 'print' in golden.content ? (printed.shift() ?? new Uint8Array()) : golden.content;
    const extraction = await extractReport(bytes, golden.file);
    for (const difference of differences(golden, extraction)) {
      process.exitCode = 1;
      console.error(`${golden.folder}: ${difference}`);
    }
    const folder = join(TOP, golden.folder);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, golden.file), bytes);
    writeFileSync(join(folder, 'figures.csv'), writeFigures(extraction.figures, FIGURE_COLUMNS.slice(0, 12)));
    writeFileSync(join(folder, 'faults.csv'), faultsCsv(extraction));
    console.log(
      `${golden.folder}: ${String(extraction.figures.length)} figures, ${String(extraction.faults.length)} faults`,
    );
  }
}

await makeGoldens(process.argv.slice(2));

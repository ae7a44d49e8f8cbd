import { strToU8, zipSync, type Zippable } from 'fflate';
import Papa from 'papaparse';
import { readDefinitions } from '../../view/words/definitions/definitions';
import type { ShareWords } from '../../view/words/share';
import { rowsOf } from '../downloadSeries';
import { definitionLines, describeQuantities } from './describeQuantities';
import type { Taken } from './taken';
import { writeMetadata } from './writeMetadata';
import { writeReadme } from './writeReadme';

/** The zip of a chart: its numbers, what they mean in words and for programs, and its picture where it has one. */
export async function packArchive(
  taken: Taken,
  say: ShareWords,
  svg: string | undefined,
  accessed: Date,
): Promise<Blob> {
  const rows = taken.table?.rows() ?? rowsOf(taken);
  const columns = Object.keys(taken.table?.columns ?? rows[0] ?? {});
  const picture = svg === undefined ? [] : (['chart.svg'] as const);
  const files = ['data.csv', 'README.txt', 'metadata.json', ...picture] as const;
  const { manifest } = taken;
  const { words } = taken.context;
  const definitions = await readDefinitions(words.lang);
  const quantities = describeQuantities(await taken.quantities(), manifest, words, definitions);
  const lines = [...definitionLines(quantities, definitions), ...(taken.table?.notes ?? [])];
  const texts: Record<(typeof files)[number], string> = {
    // Spreadsheets take a file without the mark for the encoding of the system.
    'data.csv': `\ufeff${Papa.unparse([...rows], { columns, newline: '\r\n' })}`,
    'README.txt': `\ufeff${writeReadme(taken, say, { definitions: lines, files, columns, accessed })}`,
    'metadata.json': writeMetadata(taken, say, { quantities, columns, files, accessed }),
    'chart.svg': svg ?? '',
  };
  const entries: Zippable = Object.fromEntries(
    files.map((file) => [file, [strToU8(texts[file]), { mtime: accessed }]]),
  );
  // Without workers: a sandboxed frame may not have any, and the texts are small.
  return new Blob([zipSync(entries)], { type: 'application/zip' });
}

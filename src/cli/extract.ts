import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { FIGURE_COLUMNS, type FigureColumn } from '../corpus/columns';
import { figureFields, writeFigures } from '../corpus/writeFigures';
import { writeRecords } from '../corpus/writeRecords';
import { placeInWords, type Fault } from '../domain/fault';
import { readArgs, WrongUsage, type Command } from './command';
import type { ExtractedFile } from './extract/extractMessage';
import { extractFiles } from './extract/extractPool';
import { reportFiles } from './extract/reportFiles';
import { resolvePath } from './files';
import { showProgress } from './progress';

/** Columns that `extract` writes: those that a report can fill. */
const COLUMNS: readonly FigureColumn[] = FIGURE_COLUMNS.slice(0, 12);
const SOURCE_COLUMNS = ['source', 'sha256', 'bytes', 'read_as_report', 'figures', 'faults'] as const;

/** Reads reports into figures. */
export const extract: Command = {
  usage: 'extract REPORT… [--format csv|ndjson] [--out FILE] [--sources FILE] [--workers N]',
  summary:
    'reads reports (files or folders of HTML, text, Markdown, PDF, DOCX) into figures; exit code 1 when some were not reports',

  async run(args, terminal) {
    const { values, positionals } = readArgs({
      args,
      options: {
        format: { type: 'string', default: 'csv' },
        out: { type: 'string' },
        sources: { type: 'string' },
        workers: { type: 'string' },
      },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new WrongUsage('give at least one report or a folder of reports');
    const { format, out, sources } = values;
    if (format !== 'csv' && format !== 'ndjson')
      throw new WrongUsage(`unknown format "${format}"; it is csv or ndjson`);
    const workers = values.workers === undefined ? undefined : Number(values.workers);
    if (workers !== undefined && !(Number.isInteger(workers) && workers > 0))
      throw new WrongUsage('--workers needs a number');

    const files = await reportFiles(positionals);
    const result = out === undefined ? terminal.out : createWriteStream(resolvePath(out));
    const sourceList = sources === undefined ? undefined : createWriteStream(resolvePath(sources));
    const progress = showProgress(terminal, 1);
    const counts = { reports: 0, figures: 0, faults: 0 };
    progress.step(`reading ${String(files.length)} reports`, files.length);
    if (format === 'csv') await write(result, writeRecords(COLUMNS, []));
    if (sourceList !== undefined) await write(sourceList, writeRecords(SOURCE_COLUMNS, []));
    for await (const file of extractFiles(files, workers)) {
      await write(result, format === 'csv' ? csvOf(file) : ndjsonOf(file));
      if (sourceList !== undefined) await write(sourceList, sourceOf(file));
      if (file.faults.length > 0) {
        if (terminal.err.isTTY === true) progress.clear();
        terminal.err.write(file.faults.map(lineOf).join(''));
      }
      counts.reports += file.isReport ? 1 : 0;
      counts.figures += file.figures.length;
      counts.faults += file.faults.length;
      progress.advance(file.index + 1);
    }
    for (const stream of [out === undefined ? undefined : result, sourceList]) {
      if (stream === undefined) continue;
      stream.end();
      await once(stream, 'finish');
    }
    progress.finish(
      `${String(counts.figures)} figures from ${String(counts.reports)} reports; ` +
        `${String(files.length - counts.reports)} of ${String(files.length)} files were not read as reports; ${String(counts.faults)} faults`,
    );
    return counts.reports === files.length ? 0 : 1;
  },
};

/** Waits while the reader of the stream is slower than the workers. */
async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}

/** Rows without the header: it stands once at the top. */
function csvOf(file: ExtractedFile): string {
  if (file.figures.length === 0) return '';
  const csv = writeFigures(file.figures, COLUMNS);
  return csv.slice(csv.indexOf('\n') + 1);
}

/** One object a figure with the columns of the CSV, numbers as numbers, and the file's sha256. */
function ndjsonOf(file: ExtractedFile): string {
  return file.figures
    .map((figure) => {
      const fields = figureFields(figure, true);
      const named = Object.fromEntries(COLUMNS.map((column) => [column, fields[column]]));
      return `${JSON.stringify({ ...named, year: figure.year, value: figure.value, sha256: file.sha256 })}\n`;
    })
    .join('');
}

function sourceOf(file: ExtractedFile): string {
  const csv = writeRecords(SOURCE_COLUMNS, [
    {
      source: file.name,
      sha256: file.sha256,
      bytes: String(file.bytes),
      read_as_report: file.isReport ? 'yes' : 'no',
      figures: String(file.figures.length),
      faults: String(file.faults.length),
    },
  ]);
  return csv.slice(csv.indexOf('\n') + 1);
}

/** `file: place: message` */
function lineOf(fault: Fault): string {
  const { file, ...rest } = fault.place;
  return `${[file, placeInWords(rest), fault.message].filter((part) => part !== undefined && part !== '').join(': ')}\n`;
}

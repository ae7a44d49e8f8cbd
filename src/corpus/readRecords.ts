import Papa from 'papaparse';
import type { Fault } from '../domain/fault';

/** One record of a CSV file, by column. */
export interface CsvRecord {
  /** 1-based physical line on which it begins. */
  line: number;
  fields: Record<string, string>;
}

/** What one chunk of text held. */
export interface RecordBatch {
  /** Names in the header, trimmed, in order; the same in every batch. */
  header: readonly string[];
  records: CsvRecord[];
  faults: Fault[];
}

/** A record longer than this has lost its closing quote. In UTF-16 units. */
const MAX_RECORD_LENGTH = 1 << 20;

/**
 * Reads a CSV file (RFC 4180, UTF-8, with or without a byte order mark, any mix of line breaks) as
 * its text arrives, in Node and in browsers alike. Blank lines are skipped, empty fields after the
 * last column too. Codes of the faults: `header` (a column of `required` is missing, or one is
 * twice; nothing else is read then), `fields` (a record with too few or too many), `quote` (a
 * quoted field that does not close as it should; reading goes on with the next line).
 */
export async function* readRecords(
  chunks: AsyncIterable<string> | Iterable<string>,
  file: string,
  required: readonly string[],
): AsyncGenerator<RecordBatch> {
  const reader = new RecordReader(file, required);
  for await (const chunk of chunks) {
    yield reader.read(chunk, false);
    if (reader.stopped) return;
  }
  yield reader.read('', true);
}

class RecordReader {
  /** Nothing more can be read: the header will not do. */
  stopped = false;
  private rest = '';
  private line = 1;
  private begun = false;
  private header: string[] | undefined;

  constructor(
    private readonly file: string,
    private readonly required: readonly string[],
  ) {}

  read(chunk: string, isLast: boolean): RecordBatch {
    const batch: RecordBatch = { header: [], records: [], faults: [] };
    let text = this.rest + chunk;
    if (!this.begun && text !== '') {
      text = text.replace(/^\ufeff/, '');
      this.begun = true;
    }
    for (;;) {
      const { end, broken } = this.split(text, isLast, batch);
      text = text.slice(end);
      const runsOn = text.length > MAX_RECORD_LENGTH;
      if (this.stopped || (!broken && !runsOn)) break;
      batch.faults.push(this.fault('quote', 'a quoted field does not close as it should'));
      text = this.skipLine(text);
    }
    this.rest = text;
    if (isLast && this.header === undefined && !this.stopped) this.takeHeader([], batch);
    return { ...batch, header: this.header ?? [] };
  }

  /** Takes whole records; `end` is where the next one begins, `broken` whether it is malformed. */
  private split(text: string, isLast: boolean, batch: RecordBatch): { end: number; broken: boolean } {
    let end = 0;
    let broken = false;
    const parser = new Papa.Parser({
      delimiter: ',',
      newline: '\n',
      step: (result: Papa.ParseStepResult<string[][]>) => {
        broken = result.errors.length > 0;
        if (!broken) {
          this.take(result.data[0] ?? [], batch);
          end = result.meta.cursor;
        }
        if (broken || this.stopped) parser.abort();
      },
    });
    parser.parse(text, 0, !isLast);
    return { end, broken };
  }

  private take(fields: string[], batch: RecordBatch): void {
    const isBlank = fields.length === 1 && fields[0]?.trim() === '';
    if (!isBlank && this.header === undefined) this.takeHeader(fields, batch);
    else if (!isBlank) this.takeRecord(fields, batch);
    for (const field of fields) this.line += countBreaks(field);
    this.line += 1;
  }

  private takeHeader(fields: string[], batch: RecordBatch): void {
    const header = fields.map((name) => name.trim());
    const missing = this.required.filter((name) => !header.includes(name));
    const twice = header.filter((name, index) => name !== '' && header.indexOf(name) !== index);
    for (const name of missing)
      batch.faults.push(this.fault('header', 'the header does not have this column', name));
    for (const name of twice)
      batch.faults.push(this.fault('header', 'the header has this column twice', name));
    this.stopped = missing.length + twice.length > 0;
    this.header = header;
  }

  private takeRecord(fields: string[], batch: RecordBatch): void {
    const header = this.header ?? [];
    const extra = fields.slice(header.length).some((field) => field.trim() !== '');
    if (fields.length < header.length || extra) {
      const message = `${fields.length} fields where the header has ${header.length}`;
      batch.faults.push(this.fault('fields', message));
      return;
    }
    const record: Record<string, string> = {};
    header.forEach((name, index) => (record[name] = (fields[index] ?? '').trim()));
    batch.records.push({ line: this.line, fields: record });
  }

  private skipLine(text: string): string {
    this.line += 1;
    const lineBreak = text.indexOf('\n');
    return lineBreak === -1 ? '' : text.slice(lineBreak + 1);
  }

  private fault(code: string, message: string, column?: string): Fault {
    const place = { file: this.file, line: this.line };
    return { code, message, place: column === undefined ? place : { ...place, column } };
  }
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

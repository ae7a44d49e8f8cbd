import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { acceptFigures } from '../corpus/acceptFigures';
import { columnType, DICTIONARIES } from '../corpus/codes';
import { checkFigures } from '../corpus/checkFigures';
import type { Cube } from '../corpus/cube';
import { cubeOf } from '../corpus/cubeOf';
import type { LocatedFigure } from '../corpus/figureRow';
import { CORPUS_FORMAT, type CorpusMetric, type Manifest } from '../corpus/manifest';
import type { NameRows } from '../corpus/nameFile';
import { readFigures } from '../corpus/readFigures';
import { Failure } from '../domain/failure';
import { placeInWords, type Fault } from '../domain/fault';
import type { Figure } from '../domain/figure';
import type { Metric } from '../domain/metric';
import { CSV_TABLES, nameRows, tableRows, type CsvTable, type Field } from './csvTables';

/** Faults that are kept one by one; the others are counted. */
const MOST_FAULTS = 1000;

/** Absent values in the files for the engine; an empty text is a text. */
export const ABSENT = '\\N';

/** A figures CSV as a corpus, before the engine knows it. Can be sent from a worker. */
export interface CsvCorpusParts {
  /** Its files have no bytes: cubes and tables are here. */
  manifest: Manifest;
  /** All metrics. */
  cube: Cube;
  /** For each of `CSV_TABLES` a CSV file with a header, in UTF-8; `ABSENT` is NULL. */
  tables: Record<CsvTable, Uint8Array<ArrayBuffer>>;
  /** The bodies of the table `agencies`. */
  names: NameRows;
  /** In the order of the file, at most a thousand. */
  faults: Fault[];
  faultCount: number;
}

/**
 * Reads a figures CSV as its bytes arrive: what `vitrine build` would make of it with an empty registry
 * of bodies. Rows that are refused become faults, the others are kept.
 * @param file name of the file for the places of the faults
 * @throws Failure `wrong-content` when no row is a figure; the message names the first fault
 */
export async function readCsvCorpus(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  metrics: readonly Metric[],
): Promise<CsvCorpusParts> {
  const hash = sha256.create();
  const decoder = new TextDecoder();
  async function* texts(): AsyncGenerator<string> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  }
  const known = new Set(metrics.map(({ id }) => id));
  const rows: LocatedFigure[] = [];
  const faults: Fault[] = [];
  let faultCount = 0;
  const keep = (refused: readonly Fault[]) => {
    faultCount += refused.length;
    faults.push(...refused.slice(0, MOST_FAULTS));
    faults.sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0)).splice(MOST_FAULTS);
  };
  for await (const batch of readFigures(texts(), file, known)) {
    for (const row of batch.figures) rows.push(row);
    if (batch.faults.length > 0) keep(batch.faults);
  }
  const accepted = acceptFigures(rows, []);
  keep(accepted.faults);
  const figures = accepted.figures.map(({ figure }) => figure);
  if (figures.length === 0) throw noFigures(file, faults[0]);

  const version = bytesToHex(hash.digest()).slice(0, 16);
  const checks = checkFigures(figures);
  const cube = cubeOf(figures, metrics, version, checks);
  const tables = tableRows(figures, accepted.agencies, metrics, checks);
  const manifest: Manifest = {
    format: CORPUS_FORMAT,
    version,
    counts: {
      figures: tables.figures.length,
      observations: tables.reports.length,
      agencies: tables.agencies.length,
      checks: tables.checks.length,
    },
    years: [Math.min(...cube.dimensions.year), Math.max(...cube.dimensions.year)],
    dictionaries: DICTIONARIES,
    metrics: describeMetrics(figures, metrics),
    tables: { observations: [], applicants: [], agencies: [], figures: [], inexact: [], checks: [] },
    cubes: ['all', 'overview', ...Object.keys(cube.measures)].map((name) => ({
      path: `cube/${name}.json`,
      bytes: 0,
      sha256: '',
    })),
  };
  const files = Object.fromEntries(
    Object.entries(CSV_TABLES).map(([table, columns]) => [
      table,
      writeTable(Object.keys(columns), tables[table as CsvTable]),
    ]),
  ) as CsvCorpusParts['tables'];
  return { manifest, cube, tables: files, names: nameRows(tables.agencies), faults, faultCount };
}

function noFigures(file: string, first: Fault | undefined): Failure {
  const why = first === undefined ? '' : `: ${placeInWords(first.place)}: ${first.message}`;
  return new Failure('wrong-content', `${file} holds no figures${why}`);
}

function describeMetrics(figures: readonly Figure[], metrics: readonly Metric[]): CorpusMetric[] {
  const found = new Map(metrics.map(({ id }) => [id, { whole: true, max: 0, figures: 0 }]));
  for (const { metric, value, applicant } of figures) {
    const entry = found.get(metric);
    if (entry === undefined) continue;
    entry.whole &&= Number.isInteger(value);
    entry.max = Math.max(entry.max, Math.abs(value));
    if (applicant === 'total') entry.figures += 1;
  }
  return metrics.map((metric) => {
    const { figures: stated, ...values } = found.get(metric.id) ?? { whole: true, max: 0, figures: 0 };
    return { ...metric, type: columnType(metric, values), figures: stated };
  });
}

function writeTable(columns: readonly string[], rows: readonly Field[][]): Uint8Array<ArrayBuffer> {
  const lines = rows.map((row) => row.map(writeField).join());
  return new TextEncoder().encode([columns.join(), ...lines, ''].join('\n'));
}

function writeField(field: Field): string {
  if (field === null) return ABSENT;
  if (typeof field !== 'string') return String(field);
  return `"${field.replaceAll('"', '""')}"`;
}

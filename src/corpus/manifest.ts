import type { Kind } from '../domain/kind';
import type { Applicant, Level, Method, Qualifier, Scope, SourceKind } from '../domain/figure';
import type { KnownForm } from '../domain/form';
import type { Metric } from '../domain/metric';

/**
 * Version of this file contract. A reader refuses a corpus whose number is higher.
 * - 1: the first.
 * - 2: `inexact` has the column `qualifier`.
 */
export const CORPUS_FORMAT = 2;

/** Tables of the corpus on the wire. */
export const TABLES = ['observations', 'applicants', 'agencies', 'figures', 'inexact', 'checks'] as const;
export type Table = (typeof TABLES)[number];

/** One file beside the manifest. */
export interface CorpusFile {
  /** Path relative to the manifest: `observations-0.parquet`, `cube/received.json`. */
  path: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

/**
 * One Parquet file of a table. A table that would pass the size limit of a file is split first by
 * columns (each part holds every row, the dimension columns and some of the metrics), then by rows.
 */
export interface TablePart extends CorpusFile {
  rows: number;
  /** Codes of the first and the last body in it: rows are sorted by body. Absent in older corpora. */
  bodies?: [first: number, last: number];
  /** Metric columns it holds; absent for tables that are never split by columns. */
  columns?: string[];
}

/** One file of names, in which pickers search; see `corpus/nameFile.ts`. */
export interface NamePart extends CorpusFile {
  /** Bodies it names; those of the parts follow each other by code. */
  rows: number;
}

/** A metric of the dictionary, as the corpus holds it. */
export interface CorpusMetric extends Metric {
  /** Type of its column in `observations`. */
  type: 'INTEGER' | 'DOUBLE';
  /** Figures of the corpus (applicant total) that state it; 0: no column, no cube. */
  figures: number;
}

/** `manifest.json`: what the corpus holds, and what its integer codes mean (a code is an index). */
export interface Manifest {
  format: number;
  /** First 16 digits of the sha256 over the other files in path order; cubes as they are before they hold it. */
  version: string;
  counts: { figures: number; observations: number; agencies: number; checks: number };
  /** First and last year with an observation. */
  years: [from: number, to: number];
  dictionaries: {
    province: string[];
    level: Level[];
    scope: Scope[];
    kind: Kind[];
    form: KnownForm[];
    applicant: Applicant[];
    qualifier: Qualifier[];
    method: Method[];
    source_kind: SourceKind[];
  };
  metrics: CorpusMetric[];
  tables: Record<Table, TablePart[]>;
  cubes: CorpusFile[];
  /**
   * Absent in corpora of before version 0.2, whose `agencies` have no column `pinyin` either, and for a CSV,
   * whose names are spelled by the page.
   */
  names?: NamePart[];
}

import type { Statement } from './sql';

/** One value of an answer: integers of any width are numbers, SQL's NULL is null. */
export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

/** An answer by columns. */
export interface Columns {
  rows: number;
  /** By column name, `rows` long; a typed array when every value is a number. */
  columns: Record<string, ArrayLike<Cell>>;
}

/** Answers SQL (of DuckDB 0.9.1), one statement at a time, in the order they were asked. */
export interface Engine {
  /**
   * The rows of the answer. An abort takes a waiting statement out of the queue and cancels a running one.
   * @throws Failure `engine` when the statement is refused (its SQL is in the message), `cut-short` or
   * `network` when a file cannot be read, `cancelled` after the abort.
   */
  query<T extends object = Row>(statement: Statement, signal?: AbortSignal): Promise<T[]>;
  /** The same answer by columns: cheaper past some thousand rows. */
  queryColumns(statement: Statement, signal?: AbortSignal): Promise<Columns>;
  /** Ends the engine; statements that still wait are refused with Failure `cancelled`. */
  close(): Promise<void>;
}

/** An engine that files can be given to. They are then read with `read_parquet('<name>')`. */
export interface FileEngine extends Engine {
  /** False once it has ended, by `close` or by itself; it answers nothing any more. */
  readonly isOpen: boolean;
  /** Gives the bytes of a file over to the engine; `bytes` is empty afterwards. */
  registerBuffer(name: string, bytes: Uint8Array): Promise<void>;
  /** Lets the engine read the file by range requests, from an absolute address of the same origin. */
  registerUrl(name: string, url: string): Promise<void>;
  /** Forgets a file and frees its bytes. */
  dropFile(name: string): Promise<void>;
}

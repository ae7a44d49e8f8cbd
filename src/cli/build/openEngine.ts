import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { join } from 'node:path';
import { Failure } from '../../domain/failure';

export type Row = Record<string, unknown>;

/** DuckDB, working in files of its own, so that a corpus of any size fits. */
export interface Engine {
  /** Runs a statement. Throws `Failure` (`engine`). */
  run(sql: string): Promise<void>;
  /** All rows of an answer that is known to be small. */
  rows(sql: string): Promise<Row[]>;
  /** Rows of an answer that may be large. */
  stream(sql: string): AsyncGenerator<Row>;
  /** Appends rows to a table; values in the order of its columns. */
  append(table: string, rows: Iterable<readonly (string | number | null)[]>): Promise<void>;
  /** Calls back while a statement runs, with the share of it that is done, 0–1. */
  onProgress: ((share: number) => void) | undefined;
  close(): void;
}

export interface EngineOptions {
  /** Folder for the database and what does not fit into memory. */
  folder: string;
  memoryMib: number;
  threads: number | undefined;
}

export async function openEngine({ folder, memoryMib, threads }: EngineOptions): Promise<Engine> {
  const instance = await DuckDBInstance.create(join(folder, 'work.duckdb'), {
    memory_limit: `${memoryMib}MiB`,
    temp_directory: join(folder, 'spill'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(threads === undefined ? {} : { threads: String(threads) }),
  });
  const connection = await instance.connect();
  await connection.run('SET preserve_insertion_order = true');
  return new DuckDbEngine(instance, connection);
}

class DuckDbEngine implements Engine {
  onProgress: ((share: number) => void) | undefined;

  constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  async run(sql: string): Promise<void> {
    const watch = setInterval(() => {
      this.onProgress?.(Math.max(0, this.connection.progress.percentage) / 100);
    }, 200);
    try {
      await this.connection.run(sql);
    } catch (cause) {
      throw broken(cause);
    } finally {
      clearInterval(watch);
    }
  }

  async rows(sql: string): Promise<Row[]> {
    try {
      return (await this.connection.runAndReadAll(sql)).getRowObjectsJS();
    } catch (cause) {
      throw broken(cause);
    }
  }

  async *stream(sql: string): AsyncGenerator<Row> {
    const result = await this.connection.stream(sql).catch((cause: unknown) => {
      throw broken(cause);
    });
    for await (const rows of result.yieldRowObjectJs()) yield* rows;
  }

  async append(table: string, rows: Iterable<readonly (string | number | null)[]>): Promise<void> {
    const appender = await this.connection.createAppender(table);
    const types = Array.from({ length: appender.columnCount }, (_, index) => appender.columnType(index));
    for (const row of rows) {
      row.forEach((value, index) => {
        const type = types[index];
        if (value === null) appender.appendNull();
        else if (type === undefined) appender.appendDefault();
        else appender.appendValue(value, type);
      });
      appender.endRow();
    }
    appender.flushSync();
    appender.closeSync();
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

function broken(cause: unknown): Failure {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new Failure('engine', `DuckDB: ${message}`, { cause });
}

/** A text as a literal of SQL. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

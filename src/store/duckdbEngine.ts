// DuckDB-WASM is pinned to 1.28.0, and this is the only file that names it. Later ones fetch their
// Parquet reader from a third-party host at run time (this site asks no other host, ever), are
// twice as large (34 MB, over the file limit of some hosts) and take three times as long to start.
// The price is the SQL of DuckDB 0.9.1. A row of the bench says when a newer one is better.
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import programAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { Failure } from '../domain/failure';
import { columnsOf, rowsOf, type ArrowAnswer } from './arrowRows';
import { attempt } from './attempt';
import type { FileEngine } from './engine';
import { startWorker } from './engineWorker';
import { fetchBytes, type Progress } from './fetchBytes';
import { writeLiterals } from './literals';
import { SharedWork, type JoinOptions } from './sharedWork';
import { sql, type Statement } from './sql';
import { StatementQueue } from './statementQueue';

/** Size of duckdb-eh.wasm as unpacked: a packed answer does not tell it, and progress is counted in it. */
export const ENGINE_BYTES = 18_105_915;
/** How long a running statement goes on before it looks whether it was cancelled. */
const POLLING_MS = 25;

type Report = (progress: Progress) => void;

const shared = new SharedWork(startEngine);

/**
 * The engine of this page, started by the first who asks and shared by all; progress counts the
 * bytes of its program.
 * @throws Failure `engine` when the browser has no WebAssembly or workers, or the worker does not
 * start; `network`, `not-found`, `cut-short`, `wrong-content` when the program cannot be
 * downloaded; `cancelled` when nobody waits any more. The next call tries again.
 */
export function openEngine(options?: JoinOptions): Promise<FileEngine> {
  return shared.join(options);
}

async function startEngine(signal: AbortSignal, report: Report): Promise<FileEngine> {
  if (typeof WebAssembly !== 'object' || typeof Worker !== 'function')
    throw new Failure('engine', 'This browser cannot run the database: it has no WebAssembly or no workers');
  const url = new URL(programAddress, document.baseURI);
  try {
    // Compiled while it is downloaded: a fifth of a second faster than the second way,
    return await startFrom(url.href, signal, report);
  } catch (error) {
    if (signal.aborted) throw error;
    // which also works where the host names another content type, and which says what went wrong.
    const options = { signal, onProgress: report, expectedBytes: ENGINE_BYTES };
    const bytes = await attempt(() => fetchBytes(url, options), signal);
    const program = URL.createObjectURL(new Blob([bytes], { type: 'application/wasm' }));
    return await startFrom(program, signal, () => undefined).finally(() => {
      URL.revokeObjectURL(program);
    });
  }
}

async function startFrom(program: string, signal: AbortSignal, report: Report): Promise<FileEngine> {
  const { worker, broken } = await startWorker(new URL(workerAddress, document.baseURI), signal);
  const db = new EagerDuckDB(new VoidLogger(), worker);
  const open = async () => {
    await db.instantiate(program, null, ({ bytesLoaded }) => {
      report({ loaded: Math.min(bytesLoaded, ENGINE_BYTES), total: ENGINE_BYTES });
    });
    report({ loaded: ENGINE_BYTES, total: ENGINE_BYTES });
    await db.open({
      query: { castBigIntToDouble: true, castDecimalToDouble: true, queryPollingInterval: POLLING_MS },
      // Not a choice of whole files: some hosts show that they know ranges only when one is asked for.
      filesystem: { allowFullHTTPReads: true },
    });
    return engineOf(db, broken);
  };
  try {
    return await Promise.race([open(), broken]);
  } catch (cause) {
    worker.terminate();
    if (cause instanceof Failure) throw cause;
    throw new Failure('engine', `The database did not start: ${String(cause)}`, { cause });
  }
}

/**
 * Asks for the rows of an answer along with the statement, as there are rarely more than one message holds: else
 * each answer waits a second time for the page, which is just drawing. Rows asked for too early are none.
 */
class EagerDuckDB extends AsyncDuckDB {
  private ahead: Promise<Uint8Array>[] = [];

  override startPendingQuery(connection: number, text: string): Promise<Uint8Array | null> {
    return this.withRows(connection, super.startPendingQuery(connection, text));
  }

  override pollPendingQuery(connection: number): Promise<Uint8Array | null> {
    return this.withRows(connection, super.pollPendingQuery(connection));
  }

  override fetchQueryResults(connection: number): Promise<Uint8Array> {
    return this.ahead.shift() ?? super.fetchQueryResults(connection);
  }

  private withRows<T>(connection: number, statement: Promise<T>): Promise<T> {
    // The rows, and that there are no more.
    this.ahead = [super.fetchQueryResults(connection), super.fetchQueryResults(connection)];
    // What fails is told of the statement, too.
    for (const rows of this.ahead) rows.catch(() => undefined);
    return statement;
  }
}

/** `broken` rejects when the worker dies; what it was doing then is never answered. */
async function engineOf(db: AsyncDuckDB, broken: Promise<never>): Promise<FileEngine> {
  const connection = await db.connect();
  const queue = new StatementQueue();
  const send = async (text: string): Promise<ArrowAnswer> => {
    const reader = await (await connection.send(text)).open();
    const { fields } = reader.schema;
    const batches = [];
    for await (const batch of reader) batches.push(batch);
    return { fields, batches };
  };
  const run = async (statement: Statement, signal?: AbortSignal): Promise<ArrowAnswer> => {
    const text = writeLiterals(statement);
    const work = () => Promise.race([send(text), broken]);
    const stop = () => void connection.cancelSent();
    try {
      return await queue.run(work, stop, signal);
    } catch (cause) {
      if (cause instanceof Failure) throw cause;
      throw new Failure('engine', `${String(cause)}\nin ${text}`, { cause });
    }
  };

  // Extensions come from another host, so none is ever looked for.
  await run(sql`SET autoinstall_known_extensions = FALSE`);
  await run(sql`SET autoload_known_extensions = FALSE`);
  let isOpen = true;
  broken.catch((failure: unknown) => {
    isOpen = false;
    shared.forget();
    if (failure instanceof Failure) queue.close(failure);
    void db.terminate();
  });
  return {
    get isOpen() {
      return isOpen;
    },
    query: async <T extends object>(statement: Statement, signal?: AbortSignal) =>
      rowsOf<T>(await run(statement, signal)),
    queryColumns: async (statement, signal) => columnsOf(await run(statement, signal)),
    registerBuffer: (name, bytes) => db.registerFileBuffer(name, bytes),
    registerUrl: (name, url) => db.registerFileURL(name, url, DuckDBDataProtocol.HTTP, false),
    dropFile: async (name) => void (await db.dropFile(name)),
    close: async () => {
      isOpen = false;
      shared.forget();
      queue.close(new Failure('cancelled', 'The database was closed'));
      await db.terminate();
    },
  };
}

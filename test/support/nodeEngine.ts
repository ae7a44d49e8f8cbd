import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '../../src/domain/failure';
import { columnsOf, rowsOf, type ArrowAnswer, type ArrowBatch } from '../../src/store/arrowRows';
import type { FileEngine } from '../../src/store/engine';
import { writeLiterals } from '../../src/store/literals';
import type { Statement } from '../../src/store/sql';

interface ArrowTable {
  schema: { fields: readonly { name: string }[] };
  batches: readonly ArrowBatch[];
}

interface BlockingDuckDb {
  instantiate(onProgress: () => void): Promise<unknown>;
  open(config: object): void;
  connect(): { query(text: string): ArrowTable; close(): void };
  registerFileBuffer(name: string, bytes: Uint8Array): void;
  dropFile(name: string): void;
}

interface BlockingModule {
  createDuckDB(bundles: object, logger: object, runtime: object): Promise<BlockingDuckDb>;
  VoidLogger: new () => object;
  NODE_RUNTIME: object;
}

/** The site's engine (DuckDB 0.9.1, built to WebAssembly) on Node, for tests of what is asked of it. */
export async function startNodeEngine(): Promise<FileEngine> {
  const load = createRequire(import.meta.url);
  const path = load.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
  const { createDuckDB, VoidLogger, NODE_RUNTIME } = load(path) as BlockingModule;
  const bundle = (kind: string) => ({ mainModule: join(dirname(path), `duckdb-${kind}.wasm`) });
  const db = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate(() => undefined);
  db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = db.connect();

  const run = (statement: Statement, signal?: AbortSignal): ArrowAnswer => {
    if (signal?.aborted === true) throw new Failure('cancelled', 'The question was withdrawn');
    const text = writeLiterals(statement);
    try {
      const { schema, batches } = connection.query(text);
      return { fields: schema.fields, batches };
    } catch (cause) {
      throw new Failure('engine', `${String(cause)}\nin ${text}`, { cause });
    }
  };

  let isOpen = true;
  return {
    get isOpen() {
      return isOpen;
    },
    query: async <T extends object>(statement: Statement, signal?: AbortSignal) =>
      rowsOf<T>(run(statement, signal)),
    queryColumns: async (statement, signal) => columnsOf(run(statement, signal)),
    registerBuffer: async (name, bytes) => db.registerFileBuffer(name, bytes),
    registerUrl: async (name) => {
      throw new Failure('engine', `${name}: files are given as buffers on Node`);
    },
    dropFile: async (name) => db.dropFile(name),
    close: async () => {
      isOpen = false;
      connection.close();
    },
  };
}

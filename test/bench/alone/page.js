/*
 * DuckDB-WASM at the version of the site with the corpus's files and nothing else: how long the
 * site's own statements take when no site is round them.
 */
import * as duckdb from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';

const engine = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerUrl));
await engine.instantiate(new URL(wasmUrl, location.href).href);
await engine.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
const connection = await engine.connect();
await connection.query('SELECT 1');

window.alone = {
  /** Lets statements read these files of `corpus/` by name, by range requests. */
  async open(paths) {
    for (const path of paths) {
      const url = new URL(`corpus/${path}`, location.href).href;
      await engine.registerFileURL(path, url, duckdb.DuckDBDataProtocol.HTTP, false);
    }
  },
  /** Runs a statement so many times, one after the other; the milliseconds of each. */
  async time(text, times) {
    const taken = [];
    for (let run = 0; run < times; run++) {
      const start = performance.now();
      await connection.query(text);
      taken.push(performance.now() - start);
    }
    return taken;
  },
};
performance.mark('alone:ready');

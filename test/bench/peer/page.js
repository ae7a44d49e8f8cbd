/*
 * The smallest vgplot page for the bench's task: the sum of a metric by year, a line for each
 * level, a menu of provinces, a brush over the years. Written as Mosaic's own examples are, with
 * its best static case of loading: a narrow Arrow stream fetched while DuckDB starts, in a
 * self-hosted DuckDB instead of its default from a content network.
 *
 * ?metric=received     column of the Arrow file
 * ?optimize=false      turns off the M4 optimisation of line charts, without which Mosaic
 *                      pre-aggregates nothing here: the tuned variant
 */
import * as duckdb from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import * as vg from '@uwdata/vgplot';

const address = new URLSearchParams(location.search);
const metric = address.get('metric') ?? 'received';
const optimize = address.get('optimize') === 'false' ? { optimize: false } : {};

async function startEngine() {
  const engine = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerUrl));
  await engine.instantiate(new URL(wasmUrl, location.href).href);
  const connection = await engine.connect();
  await connection.query('SELECT 1');
  performance.mark('peer:engine-ready');
  return { duckdb: engine, connection };
}

async function fetchArrow() {
  const answer = await fetch('data/peer.arrows.gz');
  if (!answer.ok) throw new Error(`data: ${answer.status}`);
  const unpacked = answer.body.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

const [engine, arrow] = await Promise.all([startEngine(), fetchArrow()]);
await engine.connection.insertArrowFromIPCStream(arrow, { name: 'reports', create: true });
performance.mark('peer:loaded');
vg.coordinator().databaseConnector(vg.wasmConnector(engine));

const picked = vg.Selection.intersect();
const menu = vg.menu({ label: 'Province', as: picked, from: 'reports', column: 'province' });
const chart = vg.plot(
  vg.lineY(vg.from('reports', { filterBy: picked, ...optimize }), {
    x: 'year',
    y: vg.sum(metric),
    stroke: 'level',
  }),
  vg.width(720),
  vg.height(320),
);
const overview = vg.plot(
  vg.lineY(vg.from('reports', optimize), { x: 'year', y: vg.sum(metric) }),
  vg.intervalX({ as: picked }),
  vg.width(720),
  vg.height(90),
);
menu.id = 'menu';
chart.id = 'chart';
overview.id = 'overview';
document.body.append(menu, chart, overview);

/*
 * node writeArrow.mjs METRIC OUT PARQUET…
 * Writes the columns year, province, level and METRIC of the corpus's own reports as a gzipped
 * Arrow stream: what the peer's page loads. Words are dictionary-encoded, absent values are null.
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import {
  columnFromArray,
  dictionary,
  int32,
  tableFromColumns,
  tableToIPC,
  uint8,
  uint16,
  utf8,
} from '@uwdata/flechette';

const [metric, out, ...parquet] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(join(dirname(parquet[0]), 'manifest.json'), 'utf8'));
const own = manifest.dictionaries.scope.indexOf('own');

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const files = parquet.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ');
const result = await connection.stream(
  `SELECT year::INTEGER, province::INTEGER, level::INTEGER, "${metric}"::INTEGER
   FROM read_parquet([${files}]) WHERE scope = ${own}`,
);

const columns = [[], [], [], []];
for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
  chunk.getColumns().forEach((values, index) => {
    for (const value of values) columns[index].push(value);
  });
}
const [year, province, level, values] = columns;
const table = tableFromColumns({
  year: columnFromArray(year, uint16()),
  province: columnFromArray(
    province.map((code) => manifest.dictionaries.province[code]),
    dictionary(utf8(), uint8()),
  ),
  level: columnFromArray(
    level.map((code) => manifest.dictionaries.level[code]),
    dictionary(utf8(), uint8()),
  ),
  [metric]: columnFromArray(values, int32()),
});
writeFileSync(out, gzipSync(tableToIPC(table, { format: 'stream' }), { level: 9 }));
console.log(JSON.stringify({ rows: year.length }));

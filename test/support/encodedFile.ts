import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const SUFFIX: Record<Encoding, string> = { br: '.br', gzip: '.gz' };
/** What hosts choose that compress at the first request: a database engine must not take seconds. */
const BROTLI_QUALITY = 4;
const GZIP_LEVEL = 6;

/** Types that a static host compresses. Parquet, Arrow and DuckDB files are never among them. */
const COMPRESSED = /\.(html|js|mjs|css|json|svg|wasm|csv|txt|md|map)$/;

export function isCompressed(path: string): boolean {
  return COMPRESSED.test(path);
}

/** The first of `offered` that the client's `Accept-Encoding` names. */
export function chooseEncoding(accepted: string, offered: readonly Encoding[]): Encoding | undefined {
  const words = accepted.split(',').map((word) => word.trim().split(';')[0]);
  return offered.find((encoding) => words.includes(encoding));
}

/**
 * Reads files compressed: the precompressed sibling (`app.js.br`) where there is one, else
 * compressed at the first request and kept in memory while the file's `stamp` is the same.
 */
export function createEncodedFiles(): (path: string, stamp: string, encoding: Encoding) => Promise<Buffer> {
  const kept = new Map<string, Promise<Buffer>>();
  return (path, stamp, encoding) => {
    const key = `${encoding} ${stamp} ${path}`;
    const body = kept.get(key) ?? encode(path, encoding);
    kept.set(key, body);
    return body;
  };
}

async function encode(path: string, encoding: Encoding): Promise<Buffer> {
  const sibling = path + SUFFIX[encoding];
  if (existsSync(sibling)) return readFile(sibling);
  const bytes = await readFile(path);
  if (encoding === 'gzip') return promisify(gzip)(bytes, { level: GZIP_LEVEL });
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressed } from '../support/encodedFile';

/**
 * Writes a `.br` and a `.gz` at the best settings beside every file of a folder that hosts
 * compress, as a careful publisher does. That takes a minute for a database engine, so that the
 * results are kept in `cache` by content.
 */
export async function precompress(folder: string, cache: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !isCompressed(path)) continue;
    const bytes = readFileSync(path);
    const kept = join(cache, createHash('sha256').update(bytes).digest('hex'));
    for (const [suffix, compress] of Object.entries(COMPRESS)) {
      if (!existsSync(kept + suffix)) {
        await writeFile(`${kept}.part`, await compress(bytes));
        renameSync(`${kept}.part`, kept + suffix);
      }
      copyFileSync(kept + suffix, path + suffix);
    }
  }
}

const COMPRESS: Record<'.br' | '.gz', (bytes: Buffer) => Promise<Buffer>> = {
  '.br': (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

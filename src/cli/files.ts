import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../domain/failure';

/** Top folder of the project. */
export const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * A path of the command line: relative to the folder that the reader stands in, also where
 * `npm run` has gone to the top folder.
 */
export function resolvePath(path: string): string {
  const stands = process.env['npm_lifecycle_event'] === 'vitrine' ? process.env['INIT_CWD'] : undefined;
  return resolve(stands ?? process.cwd(), path);
}

/** Size of a file in bytes. Throws `Failure` (`not-found`) when there is none. */
export async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
  } catch (cause) {
    throw new Failure('not-found', `there is no file ${path}`, { cause });
  }
  throw new Failure('not-found', `${path} is not a file`);
}

/** The text of a file in pieces, decoded as UTF-8; what is not UTF-8 comes as U+FFFD. */
export async function* readText(path: string, onBytes?: (read: number) => void): AsyncGenerator<string> {
  await sizeOf(path);
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 });
  try {
    for await (const chunk of stream) {
      yield String(chunk);
      onBytes?.(stream.bytesRead);
    }
  } catch (cause) {
    throw new Failure('unreadable', `${path} cannot be read`, { cause });
  }
}

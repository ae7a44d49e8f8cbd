import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Failure } from '../../domain/failure';
import { resolvePath } from '../files';

/** One file to read as a report. */
export interface ReportFile {
  path: string;
  /** As figures name their source: the file's name, or its path below the folder that was given. */
  name: string;
  bytes: number;
}

/** Files beside reports that are none: what a system or this program leaves behind. */
const PASSED_OVER = /(?:^\.|^~\$|\.(?:csv|ndjson|json|css|js|ttf|woff2?)$)/i;

/**
 * Files named on the command line, folders with all below them, in the order given and then by
 * name. Throws `Failure` (`not-found`) for what is not there.
 */
export async function reportFiles(names: readonly string[]): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  for (const name of names) {
    const path = resolvePath(name);
    const found = await stat(path).catch((cause: unknown) => {
      throw new Failure('not-found', `there is no file or folder ${name}`, { cause });
    });
    if (found.isDirectory()) await addFolder(path, path, files);
    else files.push({ path, name: basename(path), bytes: found.size });
  }
  return files;
}

async function addFolder(top: string, folder: string, files: ReportFile[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (PASSED_OVER.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await addFolder(top, path, files);
    else if (entry.isFile())
      files.push({ path, name: relative(top, path).replaceAll('\\', '/'), bytes: (await stat(path)).size });
  }
}

import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../domain/failure';
import type { KeptVersion } from '../corpus/keptVersion';
import { readRecords } from '../corpus/readRecords';
import { faultLine } from './command';

/** The list of kept versions in their folder; the newest stands last. */
export const KEPT_LIST = 'versions.csv';
export const KEPT_COLUMNS = ['version', 'kept_on', 'figures', 'agencies'] as const;

/** The versions that a folder keeps; none where it has no list. Throws `Failure` (`wrong-content`). */
export async function keptIn(folder: string): Promise<KeptVersion[]> {
  const path = join(folder, KEPT_LIST);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  const kept: KeptVersion[] = [];
  for await (const { records, faults } of readRecords([text], path, KEPT_COLUMNS)) {
    if (faults.length > 0) throw new Failure('wrong-content', faults.map(faultLine).join('').trimEnd());
    for (const { fields } of records)
      kept.push({ version: fields.version ?? '', keptOn: fields.kept_on ?? '' });
  }
  return kept;
}

/** Puts the kept versions beside a corpus, and the list of them; the corpus itself is not among them. */
export async function placeVersions(folder: string, corpus: string, version: string): Promise<void> {
  const kept = (await keptIn(folder)).filter((each) => each.version !== version);
  for (const each of kept)
    await cp(join(folder, each.version), join(corpus, 'versions', each.version), { recursive: true });
  await writeFile(join(corpus, 'versions.json'), `${JSON.stringify(kept)}\n`);
}

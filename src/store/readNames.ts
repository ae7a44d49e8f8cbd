import type { CorpusFile, Manifest, NamePart } from '../corpus/manifest';
import type { NameRows } from '../corpus/nameFile';
import { attempt } from './attempt';
import type { Database } from './database';
import { fetchBytes } from './fetchBytes';
import type { Names, NameSource } from './names';
import { openNames } from './openNames';
import type { JoinOptions } from './sharedWork';
import { sql } from './sql';

/**
 * A search over the names of a built corpus: from its files of names or, where it was built before
 * there were any, from its table of bodies in the engine.
 * @throws Failure as `fetchBytes` and `openNames`
 */
export async function readNames(
  manifest: Manifest,
  addressOf: (file: CorpusFile) => URL,
  openDatabase: (options: JoinOptions) => Promise<Database>,
  options: JoinOptions,
): Promise<Names> {
  const source =
    manifest.names === undefined
      ? await readAgencies(await openDatabase(options), options.signal)
      : await fetchNames(manifest.names, addressOf, options);
  return openNames(source, manifest.dictionaries.province, options.signal);
}

async function fetchNames(
  parts: readonly NamePart[],
  addressOf: (file: CorpusFile) => URL,
  options: JoinOptions,
): Promise<NameSource> {
  const read = async (part: NamePart): Promise<ArrayBuffer> => {
    const work = () => fetchBytes(addressOf(part), { ...options, expectedBytes: part.bytes });
    return (await attempt(work, options.signal)).buffer;
  };
  return { files: await Promise.all(parts.map(read)) };
}

interface AgencyRow {
  id: string;
  name: string;
  province: number;
  level: number;
  kind: number;
  own_years: number;
  area_years: number;
}

async function readAgencies(database: Database, signal?: AbortSignal): Promise<NameSource> {
  const from = await database.tableFor('agencies', { signal });
  const found = await database.query<AgencyRow>(
    sql`SELECT id, name, province, level, kind, own_years, area_years FROM ${from} ORDER BY agency`,
    signal,
  );
  const rows: NameRows = {
    ids: found.map(({ id }) => id),
    names: found.map(({ name }) => name),
    province: found.map(({ province }) => province),
    level: found.map(({ level }) => level),
    kind: found.map(({ kind }) => kind),
    ownYears: found.map((row) => row.own_years),
    areaYears: found.map((row) => row.area_years),
  };
  return { rows };
}

import { idOf, unpackNames, type NameFile, type NameRows, type Readings } from '../corpus/nameFile';
import { LEVELS } from '../domain/figure';
import { officialWords } from '../domain/officialWords';
import { spelledName } from '../domain/spelledName';
import { Failure } from '../domain/failure';
import { createNameIndex, type NameIndex } from './nameIndex';
import { NameSearch, type NameQuery } from './searchNames';

/** Names to be searched: files of the corpus as they came, or rows whose readings are not known yet. */
export type NameSource = { files: ArrayBuffer[] } | { rows: NameRows };

/** A body as the search names it; codes are those of the manifest. */
export interface NamedBody {
  id: string;
  name: string;
  /** The name in Latin letters: Anshan Shi Shenji Ju. */
  pinyin: string;
  province: number;
  level: number;
  kind: number;
  ownYears: number;
  areaYears: number;
}

export interface BodiesFound {
  bodies: NamedBody[];
  /** How many pass in all. */
  total: number;
}

/** A search over the names of bodies; see `NameSearch`. */
export interface Names {
  /** @throws Failure `cancelled` when the signal is aborted before its turn */
  search(query: NameQuery, limit: number, signal?: AbortSignal): Promise<BodiesFound>;
}

/**
 * Gets names ready to be searched, where it runs: half a million take half a second. Names of a CSV
 * are read by the dictionary of pinyin, which is loaded for them.
 * @throws Failure `unreadable` when a file is none of names
 */
export async function prepareNames(
  source: NameSource,
  provinces: readonly string[],
): Promise<(query: NameQuery, limit: number) => BodiesFound> {
  const { rows, readings } =
    'rows' in source ? await readRows(source.rows, provinces) : readFiles(source.files);
  const search = new NameSearch(createNameIndex(rows, readings));
  return (query, limit) => {
    const { found, total } = search.search(query, limit);
    return { bodies: found.map((name) => bodyAt(search.index, name, provinces)), total };
  };
}

interface ReadNames {
  rows: NameRows;
  readings: Readings;
}

async function readRows(rows: NameRows, provinces: readonly string[]): Promise<ReadNames> {
  const { readingsOf } = await import('../corpus/pinyin');
  return { rows, readings: readingsOf(rows.names.map((_, name) => spellableAt(rows, name, provinces))) };
}

function readFiles(files: readonly ArrayBuffer[]): ReadNames {
  const rows: NameRows = {
    ...{ ids: [], names: [], province: [], level: [], kind: [], ownYears: [], areaYears: [] },
  };
  const readings: Readings = { usual: {}, others: [] };
  for (const bytes of files) {
    const file = parseFile(bytes);
    const from = rows.names.length;
    const added = unpackNames(file);
    for (const column of Object.keys(rows) as (keyof NameRows)[])
      (rows[column] as unknown[]) = (rows[column] as unknown[]).concat(added[column]);
    Object.assign(readings.usual, file.readings.usual);
    for (const [name, at, syllable] of file.readings.others)
      readings.others.push([from + name, at, syllable]);
  }
  return { rows, readings };
}

function parseFile(bytes: ArrayBuffer): NameFile {
  try {
    const file = JSON.parse(new TextDecoder().decode(bytes)) as Partial<NameFile>;
    if (Array.isArray(file.names) && file.readings !== undefined) return file as NameFile;
  } catch (cause) {
    throw new Failure('unreadable', 'The file of names is no JSON', { cause });
  }
  throw new Failure('unreadable', 'The file of names holds something else');
}

function spellableAt(rows: NameRows, name: number, provinces: readonly string[]) {
  return {
    name: rows.names[name] ?? '',
    province: provinces[rows.province[name] ?? 0] ?? '',
    level: LEVELS[rows.level[name] ?? 0] ?? 'county',
  };
}

function bodyAt(index: NameIndex, name: number, provinces: readonly string[]): NamedBody {
  const { rows, starts, syllables, spellings } = index;
  const spellable = spellableAt(rows, name, provinces);
  const read = Array.from(
    syllables.subarray(starts[name], starts[name + 1]),
    (syllable) => spellings[syllable] ?? '',
  );
  return {
    id: idOf(rows, name, provinces),
    name: spellable.name,
    pinyin: spelledName(officialWords(spellable.name, spellable.province, spellable.level), read),
    province: rows.province[name] ?? 0,
    level: rows.level[name] ?? 0,
    kind: rows.kind[name] ?? 0,
    ownYears: rows.ownYears[name] ?? 0,
    areaYears: rows.areaYears[name] ?? 0,
  };
}

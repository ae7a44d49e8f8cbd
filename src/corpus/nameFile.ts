import { agencyId } from './agencyId';

/** Bodies as a search over their names needs them; each list in the same order, that of their codes. */
export interface NameRows {
  ids: string[];
  names: string[];
  /** Codes of the manifest. */
  province: number[];
  level: number[];
  kind: number[];
  /** Years with a report of its own, and with an area report. */
  ownYears: number[];
  areaYears: number[];
}

/** How names are read: syllables in small letters without tone marks, ü as v. */
export interface Readings {
  /** The syllable that a character has most often in these names. */
  usual: Record<string, string>;
  /** Where a name reads it otherwise: index of the name, UTF-16 unit in the name, syllable. */
  others: [name: number, at: number, syllable: string][];
}

/**
 * A file of names on the wire (`names-0.json`), small enough for half a million bodies: names in the
 * order of the corpus share much with the one before, ids follow from names, and readings from characters.
 */
export interface NameFile {
  /** Digit of base 36: how many units the name shares with the one before; then the rest of it. */
  names: string[];
  /** Runs of bodies of one province and level, as codes. */
  runs: [province: number, level: number, count: number][];
  /** Code of the kind as a digit of base 36, one a body. */
  kinds: string;
  ownYears: number[];
  areaYears: number[];
  /** Ids that are not the one that `agencyId` makes of province and name, by index. */
  ids: Record<number, string>;
  /** The usual ones are the same in every file of a corpus. */
  readings: Readings;
}

const MOST_SHARED = 35;

/** @param provinces names of the provinces by code */
export function packNames(rows: NameRows, readings: Readings, provinces: readonly string[]): NameFile {
  const runs: NameFile['runs'] = [];
  const ids: NameFile['ids'] = {};
  const names = rows.names.map((name, index) => {
    const [province, level] = [rows.province[index] ?? 0, rows.level[index] ?? 0];
    const run = runs.at(-1);
    if (run?.[0] === province && run[1] === level) run[2] += 1;
    else runs.push([province, level, 1]);
    const id = rows.ids[index] ?? '';
    if (id !== agencyId(provinces[province] ?? '', name)) ids[index] = id;
    const shared = sharedUnits(rows.names[index - 1] ?? '', name);
    return shared.toString(36) + name.slice(shared);
  });
  const kinds = rows.kind.map((kind) => kind.toString(36)).join('');
  return { names, runs, kinds, ownYears: rows.ownYears, areaYears: rows.areaYears, ids, readings };
}

/** The rows of a file; ids are empty where `idOf` has to make them. */
export function unpackNames(file: NameFile): NameRows {
  let last = '';
  const names = file.names.map((packed) => {
    last = last.slice(0, parseInt(packed.charAt(0), 36)) + packed.slice(1);
    return last;
  });
  const spread = (column: 0 | 1): number[] =>
    file.runs.flatMap((run) => Array.from({ length: run[2] }, () => run[column]));
  return {
    ids: names.map((_, index) => file.ids[index] ?? ''),
    names,
    province: spread(0),
    level: spread(1),
    kind: Array.from(file.kinds, (digit) => parseInt(digit, 36)),
    ownYears: file.ownYears,
    areaYears: file.areaYears,
  };
}

/** The id of a body. Half a million hashes would take seconds, so that only those shown are made. */
export function idOf(rows: NameRows, index: number, provinces: readonly string[]): string {
  const held = rows.ids[index] ?? '';
  if (held !== '') return held;
  return agencyId(provinces[rows.province[index] ?? 0] ?? '', rows.names[index] ?? '');
}

function sharedUnits(before: string, name: string): number {
  const most = Math.min(MOST_SHARED, before.length, name.length);
  let shared = 0;
  while (shared < most && before.charCodeAt(shared) === name.charCodeAt(shared)) shared += 1;
  // Half of a character is no text.
  return isLowHalf(name.charCodeAt(shared)) ? shared - 1 : shared;
}

function isLowHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

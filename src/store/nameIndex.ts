import type { NameRows, Readings } from '../corpus/nameFile';

/** Names laid out for a search that passes over all of them within milliseconds. */
export interface NameIndex {
  rows: NameRows;
  /** Where each name begins in the arrays below, and where the last one ends. */
  starts: Uint32Array;
  /** UTF-16 units of all names, folded as `foldUnit` does. */
  units: Uint16Array;
  /** For each unit the index of its syllable; 0: none. */
  syllables: Uint16Array;
  /** The letter (a is 1) that a reading of the unit begins with; 0: none. */
  letters: Uint8Array;
  /** Syllables by index. */
  spellings: string[];
  /** For each name the letters that its units begin with, `setOfLetter` of all, and `setOfUnit` of all. */
  letterSets: Uint32Array;
  unitSets: Uint32Array;
}

/** Lays out names and how they are read; without readings they are found by their characters alone. */
export function createNameIndex(rows: NameRows, readings: Readings = { usual: {}, others: [] }): NameIndex {
  const { names } = rows;
  const starts = new Uint32Array(names.length + 1);
  for (let index = 0; index < names.length; index += 1)
    starts[index + 1] = (starts[index] ?? 0) + (names[index] ?? '').length;
  const length = starts[names.length] ?? 0;
  const index: NameIndex = {
    rows,
    starts,
    units: new Uint16Array(length),
    syllables: new Uint16Array(length),
    letters: new Uint8Array(length),
    spellings: [''],
    letterSets: new Uint32Array(names.length),
    unitSets: new Uint32Array(names.length),
  };
  const codes = new Map<string, number>([['', 0]]);
  const codeOf = (syllable: string): number => {
    const held = codes.get(syllable);
    if (held !== undefined) return held;
    codes.set(syllable, index.spellings.length);
    return index.spellings.push(syllable) - 1;
  };
  const usual = new Uint16Array(0x10000);
  const rare = new Map<number, number>();
  for (const [character, syllable] of Object.entries(readings.usual)) {
    if (character.length === 1) usual[character.charCodeAt(0)] = codeOf(syllable);
    else rare.set(character.codePointAt(0) ?? 0, codeOf(syllable));
  }
  let at = 0;
  for (const name of names) {
    for (let unit = 0; unit < name.length; unit += 1, at += 1) {
      const code = name.charCodeAt(unit);
      const isHalf = code >= 0xd800 && code < 0xdc00;
      index.units[at] = foldUnit(code);
      index.syllables[at] = (isHalf ? rare.get(name.codePointAt(unit) ?? 0) : usual[code]) ?? 0;
    }
  }
  for (const [name, unit, syllable] of readings.others)
    index.syllables[(starts[name] ?? 0) + unit] = codeOf(syllable);
  fillLetters(index);
  return index;
}

function fillLetters({
  rows,
  starts,
  units,
  syllables,
  letters,
  spellings,
  letterSets,
  unitSets,
}: NameIndex): void {
  const firsts = spellings.map((spelling) => letterCode(spelling.charCodeAt(0)));
  for (let name = 0; name < rows.names.length; name += 1) {
    let [ofLetters, ofUnits] = [0, 0];
    for (let at = starts[name] ?? 0; at < (starts[name + 1] ?? 0); at += 1) {
      const [syllable, unit] = [syllables[at] ?? 0, units[at] ?? 0];
      const letter = syllable === 0 ? letterCode(unit) : (firsts[syllable] ?? 0);
      letters[at] = letter;
      ofLetters |= setOfLetter(letter);
      ofUnits |= setOfUnit(unit);
    }
    letterSets[name] = ofLetters;
    unitSets[name] = ofUnits;
  }
}

/** Full-width letters, digits and marks as the usual ones, capitals as small letters. */
export function foldUnit(unit: number): number {
  const plain = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  return plain >= 65 && plain <= 90 ? plain + 32 : plain;
}

/** a is 1, z is 26; 0 for what is no small letter. */
export function letterCode(unit: number): number {
  return unit >= 97 && unit <= 122 ? unit - 96 : 0;
}

/** The set of one letter; sets are added with `|`. */
export function setOfLetter(letter: number): number {
  return letter === 0 ? 0 : 2 ** letter;
}

/** The set that a unit is in: one of 32, so that a set with it is not sure to have the unit. */
export function setOfUnit(unit: number): number {
  return 1 << (unit & 31);
}

import { foldUnit, letterCode, setOfLetter, setOfUnit, type NameIndex } from './nameIndex';

/** What is sought: parts of names, and conditions as codes of the manifest. */
export interface NameQuery {
  /**
   * Words that must all occur, in any order: characters of the name, pinyin in full or in part from the
   * first letter of a syllable on (liaoning, lnsrmzf, liaonsheng), or both mixed (辽宁szf).
   */
  text: string;
  province?: number | undefined;
  level?: number | undefined;
  kind?: number | undefined;
  /** Bodies with at least one such report. */
  scope?: 'own' | 'area' | undefined;
}

/** How well a name answers a word, the best first. */
const RANK = { whole: 0, prefix: 1, word: 2, inside: 3 } as const;

/** What ends a word in the name of a body, so that the next unit begins one. */
const WORD_ENDS = new Uint8Array(0x10000);
for (const end of ' 省市区县旗盟州乡镇村府会局厅部委院署办处道心()') WORD_ENDS[end.charCodeAt(0)] = 1;

/** What a search found: indices of the best names, and how many pass in all. */
export interface NamesFound {
  found: number[];
  total: number;
}

/**
 * A search over names, to be asked again with every letter typed: a query that goes on from the last
 * one looks only at what that one found.
 */
export class NameSearch {
  private last: { query: NameQuery; words: number[][]; found: Uint32Array } | undefined;
  private readonly all: Uint32Array;

  constructor(readonly index: NameIndex) {
    this.all = new Uint32Array(index.rows.names.length).map((_, name) => name);
  }

  /**
   * Indices of at most `limit` names that pass. Names that are or begin with the first word come first,
   * then those where it begins a word of the name; then the higher level, more years with reports, the
   * shorter name, the order of the corpus.
   */
  search(query: NameQuery, limit: number): NamesFound {
    const { index } = this;
    const words = wordsOfQuery(query.text);
    const { level, ownYears, areaYears } = index.rows;
    const candidates =
      this.last !== undefined && goesOn(this.last, query, words) ? this.last.found : this.all;
    const passes = conditionOf(index, query);
    const passed = new Uint32Array(candidates.length);
    const best = new Best(limit);
    let total = 0;
    const prepared = words.map((word) => prepareWord(index, word));
    const [letters, units] = needsOf(words);
    for (let at = 0; at < candidates.length; at += 1) {
      const name = candidates[at] as number;
      // Almost every name fails here already.
      if (((index.letterSets[name] as number) & letters) !== letters) continue;
      if (((index.unitSets[name] as number) & units) !== units) continue;
      if (passes?.(name) === false) continue;
      const rank = rankOfName(index, name, prepared);
      if (rank === -1) continue;
      passed[total] = name;
      total += 1;
      const years = Math.min((ownYears[name] ?? 0) + (areaYears[name] ?? 0), 255);
      const length = Math.min((index.starts[name + 1] ?? 0) - (index.starts[name] ?? 0), 63);
      best.offer(name, ((rank * 8 + (level[name] ?? 0)) * 256 + 255 - years) * 64 + length);
    }
    this.last = { query, words, found: passed.slice(0, total) };
    return { found: best.names, total };
  }
}

/** Whether what passes the query has passed the last one: it has the same words or longer or more. */
function goesOn(
  last: { query: NameQuery; words: readonly number[][] },
  query: NameQuery,
  words: readonly number[][],
): boolean {
  const isSame = (['province', 'level', 'kind', 'scope'] as const).every(
    (column) => last.query[column] === undefined || last.query[column] === query[column],
  );
  return isSame && last.words.every((word, at) => word.every((unit, place) => words[at]?.[place] === unit));
}

/** The words of a query, folded as names are: small letters, no tone marks, ü as v, xi'an as xian. */
export function wordsOfQuery(text: string): number[][] {
  const plain = text
    .replace(/[\u00c0-\u024f]/g, (letter) => {
      const parts = letter.normalize('NFD');
      return /^u.*\u0308/i.test(parts) ? 'v' : parts.replace(/[\u0300-\u036f]/g, '');
    })
    .replace(/([a-z])['’]([a-z])/gi, '$1$2');
  const words = plain.split(/\s+/).filter((word) => word !== '');
  return words.map((word) => Array.from({ length: word.length }, (_, at) => foldUnit(word.charCodeAt(at))));
}

function conditionOf({ rows }: NameIndex, query: NameQuery): ((name: number) => boolean) | undefined {
  const checks: ((name: number) => boolean)[] = [];
  for (const column of ['province', 'level', 'kind'] as const) {
    const wanted = query[column];
    if (wanted !== undefined) checks.push((name) => rows[column][name] === wanted);
  }
  if (query.scope !== undefined) {
    const years = query.scope === 'own' ? rows.ownYears : rows.areaYears;
    checks.push((name) => (years[name] ?? 0) > 0);
  }
  return checks.length === 0 ? undefined : (name) => checks.every((check) => check(name));
}

/**
 * Sets of letters and of units that a name must have (see `NameIndex`): what is no letter stands in the
 * name itself; of the letters the first of a word begins a syllable, and those that no syllable has
 * anywhere else.
 */
function needsOf(words: readonly number[][]): [letters: number, units: number] {
  let letters = 0;
  let units = 0;
  for (const word of words)
    for (const [at, unit] of word.entries()) {
      const letter = letterCode(unit);
      if (letter === 0) units |= setOfUnit(unit);
      else if (at === 0 || !WITHIN_SYLLABLES.has(unit)) letters |= setOfLetter(letter);
    }
  return [letters, units];
}

/** Letters of pinyin after the first of a syllable; the second of zh, ch and sh is one. */
const WITHIN_SYLLABLES = new Set([...'aeiouvnghr'].map((letter) => letter.charCodeAt(0)));

/** A word of a query, made ready for a pass over all names. */
interface Word {
  units: readonly number[];
  /** The letter that it begins with; 0: none. */
  letter: number;
  /** For each spelling of the index how many letters it has in common with the front of the word. */
  heads: Uint8Array;
}

function prepareWord({ spellings }: NameIndex, units: readonly number[]): Word {
  const heads = Uint8Array.from(spellings, (spelling) => commonLetters(spelling, units, 0));
  return { units, letter: letterCode(units[0] as number), heads };
}

function commonLetters(spelling: string, word: readonly number[], from: number): number {
  let count = 0;
  while (count < spelling.length && spelling.charCodeAt(count) === word[from + count]) count += 1;
  return count;
}

/** Of several words the first counts most; -1 when one of them does not occur. */
function rankOfName(index: NameIndex, name: number, words: readonly Word[]): number {
  let first = 0;
  let worst = 0;
  for (let at = 0; at < words.length; at += 1) {
    const rank = rankOfWord(index, name, words[at] as Word);
    if (rank === -1) return -1;
    if (at === 0) first = rank;
    else worst = Math.max(worst, rank);
  }
  return first * 4 + worst;
}

/** One of `RANK`, or -1. */
function rankOfWord(index: NameIndex, name: number, word: Word): number {
  const start = index.starts[name] as number;
  const end = index.starts[name + 1] as number;
  const among = word.letter === 0 ? index.units : index.letters;
  const sought = word.letter === 0 ? word.units[0] : word.letter;
  let found = -1;
  for (let at = start; at < end; at += 1) {
    if (among[at] !== sought) continue;
    // Most words are still shorter than the syllable that they begin.
    const isHead = word.heads[index.syllables[at] as number] === word.units.length;
    const after = isHead ? at + 1 : matchAt(index, at, end, word.units, 0);
    if (after === -1) continue;
    if (at === start) return after === end ? RANK.whole : RANK.prefix;
    if (WORD_ENDS[index.units[at - 1] as number] === 1) return RANK.word;
    found = RANK.inside;
  }
  return found;
}

/** Where the word ends that begins at that unit; -1 when it does not stand there. */
function matchAt(index: NameIndex, at: number, end: number, word: readonly number[], from: number): number {
  if (from === word.length) return at;
  if (at === end) return -1;
  if (index.units[at] === word[from]) {
    const after = matchAt(index, at + 1, end, word, from + 1);
    if (after !== -1) return after;
  }
  let taken = commonLetters(index.spellings[index.syllables[at] as number] as string, word, from);
  for (; taken > 0; taken -= 1) {
    const after = matchAt(index, at + 1, end, word, from + taken);
    if (after !== -1) return after;
  }
  return -1;
}

/** The names with the least scores; of equal ones those that came first. */
class Best {
  readonly names: number[] = [];
  private readonly scores: number[] = [];

  constructor(private readonly limit: number) {}

  offer(name: number, score: number): void {
    if (this.names.length === this.limit && score >= (this.scores.at(-1) ?? 0)) return;
    let place = this.scores.length;
    while (place > 0 && (this.scores[place - 1] ?? 0) > score) place -= 1;
    this.scores.splice(place, 0, score);
    this.names.splice(place, 0, name);
    if (this.names.length <= this.limit) return;
    this.scores.pop();
    this.names.pop();
  }
}

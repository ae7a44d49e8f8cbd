import { customPinyin, pinyin } from 'pinyin-pro';
import { officialWords } from '../domain/officialWords';
import { spelledName } from '../domain/spelledName';
import type { Level } from '../domain/figure';
import type { Readings } from './nameFile';
import { PLACE_READINGS } from './placeReadings';

/** What is read of a body to spell its name. */
export interface Spellable {
  name: string;
  province: string;
  level: Level;
}

customPinyin({ ...PLACE_READINGS });
const spelled = new Map<string, readonly string[]>();

/**
 * How an official name is read: for each UTF-16 unit of it a syllable in small letters without tone
 * marks (ü is v), empty for what is no Chinese character.
 */
export function syllablesOf({ name, province, level }: Spellable): string[] {
  const words = officialWords(name, province, level);
  return words.flatMap((word, index) => {
    // 蔚县 and 单县 are read otherwise than their first character alone.
    const next = words[index + 1] ?? '';
    return [...syllablesOfWord(word, next.length === 1 ? next : '')];
  });
}

/** Words come again and again in the names of a corpus: each is read once. */
function syllablesOfWord(word: string, next: string): readonly string[] {
  const held = spelled.get(word + '|' + next);
  if (held !== undefined) return held;
  const read = pinyin(word + next, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' });
  const syllables: string[] = [];
  for (const [at, character] of [...word].entries()) {
    const syllable = read[at] ?? '';
    syllables.push(/^[a-z]+$/.test(syllable) && /\p{Script=Han}/u.test(character) ? syllable : '');
    if (character.length === 2) syllables.push('');
  }
  spelled.set(word + '|' + next, syllables);
  return syllables;
}

/** An official name in Latin letters: Anshan Shi Tiexi Qu Shenji Ju. */
export function spell(body: Spellable): string {
  return spelledName(officialWords(body.name, body.province, body.level), syllablesOf(body));
}

/** How names are read, in the least of words: each character once, and where a name differs. */
export function readingsOf(bodies: readonly Spellable[]): Readings {
  const counts = new Map<string, Map<string, number>>();
  for (const body of bodies)
    for (const [at, syllable] of syllablesOf(body).entries()) {
      const character = characterAt(body.name, at);
      const count = counts.get(character) ?? new Map<string, number>();
      counts.set(character, count.set(syllable, (count.get(syllable) ?? 0) + 1));
    }
  const usual = new Map(
    [...counts].map(([character, count]) => [
      character,
      [...count].reduce((best, each) => (each[1] > best[1] ? each : best))[0],
    ]),
  );
  const others: Readings['others'] = [];
  for (const [index, body] of bodies.entries())
    for (const [at, syllable] of syllablesOf(body).entries())
      if (usual.get(characterAt(body.name, at)) !== syllable) others.push([index, at, syllable]);
  return { usual: Object.fromEntries([...usual].filter(([, syllable]) => syllable !== '').sort()), others };
}

/** The unit of a name; a character of two units stands whole at its first. */
function characterAt(name: string, at: number): string {
  const code = name.codePointAt(at) ?? 0;
  return code > 0xffff ? String.fromCodePoint(code) : name.charAt(at);
}

import { createNameIndex } from '../../store/nameIndex';
import { NameSearch } from '../../store/searchNames';
import { READ_OTHERWISE, USUAL_READINGS } from './wordReadings';

/** Something with a name in both languages, and other texts that it may be found by. */
export interface Worded {
  en: string;
  zh: string;
  also?: readonly string[];
}

/**
 * A search over a short list: gives those that a text finds, in the order of the list. Every word of
 * the text must occur in the English name or another text, or in the Chinese name: characters,
 * pinyin, initials.
 */
export function searchWords<T extends Worded>(items: readonly T[]): (text: string) => T[] {
  const names = items.map(({ zh }) => zh);
  const zeros = items.map(() => 0);
  const rows = {
    ...{ ids: names, names, province: zeros, level: zeros, kind: zeros },
    ...{ ownYears: zeros, areaYears: zeros },
  };
  const others = names.flatMap((name, index) =>
    Object.entries(READ_OTHERWISE).flatMap(([word, syllables]) => {
      const at = name.indexOf(word);
      if (at === -1) return [];
      return syllables.map((syllable, step): [number, number, string] => [index, at + step, syllable]);
    }),
  );
  const search = new NameSearch(createNameIndex(rows, { usual: USUAL_READINGS, others }));
  const texts = items.map(({ en, also = [] }) => [en, ...also].join('\n').toLowerCase());
  return (text) => {
    const words = text.trim().toLowerCase().split(/\s+/);
    const spelled = new Set(search.search({ text }, items.length).found);
    return items.filter(
      (_, index) => spelled.has(index) || words.every((word) => texts[index]?.includes(word)),
    );
  };
}

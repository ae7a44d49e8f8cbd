import type { Lang } from '../../chart/format';
import { en } from './en';
import type { Words } from './words';
import { zh } from './zh';

const ALL: Record<Lang, Words> = { en, zh };

/** The words of a language. */
export function wordsOf(lang: Lang): Words {
  return ALL[lang];
}

import type { Lang } from '../../chart/format';
import type { Words } from './words';

/** The words of a language, loaded when it is first spoken. */
export async function wordsOf(lang: Lang): Promise<Words> {
  return lang === 'zh' ? (await import('./zh')).zh : (await import('./en')).en;
}

import type { Lang } from '../../chart/format';

/** The pinyin that stands beside the Chinese name of a body: in English alone, and empty where it is not known. */
export function pinyinBeside(pinyin: string | null | undefined, lang: Lang): string {
  return lang === 'en' ? (pinyin ?? '') : '';
}

import type { Lang } from '../../chart/format';
import type { Entity } from '../../domain/entity';
import { provinceNamed } from '../../domain/province';
import type { Words } from '../words/words';

/** A province in the language of the words. */
export function provinceName(province: string, words: Words): string {
  return words.lang === 'en' ? (provinceNamed(province)?.en ?? province) : province;
}

/** An entity in words, to stand inside a sentence. `bodyName` gives the name of a body by its id. */
export function nameOf(entity: Entity, words: Words, bodyName: (id: string) => string | undefined): string {
  if (entity.type === 'body') {
    const name = bodyName(entity.id) ?? entity.id;
    return entity.scope === 'area' ? words.areaReport(name) : name;
  }
  const { scope, province, level, kind } = entity;
  return words.group({ scope, province: province && provinceName(province, words), level, kind });
}

/** The pinyin that stands beside the Chinese name of a body: in English alone, and empty where it is not known. */
export function pinyinBeside(pinyin: string | null | undefined, lang: Lang): string {
  return lang === 'en' ? (pinyin ?? '') : '';
}

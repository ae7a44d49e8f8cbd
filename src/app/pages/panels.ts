import type { Entity } from '../../domain/entity';
import { isStated, type Series } from '../../domain/series';
import { provinceName } from '../../view/panels/nameOf';
import { SPLIT_WORDS } from '../../view/words/split';
import type { PageProps } from '../page';

/** The title of a small chart: a province by its name alone, else the name of the group or body. */
export function panelTitle(about: Entity, { words, nameOf }: Pick<PageProps, 'words' | 'nameOf'>): string {
  const isProvince = about.type === 'group' && about.level === undefined && about.kind === undefined;
  return isProvince && about.province !== undefined ? provinceName(about.province, words) : nameOf(about);
}

/** Whether a small chart has anything to show; those without a value are left to the table. */
export function hasValue(series: readonly Series[]): boolean {
  return series.some(({ points }) => points.some(isStated));
}

/** What small charts leave out, a sentence each: those that would be empty, and what has no parts of that sort. */
export function leftSentences(
  { empty, left }: { empty: readonly string[]; left: readonly string[] },
  lang: 'en' | 'zh',
): string[] {
  const own = SPLIT_WORDS[lang];
  const comma = lang === 'zh' ? '、' : ', ';
  return [
    ...(empty.length > 0 ? [own.empty(empty.join(comma))] : []),
    ...(left.length > 0 ? [own.left(left.join(comma))] : []),
  ];
}

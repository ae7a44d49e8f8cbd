import type { Lang } from '../../chart/format';
import { KINDS } from '../../domain/kind';
import { ALL_BODIES, entityKey, type Group } from '../../domain/entity';
import { LEVELS } from '../../domain/figure';
import { PROVINCES } from '../../domain/province';
import type { PickerWords } from '../words/picker';
import type { Words } from '../words/words';
import { provinceName } from './nameOf';
import type { Worded } from './searchWords';

/** A group that a picker offers as one pick. */
export interface OfferedGroup extends Worded {
  key: string;
  group: Group;
  /** Short, to stand under the heading of its section. */
  label: string;
  section: 'groups' | 'provinces' | 'levels' | 'kinds';
}

/**
 * All bodies, the area reports, and each province, level and kind, as far as the corpus has them; found by
 * their names in both languages.
 */
export function offeredGroups(
  provinces: readonly string[],
  words: Words,
  pickerWords: PickerWords,
  { en, zh }: Readonly<Record<Lang, Words>>,
): OfferedGroup[] {
  const { all, areas } = pickerWords.bodies;
  const offer = (
    section: OfferedGroup['section'],
    group: Group,
    label: string,
    en: string,
    zh: string,
  ): OfferedGroup => ({ key: entityKey(group), group, label, section, en, zh });
  return [
    offer('groups', ALL_BODIES, all, 'all bodies', '全部机关'),
    offer('groups', { type: 'group', scope: 'area' }, areas, 'all area reports', '全部汇总报告'),
    ...PROVINCES.filter(({ name }) => provinces.includes(name)).map((province) =>
      offer(
        'provinces',
        { ...ALL_BODIES, province: province.name },
        provinceName(province.name, words),
        province.en,
        province.name,
      ),
    ),
    ...LEVELS.map((level) =>
      offer('levels', { ...ALL_BODIES, level }, words.levels[level], en.levels[level], zh.levels[level]),
    ),
    ...KINDS.map((kind) =>
      offer('kinds', { ...ALL_BODIES, kind }, words.kinds[kind], en.kinds[kind], zh.kinds[kind]),
    ),
  ];
}

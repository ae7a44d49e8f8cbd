import { entityKey, parseEntity, type Entity, type Group } from '../../domain/entity';
import type { BodyFilter, ListedBody } from '../../query/bodies';
import type { PickerWords } from '../words/picker';
import type { Words } from '../words/words';
import { nameOf, provinceName } from './nameOf';
import type { OfferedGroup } from './offeredGroups';
import type { PickerOption, PickerSection } from './pickerSection';

/** A body or group that the picker of bodies offers. */
export interface BodyOption extends PickerOption {
  entity: Entity;
  label: string;
  /** Chinese names in a page of another language are marked so. */
  isChinese: boolean;
  /** How the name is said, beside it; empty where there is nothing to say. */
  pinyin: string;
  facts: string;
}

/** What the picker of bodies offers from. */
export interface BodyOffer {
  filter: BodyFilter;
  /** Bodies that pass the filter. */
  bodies: readonly ListedBody[];
  groups: readonly OfferedGroup[];
  /** Groups by their names, the nearest first. */
  searchGroups: (text: string) => readonly OfferedGroup[];
  recent: readonly { key: string; name: string }[];
  /** By `entityKey`. */
  picked: ReadonlySet<string>;
  /** Whether nothing more can be picked. */
  isFull: boolean;
  /** Whether a pick takes the place of the last one. */
  single: boolean;
  words: Words;
  pickerWords: PickerWords;
}

/** Groups that a search offers at the most. */
const MOST_GROUPS = 8;

/**
 * What stands under each heading: the filters as one group, or the groups that a text finds, or, of a picker just
 * opened, what was picked last and all groups; then the bodies found. Headings with nothing under them are left out.
 */
export function bodySections(offer: BodyOffer): PickerSection<BodyOption>[] {
  const { filter, groups, searchGroups, recent, single, words, pickerWords } = offer;
  const said = pickerWords.bodies;
  const named = (entity: Entity): string => nameOf(entity, words, () => undefined);
  const tiled = (key: string, heading: string, options: BodyOption[]): PickerSection<BodyOption> => ({
    ...{ key, heading, options },
    isTiled: true,
  });
  const ofGroups = (): PickerSection<BodyOption>[] => {
    const filtered = groupOfFilter(filter);
    if (filtered !== undefined) {
      const label = (single ? said.replaceGroup : said.addGroup)(named(filtered));
      return [tiled('filtered', said.groups, [optionOf(offer, filtered, label)])];
    }
    if (filter.text.trim() !== '') {
      const found = searchGroups(filter.text).slice(0, MOST_GROUPS);
      const options = found.map(({ group }) => optionOf(offer, group, named(group)));
      return [tiled('groups', said.groups, options)];
    }
    const last = recent.flatMap(({ key, name }) => {
      const entity = parseEntity(key);
      const isChinese = name !== '';
      return entity === undefined ? [] : [optionOf(offer, entity, name || named(entity), { isChinese })];
    });
    return [
      tiled('recent', pickerWords.recent, last),
      ...(['groups', 'provinces', 'levels', 'kinds'] as const).map((section) => {
        const within = groups.filter((each) => each.section === section);
        const options = within.map(({ group, label }) => optionOf(offer, group, label));
        return tiled(section, said[section], options);
      }),
    ];
  };
  const bodies = { key: 'bodies', heading: said.found, isTiled: false, options: bodyOptions(offer) };
  return [...ofGroups(), bodies].filter(({ options }) => options.length > 0);
}

/** The bodies found: an option for each scope that a body reports in. */
function bodyOptions(offer: BodyOffer): BodyOption[] {
  const { bodies, filter, words, pickerWords } = offer;
  return bodies.flatMap((body) =>
    (['own', 'area'] as const).flatMap((scope) => {
      const years = scope === 'own' ? body.ownYears : body.areaYears;
      if (years === 0 || (filter.scope !== undefined && filter.scope !== scope)) return [];
      const facts = [
        provinceName(body.province, words),
        words.levels[body.level],
        pickerWords.bodies.yearsOf(scope === 'own' ? years : 0, scope === 'area' ? years : 0),
      ];
      const label = scope === 'area' ? words.areaReport(body.name) : body.name;
      return [
        optionOf(offer, { type: 'body', id: body.id, scope }, label, {
          ...{ isChinese: true, facts: facts.join(' · ') },
          pinyin: words.lang === 'en' ? body.pinyin : '',
        }),
      ];
    }),
  );
}

function optionOf(
  { picked, isFull }: BodyOffer,
  entity: Entity,
  label: string,
  more: Partial<BodyOption> = {},
): BodyOption {
  const key = entityKey(entity);
  const isChosen = picked.has(key);
  return {
    ...{ key, entity, label, isChosen, isDisabled: isFull && !isChosen },
    ...{ isChinese: false, pinyin: '', facts: '', ...more },
  };
}

/** All that pass the filters but for the text, as one group; undefined where none is set. */
function groupOfFilter({ province, level, kind, scope }: BodyFilter): Group | undefined {
  if ((province ?? level ?? kind ?? scope) === undefined) return undefined;
  return {
    ...{ type: 'group', scope: scope ?? 'own' },
    ...(province === undefined ? {} : { province }),
    ...(level === undefined ? {} : { level }),
    ...(kind === undefined ? {} : { kind }),
  };
}

import type { Lang } from '../chart/format';
import type { Target } from '../chart/target';
import { entityKey, type Body, type Entity } from '../domain/entity';
import { MOVING_WORDS } from '../view/words/moving';
import { writeAddress, type Selection } from './address';
import { patchBelow, viewBelow } from './breadcrumb';
import type { PageProps } from './page';

/** The page of one body's report of a year, as a link and as a way to go there. */
export function reportOf(
  { selection, change }: Pick<PageProps, 'selection' | 'change'>,
  body: Body,
  year: number,
): { href: string; follow: () => void } {
  const patch: Partial<Selection> = { view: 'report', who: [body], time: [year, year] };
  return { href: writeAddress({ ...selection, ...patch }), follow: () => change(patch) };
}

/**
 * What a press on a chart opens, one level down from what it shows: of a body the report of the year, of a
 * group its bodies, of all bodies the provinces; the same years, and the same metric unless the mark has
 * its own. Undefined where the chart shows nobody.
 * @param metricOf metric of a mark by its key, where marks are not bodies and groups
 */
export function opener(
  page: Pick<PageProps, 'selection' | 'change'>,
  who: readonly Entity[],
  metricOf?: (key: string) => string | undefined,
): ((target: Pick<Target, 'key' | 'point'>) => void) | undefined {
  if (who.length === 0) return undefined;
  return ({ key, point }) => {
    // A line is keyed by its entity; a stack is of one entity alone.
    const entity = who.length === 1 ? who[0] : who.find((each) => entityKey(each) === key);
    if (entity?.type === 'group') {
      const metric = metricOf?.(key);
      page.change({ ...patchBelow(entity), ...(metric !== undefined && { metric }) });
    } else if (entity !== undefined && point.joinedFrom === undefined) {
      // The figures of predecessors stand in their reports, not in one of this body.
      reportOf(page, entity, point.year).follow();
    }
  };
}

/** What a press on a chart opens, a sentence for each sort of those shown. */
export function openSentences(who: readonly Entity[], lang: Lang): string[] {
  const own = MOVING_WORDS[lang];
  const views = new Set(who.map(viewBelow));
  return [
    ...(views.has('trend') ? [own.opensReport] : []),
    ...(views.has('heatmap') ? [own.opensBodies] : []),
    ...(views.has('map') ? [own.opensProvinces] : []),
  ];
}

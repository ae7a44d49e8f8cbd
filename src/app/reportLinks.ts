import type { Target } from '../chart/target';
import { entityKey, type Body, type Entity } from '../domain/entity';
import { writeAddress, type Selection } from './address';
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

/** Opens the report behind a point of a body; undefined where the chart shows no single body. */
export function reportOpener(
  page: Pick<PageProps, 'selection' | 'change'>,
  who: readonly Entity[],
): ((target: Pick<Target, 'key' | 'point'>) => void) | undefined {
  if (!who.some(({ type }) => type === 'body')) return undefined;
  return ({ key, point }) => {
    // A line is keyed by its entity; a stack is of one entity alone.
    const entity = who.length === 1 ? who[0] : who.find((each) => entityKey(each) === key);
    // The figures of predecessors stand in their reports, not in one of this body.
    const isOwn = entity?.type === 'body' && point.joinedFrom === undefined;
    if (isOwn) reportOf(page, entity, point.year).follow();
  };
}

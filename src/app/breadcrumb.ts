import { entityKey, type Entity, type Group } from '../domain/entity';
import type { Selection, View } from './address';

/** A step on the way from all bodies down to what is shown. */
export interface Crumb {
  type: 'overview' | 'all' | 'province' | 'entity' | 'several' | 'report';
  /** Who the step is about; absent of several and of the overview. */
  entity?: Entity;
  /** How many are picked, of several. */
  count?: number;
  /** The year of a report; absent where the address names none. */
  year?: number | undefined;
  /** What leads there; absent of the last step, which is where the reader is. */
  patch?: Partial<Selection>;
}

/** Views in which one metric leads from the provinces over bodies and years to a report. */
const WAY_DOWN: readonly View[] = ['map', 'heatmap', 'trend', 'report'];

/** Views that the charts of the overview lead to. */
const BELOW_OVERVIEW: readonly View[] = ['trend', 'outcomes', 'cases'];

/**
 * The steps to what a selection shows, from its own words alone, so that a shared address has them too.
 * Metric and years go along; the year of a report does not, as a trend of one year would show nothing.
 * @param provinceOf province of a body by its id, undefined while it is not known
 */
export function crumbsOf(selection: Selection, provinceOf: (id: string) => string | undefined): Crumb[] {
  const shown = shownEntities(selection);
  const [first] = shown;
  if (first === undefined) return [];
  const { scope } = first;
  const all: Group = { type: 'group', scope };
  const crumbs: Crumb[] = [{ type: 'all', entity: all }];
  const province = sharedProvince(shown, provinceOf);
  if (province !== undefined) crumbs.push({ type: 'province', entity: { ...all, province } });
  if (shown.length > 1) crumbs.push({ type: 'several', count: shown.length });
  else if (!crumbs.some(({ entity }) => entity && entityKey(entity) === entityKey(first)))
    crumbs.push({ type: 'entity', entity: first });
  if (selection.view === 'report') {
    const { time } = selection;
    crumbs.push({ type: 'report', year: time && time[0] === time[1] ? time[0] : undefined });
  }
  const steps = crumbs.map((crumb, at) =>
    at === crumbs.length - 1 || crumb.entity === undefined
      ? crumb
      : { ...crumb, patch: patchOf(crumb.entity, selection) },
  );
  return BELOW_OVERVIEW.includes(selection.view)
    ? [{ type: 'overview', patch: { view: 'overview' } }, ...steps]
    : steps;
}

/** What is one level below an entity: the provinces of all bodies, the bodies of a group, the years of a body. */
export function viewBelow(entity: Entity): View {
  if (entity.type === 'body') return 'trend';
  // The map adds up bodies' own reports alone.
  return entityKey(entity) === 'all' ? 'map' : 'heatmap';
}

/** What leads one level down from an entity, to the same metric and years. */
export function patchBelow(entity: Entity): Partial<Selection> {
  return { view: viewBelow(entity), who: [entity], split: 'together' };
}

function patchOf(entity: Entity, { view }: Selection): Partial<Selection> {
  if (!WAY_DOWN.includes(view)) return { who: [entity] };
  return { ...patchBelow(entity), ...(view === 'report' && { time: undefined }) };
}

/** Views draw all that is picked, the first, the first group or the first body of it. */
function shownEntities({ view, who }: Selection): readonly Entity[] {
  switch (view) {
    case 'trend':
    case 'heatmap':
    case 'coverage':
    case 'data':
      return who;
    case 'ranking':
      return who.filter(({ type }) => type === 'group').slice(0, 1);
    case 'report':
      return who.filter(({ type }) => type === 'body').slice(0, 1);
    case 'map':
      return [];
    default:
      return who.slice(0, 1);
  }
}

/** The province that all of them are in; undefined where they are of several, or it is not known. */
function sharedProvince(
  who: readonly Entity[],
  provinceOf: (id: string) => string | undefined,
): string | undefined {
  const provinces = new Set(
    who.map((entity) => (entity.type === 'body' ? provinceOf(entity.id) : entity.province)),
  );
  return provinces.size === 1 ? [...provinces][0] : undefined;
}

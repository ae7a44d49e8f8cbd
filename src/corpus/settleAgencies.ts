import { kindOf, parentOf, type Agency } from '../domain/agency';
import type { Fault } from '../domain/fault';
import { LEVELS, type Level } from '../domain/figure';
import { PROVINCES } from '../domain/province';
import { agencyId } from './agencyId';
import { bodyKey, groupBy } from './cells';
import { plainName } from './plainName';
import type { LocatedFigure, RowPlace } from './figureRow';
import { compareText } from './preferFigure';

/** How often figures give a body each level. */
export interface BodyCount {
  name: string;
  province: string;
  levels: ReadonlyMap<Level, number>;
}

/**
 * The body as the registry lists it; else a new entry: its id from `agencyId` and its plain name, the level that most
 * figures give it (the higher one in a tie), kind and parent by its name.
 */
export function settleAgency(body: BodyCount, registered: Agency | undefined): Agency {
  if (registered !== undefined) return registered;
  const { name, province } = body;
  const level = mostFrequent(body.levels);
  return {
    id: agencyId(province, plainName(name)),
    name,
    province,
    level,
    kind: kindOf(name, level),
    parent: parentOf(name, province, level),
    renamedFrom: '',
    mergedInto: '',
    lineageYear: undefined,
  };
}

/**
 * The bodies that figures are about, sorted as in the corpus. A figure that gives a body another
 * level than it has is refused (code `level`), as nobody knows which body it is about.
 */
export function settleAgencies(
  rows: readonly LocatedFigure[],
  registry: readonly Agency[],
): { agencies: Agency[]; figures: LocatedFigure[]; faults: Fault[] } {
  const registered = new Map(registry.map((agency) => [bodyKey({ ...agency, agency: agency.name }), agency]));
  const agencies = new Map<string, Agency>();
  for (const [key, group] of groupBy(rows, ({ figure }) => bodyKey(figure))) {
    const levels = new Map<Level, number>();
    for (const { figure } of group) levels.set(figure.level, (levels.get(figure.level) ?? 0) + 1);
    const [first] = group;
    if (first === undefined) continue;
    const name = fullerName(group.map(({ figure }) => figure.agency));
    const body = { name, province: first.figure.province, levels };
    agencies.set(key, settleAgency(body, registered.get(key)));
  }
  const figures: LocatedFigure[] = [];
  const faults: Fault[] = [];
  for (const row of rows) {
    const agency = agencies.get(bodyKey(row.figure));
    if (agency === undefined || agency.level === row.figure.level) figures.push(row);
    else faults.push(levelFault(row, row.figure.level, agency));
  }
  return { agencies: sortAgencies([...agencies.values()], registry), figures, faults };
}

/** Of the names that a body is written with the longest: it says which government it belongs to. */
export function fullerName(names: readonly string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best), '');
}

/** Bodies in the order of a corpus (province, level, name), each with an id that no other has. */
export function sortAgencies(agencies: readonly Agency[], registry: readonly Agency[]): Agency[] {
  const listed = new Set(registry);
  const taken = new Set(registry.map(({ id }) => id));
  return [...agencies].sort(compareAgencies).map((agency) => {
    if (listed.has(agency)) return agency;
    const id = taken.has(agency.id) ? agencyId(agency.province, plainName(agency.name), 20) : agency.id;
    taken.add(id);
    return { ...agency, id };
  });
}

/** The fault of a row that gives `agency` the wrong `level`. */
export function levelFault(place: RowPlace, level: Level, agency: Agency): Fault {
  return {
    code: 'level',
    message: `the level is ${level} here, but ${agency.name} (${agency.province}) is of level ${agency.level}`,
    place: { file: place.file, line: place.line, column: 'level' },
  };
}

/** Order of bodies in a corpus: province, level, name. */
export function compareAgencies(a: Agency, b: Agency): number {
  return (
    provinceRank(a) - provinceRank(b) ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    compareText(a.name, b.name)
  );
}

const RANKS = new Map(PROVINCES.map(({ name }, rank) => [name, rank]));

function provinceRank(agency: Agency): number {
  return RANKS.get(agency.province) ?? RANKS.size;
}

function mostFrequent(levels: ReadonlyMap<Level, number>): Level {
  return LEVELS.reduce((best, level) => ((levels.get(level) ?? 0) > (levels.get(best) ?? 0) ? level : best));
}

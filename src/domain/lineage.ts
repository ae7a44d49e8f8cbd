import type { LineageBreak } from './breaks';
import type { Point, StatedPoint } from './series';

/** What the registry says of the lineage of a body; names are of bodies of the same province. */
export interface LineageEntry {
  id: string;
  name: string;
  province: string;
  renamedFrom: string;
  mergedInto: string;
  /** First year of the new name, or of the body that it went into. */
  lineageYear: number | undefined;
}

/** One body that became another. */
export interface Succession {
  /** Its id; undefined when it has no report in the corpus. */
  id: string | undefined;
  name: string;
  /** Name of the successor. */
  into: string;
  /** First year of the successor: from then on its own reports count. */
  year: number;
  event: LineageBreak['event'];
}

/** Direct predecessors by the id of their successor, the earliest succession first. */
export type Lineage = ReadonlyMap<string, readonly Succession[]>;

/**
 * Who became whom, as the registry says it: `renamed_from` stands with the successor, `merged_into`
 * with each body that went into another. An entry without a year says nothing that could be drawn;
 * a merger into a body that is not listed has no line to stand on.
 */
export function lineageOf(entries: readonly LineageEntry[]): Lineage {
  const ids = new Map(entries.map(({ id, name, province }) => [`${province}/${name}`, id]));
  const lineage = new Map<string, Succession[]>();
  const add = (into: string, succession: Succession): void => {
    if (succession.id === into) return;
    const others = lineage.get(into) ?? [];
    lineage.set(
      into,
      [...others, succession].sort((a, b) => a.year - b.year),
    );
  };
  for (const { id, name, province, renamedFrom, mergedInto, lineageYear: year } of entries) {
    if (year === undefined) continue;
    if (renamedFrom !== '') {
      const from = ids.get(`${province}/${renamedFrom}`);
      add(id, { id: from, name: renamedFrom, into: name, year, event: 'renamed' });
    }
    const into = mergedInto === '' ? undefined : ids.get(`${province}/${mergedInto}`);
    if (into !== undefined) add(into, { id, name, into: mergedInto, year, event: 'merged' });
  }
  return lineage;
}

/** Ids of all bodies that came before this one, over several steps, itself left out. */
export function ancestorsOf(lineage: Lineage, id: string): string[] {
  const found = new Set<string>();
  const visit = (of: string): void => {
    for (const { id: from } of lineage.get(of) ?? []) {
      if (from === undefined || from === id || found.has(from)) continue;
      found.add(from);
      visit(from);
    }
  };
  visit(id);
  return [...found];
}

/**
 * The breaks in the line of a body, one for each year and event; with `joined` those of its
 * ancestors, too, as their figures are then in the line.
 */
export function lineageBreaks(lineage: Lineage, id: string, joined: boolean): LineageBreak[] {
  const bodies = joined ? [id, ...ancestorsOf(lineage, id)] : [id];
  const breaks = new Map<string, LineageBreak>();
  for (const { name, into, year, event } of bodies.flatMap((body) => lineage.get(body) ?? [])) {
    const key = `${year} ${event} ${into}`;
    const from = [...(breaks.get(key)?.from ?? []), name];
    breaks.set(key, { kind: 'lineage', after: year - 1, before: year, event, from, into, joined });
  }
  return [...breaks.values()].sort((a, b) => a.before - b.before);
}

/**
 * The points of a body with those of its predecessors before each succession. `pointsOf` gives the
 * points of any body, all of the same years. Before a merger what went into the body is added up,
 * with the body itself where it had a report: `bodies` counts them, `stated` those of them that
 * stated the figure, and a sum that lacks some is `at_least`. Before a renaming the report of the old
 * name stands, unless there is one of the new: they are one body and are never added.
 */
export function chainLineage(
  lineage: Lineage,
  id: string,
  pointsOf: (id: string) => readonly Point[],
): Point[] {
  return pointsOf(id).map((own, at) => {
    const pointOf = (body: string): Point =>
      pointsOf(body)[at] ?? { year: own.year, absence: 'no_report', bodies: 0 };
    const members = membersAt({ id, name: undefined }, { lineage, year: own.year, pointOf }, new Set());
    return members.every(({ name }) => name === undefined)
      ? own
      : joinPoints(members.map(({ id: body, name }) => ({ point: pointOf(body ?? ''), name })));
  });
}

/** A body in the line of another; the name of a predecessor, none for the body itself. */
interface Member {
  id: string | undefined;
  name: string | undefined;
}

/** The bodies whose figures make up the line of a body in a year. */
function membersAt(
  member: Member,
  of: { lineage: Lineage; year: number; pointOf: (id: string) => Point },
  seen: Set<string>,
): Member[] {
  const { id } = member;
  if (id === undefined) return [member];
  if (seen.has(id)) return [];
  seen.add(id);
  const isReported = of.pointOf(id).bodies > 0;
  const later = (of.lineage.get(id) ?? []).filter(({ year }) => year > of.year);
  const before = later
    .filter(({ event }) => event === 'merged' || !isReported)
    .flatMap((each) => membersAt(each, of, seen));
  return isReported || before.length === 0 ? [member, ...before] : before;
}

function joinPoints(parts: readonly { point: Point; name: string | undefined }[]): Point {
  const stated = parts.flatMap(({ point, name }) => ('value' in point ? [{ point, name }] : []));
  const names = stated.flatMap(({ name }) => name ?? []);
  const [first] = stated;
  if (first === undefined) return absentOf(parts.map(({ point }) => point));
  const isPartial = stated.length < parts.length;
  const qualifiers = stated.map(({ point }) => point.qualifier);
  const joined: StatedPoint = {
    year: first.point.year,
    value: stated.reduce((sum, { point }) => sum + point.value, 0),
    qualifier:
      isPartial || qualifiers.includes('at_least')
        ? 'at_least'
        : qualifiers.includes('about')
          ? 'about'
          : 'exact',
    stated: stated.length,
    bodies: parts.length,
    flagged: stated.reduce((sum, { point }) => sum + point.flagged, 0),
    inexact: Math.max(isPartial ? 1 : 0, stated.filter(({ point }) => point.qualifier !== 'exact').length),
    forms: uniqueForms(stated.map(({ point }) => point)),
    joinedFrom: names,
  };
  if (stated.length > 1) return joined;
  const { origin, failures } = first.point;
  return { ...joined, ...(origin && { origin }), ...(failures && { failures }) };
}

/** Of several absences the one that knows most: a report that leaves it out, one that is not asked, none. */
function absentOf(points: readonly Point[]): Point {
  const absent = points.filter((point) => 'absence' in point);
  const telling =
    absent.find(({ absence }) => absence !== 'no_report' && absence !== 'not_asked') ??
    absent.find(({ absence }) => absence === 'not_asked') ??
    absent[0];
  const bodies = points.reduce((sum, point) => sum + point.bodies, 0);
  return { year: points[0]?.year ?? 0, absence: telling?.absence ?? 'no_report', bodies };
}

function uniqueForms(points: readonly StatedPoint[]): StatedPoint['forms'] {
  const forms = new Map(
    points.flatMap(({ forms: each }) => each).map((known) => [`${known.form} ${known.assumed}`, known]),
  );
  return [...forms.values()];
}

import type { Fault } from '../domain/fault';
import { findWitnesses, type Witness } from './bodyWitnesses';
import { liesIn, type Place } from './gazetteer';
import { nameBodyAlone, nameBodyOf, type NamedBody } from './nameBody';
import type { ReportPages } from './page';
import { countPlaces, placeByVotes, placeInWords } from './placeVotes';
import { proseText } from './sentences';

/** A finding, how sure it is, and what speaks for it. */
export interface Finding<T> {
  value: T | undefined;
  confidence: 'sure' | 'likely' | 'unsure';
  /** One entry for each thing that speaks for the value, quoted: `title: …年度报告`. */
  evidence: string[];
}

/** The body of a report, and a fault when it cannot be told. */
export interface BodyFinding {
  body: Finding<NamedBody>;
  faults: Fault[];
}

/**
 * Whose report it is: the name in the title or, when the title has none, in the index table, the
 * signature, the introduction, the file name; the gazetteer says where the place lies, and the
 * other names on the page which of several places with one name is meant.
 */
export function identifyBody(pages: ReportPages, fileName: string): BodyFinding {
  const witnesses = findWitnesses(pages, fileName);
  const text = proseText(pages);
  const clues = `${pages.title}\n${fileName}\n${text.slice(0, 4000)}\n${text.slice(-2000)}`;
  const votes = countPlaces(clues);
  const candidates: { named: NamedBody; witness: Witness; place: Place | undefined; sure: boolean }[] = [];
  const open: string[] = [];
  for (const witness of witnesses) {
    if (witness.where === 'site') continue;
    const resolved = resolvePlace(witness, witnesses, votes);
    const { organ, written } = witness.body;
    const named = resolved.place === undefined ? nameBodyAlone(written) : nameBodyOf(resolved.place, organ);
    if (named !== undefined) candidates.push({ named, witness, place: resolved.place, sure: resolved.sure });
    else open.push(`${witness.where}: ${witness.quote}`);
  }
  const first = chooseBody(candidates);
  // 珠海市税务局 in one place, 国家税务总局珠海市税务局 in another: the longer is the full name.
  const chosen =
    candidates.find(
      ({ named }) =>
        first !== undefined && named.name !== first.named.name && named.name.endsWith(first.named.name),
    ) ?? first;
  if (chosen === undefined) return unknownBody(witnesses.length === 0, open);
  const agreeing = candidates.filter(({ named }) => named.name === chosen.named.name);
  const evidence = [...new Set(agreeing.map(({ witness }) => `${witness.where}: ${witness.quote}`))].slice(
    0,
    4,
  );
  if (chosen.place !== undefined) evidence.push(`gazetteer: ${placeInWords(chosen.place)}`);
  const kinds = new Set(agreeing.map(({ witness }) => witness.where));
  const isSure = chosen.sure && (kinds.size > 1 || chosen.witness.where === 'title');
  return { body: { value: chosen.named, confidence: isSure ? 'sure' : 'likely', evidence }, faults: [] };
}

/** Order of trust; a title that names only a place gives way to a fuller name of the same place. */
const TRUST: readonly Witness['where'][] = [
  'title',
  'page title',
  'index',
  'signature',
  'introduction',
  'file name',
  'contact',
];

function chooseBody<T extends { named: NamedBody; witness: Witness; place: Place | undefined }>(
  candidates: readonly T[],
): T | undefined {
  const ordered = [...candidates].sort(
    (a, b) => TRUST.indexOf(a.witness.where) - TRUST.indexOf(b.witness.where),
  );
  const [first] = ordered;
  if (first === undefined) return undefined;
  if (first.witness.where === 'title' && isPlaceOnly(first)) {
    // Two lines of title, 应急管理局政府信息公开工作年度报告 and 包头市东河区2021年…: the department's.
    const department = ordered.find(
      (each) => each.witness.where === 'title' && isDepartment(each) && isInside(each, first),
    );
    if (department !== undefined) return department;
  }
  if (first.witness.where !== 'title' && first.witness.where !== 'page title' && isPlaceOnly(first)) {
    // 来源: 大东区 says where, not who: a fuller name behind it is the body's.
    return ordered.find((each) => !isPlaceOnly(each) && isInside(each, first)) ?? first;
  }
  return first;
}

function isPlaceOnly({ witness }: { witness: Witness }): boolean {
  return witness.body.organ === '' && witness.body.places[0]?.level !== 'township';
}

/** No office that only publishes its government's report. */
function isDepartment({ witness }: { witness: Witness }): boolean {
  return witness.body.organ !== '' && !/政府|办公[厅室]$|公开/.test(witness.body.organ);
}

function isInside(inner: { place: Place | undefined }, outer: { place: Place | undefined }): boolean {
  return inner.place !== undefined && outer.place !== undefined && liesIn(inner.place, outer.place);
}

/**
 * The place that a name means. One reading is sure; among several, those that the other names of
 * the page share are kept, then the page's places vote. A department without a place (审计局) gets
 * that of the site or of another name with the same department.
 */
function resolvePlace(
  witness: Witness,
  witnesses: readonly Witness[],
  votes: ReadonlyMap<Place, number>,
): { place: Place | undefined; sure: boolean } {
  const { places, organ, written } = witness.body;
  if (places.length === 1) return { place: places[0], sure: true };
  const others = witnesses.filter((other) => other !== witness && other.body.places.length > 0);
  if (places.length === 0) {
    if (nameBodyAlone(written) !== undefined) return { place: undefined, sure: true };
    const same = others.find((other) => other.body.organ === organ && other.body.places.length === 1);
    if (same !== undefined) return { place: same.body.places[0], sure: true };
    const site = others.find(
      ({ where, body }) =>
        (where === 'site' || where === 'page title') &&
        /^(?:人民政府)?$/.test(body.organ) &&
        body.places.length === 1,
    );
    return { place: site?.body.places[0], sure: false };
  }
  for (const other of others) {
    if (other.body.places.length > 1) continue;
    const shared = places.filter((place) => other.body.places.some((outer) => liesIn(place, outer)));
    if (shared.length === 1) return { place: shared[0], sure: true };
  }
  return { place: placeByVotes(places, votes), sure: true };
}

function unknownBody(isUnnamed: boolean, open: readonly string[]): BodyFinding {
  const message = isUnnamed
    ? 'Nothing in the report says whose it is.'
    : `The report's body is not clear: ${[...new Set(open)].slice(0, 3).join('; ')}.`;
  return {
    body: { value: undefined, confidence: 'unsure', evidence: [...new Set(open)].slice(0, 4) },
    faults: [{ code: 'body_unknown', message, place: {} }],
  };
}

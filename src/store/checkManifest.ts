import { CORPUS_FORMAT, TABLES, type Manifest } from '../corpus/manifest';
import { Failure } from '../domain/failure';

/**
 * The manifest that the value is.
 * @throws Failure `newer-corpus` when this site is older than the corpus, `wrong-content` when the value
 * is no manifest; the message names what is wrong with it.
 */
export function checkManifest(value: unknown): Manifest {
  const format = isObject(value) ? value['format'] : undefined;
  if (typeof format !== 'number') throw noManifest('manifest.format');
  if (format > CORPUS_FORMAT)
    throw new Failure(
      'newer-corpus',
      `The corpus was built by a newer version (format ${format}; this page reads up to ${CORPUS_FORMAT}). Reload the page, or update the site.`,
    );
  const place = firstWrongPlace(value);
  if (place !== undefined) throw noManifest(place);
  return value as Manifest;
}

type Check = (value: unknown, place: string) => string | undefined;

const WORDS = listOf(check((value) => typeof value === 'string'));
const WHOLE = check((value) => Number.isSafeInteger(value) && (value as number) >= 0);
const FILE: Record<string, Check> = {
  path: check(isPathBelow),
  bytes: WHOLE,
  sha256: check((value) => typeof value === 'string'),
};
const PART = objectOf({
  ...FILE,
  rows: WHOLE,
  bodies: optional(listOf(WHOLE)),
  columns: optional(WORDS),
});

const firstWrongPlace = (value: unknown) =>
  objectOf({
    version: check((version) => typeof version === 'string' && version !== ''),
    counts: objectOf({ figures: WHOLE, observations: WHOLE, agencies: WHOLE, checks: WHOLE }),
    years: check((years) => Array.isArray(years) && years.length === 2 && years.every(Number.isInteger)),
    dictionaries: objectOf({
      province: WORDS,
      level: WORDS,
      scope: WORDS,
      kind: WORDS,
      form: listOf(objectOf({ form: check((form) => typeof form === 'string') })),
      applicant: WORDS,
      qualifier: WORDS,
      method: WORDS,
      source_kind: WORDS,
    }),
    metrics: listOf(
      objectOf({
        id: check((id) => typeof id === 'string'),
        type: check((type) => type === 'INTEGER' || type === 'DOUBLE'),
        figures: WHOLE,
        labels: objectOf({}),
      }),
    ),
    tables: objectOf(Object.fromEntries(TABLES.map((table) => [table, listOf(PART)]))),
    cubes: listOf(objectOf(FILE)),
    names: optional(listOf(objectOf({ ...FILE, rows: WHOLE }))),
  })(value, 'manifest');

function check(holds: (value: unknown) => boolean): Check {
  return (value, place) => (holds(value) ? undefined : place);
}

function optional(inner: Check): Check {
  return (value, place) => (value === undefined ? undefined : inner(value, place));
}

function listOf(inner: Check): Check {
  return (value, place) => {
    if (!Array.isArray(value)) return place;
    for (const [index, each] of value.entries()) {
      const wrong = inner(each, `${place}[${index}]`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };
}

function objectOf(fields: Record<string, Check>): Check {
  return (value, place) => {
    if (!isObject(value)) return place;
    for (const [field, inner] of Object.entries(fields)) {
      const wrong = inner(value[field], `${place}.${field}`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A file beside the manifest or below it, so that no manifest can send the page anywhere else. */
function isPathBelow(value: unknown): boolean {
  return typeof value === 'string' && /^[\w.-]+(\/[\w.-]+)*$/.test(value) && !value.split('/').includes('..');
}

function noManifest(place: string): Failure {
  return new Failure('wrong-content', `This is not the manifest of a corpus: ${place} is missing or wrong`);
}

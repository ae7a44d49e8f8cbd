import type { Manifest } from '../corpus/manifest';
import type { BodySpan } from '../store/database';
import { list, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';

/** Codes read so far, by the id of the body: a corpus does not change while it is open. */
const read = new WeakMap<Manifest, Map<string, number>>();

function heldCodes({ manifest }: Asked): Map<string, number> {
  const held = read.get(manifest) ?? new Map<string, number>();
  read.set(manifest, held);
  return held;
}

/** Keeps codes that came with rows, so that no statement asks for them again. */
export function keepCodes(asked: Asked, rows: readonly { id: string; agency: number }[]): void {
  const held = heldCodes(asked);
  for (const { id, agency } of rows) held.set(id, agency);
}

/** Codes by which the tables know bodies, by their ids; an id that no body has is left out. */
export async function codesOf(
  asked: Asked,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, number>> {
  const held = heldCodes(asked);
  const missing = ids.filter((id) => !held.has(id));
  if (missing.length > 0) {
    const database = await asked.database(signal);
    const agencies = await database.tableFor('agencies', { signal });
    const rows = await database.query<{ id: string; agency: number }>(
      sql`SELECT id, agency FROM ${agencies} WHERE id IN (${list(missing)})`,
      signal,
    );
    keepCodes(asked, rows);
  }
  return new Map(
    ids.flatMap((id): [string, number][] => {
      const code = held.get(id);
      return code === undefined ? [] : [[id, code]];
    }),
  );
}

/** The span of the codes, which the tables are sorted by; of none, one that holds nothing. */
export function spanOf(codes: readonly number[]): BodySpan {
  return codes.length === 0 ? [-1, -1] : [Math.min(...codes), Math.max(...codes)];
}

/** The condition that a row is of a body in the span. */
export function isInSpan([first, last]: BodySpan): Statement {
  return sql`agency BETWEEN ${first} AND ${last}`;
}

/**
 * The condition that a row is of one of the bodies. It names their span, too: the tables are sorted by body,
 * and the engine leaves out parts of a file by a span, but not by a list.
 */
export function isOfBodies(codes: readonly number[]): Statement {
  if (codes.length === 0) return sql`FALSE`;
  return sql`${isInSpan(spanOf(codes))} AND agency IN (${list([...codes])})`;
}

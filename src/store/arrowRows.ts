import type { Cell, Columns } from './engine';

/** What is used of a batch of Arrow rows, so that only the engine's own file names its package. */
export interface ArrowBatch {
  numRows: number;
  getChildAt(index: number): ArrowVector | null;
}

interface ArrowVector {
  nullCount: number;
  toArray(): unknown;
  get(index: number): unknown;
}

/** An answer as it comes: rows in batches, all with the same columns. */
export interface ArrowAnswer {
  fields: readonly { name: string }[];
  batches: readonly ArrowBatch[];
}

/** The columns of an answer as plain values. */
export function columnsOf({ fields, batches }: ArrowAnswer): Columns {
  const columns: Record<string, ArrayLike<Cell>> = {};
  fields.forEach(({ name }, index) => {
    columns[name] = joinPieces(batches.map((batch) => pieceOf(batch.getChildAt(index), batch.numRows)));
  });
  return { rows: batches.reduce((rows, batch) => rows + batch.numRows, 0), columns };
}

/** The rows of an answer as plain objects, in the order of its columns. */
export function rowsOf<T extends object>(answer: ArrowAnswer): T[] {
  const { rows, columns } = columnsOf(answer);
  const entries = Object.entries(columns);
  return Array.from({ length: rows }, (_, row) => {
    const out: Record<string, Cell> = {};
    for (const [name, column] of entries) out[name] = column[row] ?? null;
    return out as T;
  });
}

type Piece = Float64Array | Cell[];

function pieceOf(vector: ArrowVector | null, rows: number): Piece {
  if (vector === null) return [];
  if (rows > 0 && vector.nullCount === 0 && typeof vector.get(0) === 'number') {
    const values = vector.toArray();
    if (isNumbers(values) && values.length === rows) return values;
  }
  return Array.from({ length: rows }, (_, row) => cellOf(vector.get(row)));
}

function joinPieces(pieces: readonly Piece[]): ArrayLike<Cell> {
  const [first] = pieces;
  if (first === undefined) return [];
  if (pieces.length === 1) return first;
  if (!pieces.every(isNumbers)) return pieces.flatMap((piece) => Array.from<Cell>(piece));
  const Kind = first.constructor as Float64ArrayConstructor;
  const joined = new Kind(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** Any of the arrays of numbers; named for the widest of them. */
function isNumbers(values: unknown): values is Float64Array {
  return (
    ArrayBuffer.isView(values) &&
    !(values instanceof BigInt64Array || values instanceof BigUint64Array || values instanceof DataView)
  );
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  // Dates, lists and structs: no table of the corpus has them, but free SQL may ask for one.
  return value instanceof Date ? value.toISOString() : String(value);
}

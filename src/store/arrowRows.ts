import type { Cell, Columns } from './engine';

/** What is used of an Arrow table, so that only the engine's own file names its package. */
export interface ArrowTable {
  numRows: number;
  schema: { fields: readonly { name: string }[] };
  getChildAt(index: number): ArrowVector | null;
}

interface ArrowVector {
  nullCount: number;
  toArray(): unknown;
  get(index: number): unknown;
}

/** The columns of an Arrow table as plain values. */
export function columnsOf(table: ArrowTable): Columns {
  const columns: Record<string, ArrayLike<Cell>> = {};
  table.schema.fields.forEach((field, index) => {
    const vector = table.getChildAt(index);
    columns[field.name] = vector === null ? [] : columnOf(vector, table.numRows);
  });
  return { rows: table.numRows, columns };
}

/** The rows of an Arrow table as plain objects, in the order of its columns. */
export function rowsOf<T extends object>(table: ArrowTable): T[] {
  const { rows, columns } = columnsOf(table);
  const entries = Object.entries(columns);
  return Array.from({ length: rows }, (_, row) => {
    const out: Record<string, Cell> = {};
    for (const [name, column] of entries) out[name] = column[row] ?? null;
    return out as T;
  });
}

function columnOf(vector: ArrowVector, rows: number): ArrayLike<Cell> {
  if (rows > 0 && vector.nullCount === 0) {
    const values = vector.toArray();
    // Booleans come as packed bits, which are as many bytes as an eighth of the rows, or fewer.
    if (isNumbers(values) && values.length === rows && typeof vector.get(0) === 'number') return values;
  }
  return Array.from({ length: rows }, (_, row) => cellOf(vector.get(row)));
}

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

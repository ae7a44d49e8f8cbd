import type { SqlValue, Statement } from './sql';

/**
 * The statement as one text, its values written as literals.
 *
 * DuckDB-WASM 1.28 could bind them instead, but a bound value hides from the planner: no row group
 * of a Parquet file is skipped, a prepared statement costs three messages for one, and it cannot
 * be cancelled while it runs. A literal cannot break out: DuckDB knows no escape inside '…' but the
 * doubled quote, and negative numbers stand in brackets (`1 -${-1}` would open a comment).
 */
export function writeLiterals(statement: Statement): string {
  return statement.parts
    .map((part, index) => (index === 0 ? part : literal(statement.values[index - 1] ?? null) + part))
    .join('');
}

function literal(value: SqlValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') {
    // DuckDB rounds a decimal literal on its way to a DOUBLE; a text it reads exactly.
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
      return `'${Object.is(value, -0) ? '-0' : value}'::DOUBLE`;
    }
    return value < 0 ? `(${value})` : String(value);
  }
  // The parser stops at a NUL character, so it is the one character that is not written as itself.
  const pieces = value.split('\0').map((piece) => `'${piece.replaceAll("'", "''")}'`);
  return pieces.length === 1 ? (pieces[0] ?? "''") : `(${pieces.join(' || chr(0) || ')})`;
}

import Papa from 'papaparse';

/**
 * A CSV file (RFC 4180, comma, `\n`, a line break after the last record) with the header and the
 * records' values in the order of `columns`; what a record lacks is empty.
 */
export function writeRecords<C extends string>(
  columns: readonly C[],
  records: readonly Partial<Record<C, string>>[],
): string {
  const rows = records.map((record) => columns.map((column) => record[column] ?? ''));
  return Papa.unparse([[...columns], ...rows], { newline: '\n' }) + '\n';
}

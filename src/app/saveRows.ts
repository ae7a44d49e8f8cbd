import { saveCsv } from './downloadSeries';

/** Saves rows as a CSV named after a title. */
export async function saveRows(
  title: string,
  rows: readonly Record<string, string | number>[],
): Promise<void> {
  const { default: Papa } = await import('papaparse');
  saveCsv(title, Papa.unparse([...rows], { newline: '\r\n' }));
}

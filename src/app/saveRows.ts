/** Saves rows as a CSV named after a title, in UTF-8 with a byte order mark. */
export async function saveRows(
  title: string,
  rows: readonly Record<string, string | number>[],
): Promise<void> {
  const { default: Papa } = await import('papaparse');
  const text = Papa.unparse([...rows], { newline: '\r\n' });
  // Spreadsheets take a file without the mark for the encoding of the system.
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileStem(title)}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A title as a file name: letters and digits of any script, joined by hyphens. */
function fileStem(title: string): string {
  return title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}

/** Hands a file to the reader. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Saves a CSV under a name made of its title, in UTF-8 with a byte order mark. */
export function saveCsv(title: string, text: string): void {
  // Spreadsheets take a file without the mark for the encoding of the system.
  saveFile(`${fileStemOf(title)}.csv`, new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
}

/** Saves rows as a CSV named after a title. */
export async function saveRows(
  title: string,
  rows: readonly Record<string, string | number>[],
): Promise<void> {
  const { default: Papa } = await import('papaparse');
  saveCsv(title, Papa.unparse([...rows], { newline: '\r\n' }));
}

/** Systems take names of 255 bytes; a Chinese letter has three. */
const MOST_LETTERS = 80;

/** A title as the name of a file: letters and digits of any script, joined by hyphens, no word cut in two. */
export function fileStemOf(title: string): string {
  const stem = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  if (stem.length <= MOST_LETTERS) return stem;
  const cut = stem.slice(0, MOST_LETTERS);
  const end = stem[MOST_LETTERS] === '-' ? MOST_LETTERS : cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : cut;
}

/** A value as cells hold it: a number with or without a unit, or a sign for nothing. */
const VALUE =
  /^(?:[-+－＋]?[0-9０-９][0-9０-９,，.．]*(?:件|条|篇|次|项|个|人|人次|份|宗|例|元|万元|部|场|期)?|[-—–－/／]{1,4}|无|零)$/;
const UNIT = /^[（(]?(?:条|件|篇|次|项|个|人|人次|份|万元|元)[)）]?$/;

/** Whether a line holds one value and nothing else. */
export function isLoneValue(text: string): boolean {
  return VALUE.test(text.trim());
}

/**
 * The cells of a line that is a row of a table, or undefined. Cells are parted by tabs or by two
 * and more blanks; by single blanks only where numbers show the row (`label 8 0 0 0 0 0 8`,
 * `label 件 75`).
 */
export function cellsOfLine(line: string): string[] | undefined {
  const text = line.trim();
  if (text === '' || text.length > 200) return undefined;
  if (line.includes('\t')) {
    const cells = line
      .replace(/^\s*\n/, '')
      .split('\t')
      .map((cell) => cell.trim());
    return cells.filter((cell) => cell !== '').length >= 2 && isRow(cells) ? cells : undefined;
  }
  const words = withoutGluedLabel(text.split(/[ \u00a0\u3000]+/));
  const values = trailingValues(words);
  if (values === words.length && values >= 3) return words;
  if (values >= 3) return [words.slice(0, -values).join(' '), ...words.slice(-values)];
  const unit = words.at(-1 - values);
  if (values >= 1 && words.length > values + 1 && unit !== undefined && UNIT.test(unit))
    return [words.slice(0, -1 - values).join(' '), ...words.slice(-1 - values)];
  const columns = text.split(/[ \u00a0\u3000]{2,}/);
  return columns.length >= 3 && isRow(columns) ? columns : undefined;
}

/** A narrow gap may be lost before the first number: `规范性文件3 4 5`. */
function withoutGluedLabel(words: string[]): string[] {
  const values = trailingValues(words);
  const glued = /^(.*\p{Script=Han}[)）]?)(\d+)$/u.exec(words[words.length - 1 - values] ?? '');
  if (values < 2 || glued?.[1] === undefined || glued[2] === undefined) return words;
  return [...words.slice(0, -1 - values), glued[1], glued[2], ...words.slice(-values)];
}

function trailingValues(words: readonly string[]): number {
  let count = 0;
  while (count < words.length && VALUE.test(words[words.length - 1 - count] ?? '')) count += 1;
  return count;
}

/** Cells are short; a paragraph with gaps in it is no row. */
function isRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.length <= 48 && !cell.includes('。'));
}

/**
 * Dates as addresses and file names write them, the fullest first: 2023-01-31 (also with / . _ and
 * 年月), 20230131, then a month alone (202301, 2023-01). Each matches year, month and, but for the
 * last, day. `vitrine build` uses the same patterns in SQL, so that they hold only what RE2 knows.
 */
export const DATE_PATTERNS = [
  '(?:^|[^0-9])((?:19|20)[0-9]{2})[-/_.年](0?[1-9]|1[0-2])[-/_.月](0?[1-9]|[12][0-9]|3[01])(?:[^0-9]|$)',
  '(?:^|[^0-9])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])',
  '(?:^|[^0-9])((?:19|20)[0-9]{2})[-/_.年]?(0[1-9]|1[0-2])(?:[^0-9]|$)',
] as const;

const PATTERNS = DATE_PATTERNS.map((pattern) => new RegExp(pattern));

/**
 * The date that an address or a file name bears, as the number 20230131 (20230100 for a month alone),
 * or 0 when it bears none. Most sites of governments put the day of publication into the address.
 */
export function sourceDate(source: string): number {
  for (const pattern of PATTERNS) {
    const found = pattern.exec(source);
    if (found !== null) return Number(found[1]) * 10_000 + Number(found[2]) * 100 + Number(found[3] ?? 0);
  }
  return 0;
}

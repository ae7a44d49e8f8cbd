/** Where bad data stands: a file with line and column, or a place inside a report. */
export interface Place {
  /** File name or address as the reader gave it. */
  file?: string;
  /** 1-based line of the file. */
  line?: number;
  /** Column name of a CSV, or the row and column of a table in a report. */
  column?: string;
  /** Place inside a report, in the words of `figure.locator`. */
  locator?: string;
}

/**
 * Bad data as a value: it is reported beside the good figures and never thrown.
 * `code` is stable and meant for programs, `message` one sentence for people.
 */
export interface Fault {
  code: string;
  message: string;
  place: Place;
}

/** The place in words, such as `figures.csv, line 12, column year`; empty when nothing is known. */
export function placeInWords(place: Place): string {
  return [
    place.file,
    place.line === undefined ? undefined : `line ${place.line}`,
    place.column === undefined ? undefined : `column ${place.column}`,
    place.locator,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

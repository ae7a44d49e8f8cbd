import type { Fault } from '../domain/fault';
import { FIGURE_COLUMNS, REQUIRED_FIGURE_COLUMNS } from './columns';
import { figureRow, type LocatedFigure } from './figureRow';
import { readRecords } from './readRecords';

/** What one chunk of a figures CSV held. */
export interface FigureBatch {
  figures: LocatedFigure[];
  /** Rows that are refused, in the order of the file. */
  faults: Fault[];
  /** Columns of the header that are no columns of figures; nothing of them is read. */
  ignored: string[];
}

/**
 * Reads a figures CSV as its text arrives, a batch for each chunk, so that neither the file nor
 * its figures need fit into memory. Rows that contradict each other are not found here, see
 * `refuseConflicts`.
 * @param file name of the file for the places of the faults
 * @param metrics ids of the metric dictionary
 */
export async function* readFigures(
  chunks: AsyncIterable<string> | Iterable<string>,
  file: string,
  metrics: { has(id: string): boolean },
): AsyncGenerator<FigureBatch> {
  for await (const { header, records, faults } of readRecords(chunks, file, REQUIRED_FIGURE_COLUMNS)) {
    const figures: LocatedFigure[] = [];
    const refused = [...faults];
    for (const { line, fields } of records) {
      const row = figureRow(fields, metrics, { file, line });
      if ('figure' in row) figures.push({ figure: row.figure, file, line });
      else refused.push(...row.faults);
    }
    const known: readonly string[] = FIGURE_COLUMNS;
    yield { figures, faults: inOrder(refused), ignored: header.filter((name) => !known.includes(name)) };
  }
}

function inOrder(faults: Fault[]): Fault[] {
  return faults.sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
}

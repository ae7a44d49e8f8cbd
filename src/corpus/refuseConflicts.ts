import type { Fault } from '../domain/fault';
import { groupBy, statementKey } from './cells';
import type { LocatedFigure, RowPlace } from './figureRow';

/**
 * Refuses the rows in which one source states two different values for one cell in the same way
 * (method): none of them can be preferred. A table and the prose of one report may differ; both
 * are kept then, and the check `prose_and_table` says so.
 */
export function refuseConflicts(rows: readonly LocatedFigure[]): {
  figures: LocatedFigure[];
  faults: Fault[];
} {
  const faults: Fault[] = [];
  const refused = new Set<LocatedFigure>();
  const cells = groupBy(rows, ({ figure }) => statementKey(figure));
  for (const group of cells.values()) {
    for (const row of group) {
      const other = group.find(({ figure }) => figure.value !== row.figure.value);
      if (other === undefined) break;
      refused.add(row);
      faults.push(conflictFault(row, row.figure.value, other, other.figure.value));
    }
  }
  return { figures: rows.filter((row) => !refused.has(row)), faults };
}

/** The fault of a row that says `value` where a row of the same source says `otherValue`. */
export function conflictFault(place: RowPlace, value: number, other: RowPlace, otherValue: number): Fault {
  const where = other.file === place.file ? `line ${other.line}` : `${other.file}, line ${other.line}`;
  return {
    code: 'conflict',
    message: `the same source says ${value} here and ${otherValue} for the same cell in ${where}`,
    place: { file: place.file, line: place.line, column: 'value' },
  };
}

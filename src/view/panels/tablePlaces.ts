import type { ColumnGroup } from '../../domain/layout';

/** A number of a table that takes the focus: its `cellId`, and where it stands. */
export interface CellPlace {
  id: string;
  row: number;
  column: number;
}

const STEPS: Record<string, readonly [down: number, right: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Where a key leads from a place, over rows and cells without a number; undefined where it leads nowhere. */
export function placeByKey(key: string, at: CellPlace, places: readonly CellPlace[]): CellPlace | undefined {
  const ofRow = places.filter(({ row }) => row === at.row);
  if (key === 'Home') return ofRow[0];
  if (key === 'End') return ofRow.at(-1);
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const [down, right] = step;
  const ahead =
    down === 0
      ? ofRow.filter(({ column }) => (column - at.column) * right > 0)
      : places.filter(({ row, column }) => column === at.column && (row - at.row) * down > 0);
  return down + right > 0 ? ahead[0] : ahead.at(-1);
}

/** Indexes of the columns whose place a heading of the lines above takes, as it reaches the last line. */
export function coveredColumns(lines: readonly (readonly ColumnGroup[])[]): number[] {
  return lines.flatMap((line, at) => {
    let end = 0;
    return line.flatMap((group) => {
      const start = end;
      end += group.columns;
      return at + group.lines > lines.length
        ? Array.from({ length: group.columns }, (_, each) => start + each)
        : [];
    });
  });
}

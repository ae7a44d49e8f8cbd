/** A cell of a grid of bodies × years; column −1 is the name of the body. */
export interface GridPlace {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
}

/**
 * Where a key leads from a place, undefined for a key that moves nothing. Arrows move by one and
 * stop at the edges, Home and End go to the ends of the row, Page Up and Page Down by ten rows.
 */
export function moveInGrid(
  place: GridPlace,
  key: string,
  { rows, columns }: GridSize,
): GridPlace | undefined {
  const { row, column } = place;
  const clampRow = (to: number) => Math.max(0, Math.min(rows - 1, to));
  const clampColumn = (to: number) => Math.max(-1, Math.min(columns - 1, to));
  switch (key) {
    case 'ArrowUp':
      return { row: clampRow(row - 1), column };
    case 'ArrowDown':
      return { row: clampRow(row + 1), column };
    case 'ArrowLeft':
      return { row, column: clampColumn(column - 1) };
    case 'ArrowRight':
      return { row, column: clampColumn(column + 1) };
    case 'Home':
      return { row, column: -1 };
    case 'End':
      return { row, column: clampColumn(columns - 1) };
    case 'PageUp':
      return { row: clampRow(row - 10), column };
    case 'PageDown':
      return { row: clampRow(row + 10), column };
    default:
      return undefined;
  }
}

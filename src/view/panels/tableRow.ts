/** A row of a table that is not by year. */
export interface TableRow {
  key: string;
  label: string;
  /** In the order of the columns; `value` where the cell states a number. */
  cells: readonly { text: string; value?: number | undefined }[];
}

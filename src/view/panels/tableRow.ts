/** A row of a table that is not by year. */
export interface TableRow {
  key: string;
  /** `entityKey` of whom it is about, where it is one body. */
  who?: string;
  label: string;
  /** How a Chinese name is said, beside it; empty or absent where there is nothing to say. */
  pinyin?: string;
  /** In the order of the columns; `value` where the cell states a number. */
  cells: readonly { text: string; value?: number | undefined }[];
}

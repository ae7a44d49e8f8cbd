import type { GridMark } from '../marks/drawnCell';

/** One year of one body, as a grid shows it. */
export interface GridCell {
  year: number;
  mark: GridMark;
  /** What the cell says to those who do not see it. */
  text: string;
  /** Whether a line stands before it: the form of the report changed. */
  edge: boolean;
  /** Where it leads. */
  href: string;
}

/** One body of a grid of bodies × years. */
export interface GridRow {
  /** `entityKey` of the body. */
  key: string;
  name: string;
  /** Where the name leads. */
  href: string;
  /** How the name is said, under it where there is room; empty where there is nothing to say. */
  pinyin: string;
  /** Stands over the row where it differs from that of the row before; empty: none. */
  heading: string;
  /** Made when it is asked for: a row that is not drawn yet costs nothing. */
  cells: () => readonly GridCell[];
}

/** A place in a grid: index of the row, and of the cell (−1: the name). */
export interface GridTarget {
  row: number;
  column: number;
}

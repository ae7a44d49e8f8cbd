import type { Entity } from '../../domain/entity';
import type { Series } from '../../domain/series';
import type { Manifest } from '../../corpus/manifest';
import type { Quantity } from '../../query/quantity';
import type { Selection } from '../address';
import type { PointContext } from '../../view/panels/pointText';

/** What a page gives; `ShareTab` adds where the chart stands. */
export type TakenChart = Omit<Taken, 'manifest' | 'nameOf' | 'address' | 'selection'> &
  Partial<Pick<Taken, 'nameOf'>>;

/** Numbers that are no series over years: rows of their own, which say what their columns hold. */
export interface TakenTable {
  rows: () => readonly Record<string, string | number>[];
  /** What each column holds, in the order of the file. */
  columns: Readonly<Record<string, string>>;
  /** Lines on what the numbers are, beside the definitions of quantities. */
  notes: readonly string[];
  /** Columns that tell one row from all others. */
  primaryKey: readonly string[];
  hasPicture: boolean;
  /** One sentence for readers who do not see the picture. */
  description: string;
}

/** A chart that a reader takes away: what it says, its numbers, and where they are from. */
export interface Taken {
  title: string;
  /** Sentences under the title. */
  subtitle: readonly string[];
  series: readonly Series[];
  years: readonly number[];
  context: PointContext;
  /** In the place of the sentence on the series. */
  description?: string | undefined;
  /** What the numbers are; may come late, as the first page does not load the measures. */
  quantities: () => readonly Quantity[] | Promise<readonly Quantity[]>;
  table?: TakenTable;
  /** Sentences under the picture, beside those on breaks. */
  remarks?: readonly string[];
  /** Width that the picture is drawn at, where it is not that of the others. */
  widthPx?: number;
  manifest: Manifest;
  nameOf: (entity: Entity) => string;
  /** Which chart of a view of several; absent where it has one. */
  part?: string | undefined;
  /** What the reader sees, for a frame in another page. */
  selection: Selection;
  /** Full address of the view, with the corpus version in it. */
  address: string;
}

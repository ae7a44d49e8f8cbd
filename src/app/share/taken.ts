import type { Entity } from '../../domain/entity';
import type { Series } from '../../domain/series';
import type { Manifest } from '../../corpus/manifest';
import type { Quantity } from '../../query/quantity';
import type { Selection } from '../address';
import type { PointContext } from '../../view/panels/pointText';

/** A chart that a reader takes away: what it says, its numbers, and where they are from. */
export interface Taken {
  title: string;
  /** Sentences under the title. */
  subtitle: readonly string[];
  series: readonly Series[];
  years: readonly number[];
  context: PointContext;
  /** What the numbers are; may come late, as the first page does not load the measures. */
  quantities: () => readonly Quantity[] | Promise<readonly Quantity[]>;
  manifest: Manifest;
  nameOf: (entity: Entity) => string;
  /** Which chart of a view of several; absent where it has one. */
  part?: string | undefined;
  /** What the reader sees, for a frame in another page. */
  selection: Selection;
  /** Full address of the view, with the corpus version in it. */
  address: string;
}

import type { GridPlace } from '../../chart/gridKeys';
import type { Series } from '../../domain/series';

/** One province on the map, in words and numbers. */
export interface Tile extends GridPlace {
  key: string;
  series: Series;
  /** As it stands in the tile. */
  name: string;
  /** The newest value; in the place of a value why there is none. */
  value: string;
  /** The same for a narrow tile, and its year, empty where there is no value. */
  shortValue: string;
  year: string;
  /** n/N at the newest value, empty where there is none. */
  counts: string;
  isEmpty: boolean;
  spoken: string;
  href: string;
}

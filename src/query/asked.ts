import type { Manifest } from '../corpus/manifest';
import type { ReadyCube } from '../store/cubeReader';
import type { Database } from '../store/database';
import type { Names } from '../store/names';

/** What a question needs of a corpus. */
export interface Asked {
  manifest: Manifest;
  /**
   * A cube with the metric, undefined when no figure of the corpus states it. With `places` it has
   * provinces and levels; without, the small one of the first charts may serve.
   */
  cube(metric: string, places: boolean, signal?: AbortSignal): Promise<ReadyCube | undefined>;
  /** The tables, in the engine that the first question for them starts. */
  database(signal?: AbortSignal): Promise<Database>;
  /** The names of all bodies, to be searched without the engine. */
  names(signal?: AbortSignal): Promise<Names>;
}

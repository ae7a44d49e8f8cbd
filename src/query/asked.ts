import type { Manifest, Table } from '../corpus/manifest';
import type { ReadyCube } from '../store/cubeReader';
import type { Statement } from '../store/sql';

/** What a question needs of a corpus; `store/` gives it, in the browser and in tests alike. */
export interface Asked {
  manifest: Manifest;
  /**
   * A cube with the metric, undefined when no figure of the corpus states it. With `places` it has
   * provinces and levels; without, the small one of the first charts may serve.
   */
  cube(metric: string, places: boolean, signal?: AbortSignal): Promise<ReadyCube | undefined>;
  /**
   * What stands after FROM: a table of the corpus with at least the metric columns named. Columns
   * of metrics that no figure states are missing from it.
   */
  from(table: Table, metrics?: readonly string[], signal?: AbortSignal): Promise<Statement>;
  /** Rows of an answer of the engine, which starts when it is first needed. */
  query<T extends object>(statement: Statement, signal?: AbortSignal): Promise<T[]>;
}

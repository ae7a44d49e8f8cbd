import type { Manifest } from '../corpus/manifest';
import type { Fault } from '../domain/fault';
import type { ReadyCube } from './cubeReader';
import type { Database } from './database';
import type { Names } from './names';
import type { JoinOptions } from './sharedWork';

/** A corpus to be asked, wherever it came from: built files beside the page, or one CSV. */
export interface Corpus {
  readonly manifest: Manifest;
  /** The version that took its place; undefined for the newest that the site has. */
  readonly replacedBy?: string;
  /** The day an earlier version was kept, ISO 8601. */
  readonly keptOn?: string;
  /** Rows of a CSV that were refused, the first thousand of them; none for a built corpus. */
  readonly faults: readonly Fault[];
  /** How many there are in all. */
  readonly faultCount: number;
  /**
   * The cube at that path of the manifest (`cube/received.json`), loaded once however often it is asked for.
   * @throws Failure `not-found` when the corpus has no such cube or it is gone from the server,
   * `unreadable` when it belongs to another build of the corpus, and what `fetchBytes` throws
   */
  loadCube(path: string, options?: JoinOptions): Promise<ReadyCube>;
  /** The tables, where they were opened and their engine works. */
  openedDatabase(): Database | undefined;
  /**
   * The tables, with the engine started by the first who asks; progress counts the engine's bytes.
   * @throws Failure as `openEngine`
   */
  openDatabase(options?: JoinOptions): Promise<Database>;
  /**
   * A search over the names of all bodies, loaded by the first who asks; needs no engine.
   * @throws Failure as `fetchBytes`
   */
  openNames(options?: JoinOptions): Promise<Names>;
}

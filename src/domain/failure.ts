export type FailureCode =
  | 'not-found'
  | 'network'
  | 'wrong-content'
  | 'newer-corpus'
  | 'cut-short'
  | 'engine'
  | 'cancelled'
  | 'outdated'
  | 'unreadable';

/**
 * A machine that broke: a missing file, a dead worker, a refused query. Thrown, with its
 * `cause`, and caught once at a door (`app/` or `cli/`). Bad data is never a Failure but a `Fault`.
 */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly code: FailureCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

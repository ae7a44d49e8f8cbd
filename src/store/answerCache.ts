import type { Statement } from './sql';

/** Rows kept in sum; a view asks for some hundred. */
const MOST_ROWS = 20_000;

/**
 * The answers to the last questions. A corpus does not change while it is open, so that whoever comes back
 * to a view need not wait for the same rows again. What was not used for longest goes first.
 */
export class AnswerCache {
  /** In the order of their last use. */
  private readonly answers = new Map<string, readonly object[]>();
  private size = 0;

  /** The rows of an answer that is still held, in a list of its own. */
  take<T extends object>(statement: Statement): T[] | undefined {
    const key = keyOf(statement);
    const rows = this.answers.get(key);
    if (rows === undefined) return undefined;
    this.answers.delete(key);
    this.answers.set(key, rows);
    return [...(rows as readonly T[])];
  }

  /** Keeps the rows of a SELECT, unless they are very many. */
  keep(statement: Statement, rows: readonly object[]): void {
    if (!statement.text.startsWith('SELECT') || rows.length > MOST_ROWS / 4) return;
    const key = keyOf(statement);
    if (this.answers.has(key)) return;
    this.answers.set(key, [...rows]);
    this.size += sizeOf(rows);
    for (const [oldest, held] of this.answers) {
      if (this.size <= MOST_ROWS) return;
      this.answers.delete(oldest);
      this.size -= sizeOf(held);
    }
  }
}

/** An empty answer takes room, too. */
function sizeOf(rows: readonly object[]): number {
  return rows.length + 1;
}

function keyOf({ text, values }: Statement): string {
  return JSON.stringify([text, values]);
}

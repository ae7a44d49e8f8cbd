/** What a statement may be asked with. Lists are spelled with `list`, as arrays cannot be bound. */
export type SqlValue = string | number | boolean | null;

/**
 * SQL with the places of its values kept apart from its text, so that no value can become SQL.
 * Made by `sql`, `fixed`, `name`, `list` and `join` only: an object that merely looks like one is refused.
 */
export class Statement {
  private constructor(
    /** The text between the values; always one longer than `values`. */
    readonly parts: readonly string[],
    readonly values: readonly SqlValue[],
  ) {}

  /** The SQL with `?` for every value. */
  get text(): string {
    return this.parts.join('?');
  }

  /** Joins fixed texts with the values and statements between them. */
  static weave(texts: readonly string[], between: readonly (SqlValue | Statement)[]): Statement {
    const parts = [texts[0] ?? ''];
    const values: SqlValue[] = [];
    const write = (text: string) => parts.push((parts.pop() ?? '') + text);
    between.forEach((each, index) => {
      if (each instanceof Statement) {
        write(each.parts[0] ?? '');
        parts.push(...each.parts.slice(1));
        values.push(...each.values);
      } else {
        values.push(checked(each));
        parts.push('');
      }
      write(texts[index + 1] ?? '');
    });
    return new Statement(parts, values);
  }
}

/**
 * A statement from a template: a Statement in it is nested, anything else becomes a value.
 * @throws TypeError when a value is not text, a finite number, a boolean or null.
 */
export function sql(texts: TemplateStringsArray, ...between: (SqlValue | Statement)[]): Statement {
  return Statement.weave(texts, between);
}

/** SQL that the code itself wrote, from its own words alone: never from what comes from outside. */
export function fixed(text: string): Statement {
  return Statement.weave([text], []);
}

/** An identifier in quotes, whatever it holds; `name('t', 'column')` gives `"t"."column"`. */
export function name(...identifiers: string[]): Statement {
  return Statement.weave(
    [identifiers.map((identifier) => `"${identifier.replaceAll('"', '""')}"`).join('.')],
    [],
  );
}

/** Values with commas between, for `IN (${list(values)})`; `NULL` when there are none: nothing is IN (NULL). */
export function list(values: readonly SqlValue[]): Statement {
  return values.length === 0 ? sql`NULL` : join(values, sql`, `);
}

/** Statements (or values) one after the other, with `separator` between; empty when there are none. */
export function join(items: readonly (SqlValue | Statement)[], separator: Statement = sql`, `): Statement {
  const between = items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
  return Statement.weave(
    Array.from({ length: between.length + 1 }, () => ''),
    between,
  );
}

function checked(value: unknown): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`A statement cannot hold ${typeof value === 'number' ? String(value) : typeof value}`);
}

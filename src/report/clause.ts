import type { Shape } from './shapeSentence';

/** Start of the clause of a shape that `at` is in. */
export function clauseStart(text: string, at: number): number {
  for (let index = at - 1; index >= 0; index -= 1) if (/[,;:]/.test(text[index] ?? '')) return index + 1;
  return 0;
}

/** The clause of a shape that `at` is in, up to its next mark. */
export function clauseAt(text: string, at: number): string {
  const rest = text.slice(at).search(/[,;:]/);
  return text.slice(clauseStart(text, at), rest === -1 ? text.length : at + rest);
}

/** The clause up to the number, from the number before it if there is one: where, by whom, what. */
export function clauseBefore(shape: Shape, match: RegExpExecArray): string {
  const clause = shape.text.slice(clauseStart(shape.text, match.index), match.index + match[0].length);
  const before = clause.slice(0, clause.length - match[0].length).search(/[\ue000-\ue7ff][^\ue000-\ue7ff]*$/);
  return before === -1 ? clause : clause.slice(before + 1);
}

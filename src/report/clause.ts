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

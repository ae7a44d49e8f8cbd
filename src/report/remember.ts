/**
 * The function with its last answers kept: reports print the same labels and numbers over and
 * over. `most` bounds the memory; when it is reached everything is forgotten at once.
 */
export function remember<T>(answer: (text: string) => T, most = 4000): (text: string) => T {
  const known = new Map<string, { answer: T }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.answer;
    const fresh = { answer: answer(text) };
    if (known.size >= most) known.clear();
    known.set(text, fresh);
    return fresh.answer;
  };
}

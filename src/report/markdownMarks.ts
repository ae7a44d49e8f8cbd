/** Emphasis and code around words (`**196**条`, `__x__`, `*x*`), and backslashes before signs. */
const MARKS: readonly RegExp[] = [
  /(?<open>\*{1,3})(?=[^\s*])[^*\n]*?(?<=[^\s*])\1(?!\*)/g,
  // Inside Latin words and file names a low line is a letter of its own.
  /(?<![\w\\])(?<open>_{1,3})(?=[^\s_])[^_\n]*?(?<=[^\s_])\1(?!\w)/g,
  /(?<open>`{1,2})[^`\n]+\1(?!`)/g,
];
const ESCAPE = /\\(?=[\\`*_{}[\]()#+\-.!|~])/g;

/**
 * Offsets of the characters of a Markdown paragraph that are marks and no text, each once and in no
 * order. A mark without its pair is text.
 */
export function markOffsets(text: string): ReadonlySet<number> {
  const marks = new Set<number>();
  if (!/[*_`\\]/.test(text)) return marks;
  for (const pattern of MARKS) {
    for (const match of text.matchAll(pattern)) {
      const width = match.groups?.['open']?.length ?? 0;
      const last = match.index + match[0].length - 1;
      for (let i = 0; i < width; i += 1) marks.add(match.index + i).add(last - i);
    }
  }
  for (const match of text.matchAll(ESCAPE)) if (!marks.has(match.index + 1)) marks.add(match.index);
  return marks;
}

/** Lines in colour at the most; the rest are grey context. */
export const LINE_COLORS = 8;

/**
 * A colour for each key, as the name of a CSS custom property: `--line-1` … `--line-8`, then
 * `--line-rest`. `held` keeps the colours of the keys that stay while the reader adds and removes
 * others; a new key gets the first free colour.
 */
export function colorsOf(
  keys: readonly string[],
  held: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const colors = new Map<string, string>();
  const taken = new Set<string>();
  for (const key of keys) {
    const color = held.get(key);
    if (color !== undefined && color !== '--line-rest') {
      colors.set(key, color);
      taken.add(color);
    }
  }
  for (const key of keys) {
    if (colors.has(key)) continue;
    const color = firstFree(taken);
    colors.set(key, color);
    taken.add(color);
  }
  return colors;
}

function firstFree(taken: ReadonlySet<string>): string {
  for (let index = 1; index <= LINE_COLORS; index += 1) {
    if (!taken.has(`--line-${index}`)) return `--line-${index}`;
  }
  return '--line-rest';
}

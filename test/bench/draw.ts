/**
 * Mixes two 32-bit integers into one (the finaliser of MurmurHash3). Every random number of the
 * bench is such a hash of what it belongs to, so that it does not depend on the order of drawing.
 */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b ^ 0x7f4a7c15, 0xc2b2ae35);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number in [0, 1) for each pair. */
export function unit(hash: number, salt: number): number {
  return mix(hash, salt) / 4294967296;
}

/** A heavy tail from a number in [0, 1): at least 1, with `1 - (1/x)^alpha` of the draws below x. */
export function pareto(share: number, alpha: number): number {
  return (1 - share) ** (-1 / alpha);
}

/** A hash of a text. */
export function hashOf(text: string): number {
  let hash = 0;
  for (const character of text) hash = mix(hash, character.codePointAt(0) ?? 0);
  return hash;
}

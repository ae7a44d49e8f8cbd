import { plainColor } from '../../chart/plainColor';

const NAMED: Readonly<Record<string, string>> = { black: '#000000', white: '#ffffff' };

/** A colour of the site's style sheets as six hexadecimal digits: `color-mix(in oklab, …)` is worked out. */
export function mixColors(color: string): string {
  const text = color.trim();
  const mix = /^color-mix\(in oklab,\s*(.+?)(?:\s+([\d.]+)%)?\s*,\s*([^,]+?)(?:\s+([\d.]+)%)?\s*\)$/.exec(
    text,
  );
  if (mix === null) return NAMED[text] ?? text;
  const [, one = '', first, two = '', second] = mix;
  const [p, q] = [Number(first ?? 100 - Number(second ?? 50)), Number(second ?? 100 - Number(first ?? 50))];
  const [a, b] = [oklabOf(mixColors(one)), oklabOf(mixColors(two))];
  const parts = a.map((each, at) => (each * p + (b[at] ?? 0) * q) / (p + q));
  return plainColor(`oklab(${parts.join(' ')})`)?.hex ?? '#000000';
}

/** Six hexadecimal digits in Oklab (Ottosson 2020). */
function oklabOf(hex: string): number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** A colour that every reader of SVG knows: six hexadecimal digits, and how opaque it is, 0 to 1. */
export interface PlainColor {
  hex: string;
  opacity: number;
}

/**
 * A computed colour of a style sheet (`rgb()`, `oklab()`, `color(srgb …)`) as a plain one; undefined
 * for `none` and for what is no colour. Programs that are not browsers know neither oklab nor color().
 */
export function plainColor(computed: string): PlainColor | undefined {
  const parts = /^(rgba?|oklab|color)\(\s*(?:(srgb)\s)?\s*([^)]*)\)$/.exec(computed.trim());
  if (parts === null) {
    const hex = /^#[0-9a-f]{6}$/i.exec(computed.trim());
    return hex === null ? undefined : { hex: hex[0].toLowerCase(), opacity: 1 };
  }
  const [, name, space, list = ''] = parts;
  const numbers = list.split(/[\s,/]+/).map((each) => numberOf(each));
  const [a = 0, b = 0, c = 0, opacity = 1] = numbers;
  if (numbers.some(Number.isNaN)) return undefined;
  if (name === 'oklab') return { hex: hexOf(srgbOf(a, b, c)), opacity };
  if (name === 'color') return space === undefined ? undefined : { hex: hexOf([a, b, c]), opacity };
  return { hex: hexOf([a / 255, b / 255, c / 255]), opacity };
}

function numberOf(text: string): number {
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

type Triple = [number, number, number];

function hexOf(channels: Triple): string {
  const digits = channels.map((each) => Math.round(255 * Math.min(1, Math.max(0, each))));
  return `#${digits.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}

/** Oklab to sRGB, channels from 0 to 1 before they are cut to what a screen has (Ottosson 2020). */
function srgbOf(lightness: number, a: number, b: number): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

function gamma(linear: number): number {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
}

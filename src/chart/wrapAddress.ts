import { textWidthPx } from './textWidth';

/**
 * An address broken into lines of `maxPx`, after the marks that part it where it can be, else after any
 * character. Nothing is left out and nothing is added: the lines joined are the address.
 */
export function wrapAddress(address: string, sizePx: number, maxPx: number): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (text: string): boolean => textWidthPx(text, sizePx) <= maxPx * 0.95;
  const put = (piece: string): void => {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line);
      line = '';
    }
    line += piece;
  };
  for (const piece of address.match(/[^/?&,;]*[/?&,;]+|[^/?&,;]+/g) ?? []) {
    if (fits(piece)) put(piece);
    else for (const character of piece) put(character);
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * An address as people read it: letters beyond ASCII stand as themselves (`province:辽宁`), all other
 * escapes stay. Browsers take it as it is.
 */
export function readableAddress(address: string): string {
  return address.replace(/(?:%[89a-f][0-9a-f])+/gi, (escaped) => {
    try {
      const text = decodeURIComponent(escaped);
      return /^[\p{L}\p{N}]+$/u.test(text) ? text : escaped;
    } catch {
      return escaped;
    }
  });
}

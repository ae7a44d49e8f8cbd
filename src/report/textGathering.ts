import type { TextBlock } from './page';

/**
 * Gathers the text of one block out of the pieces a parser hands over, white space collapsed,
 * with the source offset of every character.
 */
export class TextGathering {
  private units = new Uint16Array(256);
  private sources = new Uint32Array(256);
  private length = 0;
  private spaceAt = -1;

  /** Adds a piece; `start` is its offset in the source, `still` when all of it stands at one offset. */
  add(piece: string, start: number, still = false): void {
    if (this.length + piece.length + 1 > this.units.length) this.grow(piece.length + 1);
    for (let i = 0; i < piece.length; i += 1) {
      const unit = piece.charCodeAt(i);
      const source = still ? start : start + i;
      if (isSpace(unit)) {
        if (this.spaceAt === -1) this.spaceAt = source;
        continue;
      }
      if (this.spaceAt !== -1 && this.length > 0) this.push(0x20, this.spaceAt);
      this.spaceAt = -1;
      this.push(unit, source);
    }
  }

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** The block, or undefined when there is no text; the gathering is empty afterwards. */
  take(heading: boolean): TextBlock | undefined {
    if (this.length === 0) {
      this.spaceAt = -1;
      return undefined;
    }
    const block: TextBlock = {
      type: 'text',
      heading,
      text: textOfUnits(this.units, this.length),
      offsets: this.sources.slice(0, this.length),
    };
    this.length = 0;
    this.spaceAt = -1;
    return block;
  }

  private push(unit: number, source: number): void {
    this.units[this.length] = unit;
    this.sources[this.length] = source;
    this.length += 1;
  }

  private grow(more: number): void {
    const size = Math.max(this.units.length * 2, this.length + more * 2);
    const [units, sources] = [new Uint16Array(size), new Uint32Array(size)];
    units.set(this.units);
    sources.set(this.sources);
    this.units = units;
    this.sources = sources;
  }
}

/** White space of every kind that pages use, the ideographic and the non-breaking one included. */
function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f
  );
}

const CHUNK = 8192;

/** The string of UTF-16 units; an argument list has a limit, so long ones go in chunks. */
export function textOfUnits(units: Uint16Array, length: number): string {
  if (length <= CHUNK)
    return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  let text = '';
  for (let from = 0; from < length; from += CHUNK) {
    text += textOfUnits(units.subarray(from, Math.min(from + CHUNK, length)), Math.min(CHUNK, length - from));
  }
  return text;
}

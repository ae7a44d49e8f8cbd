import type { TextBlock } from './page';

/**
 * Gathers the text of one block out of stretches of a source, white space collapsed,
 * with the source offset of every character.
 */
export class TextGathering {
  private units = new Uint16Array(256);
  private places = new Uint32Array(256);
  private length = 0;
  private spaceAt = -1;

  /** Adds a stretch of the source. */
  add(source: string, from: number, to: number): void {
    if (this.length + to - from + 1 > this.units.length) this.grow(to - from + 1);
    const { units, places } = this;
    for (let i = from; i < to; i += 1) {
      const unit = source.charCodeAt(i);
      if (unit <= 0x20 || isSpace(unit)) {
        if (this.spaceAt === -1) this.spaceAt = i;
      } else if (this.spaceAt === -1) {
        units[this.length] = unit;
        places[this.length] = i;
        this.length += 1;
      } else this.push(unit, i);
    }
  }

  /** Adds characters that stand for something at one place of the source. */
  addAt(characters: string, place: number): void {
    if (this.length + characters.length + 1 > this.units.length) this.grow(characters.length + 1);
    for (let i = 0; i < characters.length; i += 1) {
      const unit = characters.charCodeAt(i);
      if (isSpace(unit)) {
        if (this.spaceAt === -1) this.spaceAt = place;
      } else this.push(unit, place);
    }
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
      offsets: this.places.slice(0, this.length),
    };
    this.length = 0;
    this.spaceAt = -1;
    return block;
  }

  private push(unit: number, place: number): void {
    if (this.spaceAt !== -1) {
      if (this.length > 0) {
        this.units[this.length] = 0x20;
        this.places[this.length] = this.spaceAt;
        this.length += 1;
      }
      this.spaceAt = -1;
    }
    this.units[this.length] = unit;
    this.places[this.length] = place;
    this.length += 1;
  }

  private grow(more: number): void {
    const size = Math.max(this.units.length * 2, this.length + more * 2);
    const [units, places] = [new Uint16Array(size), new Uint32Array(size)];
    units.set(this.units);
    places.set(this.places);
    this.units = units;
    this.places = places;
  }
}

/** White space of every kind that pages use, the ideographic and the non-breaking one included. */
function isSpace(unit: number): boolean {
  return (
    unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f
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

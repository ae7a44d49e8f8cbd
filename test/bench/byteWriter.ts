import { closeSync, openSync, writeSync } from 'node:fs';

const ROOM = 8 * 1024 * 1024;
/** No single write is longer; the buffer is emptied before one might not fit. */
const LONGEST = 64 * 1024;

/** Writes a large text file piece by piece, as bytes: a line is put together from parts made once. */
export interface ByteWriter {
  bytes(part: Uint8Array): void;
  /** A whole number from 0 to 2^53 in decimal digits. */
  digits(value: number): void;
  /** Bytes written so far. */
  close(): number;
}

export function openByteWriter(path: string): ByteWriter {
  const file = openSync(path, 'w');
  const buffer = new Uint8Array(ROOM);
  const digit = new Uint8Array(20);
  let used = 0;
  let written = 0;

  function empty(): void {
    for (let from = 0; from < used;) from += writeSync(file, buffer, from, used - from);
    written += used;
    used = 0;
  }

  return {
    bytes(part) {
      if (used + LONGEST > ROOM) empty();
      buffer.set(part, used);
      used += part.length;
    },
    digits(value) {
      if (used + LONGEST > ROOM) empty();
      let count = 0;
      let rest = value;
      do {
        digit[count++] = 48 + (rest % 10);
        rest = Math.floor(rest / 10);
      } while (rest > 0);
      while (count > 0) buffer[used++] = digit[--count] ?? 48;
    },
    close() {
      empty();
      closeSync(file);
      return written;
    },
  };
}

/** Text of a file, and how it was found. */
export interface DecodedText {
  text: string;
  encoding: string;
  /** Share of characters that no encoding could explain, 0–1. */
  lostShare: number;
}

/** Bytes in which a declaration of the encoding is looked for. */
const DECLARATION_BYTES = 2048;
const SNIFFED_BYTES = 4096;

/**
 * The text of bytes in whatever encoding reports use: UTF-8 and UTF-16 with or without a mark,
 * GB18030 (with GBK and GB2312 in it) and Big5, declared or not. What a page declares is only
 * believed when the bytes agree. Never throws; `lostShare` tells when no encoding fits.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes) ?? utf16WithoutMark(bytes);
  if (marked !== undefined) return decodeAs(marked, bytes);
  const strict = decodeStrictly('utf-8', bytes);
  if (strict !== undefined) return { text: strict, encoding: 'utf-8', lostShare: 0 };
  const declared = declaredEncoding(bytes);
  const guesses = declared === undefined ? ['gb18030', 'utf-8'] : [declared, 'gb18030', 'utf-8'];
  const decoded = guesses.map((encoding) => decodeAs(encoding, bytes));
  return decoded.reduce((best, each) => (each.lostShare < best.lostShare ? each : best));
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Digits, line ends and tags of UTF-16 have a zero byte on one side only; no other text has zeros. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const end = Math.min(bytes.length & ~1, SNIFFED_BYTES);
  for (let i = 0; i < end; i += 1) {
    if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const few = end / 100;
  if (odd > few && even <= few / 2) return 'utf-16le';
  if (even > few && odd <= few / 2) return 'utf-16be';
  return undefined;
}

/** A last character cut short by a broken download is no reason to doubt the encoding. */
function decodeStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const name = /charset\s*=\s*["']?\s*([a-z0-9_-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  if (/^(gb2312|gbk|gb18030|x-gbk|cp936)$/.test(name)) return 'gb18030';
  return name === 'big5' ? 'big5' : undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  let lost = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) lost += 1;
  return { text, encoding, lostShare: text.length === 0 ? 0 : lost / text.length };
}

/** What a file is, by its content. */
export type FileKind =
  'pdf' | 'docx' | 'old_word' | 'other_zip' | 'picture' | 'rtf' | 'web_archive' | 'empty' | 'characters';

const SIGNATURES: readonly [kind: FileKind, bytes: readonly number[]][] = [
  ['old_word', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]], // PNG
  ['picture', [0xff, 0xd8, 0xff]], // JPEG
  ['picture', [0x47, 0x49, 0x46, 0x38]], // GIF
  ['picture', [0x49, 0x49, 0x2a, 0x00]], // TIFF
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['picture', [0x52, 0x49, 0x46, 0x46]], // WebP
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** A PDF may have bytes before its header. */
const PDF_HEADER_BYTES = 1024;

/** The kind of a file from its bytes alone; a name says nothing certain. */
export function sniffKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (indexOfAscii(bytes.subarray(0, PDF_HEADER_BYTES), '%PDF-') !== -1) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    return indexOfAscii(bytes, 'word/document.xml') === -1 ? 'other_zip' : 'docx';
  }
  for (const [kind, signature] of SIGNATURES) if (startsWith(bytes, signature)) return kind;
  if (startsWith(bytes, [0x42, 0x4d]) && bytes[6] === 0 && bytes[7] === 0) return 'picture'; // BMP
  const head = bytes.subarray(0, 512);
  if (indexOfAscii(head, 'MIME-Version:') !== -1 && indexOfAscii(bytes, 'multipart/related') !== -1)
    return 'web_archive';
  return 'characters';
}

const MARKUP_CHARS = 20_000;

/** How characters are laid out. Tags must be those of a page: reports quote titles in `<…>`, too. */
export function sniffMarkup(text: string): 'html' | 'markdown' | 'text' {
  const head = text.slice(0, MARKUP_CHARS);
  if (/<!doctype\s+html|<html[\s>]|<\/(?:p|td|div|table|span|body|head|a|li|h[1-6])\s*>/i.test(head))
    return 'html';
  if (/^\s*\|?\s*:?-{3,}:?\s*\|/m.test(text) || /^#{1,6}\s+\S/m.test(text)) return 'markdown';
  return 'text';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function indexOfAscii(bytes: Uint8Array, word: string): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let matched = 1;
    while (matched < word.length && bytes[at + matched] === word.charCodeAt(matched)) matched += 1;
    if (matched === word.length) return at;
  }
  return -1;
}

import type { Fault } from '../domain/fault';
import { decodeText } from './decode';
import type { PdfAssets } from './openPdf';
import type { ReportPages } from './page';
import { readHtml } from './readHtml';
import { readText } from './readText';
import { sniffKind, sniffMarkup, type FileKind } from './sniff';

/** Why a file cannot be read, and what to do about it. */
const UNREADABLE: Readonly<Record<Exclude<FileKind, 'pdf' | 'docx' | 'characters'>, string>> = {
  empty: 'the file is empty',
  old_word: 'this is an old Office file (.doc, .xls or .wps): save it as .docx or PDF and try again',
  other_zip:
    'this is an archive or an Office file that is no Word document (.docx): unpack it, or save it as .docx or PDF',
  picture:
    'this is a picture: its text must be recognised (OCR) first; look for the page or the Word file of the report',
  rtf: 'this is an RTF document: save it as .docx or PDF and try again',
  web_archive: 'this is a web archive (.mht): save the page as HTML and try again',
};

const NO_TEXT =
  'this is no text and none of the formats that reports come in (HTML, text, Markdown, PDF, DOCX)';

const UNREAD_PDF = {
  scanned: 'this PDF has no text layer, only pictures of pages: its text must be recognised (OCR) first',
  encrypted: 'this PDF is locked with a password: save an unlocked copy and try again',
  broken: 'this PDF is damaged or cut short: download it again',
} as const;

/** More lost characters than this, and what is left is no longer the report. */
const MOST_LOST = 0.02;

/**
 * The pages of a report file, its format told by its content; a fault that says what the file is
 * and what to do when it cannot be read. PDF and DOCX libraries are loaded when they are needed.
 */
export async function readReport(bytes: Uint8Array, assets?: PdfAssets): Promise<ReportPages | Fault> {
  const kind = sniffKind(bytes);
  if (kind === 'pdf') {
    const { readPdf } = await import('./readPdf');
    const read = await readPdf(bytes, assets);
    return typeof read === 'string' ? unreadable(`${read}_pdf`, UNREAD_PDF[read]) : read;
  }
  if (kind === 'docx') {
    const { readDocx } = await import('./readDocx');
    const read = await readDocx(bytes);
    return read === 'broken'
      ? unreadable('broken_docx', 'this Word document is damaged or cut short: download it again')
      : read;
  }
  if (kind !== 'characters') return unreadable(kind, UNREADABLE[kind]);
  const { text, lostShare } = decodeText(bytes);
  if (lostShare > MOST_LOST || isNoise(text)) return unreadable('binary', NO_TEXT);
  const markup = sniffMarkup(text);
  return markup === 'html' ? readHtml(text) : readText(text, markup);
}

export function isFault(read: ReportPages | Fault): read is Fault {
  return 'code' in read;
}

/** Control characters beyond line ends show bytes that only happen to decode. */
function isNoise(text: string): boolean {
  const head = text.slice(0, 4000);
  let controls = 0;
  for (let i = 0; i < head.length; i += 1) {
    const unit = head.charCodeAt(i);
    if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d && unit !== 0x0c) controls += 1;
  }
  return controls > Math.max(4, head.length / 100);
}

function unreadable(code: string, message: string): Fault {
  return { code, message, place: {} };
}

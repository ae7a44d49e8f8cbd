import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfPage, PdfText } from './pdfPage';
import { multiply, rulesOf, type Matrix } from './pdfRules';

/**
 * Where the character maps and fonts of the PDF library lie, for documents that embed neither.
 * Without them such documents have no readable text.
 */
export interface PdfAssets {
  /** Folder or address, ending in `/`. */
  cMapUrl: string;
  standardFontDataUrl: string;
}

/** Why a PDF cannot be opened. */
export type PdfProblem = 'encrypted' | 'broken';

export interface OpenedPdf {
  title: string;
  pageCount: number;
  pages: AsyncGenerator<PdfPage>;
  close(): Promise<void>;
}

type Library = typeof Pdfjs;

let library: Promise<Library> | undefined;

/** The only door to the PDF library; it runs in this thread, without eval and without the network. */
async function loadLibrary(): Promise<Library> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  Object.assign(globalThis, { pdfjsWorker: await importHandler() });
  return pdfjs;
}

/**
 * The library's half for workers. Loaded in a worker it takes that worker for its own: it listens
 * to its messages and sends some to its page. It does not where a `window` is.
 */
async function importHandler(): Promise<unknown> {
  const isOurs = 'WorkerGlobalScope' in globalThis && !('window' in globalThis);
  if (isOurs) Object.assign(globalThis, { window: null });
  try {
    return await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  } finally {
    if (isOurs) Reflect.deleteProperty(globalThis, 'window');
  }
}

/** Opens a PDF; a problem instead when its bytes are locked or no PDF. */
export async function openPdf(bytes: Uint8Array, assets?: PdfAssets): Promise<OpenedPdf | PdfProblem> {
  library ??= loadLibrary();
  const pdfjs = await library;
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes), // a copy: the library takes the buffer for itself
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: 0,
    ...assets,
    ...(assets === undefined ? {} : { cMapPacked: true }),
  });
  let document: PDFDocumentProxy;
  try {
    document = await task.promise;
  } catch (error) {
    await task.destroy().catch(() => undefined);
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken';
  }
  return {
    title: await titleOf(document),
    pageCount: document.numPages,
    pages: pagesOf(document, pdfjs),
    close: () => task.destroy(),
  };
}

async function titleOf(document: PDFDocumentProxy): Promise<string> {
  const metadata = await document.getMetadata().catch(() => undefined);
  const info = metadata?.info as { Title?: unknown } | undefined;
  return typeof info?.Title === 'string' ? info.Title : '';
}

/** Pages whose content cannot be read come out empty: the others are still good. */
async function* pagesOf(document: PDFDocumentProxy, pdfjs: Library): AsyncGenerator<PdfPage> {
  for (let number = 1; number <= document.numPages; number += 1) {
    const empty: PdfPage = { number, widthPt: 0, heightPt: 0, texts: [], rules: [] };
    const page = await document.getPage(number).catch(() => undefined);
    if (page === undefined) {
      yield empty;
      continue;
    }
    yield await readPage(page, number, pdfjs).catch(() => empty);
    page.cleanup();
  }
}

async function readPage(page: PDFPageProxy, number: number, pdfjs: Library): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const toPage = viewport.transform as Matrix;
  const content = await page.getTextContent();
  const texts: PdfText[] = [];
  for (const item of content.items) {
    if ('str' in item && item.str.trim() !== '') texts.push(placeText(item, toPage));
  }
  const rules = mayHoldTable(texts) ? rulesOf(await page.getOperatorList(), toPage, pdfjs.OPS) : [];
  return { number, widthPt: viewport.width, heightPt: viewport.height, texts, rules };
}

function placeText(
  item: { str: string; transform: number[]; width: number; height: number },
  toPage: Matrix,
): PdfText {
  const [a, b, c, d, x, y] = multiply(toPage, item.transform as Matrix);
  const size = Math.hypot(c, d) || item.height || 1;
  const along = Math.hypot(a, b) || 1;
  const [dx, dy] = [(a / along) * item.width, (b / along) * item.width];
  const [upX, upY] = [(c / (Math.hypot(c, d) || 1)) * size, (d / (Math.hypot(c, d) || 1)) * size];
  const xs = [x, x + dx, x + upX * 0.8, x - upX * 0.2];
  const ys = [y, y + dy, y + upY * 0.8, y - upY * 0.2];
  return {
    text: item.str,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** Lines are only looked for where numbers stand alone: prose pages hold none worth their time. */
function mayHoldTable(texts: readonly PdfText[]): boolean {
  let alone = 0;
  for (const { text } of texts) if (/^\s*[\d０-９/—-]{1,9}\s*$/.test(text)) alone += 1;
  return alone >= 3;
}

import { createHash } from 'node:crypto';

/**
 * What the pages of the site may load and run: only themselves. `default-src 'none'` refuses every kind that
 * is not named. A page cannot say who may frame it (`frame-ancestors` is for headers alone).
 */
const RULES: readonly (readonly [directive: string, sources: string])[] = [
  ['default-src', "'none'"],
  // The database is a WebAssembly program; nothing else is ever made of text.
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  // The database starts from a few lines of the page's own: see `store/engineWorker.ts`.
  ['worker-src', "'self' blob:"],
  ['style-src', "'self'"],
  // Positions in the drawn first page, and those that Svelte writes, are style attributes; no sheet is inline.
  ['style-src-attr', "'unsafe-inline'"],
  // A chart becomes a PNG by way of a picture of its own.
  ['img-src', "'self' data: blob:"],
  // The program of the database is handed to its worker as a blob where it cannot be streamed.
  ['connect-src', "'self' blob:"],
  // The preview of an embedded chart.
  ['frame-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
];

/** The element that puts the rules into a page; before anything else that loads. */
export const POLICY = elementOf(RULES);

/** The same for a drawn page, which runs nothing and has one sheet inside, known by its hash. */
export function drawnPolicy(sheet: string): string {
  return elementOf([
    ['default-src', "'none'"],
    ['img-src', "'self'"],
    ['style-src', `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ]);
}

function elementOf(rules: typeof RULES): string {
  return `<meta http-equiv="Content-Security-Policy" content="${rules.map((rule) => rule.join(' ')).join('; ')}" />`;
}

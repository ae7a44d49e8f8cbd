import { formTables, type FormCell, type FormTable } from './formTables';
import type { FilledForm } from './filledForm';

export interface HtmlOptions {
  /** Cuts every text into pieces of so many characters, each in its own inline elements. */
  pieces?: number;
  /** Leaves colspan and rowspan away, as careless copies do. */
  spansLost?: boolean;
  title?: string;
  /** Markup before and after the sections. */
  before?: string;
  after?: string;
}

/** The sections of a filled form with their tables, as a page of HTML. */
export function renderHtml(filled: FilledForm, options: HtmlOptions = {}): string {
  return htmlPage(formTables(filled), options);
}

/** Any tables with their titles, as a page of HTML. */
export function htmlPage(tables: readonly FormTable[], options: HtmlOptions = {}): string {
  const sections = tables.map(
    (table) =>
      `${table.title === '' ? '' : `<p><strong>${inPieces(table.title, options.pieces)}</strong></p>\n`}${htmlTable(table.rows, options)}`,
  );
  return [
    `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${options.title ?? ''}</title></head>\n<body>\n`,
    options.before ?? '',
    ...sections,
    options.after ?? '',
    '</body></html>\n',
  ].join('');
}

export function htmlTable(rows: readonly (readonly FormCell[])[], options: HtmlOptions = {}): string {
  const cellOf = ({ text, colspan, rowspan }: FormCell): string => {
    const spans = options.spansLost === true ? '' : spanAttributes(colspan, rowspan);
    return `<td${spans}>${inPieces(text, options.pieces)}</td>`;
  };
  return `<table border="1" cellspacing="0">\n${rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>\n`).join('')}</table>\n`;
}

function spanAttributes(colspan: number, rowspan: number): string {
  return (
    (colspan > 1 ? ` colspan="${String(colspan)}"` : '') +
    (rowspan > 1 ? ` rowspan="${String(rowspan)}"` : '')
  );
}

/** Words cut as editors leave them behind: every few characters another pair of elements. */
export function inPieces(words: string, length: number | undefined): string {
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  if (length === undefined) return escape(words);
  let html = '';
  for (let from = 0; from < words.length; from += length) {
    const piece = escape(words.slice(from, from + length));
    html +=
      from % 2 === 0
        ? `<span style="font-size:16px"><font face="仿宋">${piece}</font></span>`
        : `<span>${piece}</span>`;
  }
  return html;
}

import {
  APPLICANT_HEADER,
  BALANCE_LABEL,
  CARRIED_IN_LABEL,
  CARRIED_OUT_LABEL,
  CASE_HEADER,
  disclosureParts,
  RECEIVED_LABEL,
  RESULT_LABEL,
  resultRows,
  type FilledForm,
} from './filledForm';

export interface HtmlOptions {
  /** Cuts every text into pieces of so many characters, each in its own inline elements. */
  pieces?: number;
  /** Leaves colspan and rowspan away, as careless copies do. */
  spansLost?: boolean;
  /** Whole page with style sheet; otherwise the tables alone. */
  title?: string;
  before?: string;
  after?: string;
}

/** The tables of a filled form with their section titles, as a page of HTML. */
export function renderHtml(filled: FilledForm, options: HtmlOptions = {}): string {
  const text = (words: string): string => inPieces(words, options.pieces);
  const cell = (words: string, colspan = 1, rowspan = 1): string => {
    const spans = options.spansLost === true ? '' : spanAttributes(colspan, rowspan);
    return `<td${spans}>${text(words)}</td>`;
  };
  const row = (...cells: string[]): string => `<tr>${cells.join('')}</tr>\n`;
  const values = (numbers: readonly (number | undefined)[]): string =>
    numbers.map((value) => cell(value === undefined ? '' : String(value))).join('');
  const title = (words: string): string => `<p><strong>${text(words)}</strong></p>\n`;

  const disclosure = disclosureParts(filled.form).map((part) => {
    const span = (length: number): number => (length === 1 ? 3 : 1);
    return [
      row(cell(part.article, 4)),
      row(cell('信息内容'), ...part.header.map((each) => cell(each, span(part.header.length)))),
      ...part.rows.map(({ label, metrics }) =>
        row(
          cell(label),
          ...metrics.map((metric) => {
            const value = filled.disclosure[metric];
            return cell(value === undefined ? '' : String(value), span(metrics.length));
          }),
        ),
      ),
    ].join('');
  });

  const results = resultRows(filled.form);
  const requests = [
    row(cell(BALANCE_LABEL, 3, 3), cell('申请人情况', 7)),
    row(cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)),
    row(...APPLICANT_HEADER.slice(1, 6).map((each) => cell(each))),
    row(cell(RECEIVED_LABEL, 3), values(filled.requests['received'] ?? [])),
    row(cell(CARRIED_IN_LABEL, 3), values(filled.requests['carried_in'] ?? [])),
    ...results.map(({ metric, label, group }, index) => {
      const inGroup = group !== undefined || /^\d/.test(label);
      return row(
        index === 0 ? cell(RESULT_LABEL, 1, results.length) : '',
        group === undefined ? '' : cell(group.label, 1, group.rows),
        cell(label, inGroup ? 1 : 2),
        values(filled.requests[metric] ?? []),
      );
    }),
    row(cell(CARRIED_OUT_LABEL, 3), values(filled.requests['carried_out'] ?? [])),
  ];

  const cases = [
    row(cell('行政复议', 5), cell('行政诉讼', 10)),
    row(...CASE_HEADER.map((each) => cell(each, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)),
    row(...[...CASE_HEADER, ...CASE_HEADER].map((each) => cell(each))),
    row(values(filled.cases)),
  ];

  const table = (rows: readonly string[]): string =>
    `<table border="1" cellspacing="0">\n${rows.join('')}</table>\n`;
  const body = [
    options.before ?? '',
    title('二、主动公开政府信息情况'),
    table(disclosure),
    title('三、收到和处理政府信息公开申请情况'),
    table(requests),
    title('四、政府信息公开行政复议、行政诉讼情况'),
    table(cases),
    title('五、存在的主要问题及改进情况'),
    options.after ?? '',
  ].join('');
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${options.title ?? ''}</title></head>\n<body>\n${body}</body></html>\n`;
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

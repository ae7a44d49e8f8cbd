import { formTables, type FormCell, type FormTable } from './formTables';
import type { FilledForm } from './filledForm';
import { zip } from './zip';

/** A filled form as a Word document, spans as Word writes them. */
export function renderDocx(filled: FilledForm, paragraphs: readonly string[] = []): Uint8Array {
  return docxOf(formTables(filled), paragraphs);
}

/** A Word document with paragraphs, then tables under their titles. */
export function docxOf(tables: readonly FormTable[], paragraphs: readonly string[] = []): Uint8Array {
  const body = [
    ...paragraphs.map(paragraph),
    ...tables.flatMap((table) => [
      ...(table.title === '' ? [] : [paragraph(table.title)]),
      tableOf(table.rows),
    ]),
  ].join('');
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${document}"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="${w}"><w:body>${body}</w:body></w:document>`,
  });
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
}

/** Rows with `gridSpan` and `vMerge`; a merged cell stands in every row it covers. */
function tableOf(rows: readonly (readonly FormCell[])[]): string {
  const open: { left: number; colspan: number; rows: number }[] = [];
  const xml = rows.map((row) => {
    let left = 0;
    let cells = '';
    const queue = [...row];
    for (;;) {
      const merged = open.find((each) => each.left === left && each.rows > 0);
      if (merged !== undefined) {
        cells += cellOf('', merged.colspan, '<w:vMerge/>');
        merged.rows -= 1;
        left += merged.colspan;
        continue;
      }
      const cell = queue.shift();
      if (cell === undefined) break;
      cells += cellOf(cell.text, cell.colspan, cell.rowspan > 1 ? '<w:vMerge w:val="restart"/>' : '');
      if (cell.rowspan > 1) open.push({ left, colspan: cell.colspan, rows: cell.rowspan - 1 });
      left += cell.colspan;
    }
    return `<w:tr>${cells}</w:tr>`;
  });
  return `<w:tbl>${xml.join('')}</w:tbl>`;
}

function cellOf(text: string, colspan: number, merge: string): string {
  const span = colspan > 1 ? `<w:gridSpan w:val="${String(colspan)}"/>` : '';
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

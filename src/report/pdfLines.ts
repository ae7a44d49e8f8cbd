import type { PdfText } from './pdfPage';

/** Texts that stand on one line. Gaps are blanks: one inside a column, three between columns. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Lines from top to bottom, each from left to right. */
export function linesOfTexts(texts: readonly PdfText[]): PdfLine[] {
  const sorted = [...texts].sort((a, b) => a.bottom - b.bottom || a.left - b.left);
  const lines: PdfText[][] = [];
  for (const text of sorted) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line !== undefined && first !== undefined && isSameLine(first, text)) line.push(text);
    else lines.push([text]);
  }
  return lines.map(lineOf);
}

/** Letters of other sizes on one line share their middle, not their baseline. */
function isSameLine(a: PdfText, b: PdfText): boolean {
  const smaller = Math.min(a.bottom - a.top, b.bottom - b.top);
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > smaller * 0.5;
}

function lineOf(texts: PdfText[]): PdfLine {
  texts.sort((a, b) => a.left - b.left);
  let text = '';
  let right = texts[0]?.left ?? 0;
  for (const piece of texts) {
    const gap = (piece.left - right) / (piece.bottom - piece.top);
    if (text !== '' && gap > 0.25) text += gap > 1.2 ? '   ' : ' ';
    text += piece.text;
    right = Math.max(right, piece.right);
  }
  return {
    text: text.trim(),
    left: texts[0]?.left ?? 0,
    right,
    top: Math.min(...texts.map((each) => each.top)),
    bottom: Math.max(...texts.map((each) => each.bottom)),
  };
}

/** A piece of text on a page, in points from the top left corner. */
export interface PdfText {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A straight line that is drawn on a page: `at` is its x when it is upright, its y when it lies. */
export interface PdfRule {
  upright: boolean;
  at: number;
  from: number;
  to: number;
}

/** One page, as the tables and paragraphs are found in it. */
export interface PdfPage {
  number: number;
  widthPt: number;
  heightPt: number;
  texts: PdfText[];
  rules: PdfRule[];
}

/** The middle of a text, by which it belongs to a cell. */
export function middleOf(text: PdfText): { x: number; y: number } {
  return { x: (text.left + text.right) / 2, y: (text.top + text.bottom) / 2 };
}

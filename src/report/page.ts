/**
 * A report as a reader found it: blocks in reading order. Every reader (`readHtml`, `readText`,
 * `readPdf`, `readDocx`) returns this shape, `clean` returns it cleaned, and everything after
 * goes by it alone.
 */
export interface ReportPages {
  format: 'html' | 'text' | 'markdown' | 'pdf' | 'docx';
  /** Title that stands outside the body of the page (`<title>`, document properties); may be empty. */
  title: string;
  blocks: Block[];
}

export type Block = TextBlock | TableBlock;

/** A heading or a paragraph. */
export interface TextBlock {
  type: 'text';
  /** Heading when the source says so (`<h1>`, `#`, a style); section titles are found later by wording. */
  heading: boolean;
  text: string;
  /**
   * For each UTF-16 unit of `text` its offset in the decoded source (for PDF and DOCX: in the text
   * of the page); absent in blocks made by hand.
   */
  offsets?: Uint32Array;
  /** 1-based page of a PDF. */
  page?: number;
}

/** A table with spans already laid out: every row is as long as the table is wide. */
export interface TableBlock {
  type: 'table';
  rows: Cell[][];
  page?: number;
}

/** One cell. A cell that spans several places stands at each of them, `origin` at the first alone. */
export interface Cell {
  text: string;
  /** False where the cell only continues one above or to the left. */
  origin: boolean;
}

import { APPLICANTS, type Applicant } from './figure';

/** Words that a form prints, and what they mean in English. */
export interface Heading {
  zh: string;
  en: string;
}

/** What one cell of a form asks for. */
export interface AskedCell {
  metric: string;
  applicant: Applicant;
}

/** One row of a form's table. */
export interface LayoutRow {
  /** Of a row with several metrics, or of one that only heads others; else the metric's own label. */
  heading?: Heading;
  /** The number that the form prints before a label which the dictionary holds without it. */
  mark?: string;
  /** How far the form sets the row in: 0 for main rows. */
  indent: 0 | 1 | 2;
  /** As many as the table has columns; none in a row that only heads others. */
  cells: readonly AskedCell[];
  /** `false`: the form has this row without numbers, or not at all; what stands there was added up. */
  isPrinted?: false;
}

/** A heading over several columns, on a line above the columns' own. */
export interface ColumnGroup {
  heading: Heading;
  columns: number;
  /** Lines of headings that it takes. */
  lines: number;
}

/** A table of a form. */
export interface LayoutTable {
  id: string;
  heading: Heading;
  /** `list`: a row for each metric with its unit; `grid`: several numbers in a row. */
  shape: 'list' | 'grid';
  /** Over the row headings, as the form prints it. */
  corner: Heading;
  columns: readonly Heading[];
  groups?: readonly (readonly ColumnGroup[])[];
  rows: readonly LayoutRow[];
}

/** A numbered section of a form with its tables. */
export interface LayoutSection {
  heading: Heading;
  tables: readonly LayoutTable[];
}

/** A report form: where each number that it asks for stands. */
export type Layout = readonly LayoutSection[];

/** Every row of a form, with the table it stands in. */
export function rowsOf(layout: Layout): { table: LayoutTable; row: LayoutRow }[] {
  return layout.flatMap(({ tables }) => tables.flatMap((table) => table.rows.map((row) => ({ table, row }))));
}

/** The metric and applicant of a cell as one text. */
export function cellId({ metric, applicant }: AskedCell): string {
  return `${metric}/${applicant}`;
}

/** A row of a list: one metric, of all applicants. */
export function listRow(metric: string, indent: LayoutRow['indent'] = 0, mark = ''): LayoutRow {
  return { indent, cells: [{ metric, applicant: 'total' }], ...(mark === '' ? {} : { mark }) };
}

/** A row that heads others and holds no number. */
export function headingRow(zh: string, en: string, indent: LayoutRow['indent'] = 0): LayoutRow {
  return { heading: { zh, en }, indent, cells: [] };
}

/** A row of a grid: a metric in each column, of all applicants. */
export function gridRow(heading: Heading, metrics: readonly string[]): LayoutRow {
  return { heading, indent: 0, cells: metrics.map((metric) => ({ metric, applicant: 'total' })) };
}

/** A row of table 3: one metric in its seven applicant columns. */
export function applicantRow(metric: string, indent: LayoutRow['indent'] = 0): LayoutRow {
  return { indent, cells: APPLICANTS.map((applicant) => ({ metric, applicant })) };
}

/** A table of section 2: what an item of article 20 of the Regulations asks to be disclosed. */
export function articleTable(
  id: string,
  zh: string,
  en: string,
  columns: readonly Heading[],
  rows: readonly LayoutRow[],
): LayoutTable {
  return {
    id,
    heading: { zh: `第二十条第（${zh}）项`, en: `Article 20 (${en})` },
    shape: 'grid',
    corner: { zh: '信息内容', en: 'Subject' },
    columns,
    rows,
  };
}

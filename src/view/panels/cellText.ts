import { formatNumber } from '../../chart/format';
import type { Absence } from '../../domain/absence';
import type { Qualifier } from '../../domain/figure';
import type { Contradiction } from '../../domain/contradiction';
import type { Heading, LayoutRow, LayoutTable } from '../../domain/layout';
import type { Metric } from '../../domain/metric';
import { isFilled, type FilledCell } from '../../query/reportCells';
import type { ReportCell } from '../../query/report';
import type { ReportWords } from '../words/report';
import type { Words } from '../words/words';

/** What every part of the report page needs to put it into words. */
export interface ReportContext {
  words: Words;
  report: ReportWords;
  year: number;
  /** Form of the report, whose labels are printed. */
  form: keyof Metric['labels'] & string;
  metricOf: (id: string) => Metric | undefined;
}

/** A number with its qualifier: `at least 80`. */
export function numberText(cell: { value: number; qualifier: Qualifier }, words: Words): string {
  const value = formatNumber(cell.value);
  if (cell.qualifier === 'exact') return value;
  return words.lang === 'zh'
    ? `${words.qualifiers[cell.qualifier]}${value}`
    : `${words.qualifiers[cell.qualifier]} ${value}`;
}

/** A number, or why there is none. */
export function cellText(cell: ReportCell | Absence, words: Words): string {
  return isFilled(cell) ? numberText(cell, words) : words.absences[cell];
}

/**
 * The heading of a row: what the form prints, and what it means. In Chinese the second is empty; a
 * metric asked for in words alone, or not at all, has the name of the dictionary.
 */
export function rowHeading(row: LayoutRow, context: ReportContext): { main: string; form: string } {
  const metric = context.metricOf(row.cells[0]?.metric ?? '');
  const label = metric?.labels[context.form];
  const heading: Heading = row.heading ?? {
    zh: `${row.mark ?? ''}${label === undefined || label === 'prose' ? (metric?.zh ?? '') : label}`,
    en: metric?.en ?? row.cells[0]?.metric ?? '',
  };
  return context.words.lang === 'zh'
    ? { main: heading.zh, form: '' }
    : { main: heading.en, form: heading.zh };
}

/** A heading in the language of the words, and the form's own where that is another. */
export function headingText(heading: Heading, { words }: ReportContext): { main: string; form: string } {
  return words.lang === 'zh' ? { main: heading.zh, form: '' } : { main: heading.en, form: heading.zh };
}

/** Row and column of a cell in words: `Requests newly received, Natural persons`. */
export function cellName(table: LayoutTable, row: LayoutRow, at: number, context: ReportContext): string {
  const column = table.columns[at];
  const parts = [
    rowHeading(row, context).main,
    ...groupsOver(table, at).map((heading) => headingText(heading, context).main),
    ...(table.shape === 'grid' && column !== undefined ? [headingText(column, context).main] : []),
  ].filter((part) => part !== '');
  return [...new Set(parts)].join(context.words.lang === 'zh' ? '，' : ', ');
}

/** The headings over a column, from the top line down. */
function groupsOver({ groups = [], columns }: LayoutTable, at: number): Heading[] {
  // Columns that a heading of two lines covers are not counted again on the next.
  let open = columns.map((_, index) => index);
  return groups.flatMap((line) => {
    let start = 0;
    const taken: { heading: Heading; columns: number[]; lines: number }[] = line.map((group) => {
      const covered = open.slice(start, start + group.columns);
      start += group.columns;
      return { heading: group.heading, columns: covered, lines: group.lines };
    });
    open = taken.filter(({ lines }) => lines === 1).flatMap(({ columns: covered }) => covered);
    return taken.filter(({ columns: covered }) => covered.includes(at)).map(({ heading }) => heading);
  });
}

/** A failing check as a sentence, both numbers in it. */
export function checkText(check: Contradiction, { report, words, year }: ReportContext): string {
  const [stated, computed] = [formatNumber(check.stated), formatNumber(check.computed)];
  const sentence =
    check.year > year
      ? report.carriedOn(check.year, stated, computed)
      : report.check(check.check, stated, computed);
  if (check.applicant === 'total') return sentence;
  return `${words.applicants[check.applicant]}${words.lang === 'zh' ? '：' : ': '}${sentence}`;
}

/** What a cell says to those who do not see its marks. */
export function spokenMarks(cell: FilledCell, { report }: ReportContext): string[] {
  return [
    ...(cell.checks.length > 0 ? [report.marks.failing] : []),
    ...(cell.conflicts.length > 0 ? [report.marks.conflict] : []),
  ];
}

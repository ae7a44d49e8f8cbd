import { entityKey, type Body } from '../domain/entity';
import type { Point } from '../domain/series';
import type { CoverageRow } from '../query/coverage';
import type { GridRow, GridTarget } from '../view/charts/bodyGrid';
import type { GridMark } from '../view/marks/drawnCell';
import { coverageText, formChanges } from '../view/panels/coverageText';
import { pinyinBeside, provinceName } from '../view/panels/nameOf';
import type { PointContext } from '../view/panels/pointText';
import type { Words } from '../view/words/words';
import type { CoverageWords } from '../view/words/coverage';
import { writeAddress, type Selection } from './address';

/** What the rows of a grid are made with. */
export interface RowMaking {
  selection: Selection;
  context: PointContext;
  own: CoverageWords;
  /** Whether provinces and levels stand over the rows. */
  hasHeadings: boolean;
  markOf: (point: Point | undefined) => GridMark;
  /** More that a cell says of its point. */
  notesOf?: ((point: Point) => readonly string[]) | undefined;
}

/** A body and its years as the grid shows them. */
export function gridRow(row: CoverageRow, making: RowMaking): GridRow {
  const { selection, context, own, hasHeadings, markOf, notesOf } = making;
  const { words } = context;
  const hrefOf = (column: number): string => writeAddress({ ...selection, ...patchOf(row, column) });
  const textOf = (point: Point): string =>
    [coverageText(point, row.forms.get(point.year), context), ...(notesOf?.(point) ?? [])].join(
      words.lang === 'zh' ? '；' : '; ',
    );
  const href = hrefOf(-1);
  return {
    key: entityKey(bodyOf(row)),
    name: nameOfRow(row, words),
    href,
    pinyin: pinyinBeside(row.pinyin, words.lang),
    heading: hasHeadings ? headingOf(row, words, own) : '',
    cells: () => {
      const changes = formChanges(row.forms);
      return row.points.map((point, column) => ({
        year: point.year,
        mark: markOf(point),
        text: own.cell(point.year, textOf(point)),
        edge: changes.has(point.year),
        href: row.forms.has(point.year) ? hrefOf(column) : href,
      }));
    },
  };
}

/** A cell leads to its report, where there is one; a name, and a year without a report, to the body's trend. */
export function patchOf(row: CoverageRow, column: GridTarget['column']): Partial<Selection> {
  const who = [bodyOf(row)];
  const year = row.points[column]?.year;
  return year !== undefined && row.forms.has(year)
    ? { view: 'report', who, time: [year, year] }
    : { view: 'trend', who };
}

function nameOfRow({ name, scope }: CoverageRow, words: Words): string {
  return scope === 'area' ? words.areaReport(name) : name;
}

function bodyOf({ id, scope }: CoverageRow): Body {
  return { type: 'body', id, scope };
}

/** Where the body is and its level; of central bodies both are one. */
function headingOf({ province, level }: CoverageRow, words: Words, own: CoverageWords): string {
  const place = provinceName(province, words);
  return level === 'central' ? place : own.heading(place, words.levels[level]);
}

import type { Figure } from '../domain/figure';
import { FIGURE_COLUMNS, type FigureColumn } from './columns';
import { writeRecords } from './writeRecords';

/**
 * Figures as CSV, in the order given. Without the column `scope` the name carries the scope, as
 * the suffix (汇总).
 */
export function writeFigures(
  figures: readonly Figure[],
  columns: readonly FigureColumn[] = FIGURE_COLUMNS,
): string {
  const suffix = !columns.includes('scope');
  return writeRecords(
    columns,
    figures.map((figure) => figureFields(figure, suffix)),
  );
}

/** The row that `figureRow` reads as this figure. */
export function figureFields(figure: Figure, suffix = false): Record<FigureColumn, string> {
  return {
    agency: suffix && figure.scope === 'area' ? `${figure.agency}(汇总)` : figure.agency,
    province: figure.province,
    level: figure.level,
    year: String(figure.year),
    form: figure.form ?? '',
    metric: figure.metric,
    applicant: figure.applicant,
    value: numberText(figure.value),
    qualifier: figure.qualifier,
    method: figure.method,
    locator: figure.locator,
    source: figure.source,
    source_kind: figure.sourceKind,
    scope: figure.scope,
  };
}

/** Decimal digits, never an exponent. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(9).replace(/0+$/, '') : text;
}

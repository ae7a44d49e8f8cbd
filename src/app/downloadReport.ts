import type { Figure } from '../domain/figure';
import type { BodyReport, ReportCell, ReportYear } from '../query/report';
import { saveCsv } from './saveFile';

/** Saves the figures of a report as a figures CSV, which `vitrine build` and the page read again. */
export async function downloadReport(answer: BodyReport, report: ReportYear): Promise<void> {
  const { writeFigures } = await import('../corpus/writeFigures');
  saveCsv(`${answer.body.name} ${report.year}`, writeFigures(figuresOfReport(answer, report)));
}

/** Every figure of a report with its provenance: of each cell the preferred one, then the others. */
export function figuresOfReport({ body, scope }: BodyReport, report: ReportYear): Figure[] {
  return [...report.cells.values()].flatMap((cell) =>
    statementsOf(cell).map(({ value, qualifier, origin, form }): Figure => ({
      ...{ agency: body.name, scope, province: body.province, level: body.level, year: report.year },
      form: form.assumed ? undefined : form.form,
      ...{ metric: cell.metric, applicant: cell.applicant, value, qualifier },
      ...{ method: origin.method, locator: origin.locator },
      ...{ source: origin.source, sourceKind: origin.sourceKind },
    })),
  );
}

function statementsOf(cell: ReportCell): Pick<ReportCell, 'value' | 'qualifier' | 'origin' | 'form'>[] {
  return [cell, ...cell.others];
}

import { isStated } from '../domain/series';
import type { Asked } from '../query/asked';
import { coverageRows, type CoverageQuestion, type CoverageRow } from '../query/coverage';
import { coverageKind } from '../view/panels/coverageText';
import { saveCsv } from './saveFile';

/** Bodies that a download holds at the most: nearly a hundred thousand rows, which spreadsheets still open. */
export const MOST_DOWNLOADED = 5000;
const AT_ONCE = 500;

/**
 * Saves the grid as CSV: a row for each body and year, of the first `MOST_DOWNLOADED` bodies in the
 * order asked. Bodies are read some hundreds at a time; `onProgress` hears of each batch.
 */
export async function downloadCoverage(
  asked: Asked,
  question: CoverageQuestion,
  { title, total }: { title: string; total: number },
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { default: Papa } = await import('papaparse');
  const of = Math.min(total, MOST_DOWNLOADED);
  const parts: string[] = [];
  for (let offset = 0; offset < of; offset += AT_ONCE) {
    onProgress(offset, of);
    const limit = Math.min(AT_ONCE, of - offset);
    const rows = await coverageRows(asked, question, { offset, limit }, signal);
    const cells = rows.flatMap((row) => cellsOf(row, question, asked.manifest.version));
    parts.push(`${Papa.unparse(cells, { newline: '\r\n', header: offset === 0 })}\r\n`);
  }
  saveCsv(title, parts.join(''));
}

/** The cells of one body as rows of the CSV. */
export function cellsOf(
  { id, name, province, level, scope, points, forms }: CoverageRow,
  { metric }: Pick<CoverageQuestion, 'metric'>,
  version: string,
): Record<string, string | number>[] {
  return points.map((point) => {
    const form = forms.get(point.year);
    const isKnown = isStated(point);
    const kind = coverageKind(point);
    return {
      ...{ agency: id, name, province, level, scope, year: point.year, metric },
      status: kind === 'inexact' ? 'stated' : kind,
      value: isKnown ? point.value : '',
      qualifier: isKnown ? point.qualifier : '',
      absence: isKnown ? '' : point.absence,
      form: form?.form ?? '',
      form_assumed: form === undefined ? '' : form.assumed ? 'yes' : 'no',
      source: isKnown ? (point.origin?.source ?? '') : '',
      corpus_version: version,
    };
  });
}

import { figureFields } from '../../corpus/writeFigures';
import { quantityOf } from '../../query/quantity';
import type { BodyReport, ReportYear } from '../../query/report';
import { REPORT_WORDS } from '../../view/words/report';
import { TABLE_WORDS } from '../../view/words/tables';
import { figuresOfReport } from '../downloadReport';
import type { PageProps } from '../page';
import type { TakenChart } from './taken';

/** The form of a report as a reader takes it away: every figure with its provenance, no picture. */
export function takeReport(
  answer: BodyReport,
  report: ReportYear,
  { asked, words }: Pick<PageProps, 'asked' | 'words'>,
): TakenChart {
  const say = REPORT_WORDS[words.lang];
  const { body, scope } = answer;
  const figures = figuresOfReport(answer, report);
  const metrics = [...new Set(figures.map(({ metric }) => metric))];
  return {
    title: say.title(scope === 'area' ? words.areaReport(body.name) : body.name, report.year),
    subtitle: [
      `${say.scope}: ${say.scopes[scope]}${words.stop}`,
      words.form(report.form.form, report.form.assumed),
    ],
    series: [],
    years: [report.year],
    context: { words, per: 'count', unit: '', labelOf: (key) => key, colorOf: () => '--count' },
    quantities: () => metrics.flatMap((id) => quantityOf(asked.manifest, id) ?? []),
    nameOf: () => body.name,
    table: {
      rows: () =>
        figures.map((figure) => ({ ...figureFields(figure), corpus_version: asked.manifest.version })),
      columns: figureColumns(TABLE_WORDS[words.lang]),
      notes: [],
      primaryKey: ['agency', 'scope', 'year', 'metric', 'applicant', 'source', 'locator'],
      hasPicture: false,
      description: '',
    },
  };
}

/** The columns of a figures CSV, in its order, and what each holds. */
function figureColumns(of: (typeof TABLE_WORDS)['en']): Record<string, string> {
  const { agency, province, level, year, form, metric, applicant, value } = of;
  const { qualifier, method, locator, source, source_kind, scope, corpus_version } = of;
  return {
    ...{ agency, province, level, year, form, metric, applicant, value },
    ...{ qualifier, method, locator, source, source_kind, scope, corpus_version },
  };
}

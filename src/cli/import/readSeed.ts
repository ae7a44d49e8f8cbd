import type { Fault } from '../../domain/fault';
import type { Applicant } from '../../domain/figure';
import { REQUIRED_FIGURE_COLUMNS } from '../../corpus/columns';
import { figureRow, type LocatedFigure } from '../../corpus/figureRow';
import { readRecords } from '../../corpus/readRecords';

/** Endings by which a list names the applicant columns of table 3. */
const APPLICANT_ENDINGS: Record<string, Applicant> = {
  natural: 'natural',
  business: 'business',
  research: 'research',
  charity: 'charity',
  legal_service: 'legal',
  other_org: 'other',
};

/**
 * Reads a list of figures made by hand: the address stands in `source_url`, applicants in the
 * name of the metric (`received_natural`), and nothing says which form was read.
 */
export async function readSeed(
  chunks: AsyncIterable<string> | Iterable<string>,
  file: string,
  metrics: ReadonlySet<string>,
): Promise<{ figures: LocatedFigure[]; faults: Fault[] }> {
  const figures: LocatedFigure[] = [];
  const faults: Fault[] = [];
  for await (const batch of readRecords(chunks, file, REQUIRED_FIGURE_COLUMNS)) {
    for (const fault of batch.faults) faults.push(fault);
    for (const { line, fields } of batch.records) {
      const { source_url: source, ...rest } = fields;
      const cell = splitApplicant(fields['metric'] ?? '', metrics);
      const row = figureRow({ ...rest, source: source ?? rest['source'] ?? '', ...cell }, metrics, {
        file,
        line,
      });
      if ('figure' in row) figures.push({ figure: row.figure, file, line });
      else faults.push(...row.faults);
    }
  }
  return { figures, faults };
}

/** `received_legal_service` is the metric `received` of the applicant `legal`. */
function splitApplicant(
  name: string,
  metrics: ReadonlySet<string>,
): { metric: string; applicant: Applicant } {
  for (const [ending, applicant] of Object.entries(APPLICANT_ENDINGS)) {
    const metric = name.slice(0, -ending.length - 1);
    if (!metrics.has(name) && name.endsWith(`_${ending}`) && metrics.has(metric))
      return { metric, applicant };
  }
  return { metric: name, applicant: 'total' };
}

import type { Group } from '../domain/entity';
import type { Applicant } from '../domain/figure';
import { measure, metricsOfMeasure, type Measure, type Term } from '../domain/measure';
import { measureOf } from '../domain/measures';
import type { Asked } from './asked';
import { failuresOf, sharedOrigin } from './points';
import type { Tallies, Tally, TallyOptions } from './tally';
import { tallyBodies } from './tallyBodies';

/** Metrics and measures of single bodies, measures worked out from what each report states. */
export async function tallyMeasures(
  asked: Asked,
  bodies: readonly { id: string; scope: Group['scope'] }[],
  wanted: readonly string[],
  options: TallyOptions = {},
): Promise<Map<string, Tallies>> {
  const measures = wanted.map(measureOf).filter((each) => each !== undefined);
  if (measures.length === 0) return tallyBodies(asked, bodies, wanted, options);
  const metrics = wanted.filter((id) => measureOf(id) === undefined);
  const parts = [...new Set([...metrics, ...measures.flatMap(metricsOfMeasure)])];
  const totals = await tallyBodies(asked, bodies, parts, options);
  const columns = await tallyApplicants(asked, bodies, measures, options);
  return new Map(
    [...totals].map(([body, tallies]) => {
      const read = (applicant: Applicant): Tallies =>
        applicant === 'total' ? tallies : (columns.get(applicant)?.get(body) ?? new Map());
      return [
        body,
        new Map([...tallies, ...measures.map((each) => [each.id, tallyMeasure(each, read)] as const)]),
      ];
    }),
  );
}

/** The applicant columns that measures take their part from. */
async function tallyApplicants(
  asked: Asked,
  bodies: Parameters<typeof tallyBodies>[1],
  measures: readonly Measure[],
  options: TallyOptions,
): Promise<Map<Applicant, Map<string, Tallies>>> {
  const columns = new Map<Applicant, Map<string, Tallies>>();
  for (const each of measures) {
    if (each.applicant === undefined || columns.has(each.applicant)) continue;
    const ofColumn = { ...options, applicant: each.applicant };
    columns.set(each.applicant, await tallyBodies(asked, bodies, metricsOfMeasure(each), ofColumn));
  }
  return columns;
}

/** The measure in each report of one body. */
function tallyMeasure(each: Measure, read: (applicant: Applicant) => Tallies): Tally[] {
  const [reports = []] = read('total').values();
  return reports.map((report): Tally => {
    const tallyOf = ({ metric, applicant }: Term): Tally | undefined =>
      read(applicant)
        .get(metric)
        ?.find(({ year, stated }) => year === report.year && stated > 0);
    const measured = measure(each, report.form, (term) => tallyOf(term)?.sum);
    const { year, form, forms, bodies } = report;
    if (measured === undefined)
      return { year, form, forms, bodies, sum: 0, stated: 0, inexact: 0, flagged: 0 };
    const parts = [...new Set(measured.terms.map(tallyOf))].filter((tally) => tally !== undefined);
    const inexact = parts.some((tally) => tally.inexact > 0);
    const origin = parts.length === 1 ? parts[0]?.origin : sharedOrigin(parts);
    return {
      ...{ year, form, bodies, sum: measured.part, stated: 1, inexact: inexact ? 1 : 0 },
      flagged: parts.some((tally) => tally.flagged > 0) ? 1 : 0,
      ...failuresOf(parts),
      ...(measured.whole !== undefined && { of: measured.whole }),
      forms: [...new Set(parts.flatMap((tally) => tally.forms))],
      qualifier: inexact ? (each.kind === 'count' ? 'at_least' : 'about') : 'exact',
      ...(origin && { origin }),
    };
  });
}

import { groupBy } from '../corpus/cells';
import type { Group } from '../domain/entity';
import type { Asked } from './asked';
import { codesOf, isOfBodies } from './bodyCodes';
import { cellOf, figuresOf } from './bodyFigures';
import { flagsIn, readContradictions } from './contradictions';
import { knownForm, tallyOf } from './rowTally';
import type { Tallies, Tally, TallyOptions } from './tally';

/** What each of the bodies stated, with its provenance unless it is `bare`, by the id of the body. */
export async function tallyBodies(
  asked: Asked,
  bodies: readonly { id: string; scope: Group['scope'] }[],
  metrics: readonly string[],
  { applicant = 'total', bare = false, signal }: TallyOptions = {},
): Promise<Map<string, Tallies>> {
  if (bodies.length === 0) return new Map();
  const { dictionaries } = asked.manifest;
  const codes = await codesOf(
    asked,
    bodies.map(({ id }) => id),
    signal,
  );
  const agencies = [...codes.values()];
  const question = { bodies: agencies, metrics, applicant };
  const [{ reports, figures }, contradictions] = await Promise.all([
    figuresOf(asked, question, { bare, signal }),
    readContradictions(asked, isOfBodies(agencies), signal),
  ]);
  const figureAt = new Map(figures.map((figure) => [cellOf(figure), figure]));

  const tallies = new Map<string, Tallies>();
  const bodyOf = (row: { agency: number; scope: number }) => `${row.scope} ${row.agency}`;
  const reportsBy = groupBy(reports, bodyOf);
  const contradictionsBy = groupBy(contradictions, bodyOf);
  for (const { id, scope } of bodies) {
    const own = bodyOf({ agency: codes.get(id) ?? -1, scope: dictionaries.scope.indexOf(scope) });
    const ownReports = reportsBy.get(own) ?? [];
    const flagsOf = flagsIn(contradictionsBy.get(own) ?? []);
    const tallyMetric = (metric: string): Tally[] =>
      ownReports.map((report) => {
        const figure = figureAt.get(cellOf({ ...report, metric }));
        const row = { ...report, bodies: 1 };
        if (figure === undefined) return tallyOf(asked, row, 0, 0);
        const qualifier = dictionaries.qualifier[figure.qualifier] ?? 'exact';
        const { origin, others } = figure;
        return {
          ...tallyOf(asked, row, figure.value, 1),
          // A figure may come from another form than most of its year's report.
          forms: [knownForm(asked, figure.form)],
          inexact: qualifier === 'exact' ? 0 : 1,
          ...flagsOf({ metric, year: report.year, applicant }),
          qualifier,
          ...(origin && { origin }),
          ...(others && { others }),
        };
      });
    tallies.set(`${scope}:${id}`, new Map(metrics.map((metric) => [metric, tallyMetric(metric)])));
  }
  return tallies;
}

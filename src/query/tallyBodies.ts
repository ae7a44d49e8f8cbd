import type { Group } from '../domain/entity';
import type { Applicant } from '../domain/figure';
import { list, sql } from '../store/sql';
import type { Asked } from './asked';
import { codesOf, isOfBodies, spanOf } from './bodyCodes';
import { flagsIn, readContradictions } from './contradictions';
import { originOf, type ProvenanceRow } from './origin';
import { knownForm, tallyOf } from './rowTally';
import type { Tallies, Tally } from './tally';

interface FigureRow extends ProvenanceRow {
  agency: number;
  scope: number;
  year: number;
  form: number;
  metric: number;
  value: number;
  qualifier: number;
  preferred: boolean;
}

/** What each of the bodies stated, with its provenance, by the id of the body. */
export async function tallyBodies(
  asked: Asked,
  bodies: readonly { id: string; scope: Group['scope'] }[],
  metrics: readonly string[],
  options: { applicant?: Applicant; signal?: AbortSignal } = {},
): Promise<Map<string, Tallies>> {
  if (bodies.length === 0) return new Map();
  const { signal, applicant = 'total' } = options;
  const { dictionaries, metrics: dictionary } = asked.manifest;
  const database = await asked.database(signal);
  const codes = metrics.map((metric) => dictionary.findIndex(({ id }) => id === metric));
  const found = await codesOf(
    asked,
    bodies.map(({ id }) => id),
    signal,
  );
  const idOf = new Map([...found].map(([id, agency]) => [agency, id]));
  const scopes = [...new Set(bodies.map(({ scope }) => dictionaries.scope.indexOf(scope)))];
  const which = sql`${isOfBodies([...idOf.keys()])} AND scope IN (${list(scopes)})`;
  const observations = await database.observationsFor([], which, { signal });
  const reports = await database.query<{ agency: number; scope: number; year: number; form: number }>(
    sql`SELECT agency, scope, year, form FROM ${observations} WHERE ${which} ORDER BY agency, scope, year`,
    signal,
  );
  const figures = await database.tableFor('figures', { signal, bodies: spanOf([...idOf.keys()]) });
  const stated = await database.query<FigureRow>(
    sql`SELECT agency, scope, year, form, metric, value, qualifier, method, locator, source, source_kind, preferred
      FROM ${figures}
      WHERE ${which} AND metric IN (${list(codes)})
        AND applicant = ${dictionaries.applicant.indexOf(applicant)}
      ORDER BY agency, scope, metric, year, preferred DESC, source_kind, source, locator`,
    signal,
  );
  const contradictions = await readContradictions(asked, which, signal);

  const tallies = new Map<string, Tallies>();
  for (const { id, scope } of bodies) {
    const isOwn = (row: { agency: number; scope: number }) =>
      idOf.get(row.agency) === id && dictionaries.scope[row.scope] === scope;
    const ownReports = reports.filter(isOwn);
    const ownFigures = stated.filter(isOwn);
    const flagsOf = flagsIn(contradictions.filter(isOwn));
    tallies.set(
      `${scope}:${id}`,
      new Map(
        metrics.map((metric, index) => [
          metric,
          ownReports.map((report): Tally => {
            const cell = ownFigures.filter(
              (each) => each.year === report.year && each.metric === codes[index],
            );
            const figure = cell.find(({ preferred }) => preferred);
            const tally = tallyOf(
              asked,
              { ...report, bodies: 1 },
              figure?.value ?? 0,
              figure === undefined ? 0 : 1,
            );
            if (figure === undefined) return tally;
            const qualifier = dictionaries.qualifier[figure.qualifier] ?? 'exact';
            return {
              ...tally,
              // A figure may come from another form than most of its year's report.
              forms: [knownForm(asked, figure.form)],
              inexact: qualifier === 'exact' ? 0 : 1,
              ...flagsOf({ metric, year: report.year, applicant }),
              qualifier,
              origin: originOf(asked, figure),
              ...othersOf(asked, figure, cell),
            };
          }),
        ]),
      ),
    );
  }
  return tallies;
}

/** Figures of a cell that state another value than the preferred one. */
function othersOf(asked: Asked, figure: FigureRow, cell: readonly FigureRow[]): Pick<Tally, 'others'> {
  const others = cell
    .filter(({ value }) => value !== figure.value)
    .map((other) => ({
      value: other.value,
      qualifier: asked.manifest.dictionaries.qualifier[other.qualifier] ?? 'exact',
      origin: originOf(asked, other),
    }));
  return others.length === 0 ? {} : { others };
}

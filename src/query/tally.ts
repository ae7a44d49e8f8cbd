import type { Applicant, Qualifier } from '../domain/figure';
import { FORMS, type Form, type KnownForm } from '../domain/form';
import type { Group } from '../domain/entity';
import type { Origin } from '../domain/series';
import { sumByYearAnd } from '../store/cubeReader';
import { join, list, name, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';

/** What reports of one form said of one metric in one year. */
export interface Tally {
  year: number;
  form: Form;
  /** Whether the form of these reports is known or assumed; both when some are. */
  forms: readonly KnownForm[];
  sum: number;
  /** Bodies that stated it. */
  stated: number;
  /** Bodies with a report of that form. */
  bodies: number;
  inexact: number;
  /** Of one body only. */
  qualifier?: Qualifier;
  origin?: Origin;
}

/** Tallies by metric; a metric that nobody states has tallies with `stated` 0. */
export type Tallies = ReadonlyMap<string, readonly Tally[]>;

/** The metrics added up over a group of bodies, from the cubes where they can answer. */
export async function tallyGroup(
  asked: Asked,
  group: Group,
  metrics: readonly string[],
  options: { applicant?: Applicant; signal?: AbortSignal } = {},
): Promise<Tallies> {
  const applicant = options.applicant ?? 'total';
  return group.kind === undefined && applicant === 'total'
    ? tallyFromCubes(asked, group, metrics, options.signal)
    : tallyFromRows(asked, group, metrics, applicant, options.signal);
}

async function tallyFromCubes(
  asked: Asked,
  group: Group,
  metrics: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Tallies> {
  const { scope, province, level } = group;
  const filter = { scope, ...(province && { province }), ...(level && { level }) };
  const tallies = await Promise.all(
    metrics.map(async (metric): Promise<[string, Tally[]]> => {
      const cube = await asked.cube(metric, province !== undefined || level !== undefined, signal);
      if (cube === undefined) return [metric, []];
      return [
        metric,
        [...sumByYearAnd('form', cube, metric, filter)].flatMap(([form, sums]) =>
          sums.map((sum) => ({ ...sum, form: form as Form })),
        ),
      ];
    }),
  );
  return new Map(tallies);
}

interface GroupRow {
  year: number;
  form: number;
  bodies: number;
  [column: string]: number;
}

/** The same by adding up rows: for what the cubes do not hold (kinds of bodies, applicants). */
async function tallyFromRows(
  asked: Asked,
  group: Group,
  metrics: readonly string[],
  applicant: Applicant,
  signal: AbortSignal | undefined,
): Promise<Tallies> {
  const database = await asked.database(signal);
  const columns = metrics.map((metric) => (applicant === 'total' ? metric : `${metric}_${applicant}`));
  const where = groupCondition(asked, group);
  const from = await (applicant === 'total'
    ? database.observationsFor(columns, where, { signal })
    : database.applicantsFor(columns, where, { signal }));
  const sums = columns.map(
    (column, index) => sql`,
      CAST(sum(${name(column)}) AS DOUBLE) AS ${name(`sum_${index}`)}, count(${name(column)}) AS ${name(`stated_${index}`)}`,
  );
  const rows = await database.query<GroupRow>(
    sql`SELECT year, form, count(*) AS bodies${join(sums, sql``)}
      FROM ${from} WHERE ${where} GROUP BY year, form ORDER BY year, form`,
    signal,
  );
  return new Map(
    metrics.map((metric, index) => [
      metric,
      mergeForms(
        rows.map((row) => tallyOf(asked, row, row[`sum_${index}`] ?? 0, row[`stated_${index}`] ?? 0)),
      ),
    ]),
  );
}

/** Known and assumed reports of a form together, as the cubes' readers give them. */
function mergeForms(tallies: readonly Tally[]): Tally[] {
  const merged = new Map<string, Tally>();
  for (const tally of tallies) {
    const key = `${tally.year} ${tally.form}`;
    const other = merged.get(key);
    merged.set(
      key,
      other === undefined
        ? tally
        : {
            ...tally,
            forms: [...other.forms, ...tally.forms],
            sum: other.sum + tally.sum,
            stated: other.stated + tally.stated,
            bodies: other.bodies + tally.bodies,
          },
    );
  }
  return [...merged.values()];
}

/** The condition that a row of `observations` or `applicants` belongs to the group. */
export function groupCondition(asked: Asked, group: Group): Statement {
  const { scope, province, level, kind } = asked.manifest.dictionaries;
  const conditions = [sql`scope = ${scope.indexOf(group.scope)}`];
  if (group.province !== undefined) conditions.push(sql`province = ${province.indexOf(group.province)}`);
  if (group.level !== undefined) conditions.push(sql`level = ${level.indexOf(group.level)}`);
  if (group.kind !== undefined) conditions.push(sql`kind = ${kind.indexOf(group.kind)}`);
  return join(conditions, sql` AND `);
}

function tallyOf(
  asked: Asked,
  row: { year: number; form: number; bodies: number },
  sum: number,
  stated: number,
): Tally {
  const known = knownForm(asked, row.form);
  return { year: row.year, form: known.form, forms: [known], sum, stated, bodies: row.bodies, inexact: 0 };
}

function knownForm(asked: Asked, code: number): KnownForm {
  return asked.manifest.dictionaries.form[code] ?? { form: FORMS[0], assumed: true };
}

interface BodyRow {
  id: string;
  year: number;
  form: number;
}

interface FigureRow extends BodyRow {
  metric: number;
  value: number;
  qualifier: number;
  method: number;
  locator: string | null;
  source: string | null;
  source_kind: number;
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
  const agencies = await database.tableFor('agencies', { signal });
  const codes = metrics.map((metric) => dictionary.findIndex(({ id }) => id === metric));
  // Codes first: the tables are sorted by agency, so that only the row groups in question are read.
  const found = await database.query<{ id: string; agency: number }>(
    sql`SELECT id, agency FROM ${agencies} WHERE id IN (${list(bodies.map(({ id }) => id))})`,
    signal,
  );
  const idOf = new Map(found.map(({ id, agency }) => [agency, id]));
  const scopes = [...new Set(bodies.map(({ scope }) => dictionaries.scope.indexOf(scope)))];
  const which = sql`agency IN (${list([...idOf.keys()])}) AND scope IN (${list(scopes)})`;
  const observations = await database.observationsFor([], which, { signal });
  const reports = await database.query<{ agency: number; scope: number; year: number; form: number }>(
    sql`SELECT agency, scope, year, form FROM ${observations} WHERE ${which} ORDER BY agency, scope, year`,
    signal,
  );
  const figures = await database.tableFor('figures', { signal });
  const stated = await database.query<Omit<FigureRow, 'id'> & { agency: number; scope: number }>(
    sql`SELECT agency, scope, year, form, metric, value, qualifier, method, locator, source, source_kind
      FROM ${figures}
      WHERE ${which} AND metric IN (${list(codes)}) AND preferred
        AND applicant = ${dictionaries.applicant.indexOf(applicant)}
      ORDER BY agency, scope, metric, year`,
    signal,
  );

  const tallies = new Map<string, Tallies>();
  for (const { id, scope } of bodies) {
    const isOwn = (row: { agency: number; scope: number }) =>
      idOf.get(row.agency) === id && dictionaries.scope[row.scope] === scope;
    const ownReports = reports.filter(isOwn);
    const ownFigures = stated.filter(isOwn);
    tallies.set(
      `${scope}:${id}`,
      new Map(
        metrics.map((metric, index) => [
          metric,
          ownReports.map((report): Tally => {
            const figure = ownFigures.find(
              (each) => each.year === report.year && each.metric === codes[index],
            );
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
              qualifier,
              origin: {
                source: figure.source ?? '',
                sourceKind: dictionaries.source_kind[figure.source_kind] ?? 'file',
                method: dictionaries.method[figure.method] ?? 'imported',
                locator: figure.locator ?? '',
              },
            };
          }),
        ]),
      ),
    );
  }
  return tallies;
}

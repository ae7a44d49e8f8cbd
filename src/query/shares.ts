import { formBreaks } from '../domain/breaks';
import type { Entity } from '../domain/entity';
import { FORMS, type Form } from '../domain/form';
import { isAsked } from '../domain/metric';
import type { Formula } from '../domain/outcomes';
import { isStated, type Point, type Series } from '../domain/series';
import { join, name, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import { caveatsOf } from './caveats';
import { dictionaryOf } from './dictionary';
import { groupCondition } from './rowTally';
import { compose, soughtMetric } from './compose';
import { failuresOf, type Sought } from './points';

/** Parts of a whole: each part a formula, `whole` a metric that states the sum (none: only the parts). */
export interface Parts {
  parts: readonly Sought[];
  whole?: string;
}

/**
 * The parts as shares (0–1) of their sum. Only complete sets count: reports that state every part
 * that their form asks for, or whose stated parts add up to the stated whole, so that what is
 * absent can only be nothing. `stated` is the number of bodies with such a report.
 */
export async function sharesOf(
  asked: Asked,
  entity: Entity,
  whole: Parts,
  years: readonly number[],
  signal?: AbortSignal,
): Promise<Series[]> {
  return entity.type === 'group'
    ? sharesOfGroup(asked, entity, whole, years, signal)
    : sharesOfBody(asked, entity, whole, years, signal);
}

interface ShareRow {
  year: number;
  form: number;
  bodies: number;
  complete: number;
  [part: string]: number;
}

async function sharesOfGroup(
  asked: Asked,
  entity: Extract<Entity, { type: 'group' }>,
  { parts, whole }: Parts,
  years: readonly number[],
  signal: AbortSignal | undefined,
): Promise<Series[]> {
  const database = await asked.database(signal);
  const metrics = [...new Set(parts.flatMap(({ formula }) => Object.values(formula).flat()))];
  const where = groupCondition(asked, entity);
  const columns = whole === undefined ? metrics : [...metrics, whole];
  const from = await database.observationsFor(columns, where, { signal });
  const isComplete = completeCondition(asked, parts, whole);
  const sums = parts.map(
    ({ formula }, index) =>
      sql`, CAST(sum(${partByForm(asked, formula)}) FILTER (WHERE ${isComplete}) AS DOUBLE) AS ${name(`part_${index}`)}`,
  );
  const rows = await database.query<ShareRow>(
    sql`SELECT year, form, count(*) AS bodies, count(*) FILTER (WHERE ${isComplete}) AS complete${join(sums, sql``)}
      FROM ${from} WHERE ${where} GROUP BY year, form ORDER BY year, form`,
    signal,
  );
  // By itself, as only few reports have any: joined to the sums it would slow them down tenfold.
  const caveats = await caveatsOf(asked, metrics, 'total', signal);
  const again = await database.observationsFor(columns, where, { signal });
  const doubts = await database.query<{ year: number; form: number; inexact: number; flagged: number }>(
    sql`SELECT year, form, count(inexact) AS inexact, count(flagged) AS flagged
      FROM ${again} JOIN (
        SELECT agency, scope, year, max(inexact) AS inexact, max(flagged) AS flagged
        FROM ${caveats} GROUP BY agency, scope, year
      ) USING (agency, scope, year)
      WHERE ${where} AND ${isComplete} GROUP BY year, form`,
    signal,
  );
  const rowsWithDoubts = rows.map((row) => ({
    ...row,
    ...doubts.find(({ year, form }) => year === row.year && form === row.form),
  }));
  return parts.map(({ metric, joining }, index) => {
    const points = years.map((year) => {
      const ofYear = rowsWithDoubts.filter((row) => row.year === year);
      return sharePoint(asked, ofYear, year, index, parts.length);
    });
    return { key: metric, entity, metric, points, breaks: formBreaks(points, joining) };
  });
}

function sharePoint(
  asked: Asked,
  rows: readonly ShareRow[],
  year: number,
  index: number,
  parts: number,
): Point {
  const bodies = rows.reduce((sum, row) => sum + row.bodies, 0);
  if (bodies === 0) return { year, bodies, absence: 'no_report' };
  const complete = rows.filter((row) => row.complete > 0);
  const sumOf = (column: string) => complete.reduce((sum, row) => sum + (row[column] ?? 0), 0);
  const partSum = (part: number) => sumOf(`part_${part}`);
  const total = Array.from({ length: parts }, (_, part) => partSum(part)).reduce(
    (sum, value) => sum + value,
    0,
  );
  if (total === 0) return { year, bodies, absence: 'not_stated' };
  return {
    year,
    value: partSum(index) / total,
    qualifier: 'exact',
    stated: complete.reduce((sum, row) => sum + row.complete, 0),
    bodies,
    inexact: sumOf('inexact'),
    flagged: sumOf('flagged'),
    of: total,
    forms: complete.flatMap((row) => asked.manifest.dictionaries.form[row.form] ?? []),
  };
}

/** The value of a part in a row, by the row's form: its stated metrics added up, 0 where none is. */
function partByForm(asked: Asked, formula: Formula): Statement {
  const cases = FORMS.map(
    (form) => sql` WHEN ${formCondition(asked, form)} THEN ${sumOfColumns(formula[form])}`,
  );
  return sql`CASE${join(cases, sql``)} ELSE 0 END`;
}

function sumOfColumns(metrics: readonly string[]): Statement {
  if (metrics.length === 0) return sql`0`;
  return join(
    metrics.map((metric) => sql`coalesce(${name(metric)}, 0)`),
    sql` + `,
  );
}

function completeCondition(asked: Asked, parts: Parts['parts'], whole: string | undefined): Statement {
  const dictionary = dictionaryOf(asked.manifest);
  const ofForms = FORMS.map((form) => {
    const metrics = parts
      .flatMap(({ formula }) => formula[form])
      .filter((id) => {
        const metric = dictionary.get(id);
        return metric !== undefined && isAsked(metric, form);
      });
    if (metrics.length === 0) return sql`false`;
    const all = join(
      metrics.map((metric) => sql`${name(metric)} IS NOT NULL`),
      sql` AND `,
    );
    const adds = whole === undefined ? sql`false` : sql`${name(whole)} = ${sumOfColumns(metrics)}`;
    return sql`(${formCondition(asked, form)} AND ((${all}) OR ${adds}))`;
  });
  return sql`(${join(ofForms, sql` OR `)})`;
}

function formCondition(asked: Asked, form: Form): Statement {
  const codes = asked.manifest.dictionaries.form.flatMap((known, code) =>
    known.form === form ? [code] : [],
  );
  return sql`form IN (${join(codes.map((code) => sql`${code}`))})`;
}

/** The same of one body, from its own figures. */
async function sharesOfBody(
  asked: Asked,
  entity: Entity,
  { parts, whole }: Parts,
  years: readonly number[],
  signal: AbortSignal | undefined,
): Promise<Series[]> {
  const wholeSought = whole === undefined ? [] : [soughtMetric(asked, whole)];
  const stated = await compose(asked, entity, [...parts, ...wholeSought], years, signal);
  const partSeries = stated.slice(0, parts.length);
  const wholeSeries = whole === undefined ? undefined : stated.at(-1);
  return partSeries.map((series) => ({
    ...series,
    points: series.points.map((point, at): Point => {
      const ofYear = partSeries.flatMap(({ points }) => points[at] ?? []);
      const values = ofYear.filter(isStated);
      const total = values.reduce((sum, each) => sum + each.value, 0);
      const wholePoint = wholeSeries?.points[at];
      const isComplete =
        values.every(({ qualifier }) => qualifier === 'exact') &&
        ofYear.every((each) => isStated(each) || each.absence === 'not_asked');
      const adds = wholePoint !== undefined && isStated(wholePoint) && wholePoint.value === total;
      if (total === 0 || !(isComplete || adds))
        return {
          year: point.year,
          bodies: point.bodies,
          absence: point.bodies === 0 ? 'no_report' : 'not_stated',
        };
      const example = values[0];
      if (example === undefined) return { year: point.year, bodies: point.bodies, absence: 'not_stated' };
      // A share is as good as the whole that it is taken of; what other sources state is a number, not a share.
      const flagged = values.reduce((count, each) => count + each.flagged, 0);
      const shared = { qualifier: 'exact', inexact: 0, flagged, ...failuresOf(values), of: total } as const;
      const { others: _, ...share } = isStated(point)
        ? { ...point, value: point.value / total }
        : { ...example, value: 0 };
      return { ...share, ...shared };
    }),
  }));
}

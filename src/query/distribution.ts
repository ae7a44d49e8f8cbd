import type { Absence } from '../domain/absence';
import { formBreaks } from '../domain/breaks';
import type { Group } from '../domain/entity';
import type { Applicant } from '../domain/figure';
import type { KnownForm } from '../domain/form';
import type { Point, Series } from '../domain/series';
import { fixed, join, list, name as column, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import { caveatsOf } from './caveats';
import { expressionsOf, measuredRows, valuesOf } from './measuredRows';
import { yearsCondition } from './rowConditions';
import { groupCondition, knownForm } from './rowTally';
import { soughtOf } from './trend';

/** The quantiles of a spread, lowest first, and the share of the bodies below each. */
export const QUANTILES = { p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9 } as const;
export type Quantile = keyof typeof QUANTILES;
export const QUANTILE_KEYS = Object.keys(QUANTILES) as Quantile[];

/** Fewer bodies than this have no quantiles: their values are given one by one. */
export const LEAST_BODIES = 5;

export interface DistributionQuestion {
  /** A metric or a measure. */
  metric: string;
  /** Whose own reports count; those of areas never do. */
  group: Group;
  years: readonly number[];
  /** Applicant column of a metric; measures name their own. */
  applicant: Applicant;
  /** Rates of fewer cases are left out. */
  fewCases: number;
}

/** How the values of the bodies of a group lie, by year. */
export interface Distribution {
  group: Group;
  /**
   * A series for each quantile, keyed by it, in the order of `QUANTILE_KEYS`. `stated` of a point is the number
   * of bodies in it, `bodies` that of the bodies with a report. All have the same breaks.
   */
  quantiles: readonly Series[];
  /** Of years with bodies, but fewer than `LEAST_BODIES`: each with its value, least first. */
  single: ReadonlyMap<number, readonly SingleValue[]>;
  /** Bodies that stated it and are left out of the year, where there are any. */
  left: ReadonlyMap<number, LeftOut>;
}

/** The value of one body. */
export interface SingleValue {
  id: string;
  name: string;
  value: number;
}

export interface LeftOut {
  /** Their rate is of fewer cases than asked. */
  few: number;
  /** Their rate would be of nothing. */
  none: number;
}

interface YearRow extends LeftOut {
  year: number;
  form: number;
  bodies: number;
  counted: number;
}

type QuantileRow = { year: number } & Record<Quantile, number>;

interface CaveatRow {
  year: number;
  inexact: number;
  flagged: number;
}

/** Median and quantiles of the values of single bodies in each year, in SQL over their own reports. */
export async function distribution(
  asked: Asked,
  question: DistributionQuestion,
  signal?: AbortSignal,
): Promise<Distribution> {
  const { metric, years } = question;
  const group: Group = { ...question.group, scope: 'own' };
  const database = await asked.database(signal);
  const readRows = () => valueRows(asked, { ...question, group }, signal);
  const counts = await database.query<YearRow>(
    sql`SELECT year, form, count(*) AS bodies, count(*) FILTER (WHERE counted) AS counted,
      count(*) FILTER (WHERE NOT counted AND cases > 0) AS few, count(*) FILTER (WHERE cases = 0) AS "none"
      FROM ${await readRows()} GROUP BY year, form ORDER BY year, form`,
    signal,
  );
  const shares = fixed(`[${Object.values(QUANTILES).join(', ')}]`);
  const columns = QUANTILE_KEYS.map((key, at) => sql`quantiles[${fixed(String(at + 1))}] AS ${column(key)}`);
  const quantiles = await database.query<QuantileRow>(
    sql`SELECT year, ${join(columns)} FROM (
        SELECT year, quantile_cont(value, ${shares}) AS quantiles
        FROM ${await readRows()} WHERE counted GROUP BY year HAVING count(*) >= ${LEAST_BODIES})`,
    signal,
  );
  const caveats = await database.query<CaveatRow>(
    sql`SELECT year, count(inexact) AS inexact, count(flagged) AS flagged
      FROM ${await readRows()}
      JOIN ${await caveatsOf(asked, [metric], question.applicant, signal)} USING (agency, scope, year)
      WHERE counted GROUP BY year`,
    signal,
  );
  const countedIn = (year: number): number =>
    counts.reduce((sum, row) => sum + (row.year === year ? row.counted : 0), 0);
  const sparse = years.filter((year) => countedIn(year) > 0 && countedIn(year) < LEAST_BODIES);
  const { isAsked, joining } = soughtOf(asked, metric);
  const byQuantile = QUANTILE_KEYS.map((key): Series => {
    const points = years.map((year) =>
      pointOf(
        year,
        counts.filter((row) => row.year === year).map((row) => ({ ...row, ...knownForm(asked, row.form) })),
        quantiles.find((row) => row.year === year)?.[key],
        caveats.find((row) => row.year === year),
        isAsked,
      ),
    );
    return { key, entity: group, metric, points, breaks: formBreaks(points, joining) };
  });
  return {
    group,
    quantiles: byQuantile,
    single: sparse.length === 0 ? new Map() : await singleValues(asked, await readRows(), sparse, signal),
    left: leftOut(counts),
  };
}

/**
 * A row for each report: `agency`, `scope`, `year`, `form`, `value`, `cases` (NULL of counts and of what is not
 * stated) and whether it is `counted`; stands after FROM.
 */
async function valueRows(
  asked: Asked,
  { metric, group, years, applicant, fewCases }: DistributionQuestion,
  signal: AbortSignal | undefined,
): Promise<Statement> {
  const where = sql`${groupCondition(asked, group)} AND ${yearsCondition(years)}`;
  const rows = await measuredRows(asked, [metric], applicant, where, signal);
  const { value, cases } = valuesOf(asked, metric, applicant);
  const { isComplete } = expressionsOf(asked, metric, applicant);
  return sql`(SELECT *, value IS NOT NULL AND coalesce(cases >= ${fewCases}, TRUE) AS counted
    FROM (SELECT agency, scope, year, form, ${value} AS value, CASE WHEN ${isComplete} THEN ${cases} END AS cases
      FROM ${rows} AS measured WHERE ${where}))`;
}

async function singleValues(
  asked: Asked,
  from: Statement,
  years: readonly number[],
  signal: AbortSignal | undefined,
): Promise<Map<number, SingleValue[]>> {
  const database = await asked.database(signal);
  const agencies = await database.tableFor('agencies', { signal });
  const rows = await database.query<SingleValue & { year: number }>(
    sql`SELECT year, id, name, value FROM ${from} AS counted_rows JOIN ${agencies} AS bodies USING (agency)
      WHERE counted AND year IN (${list([...years])}) ORDER BY year, value, agency`,
    signal,
  );
  return new Map(
    years.map((year) => [
      year,
      rows.filter((row) => row.year === year).map(({ id, name, value }) => ({ id, name, value })),
    ]),
  );
}

function leftOut(counts: readonly YearRow[]): Map<number, LeftOut> {
  const left = new Map<number, LeftOut>();
  for (const { year, few, none } of counts) {
    if (few === 0 && none === 0) continue;
    const held = left.get(year) ?? { few: 0, none: 0 };
    left.set(year, { few: held.few + few, none: held.none + none });
  }
  return left;
}

function pointOf(
  year: number,
  rows: readonly (Omit<YearRow, 'form'> & KnownForm)[],
  value: number | undefined,
  caveats: CaveatRow | undefined,
  isAsked: (form: KnownForm['form']) => boolean,
): Point {
  const sum = (count: (row: LeftOut & { bodies: number; counted: number }) => number): number =>
    rows.reduce((total, row) => total + count(row), 0);
  const bodies = sum((row) => row.bodies);
  const stated = sum((row) => row.counted);
  if (value === undefined) {
    const isStated = stated > 0 || sum(({ few }) => few) > 0;
    const absence: Absence = isStated
      ? 'few_bodies'
      : sum(({ none }) => none) > 0
        ? 'no_cases'
        : bodies === 0
          ? 'no_report'
          : rows.some(({ form }) => isAsked(form))
            ? 'not_stated'
            : 'not_asked';
    return { year, absence, bodies, ...(stated > 0 && { stated }) };
  }
  return {
    year,
    value,
    qualifier: 'exact',
    stated,
    bodies,
    inexact: caveats?.inexact ?? 0,
    flagged: caveats?.flagged ?? 0,
    forms: rows.filter(({ counted }) => counted > 0).map(({ form, assumed }) => ({ form, assumed })),
  };
}

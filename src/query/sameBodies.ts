import {
  chainIndex,
  indexOfBody,
  type ChainedIndex,
  type Comparable,
  type PairSums,
} from '../domain/chainedIndex';
import type { Group } from '../domain/entity';
import { isStated, type Point, type Series } from '../domain/series';
import { sql } from '../store/sql';
import type { Asked } from './asked';
import { sortBreaks, trendInLineage, type LineageQuestion } from './lineage';
import { expressionsOf, measuredRows } from './measuredRows';
import { groupCondition, knownForm } from './rowTally';
import { soughtOf } from './trend';

export interface SameBodiesQuestion extends LineageQuestion {
  /** Whether a pair of reports in these two forms counts; by default as the crosswalk says. */
  comparable?: Comparable;
}

/**
 * One metric, or one measure that is a count, as an index of the same bodies, a series for each entity. A group is chained over the
 * bodies that stated the figure in both of two neighbouring years: `stated` of a point is their
 * number, `bodies` that of the bodies with a report in the year. A body is an index of its own
 * values. Years without an index are absent as they are in the trend, or for `no_pair`.
 */
export async function sameBodies(
  asked: Asked,
  question: SameBodiesQuestion,
  signal?: AbortSignal,
): Promise<Series[]> {
  const { mayJoin } = soughtOf(asked, question.metric).joining;
  const { comparable = (before, after) => mayJoin([before, after]) } = question;
  const reported = await trendInLineage(asked, question, signal);
  return Promise.all(
    reported.map(async (series): Promise<Series> => {
      const { entity } = series;
      if (entity.type === 'body') return withIndex(series, ofBody(series, comparable));
      const pairs = await pairSums(asked, entity, question, comparable, signal);
      return withIndex(series, chainIndex(pairs));
    }),
  );
}

function ofBody({ points }: Series, comparable: Comparable): ChainedIndex {
  const stated = points
    .filter(isStated)
    .map(({ year, value, forms }) => ({ year, value, form: forms.at(-1)?.form }));
  return indexOfBody(stated, comparable);
}

/** The series with the index in the place of its values. */
function withIndex(series: Series, index: ChainedIndex): Series {
  const isBody = series.entity.type === 'body';
  const byYear = new Map(index.years.map((each) => [each.year, each]));
  const points = series.points.map((point): Point => {
    const year = byYear.get(point.year);
    if (year === undefined || !isStated(point))
      return {
        year: point.year,
        bodies: point.bodies,
        absence: isStated(point) ? 'no_pair' : point.absence,
      };
    return isBody ? { ...point, value: year.index } : { ...point, value: year.index, stated: year.pairs };
  });
  // Where forms cannot be compared the index has started anew.
  const others = series.breaks.filter(({ kind }) => kind !== 'form');
  return { ...series, points, breaks: sortBreaks([...others, ...index.breaks]) };
}

/**
 * Body and year as one number, the year after by one more: joined on it three million rows take 0.4 s
 * in the browser's engine, on agency and year apart 1.0 s, with window functions 0.8 s. Years end at
 * 2100, so that no body runs into the next.
 */
const BODY_YEAR = sql`(agency::INTEGER * 256 + (year::INTEGER - 1900))`;

interface PairRow {
  year: number;
  form_before: number;
  form_after: number;
  bodies: number;
  before: number;
  after: number;
}

/** Sums over the bodies of a group that stated the figure in both of two neighbouring years. */
export async function pairSums(
  asked: Asked,
  group: Group,
  { metric, applicant, years }: Pick<SameBodiesQuestion, 'metric' | 'applicant' | 'years'>,
  comparable: Comparable,
  signal?: AbortSignal,
): Promise<PairSums[]> {
  const database = await asked.database(signal);
  const where = groupCondition(asked, group);
  const from = await measuredRows(asked, [metric], applicant, where, signal);
  const { part, isComplete } = expressionsOf(asked, metric, applicant);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const stated = sql`SELECT ${BODY_YEAR} AS body_year, year, form, ${part} AS value FROM ${from}
    WHERE ${where} AND ${isComplete} AND year BETWEEN ${first} AND ${last}`;
  const rows = await database.query<PairRow>(
    sql`WITH stated AS (${stated})
      SELECT later.year AS year, earlier.form AS form_before, later.form AS form_after, count(*) AS bodies,
        CAST(sum(earlier.value) AS DOUBLE) AS "before", CAST(sum(later.value) AS DOUBLE) AS "after"
      FROM stated AS earlier JOIN stated AS later
        ON later.body_year = earlier.body_year + 1
      GROUP BY later.year, earlier.form, later.form ORDER BY later.year`,
    signal,
  );
  const pairs = new Map<number, PairSums>();
  for (const row of rows) {
    const [earlier, later] = [knownForm(asked, row.form_before).form, knownForm(asked, row.form_after).form];
    if (earlier !== later && !comparable(earlier, later)) continue;
    const sums = pairs.get(row.year) ?? { year: row.year, before: 0, after: 0, bodies: 0 };
    pairs.set(row.year, {
      year: row.year,
      before: sums.before + row.before,
      after: sums.after + row.after,
      bodies: sums.bodies + row.bodies,
    });
  }
  return [...pairs.values()];
}

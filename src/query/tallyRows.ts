import type { Group } from '../domain/entity';
import { measureOf } from '../domain/measures';
import { join, name, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import { caveatsOf } from './caveats';
import { expressionsOf, measuredRows } from './measuredRows';
import { groupCondition, tallyOf } from './rowTally';
import type { Tallies, Tally, TallyOptions } from './tally';

interface GroupRow {
  year: number;
  form: number;
  bodies: number;
  [column: string]: number;
}

type Caveats = Pick<Tally, 'inexact' | 'flagged'>;

interface CaveatRow extends Caveats {
  year: number;
  form: number;
  /** Index of the metric among those asked. */
  part: number;
}

/** The same by adding up rows: for what the cubes do not hold (kinds of bodies, applicants). */
export async function tallyFromRows(
  asked: Asked,
  group: Group,
  metrics: readonly string[],
  { applicant = 'total', bare = false, signal }: TallyOptions,
): Promise<Tallies> {
  const database = await asked.database(signal);
  const where = groupCondition(asked, group);
  const readRows = () => measuredRows(asked, metrics, applicant, where, signal);
  const sums = metrics.map((metric, index) => {
    const { part, whole, isComplete } = expressionsOf(asked, metric, applicant);
    const sumOf = (expression: Statement, as: string) =>
      sql`, CAST(sum(${expression}) FILTER (WHERE ${isComplete}) AS DOUBLE) AS ${name(`${as}_${index}`)}`;
    return sql`${sumOf(part, 'sum')}${whole === undefined ? sql`` : sumOf(whole, 'of')},
      count(*) FILTER (WHERE ${isComplete}) AS ${name(`stated_${index}`)}`;
  });
  const rows = await database.query<GroupRow>(
    sql`SELECT year, form, count(*) AS bodies${join(sums, sql``)}
      FROM ${await readRows()} WHERE ${where} GROUP BY year, form ORDER BY year, form`,
    signal,
  );
  const readCaveats = async (): Promise<CaveatRow[]> => {
    const isStated = metrics.map(
      (metric, part) => sql` WHEN ${part} THEN ${expressionsOf(asked, metric, applicant).isComplete}`,
    );
    const marked = await caveatsOf(asked, metrics, applicant, signal);
    return database.query<CaveatRow>(
      sql`SELECT year, form, part, count(inexact) AS inexact, count(flagged) AS flagged
        FROM ${await readRows()} JOIN ${marked} USING (agency, scope, year)
        WHERE ${where} AND CASE part${join(isStated, sql``)} END GROUP BY year, form, part`,
      signal,
    );
  };
  const caveats = bare ? [] : await readCaveats();
  return new Map(
    metrics.map((metric, index) => [
      metric,
      mergeForms(
        rows.map((row): Tally => ({
          ...tallyOf(asked, row, row[`sum_${index}`] ?? 0, row[`stated_${index}`] ?? 0),
          ...caveatsAt(caveats, row, index),
          ...(measureOf(metric)?.whole !== undefined && { of: row[`of_${index}`] ?? 0 }),
        })),
      ),
    ]),
  );
}

function caveatsAt(caveats: readonly CaveatRow[], { year, form }: GroupRow, part: number): Caveats {
  const found = caveats.find((row) => row.year === year && row.form === form && row.part === part);
  return { inexact: found?.inexact ?? 0, flagged: found?.flagged ?? 0 };
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
            ...(tally.of !== undefined && { of: (other.of ?? 0) + tally.of }),
            stated: other.stated + tally.stated,
            bodies: other.bodies + tally.bodies,
            inexact: other.inexact + tally.inexact,
            flagged: other.flagged + tally.flagged,
          },
    );
  }
  return [...merged.values()];
}

import type { Group } from '../domain/entity';
import { flowOf, type Difference, type GapCause } from '../domain/flow';
import type { Form } from '../domain/form';
import { join, list, name, sql, type Statement } from '../store/sql';
import type { Asked } from './asked';
import type { FlowOfYear } from './flow';
import { flowParts, FORM_FAMILIES, metricsOfParts, soughtOf, type FlowParts } from './flowParts';
import { groupCondition, knownForm } from './rowTally';

interface ReportsRow {
  form: number;
  bodies: number;
  stated: number;
}

/**
 * The reports of a group and a year, added up: those that state the whole balance, and of their results those
 * of reports that state every one. Forms that cut the whole differently are never added up: the
 * family of forms counts that most of these reports have. Undefined when no report states the balance.
 */
export async function flowOfGroup(
  asked: Asked,
  group: Group,
  year: number,
  signal?: AbortSignal,
): Promise<FlowOfYear | undefined> {
  const where = sql`${groupCondition(asked, group)} AND year = ${year}`;
  const balance = ['received', 'carried_in', 'concluded', 'carried_out'];
  const database = await asked.database(signal);
  const from = await database.observationsFor(balance, where, { signal });
  const isStated = FORM_FAMILIES.map(([form]) => {
    const parts = form && flowParts(asked, form);
    return parts ? sql` WHEN ${inForms(asked, familyOf(parts.form))} THEN ${allOf(parts.balance)}` : sql``;
  });
  const reports = await database.query<ReportsRow>(
    sql`SELECT form, count(*) AS bodies, count(*) FILTER (WHERE CASE${join(isStated, sql``)} END) AS stated
      FROM ${from} WHERE ${where} GROUP BY form`,
    signal,
  );
  const statedBy = (family: readonly Form[]): number =>
    reports
      .filter(({ form }) => family.includes(knownForm(asked, form).form))
      .reduce((sum, { stated }) => sum + stated, 0);
  const family = FORM_FAMILIES.reduce((most, each) => (statedBy(each) > statedBy(most) ? each : most));
  const newest = family.at(-1);
  if (newest === undefined || statedBy(family) === 0) return undefined;
  const parts = flowParts(asked, newest);
  const sums = await readSums(asked, sql`${where} AND ${inForms(asked, family)}`, parts, signal);
  return {
    year,
    flow: flowFrom(parts, sums),
    forms: reports
      .filter(({ stated }) => stated > 0)
      .flatMap(({ form }) => knownForm(asked, form))
      .filter(({ form }) => family.includes(form)),
    hasCarried: parts.hasCarried,
    points: new Map(),
    failures: [],
    counts: {
      stated: sums['stated'] ?? 0,
      bodies: reports.reduce((sum, { bodies }) => sum + bodies, 0),
      withResults: sums['complete'] ?? 0,
      unbalanced: sums['unbalanced'] ?? 0,
    },
  };
}

type Sums = Record<string, number | null>;

async function readSums(
  asked: Asked,
  where: Statement,
  parts: FlowParts,
  signal: AbortSignal | undefined,
): Promise<Sums> {
  const database = await asked.database(signal);
  const from = await database.observationsFor(metricsOfParts(parts), where, { signal });
  const results = parts.outcomes.flatMap(({ columns }) => columns);
  const came = sumOf(parts.balance.filter((id) => id === 'received' || id === 'carried_in'));
  const went = sumOf(parts.balance.filter((id) => id === 'concluded' || id === 'carried_out'));
  const isStated = allOf(parts.balance);
  const isComplete = sql`(${isStated} AND ${allOf(results)})`;
  const total = (as: string, value: Statement, condition: Statement): Statement =>
    sql`CAST(sum(${value}) FILTER (WHERE ${condition}) AS DOUBLE) AS ${name(as)}`;
  const gap = (as: string, whole: Statement, part: Statement, condition: Statement): Statement[] => [
    total(`${as}:less`, sql`greatest(${whole} - (${part}), 0)`, condition),
    total(`${as}:more`, sql`greatest(${part} - (${whole}), 0)`, condition),
  ];
  const fails = parts.hasCarried ? sql`${came} <> ${went} OR` : sql``;
  const [row] = await database.query<Sums>(
    sql`SELECT ${join([
      sql`count(*) FILTER (WHERE ${isStated}) AS stated`,
      sql`count(*) FILTER (WHERE ${isComplete}) AS complete`,
      sql`count(*) FILTER (WHERE ${isStated} AND (${fails} (${allOf(results)} AND concluded <> ${sumOf(results)}))) AS unbalanced`,
      ...parts.balance.map((id) => total(id, name(id), isStated)),
      ...gap('balance', came, went, isStated),
      total('unopened', sql`concluded`, sql`${isStated} AND NOT (${allOf(results)})`),
      ...gap('results', sql`concluded`, sumOf(results), isComplete),
      ...parts.outcomes.flatMap(({ metric, columns, reasons }) => [
        total(`outcome:${metric}`, sumOf(columns), isComplete),
        ...reasons.map((reason) => total(`reason:${reason}`, name(reason), isComplete)),
        ...(reasons.length > 0 ? gap(metric, sumOf(columns), sumOf(reasons), isComplete) : []),
      ]),
    ])} FROM ${from} WHERE ${where}`,
    signal,
  );
  return row ?? {};
}

function flowFrom(parts: FlowParts, sums: Sums): FlowOfYear['flow'] {
  const stated = new Map<string, number>();
  const keep = (metric: string, value: number | null | undefined): void => {
    if (value !== null && value !== undefined) stated.set(metric, value);
  };
  for (const metric of parts.balance) keep(metric, sums[metric]);
  for (const { metric, reasons } of parts.outcomes) {
    keep(metric, sums[`outcome:${metric}`]);
    for (const reason of reasons) keep(reason, sums[`reason:${reason}`]);
  }
  const gapOf = (key: string, cause: GapCause): Difference => ({
    less: sums[`${key}:less`] ?? 0,
    more: sums[`${key}:more`] ?? 0,
    cause,
  });
  return flowOf({
    stated,
    asked: soughtOf(parts),
    outcomes: parts.outcomes,
    unopened: sums['unopened'] ?? 0,
    balance: gapOf('balance', parts.hasCarried ? 'failing' : 'unasked'),
    results: gapOf('results', 'failing'),
    // Some of the reports may not state their reasons.
    reasons: new Map(parts.outcomes.map(({ metric }) => [metric, gapOf(metric, 'unstated')])),
  });
}

function familyOf(form: Form): readonly Form[] {
  return FORM_FAMILIES.find((family) => family.includes(form)) ?? [form];
}

function inForms({ manifest }: Asked, forms: readonly Form[]): Statement {
  const codes = manifest.dictionaries.form.flatMap(({ form }, code) => (forms.includes(form) ? [code] : []));
  return sql`form IN (${list(codes)})`;
}

function allOf(metrics: readonly string[]): Statement {
  return sql`(${join(
    metrics.map((metric) => sql`${name(metric)} IS NOT NULL`),
    sql` AND `,
  )})`;
}

function sumOf(metrics: readonly string[]): Statement {
  return sql`(${join(
    metrics.map((metric) => sql`coalesce(${name(metric)}, 0)`),
    sql` + `,
  )})`;
}

import { APPLICANTS, type Applicant } from '../../domain/figure';
import { FORMS } from '../../domain/form';
import type { Metric } from '../../domain/metric';
import { columnType } from '../../corpus/codes';
import { OBSERVATION_DIMENSIONS } from '../../corpus/columns';
import type { CorpusMetric } from '../../corpus/manifest';
import { DICTIONARIES } from '../../corpus/codes';
import type { Engine } from './openEngine';

/** A column of `observations` or `applicants` beside the dimensions. */
export interface MetricColumn {
  name: string;
  metric: CorpusMetric;
  /** Index of the metric in the dictionary. */
  code: number;
  applicant: Applicant;
}

/** Figures that one batch of bodies holds at most, but for a body that has more alone. */
const BATCH_FIGURES = 2_000_000;

/** First and last code of the bodies in a batch. */
export type Batch = readonly [from: number, to: number];

/** The metrics as the corpus holds them: type of their columns, number of figures. */
export async function describeMetrics(engine: Engine, metrics: readonly Metric[]): Promise<CorpusMetric[]> {
  const found = await engine.rows(`
    SELECT metric, bool_and(value = floor(value)) AS whole, max(abs(value)) AS max,
      count(*) FILTER (applicant = ${APPLICANTS.indexOf('total')})::DOUBLE AS figures
    FROM figures GROUP BY metric`);
  const byCode = new Map(found.map((row) => [Number(row['metric']), row]));
  return metrics.map((metric, code) => {
    const row = byCode.get(code);
    const values = { whole: row?.['whole'] !== false, max: Number(row?.['max'] ?? 0) };
    return { ...metric, type: columnType(metric, values), figures: Number(row?.['figures'] ?? 0) };
  });
}

/** Columns of `observations`: every metric that a figure of the total states, in dictionary order. */
export function observationColumns(metrics: readonly CorpusMetric[]): MetricColumn[] {
  return metrics
    .map((metric, code): MetricColumn => ({ name: metric.id, metric, code, applicant: 'total' }))
    .filter(({ metric }) => metric.figures > 0);
}

/** Columns of `applicants`: every metric and applicant that a figure states. */
export async function applicantColumns(
  engine: Engine,
  metrics: readonly CorpusMetric[],
): Promise<MetricColumn[]> {
  const found = await engine.rows(`
    SELECT DISTINCT metric, applicant FROM figures
    WHERE applicant <> ${APPLICANTS.indexOf('total')} ORDER BY metric, applicant`);
  return found.flatMap((row) => {
    const code = Number(row['metric']);
    const metric = metrics[code];
    const applicant = APPLICANTS[Number(row['applicant'])];
    return metric === undefined || applicant === undefined
      ? []
      : [{ name: `${metric.id}_${applicant}`, metric, code, applicant }];
  });
}

/** Bodies in runs of at most `BATCH_FIGURES` figures, so that a pivot needs little memory. */
export async function batchesOf(engine: Engine): Promise<Batch[]> {
  const batches: [number, number][] = [];
  let size = 0;
  const counts = engine.stream(
    'SELECT agency, count(*)::DOUBLE AS count FROM figures GROUP BY agency ORDER BY agency',
  );
  for await (const row of counts) {
    const [agency, count] = [Number(row['agency']), Number(row['count'])];
    const batch = batches.at(-1);
    if (batch === undefined || size + count > BATCH_FIGURES) {
      batches.push([agency, agency]);
      size = count;
    } else {
      batch[1] = agency;
      size += count;
    }
  }
  return batches;
}

/** Creates an empty table of dimensions and metric columns. */
export async function createWide(
  engine: Engine,
  table: string,
  columns: readonly MetricColumn[],
): Promise<void> {
  const dimensions = Object.entries(OBSERVATION_DIMENSIONS).map(([name, type]) => `${name} ${type}`);
  const measures = columns.map(({ name, metric }) => `${name} ${metric.type}`);
  await engine.run(`CREATE OR REPLACE TABLE ${table} (${[...dimensions, ...measures].join(', ')})`);
}

/** Adds the rows of a batch to `observations` or `applicants`, sorted as the contract says. */
export async function pivotBatch(
  engine: Engine,
  table: string,
  columns: readonly MetricColumn[],
  [from, to]: Batch,
): Promise<void> {
  const cells = columns.map(
    ({ name, code, applicant }) =>
      `max(value) FILTER (metric = ${code} AND applicant = ${APPLICANTS.indexOf(applicant)}) AS ${name}`,
  );
  const names = columns.map(({ name }) => name);
  await engine.run(`
    INSERT INTO ${table}
    SELECT ${['agency', 'year', 'form', 'bodies.province', 'bodies.level', 'bodies.kind', 'scope', ...names].join(', ')}
    FROM (
      SELECT ${['agency', 'scope', 'year', `${formSql()} AS form`, ...cells].join(', ')}
      FROM figures WHERE preferred AND agency BETWEEN ${from} AND ${to}
      GROUP BY agency, scope, year
    ) JOIN bodies USING (agency)
    ORDER BY agency, scope, year`);
}

/** Form of a report: a stated form wins over an assumed one, then the most frequent, then the newest. */
function formSql(): string {
  const count = DICTIONARIES.form.length;
  const best = (codes: number[]): string =>
    `greatest(${codes
      .map(
        (code) =>
          `CASE WHEN bool_or(form = ${code}) THEN count(*) FILTER (form = ${code}) * ${count} + ${code} END`,
      )
      .join(', ')})`;
  const codes = Array.from({ length: count }, (_, code) => code);
  return `coalesce(${best(codes.slice(0, FORMS.length))}, ${best(codes.slice(FORMS.length))}) % ${count}`;
}

import { isOneOf } from '../domain/entity';
import type { Fault } from '../domain/fault';
import { FORMS, type Form } from '../domain/form';
import { METRIC_GROUPS, type Metric } from '../domain/metric';
import { METRIC_COLUMNS } from './columns';
import { readRecords, type CsvRecord } from './readRecords';
import { writeRecords } from './writeRecords';

/**
 * Reads the metric dictionary (`data/metrics.csv`). An entry is refused when its id is no plain
 * word of `a-z0-9_`, or is there twice, or its group is unknown; codes `metric` and `group`.
 */
export async function readMetrics(
  chunks: AsyncIterable<string> | Iterable<string>,
  file: string,
): Promise<{ metrics: Metric[]; faults: Fault[] }> {
  const metrics: Metric[] = [];
  const faults: Fault[] = [];
  const ids = new Set<string>();
  for await (const batch of readRecords(chunks, file, METRIC_COLUMNS)) {
    for (const fault of batch.faults) faults.push(fault);
    for (const record of batch.records) {
      const read = metricRow(record, file, ids);
      if ('metric' in read) metrics.push(read.metric);
      else faults.push(read.fault);
    }
  }
  return { metrics, faults };
}

function metricRow(
  { line, fields }: CsvRecord,
  file: string,
  ids: Set<string>,
): { metric: Metric } | { fault: Fault } {
  const fault = (column: string, message: string): { fault: Fault } => ({
    fault: { code: column === 'id' ? 'metric' : column, message, place: { file, line, column } },
  });
  const id = fields['id'] ?? '';
  if (!/^[a-z][a-z0-9_]*$/.test(id)) return fault('id', `"${id}" is no metric id`);
  if (ids.has(id)) return fault('id', `the metric ${id} is there twice`);
  ids.add(id);
  const group = fields['group'] ?? '';
  if (!isOneOf(METRIC_GROUPS, group)) return fault('group', `unknown group "${group}"`);

  const labels: Partial<Record<Form, string>> = {};
  for (const form of FORMS) {
    const label = fields[`form_${form}`] ?? '';
    if (label !== '') labels[form] = label;
  }
  const { unit = '', en = '', zh = '', note = '' } = fields;
  return { metric: { id, group, unit, en, zh, labels, note } };
}

/** The metric dictionary as CSV. */
export function writeMetrics(metrics: readonly Metric[]): string {
  return writeRecords(
    METRIC_COLUMNS,
    metrics.map(({ id, group, unit, en, zh, labels, note }) => ({
      ...{ id, group, unit, en, zh, note },
      ...Object.fromEntries(FORMS.map((form) => [`form_${form}`, labels[form] ?? ''])),
    })),
  );
}

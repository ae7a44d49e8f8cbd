import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMetrics } from '../../src/corpus/readMetrics';
import type { Metric } from '../../src/domain/metric';

/** The metric dictionary of the repository, by id. */
export async function shippedMetrics(): Promise<Map<string, Metric>> {
  const text = await readFile(join(import.meta.dirname, '../../data/metrics.csv'), 'utf8');
  const { metrics } = await readMetrics([text], 'metrics.csv');
  return new Map(metrics.map((metric) => [metric.id, metric]));
}

import type { CorpusMetric, Manifest } from '../corpus/manifest';

const made = new WeakMap<Manifest, ReadonlyMap<string, CorpusMetric>>();

/** The metrics of a corpus by id, made once a corpus. */
export function dictionaryOf(manifest: Manifest): ReadonlyMap<string, CorpusMetric> {
  const held = made.get(manifest);
  if (held !== undefined) return held;
  const dictionary = new Map(manifest.metrics.map((metric) => [metric.id, metric]));
  made.set(manifest, dictionary);
  return dictionary;
}

import type { Origin } from '../domain/series';
import type { Asked } from './asked';

/** Where a figure came from, as the table `figures` holds it. */
export interface ProvenanceRow {
  method: number;
  locator: string | null;
  source: string | null;
  source_kind: number;
}

/** The provenance of a row of `figures` in words of the domain. */
export function originOf({ manifest }: Asked, row: ProvenanceRow): Origin {
  return {
    source: row.source ?? '',
    sourceKind: manifest.dictionaries.source_kind[row.source_kind] ?? 'file',
    method: manifest.dictionaries.method[row.method] ?? 'imported',
    locator: row.locator ?? '',
  };
}

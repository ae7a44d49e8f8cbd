import type { Agency } from '../domain/agency';
import { KINDS } from '../domain/kind';
import { isOneOf } from '../domain/entity';
import type { Fault } from '../domain/fault';
import { LEVELS } from '../domain/figure';
import { provinceNamed } from '../domain/province';
import { AGENCY_COLUMNS } from './columns';
import { readRecords, type CsvRecord } from './readRecords';
import { writeRecords } from './writeRecords';

/**
 * Reads the registry of bodies (`data/agencies.csv`). An entry is refused, with the column as the
 * fault's code, when it has no id or name, an unknown province, level or kind, or when its id or
 * its name and province are there already.
 */
export async function readAgencies(
  chunks: AsyncIterable<string> | Iterable<string>,
  file: string,
): Promise<{ agencies: Agency[]; faults: Fault[] }> {
  const agencies: Agency[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for await (const batch of readRecords(chunks, file, AGENCY_COLUMNS)) {
    for (const fault of batch.faults) faults.push(fault);
    for (const record of batch.records) {
      const read = agencyRow(record, file, seen);
      if ('agency' in read) agencies.push(read.agency);
      else faults.push(read.fault);
    }
  }
  return { agencies, faults };
}

function agencyRow(
  { line, fields }: CsvRecord,
  file: string,
  seen: Set<string>,
): { agency: Agency } | { fault: Fault } {
  const fault = (column: string, message: string): { fault: Fault } => ({
    fault: { code: column, message, place: { file, line, column } },
  });
  const read = (column: (typeof AGENCY_COLUMNS)[number]): string => fields[column] ?? '';
  const [id, name, province, level, kind] = [
    read('id'),
    read('name'),
    read('province'),
    read('level'),
    read('kind'),
  ];
  if (!/^[0-9a-z]{1,32}$/.test(id)) return fault('id', `"${id}" is no id of a body`);
  if (name === '') return fault('name', 'the body has no name');
  if (provinceNamed(province) === undefined) return fault('province', `unknown province "${province}"`);
  if (!isOneOf(LEVELS, level)) return fault('level', `unknown level "${level}"`);
  if (!isOneOf(KINDS, kind)) return fault('kind', `unknown kind "${kind}"`);
  const lineageYear = read('lineage_year');
  if (!/^(\d{4})?$/.test(lineageYear)) return fault('lineage_year', `"${lineageYear}" is not a year`);
  if (seen.has(id)) return fault('id', `the id ${id} is there twice`);
  if (seen.has(`${province}/${name}`)) return fault('name', `${name} (${province}) is there twice`);
  seen.add(id).add(`${province}/${name}`);
  return {
    agency: {
      ...{ id, name, province, level, kind },
      parent: read('parent'),
      renamedFrom: read('renamed_from'),
      mergedInto: read('merged_into'),
      lineageYear: lineageYear === '' ? undefined : Number(lineageYear),
    },
  };
}

/** The registry of bodies as CSV, in the order given. */
export function writeAgencies(agencies: readonly Agency[]): string {
  return writeRecords(
    AGENCY_COLUMNS,
    agencies.map(({ id, name, province, level, kind, parent, renamedFrom, mergedInto, lineageYear }) => ({
      ...{ id, name, province, level, kind, parent },
      renamed_from: renamedFrom,
      merged_into: mergedInto,
      lineage_year: lineageYear === undefined ? '' : String(lineageYear),
    })),
  );
}

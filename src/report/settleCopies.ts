import type { Fault } from '../domain/fault';
import { faultAt, type Reading, type TableReadings } from './reading';

/**
 * One table out of its copies on a page. Pages print a table twice for narrow screens, or print
 * the table of another year below: what the copies agree on is read once, what they do not is a
 * fault and no figure, and then what only one of them holds is not certain either.
 */
export function settleCopies(copies: readonly TableReadings[], name: string): TableReadings {
  const filled = copies.filter((copy) => copy.readings.length > 0);
  const [first] = filled;
  const faults = uniqueFaults((filled.length > 0 ? filled : copies).flatMap((copy) => copy.faults));
  const found = copies.some((copy) => copy.found);
  if (first === undefined)
    return { readings: [], faults, form: copies.find((copy) => copy.form)?.form, found };
  if (filled.length === 1) return { ...first, faults, found };
  const { agreed, differing } = compare(filled);
  const form = filled.every((copy) => copy.form === first.form) ? first.form : undefined;
  if (differing.length === 0) return { readings: union(filled), faults, form, found };
  const [example] = differing;
  const message =
    `${name} stands ${String(filled.length)} times with different numbers (${String(differing.length)} cells), ` +
    'so it is not certain which is this report’s';
  faults.push(faultAt('contradicted', message, example?.locator ?? name));
  return { readings: agreed, faults, form, found };
}

function keyOf(reading: Reading): string {
  return `${reading.metric} ${reading.applicant}`;
}

function compare(copies: readonly TableReadings[]): { agreed: Reading[]; differing: Reading[] } {
  const [first, ...others] = copies.map((copy) => new Map(copy.readings.map((each) => [keyOf(each), each])));
  const agreed: Reading[] = [];
  const differing: Reading[] = [];
  for (const [key, reading] of first ?? []) {
    const values = others.map((other) => other.get(key)?.value);
    if (values.every((value) => value === reading.value)) agreed.push(reading);
    else if (values.some((value) => value !== undefined && value !== reading.value)) differing.push(reading);
  }
  return { agreed, differing };
}

function union(copies: readonly TableReadings[]): Reading[] {
  const readings = new Map<string, Reading>();
  for (const reading of copies.flatMap((copy) => copy.readings)) {
    const known = readings.get(keyOf(reading));
    if (known === undefined || (known.method === 'sum' && reading.method === 'table'))
      readings.set(keyOf(reading), reading);
  }
  return [...readings.values()];
}

function uniqueFaults(faults: readonly Fault[]): Fault[] {
  return [
    ...new Map(
      faults.map((fault) => [`${fault.code} ${fault.message} ${fault.place.locator ?? ''}`, fault]),
    ).values(),
  ];
}

import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { FIGURE_COLUMNS } from '../../src/corpus/columns';
import { makeBodies, type MadeBody } from './bodies';
import { openByteWriter, type ByteWriter } from './byteWriter';
import { hashOf, mix, unit } from './draw';
import { bodyHash, FIRST_YEAR, hasReport, LAST_YEAR, madeForm, makeReport } from './madeReport';

/** Sizes of the synthetic corpora, in agency-years. */
export const SIZES = { s: 20_000, m: 300_000, l: 3_000_000 } as const;
export type Size = keyof typeof SIZES;

export const SEED = 20_241_122;
/** Mean number of years that a body has a report of, by `hasReport`. */
const YEARS_A_BODY = 15.9;
const SCOPE_AREA_FROM = 2019;

/** What `generate` wrote. */
export interface Generated {
  bodies: number;
  agencyYears: number;
  figures: number;
  bytes: number;
}

/**
 * Writes a figures CSV of about `agencyYears` agency-years, sorted by province, level, agency,
 * scope, year; the same bytes for the same seed. The file appears only when it is complete.
 */
export function generate(path: string, agencyYears: number, seed = SEED): Generated {
  mkdirSync(dirname(path), { recursive: true });
  const writer = openByteWriter(`${path}.part`);
  writer.bytes(encode(`${FIGURE_COLUMNS.join(',')}\n`));
  const bodies = makeBodies(Math.round(agencyYears / YEARS_A_BODY), seed);
  const counts = { agencyYears: 0, figures: 0 };
  for (const [index, body] of bodies.entries()) {
    const hash = bodyHash(seed, index);
    writeBody(writer, body, hash, counts);
    if (hasAreaReport(body, hash)) writeArea(writer, body, hash, counts);
  }
  const bytes = writer.close();
  renameSync(`${path}.part`, path);
  return { bodies: bodies.length, ...counts, bytes };
}

type Counts = Pick<Generated, 'agencyYears' | 'figures'>;

function writeBody(writer: ByteWriter, body: MadeBody, hash: number, counts: Counts): void {
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    if (hasReport(body, hash, year)) writeReport(writer, body, hash, year, counts);
  }
}

/** Governments add up the bodies below them in a report of scope `area`, from the form of 2019 on. */
function hasAreaReport(body: MadeBody, hash: number): boolean {
  return body.name.endsWith('县人民政府') && unit(hash, 60) < 0.5;
}

function writeArea(writer: ByteWriter, body: MadeBody, hash: number, counts: Counts): void {
  const area: MadeBody = { ...body, name: `${body.name}(汇总)`, level: 'prefecture' };
  for (let year = SCOPE_AREA_FROM; year <= LAST_YEAR; year++) {
    writeReport(writer, area, mix(hash, 1), year, counts, body.level);
  }
}

function writeReport(
  writer: ByteWriter,
  body: MadeBody,
  hash: number,
  year: number,
  counts: Counts,
  level = body.level,
): void {
  const form = madeForm(hash, year);
  const known = unit(mix(hash, year), 61) < 0.97 ? form : '';
  const head = encode(`${body.name},${body.province},${level},${year},${known},`);
  const source = encode(`https://zwgk.${hash.toString(36)}.example/ndbg/${year}.html,official,\n`);
  const doubt = unit(mix(hash, year), 62);
  counts.agencyYears++;
  for (const [key, value] of makeReport(body, hash, year, form)) {
    const words = wordsOf(key);
    writer.bytes(head);
    writer.bytes(words.metric);
    writer.digits(value);
    writer.bytes(words.isProse && doubt < 0.03 ? (doubt < 0.02 ? AT_LEAST : ABOUT) : EXACT);
    writer.bytes(words.place);
    writer.bytes(source);
    counts.figures++;
  }
}

/** Parts of a line that depend on the metric alone. */
interface Words {
  metric: Uint8Array;
  place: Uint8Array;
  isProse: boolean;
}

const EXACT = encode(',,');
const AT_LEAST = encode(',at_least,');
const ABOUT = encode(',about,');
const made = new Map<string, Words>();

function wordsOf(key: string): Words {
  const known = made.get(key);
  if (known !== undefined) return known;
  const [metric = '', applicant = ''] = key.split('/');
  const isProse = metric.startsWith('items_');
  const words: Words = {
    metric: encode(`${metric},${applicant},`),
    place: encode(
      isProse ? 'prose,section 1 sentence 2,' : `table,table 3 row ${1 + (hashOf(key) % 22)} column 7,`,
    ),
    isProse,
  };
  made.set(key, words);
  return words;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

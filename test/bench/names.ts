import { agencyId } from '../../src/corpus/agencyId';
import { DICTIONARIES } from '../../src/corpus/codes';
import { packNames, type NameRows } from '../../src/corpus/nameFile';
import { readingsOf } from '../../src/corpus/pinyin';
import { prepareNames } from '../../src/store/names';
import { gzipSync } from 'node:zlib';
import { makeBodies } from './bodies';

/** How fast names are found as they are typed. */
export interface NamesSpeed {
  names: number;
  /** The file of names after gzip. */
  gzipBytes: number;
  prepareMs: number;
  /** Letters typed, each a search. */
  letters: number;
  medianMs: number;
  p95Ms: number;
}

const NAMES = 500_000;
/** Asked of the generator, which makes fewer. */
const WANTED = 900_000;

const TYPED = [
  'lnsrmzf',
  'liaoningsheng',
  'shenyangshi',
  'szf',
  'jiedaobanshichu',
  '审计局',
  '人民政府办公室',
  '辽宁szf',
  '新阳 审计',
  'tongzhou sjj',
];

/** Types each text letter by letter into a search over half a million names, `rounds` times, on one core. */
export async function measureNames(rounds = 5): Promise<NamesSpeed> {
  const bodies = makeBodies(WANTED, 1).slice(0, NAMES);
  if (bodies.length < NAMES) throw new Error(`only ${bodies.length} names were made`);
  const { province, level } = DICTIONARIES;
  const rows: NameRows = {
    ids: bodies.map((body) => agencyId(body.province, body.name)),
    names: bodies.map(({ name }) => name),
    province: bodies.map((body) => province.indexOf(body.province)),
    level: bodies.map((body) => level.indexOf(body.level)),
    kind: bodies.map((body) => (body.isGovernment ? 0 : 4)),
    ownYears: bodies.map((_, index) => 1 + ((index * 7919) % 15)),
    areaYears: bodies.map(() => 0),
  };
  const file = new TextEncoder().encode(JSON.stringify(packNames(rows, readingsOf(bodies), province)));
  const gzipBytes = gzipSync(file).length;
  const start = performance.now();
  const search = await prepareNames({ files: [file.buffer] }, province);
  const prepareMs = performance.now() - start;

  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1)
    for (const text of TYPED)
      for (let length = 1; length <= text.length; length += 1) {
        const from = performance.now();
        search({ text: text.slice(0, length) }, 60);
        // The first round warms the compiler up, as the list of an empty field does for a reader.
        if (round > 0) times.push(performance.now() - from);
      }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? NaN;
  return { names: NAMES, gzipBytes, prepareMs, letters: times.length, medianMs: at(0.5), p95Ms: at(0.95) };
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Agency } from '../../domain/agency';
import { Failure } from '../../domain/failure';
import { DICTIONARIES } from '../../corpus/codes';
import type { NamePart } from '../../corpus/manifest';
import { packNames, type NameRows } from '../../corpus/nameFile';
import { readingsOf } from '../../corpus/pinyin';
import { describeFile } from './describeFile';
import type { Engine } from './openEngine';

/** Writes the files of names that pickers search, each below the limit, in the order of the codes. */
export async function writeNames(
  engine: Engine,
  agencies: readonly Agency[],
  { folder, maxBytes }: { folder: string; maxBytes: number },
): Promise<NamePart[]> {
  const years = await readYears(engine);
  const { usual, others } = readingsOf(agencies);
  // Half a million names take 10 MB: one file, unless it turns out too large.
  for (let rows = agencies.length; ; rows = Math.ceil(rows / 2)) {
    const parts: NamePart[] = [];
    for (let from = 0; from < agencies.length; from += rows) {
      const members = agencies.slice(from, from + rows);
      const path = `names-${parts.length}.json`;
      const here = others
        .filter(([name]) => name >= from && name < from + rows)
        .map(([name, ...rest]): (typeof others)[number] => [name - from, ...rest]);
      const packed = packNames(rowsOf(members, years, from), { usual, others: here }, DICTIONARIES.province);
      await writeFile(join(folder, path), JSON.stringify(packed));
      parts.push({ ...(await describeFile(folder, path)), rows: members.length });
    }
    if (parts.every(({ bytes }) => bytes <= maxBytes)) return parts;
    if (rows === 1)
      throw new Failure('engine', 'A file of names passes the limit of a file with a single body');
  }
}

interface Years {
  own: number[];
  area: number[];
}

async function readYears(engine: Engine): Promise<Years> {
  const years: Years = { own: [], area: [] };
  const rows = engine.stream('SELECT agency, own_years, area_years FROM agency_table');
  for await (const row of rows) {
    years.own[Number(row['agency'])] = Number(row['own_years']);
    years.area[Number(row['agency'])] = Number(row['area_years']);
  }
  return years;
}

function rowsOf(agencies: readonly Agency[], { own, area }: Years, from: number): NameRows {
  const { province, level, kind } = DICTIONARIES;
  const counts = (years: readonly number[]): number[] => agencies.map((_, index) => years[from + index] ?? 0);
  return {
    ids: agencies.map(({ id }) => id),
    names: agencies.map(({ name }) => name),
    province: agencies.map((agency) => province.indexOf(agency.province)),
    level: agencies.map((agency) => level.indexOf(agency.level)),
    kind: agencies.map((agency) => kind.indexOf(agency.kind)),
    ownYears: counts(own),
    areaYears: counts(area),
  };
}

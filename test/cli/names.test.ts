import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idOf, unpackNames, type NameFile } from '../../src/corpus/nameFile';
import { spell } from '../../src/corpus/pinyin';
import type { Figure } from '../../src/domain/figure';
import { prepareNames } from '../../src/store/names';
import { buildFrom, makeFolder, readManifest, readTable } from '../support/corpus';
import { anyFigure } from '../support/figures';

/** Figures of 300 bodies with names of their own. */
function manyBodies(): Figure[] {
  const [figure] = fc.sample(anyFigure, { numRuns: 1, seed: 5 });
  const base = figure as Figure;
  const places = [...'安宁重乐单朝长阳清平'];
  return Array.from({ length: 300 }, (_, index) => ({
    ...base,
    ...{
      province: '四川',
      level: 'county' as const,
      scope: index % 3 === 0 ? ('area' as const) : ('own' as const),
    },
    agency: `${places[index % 10] ?? ''}${places[Math.floor(index / 10) % 10] ?? ''}县${index}号重点局`,
  }));
}

it.each([
  ['in one file', 24, 1],
  ['in files below the limit', 0.005, 2],
])('vitrine build writes the names of its bodies, %s', async (_, mib, files) => {
  const folder = await makeFolder();
  const ran = await buildFrom(folder, manyBodies(), '--max-file-mib', String(mib));
  expect(ran).toMatchObject({ code: 0 });
  const manifest = await readManifest(folder);
  const { province, level } = manifest.dictionaries;
  const agencies = await readTable(folder, 'agencies');
  const parts = manifest.names ?? [];
  expect(parts).toHaveLength(files);

  const buffers: ArrayBuffer[] = [];
  const rows: Record<string, unknown>[] = [];
  for (const part of parts) {
    const bytes = await readFile(join(folder, 'corpus', part.path));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(part.sha256);
    expect(bytes.length).toBe(part.bytes);
    buffers.push(new Uint8Array(bytes).buffer);
    const read = unpackNames(JSON.parse(bytes.toString()) as NameFile);
    expect(read.names).toHaveLength(part.rows);
    read.names.forEach((name, index) =>
      rows.push({
        ...{
          id: idOf(read, index, province),
          name,
          province: read.province[index],
          level: read.level[index],
        },
        ...{ kind: read.kind[index], own_years: read.ownYears[index], area_years: read.areaYears[index] },
      }),
    );
  }
  expect(agencies).toHaveLength(300);
  expect(agencies).toMatchObject(rows);

  const search = await prepareNames({ files: buffers }, province);
  const spelled = new Map(search({ text: '' }, 300).bodies.map(({ id, pinyin }) => [id, pinyin]));
  for (const row of agencies) {
    const body = {
      name: String(row['name']),
      province: '四川',
      level: level[Number(row['level'])] ?? 'county',
    };
    expect(row['pinyin']).toBe(spell(body));
    expect(spelled.get(String(row['id']))).toBe(spell(body));
  }
});

import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptFigures } from '../../src/corpus/acceptFigures';
import { agencyId } from '../../src/corpus/agencyId';
import { compareText } from '../../src/corpus/preferFigure';
import { makeFigure } from '../support/figures';
import { buildFrom, makeFolder, query, readCube, readManifest, readTable } from '../support/corpus';
import { locate } from '../support/figures';
import { startNodeEngine } from '../support/nodeEngine';
import { runVitrine } from '../support/runVitrine';
import { name, sql } from '../../src/store/sql';

const folder = await makeFolder();

async function filesOf(path: string): Promise<Record<string, string>> {
  const names = await readdir(path, { recursive: true });
  const files: Record<string, string> = {};
  for (const name of names.sort()) {
    if ((await stat(join(path, name))).isDirectory()) continue;
    files[name] = createHash('sha256')
      .update(await readFile(join(path, name)))
      .digest('hex');
  }
  return files;
}

describe('vitrine build', { timeout: 60_000 }, () => {
  const FIGURES = [
    makeFigure({ year: 2020, form: '2019', value: 5 }),
    makeFigure({ year: 2021, value: 7, qualifier: 'at_least' }),
    makeFigure({ year: 2021, value: 8, sourceKind: 'mirror', source: 'https://mirror' }),
    makeFigure({ year: 2021, applicant: 'legal', value: 3 }),
    makeFigure({ year: 2021, metric: 'fees_charged', value: 1.5, locator: 'table 2, "fees"' }),
    makeFigure({ year: 2021, scope: 'area', form: undefined, value: 100 }),
    makeFigure({ agency: '上海市人民政府', province: '上海', level: 'province', value: 9 }),
  ];

  it('writes every table as the contract says', async () => {
    expect(await buildFrom(folder, FIGURES)).toMatchObject({ code: 0 });
    const manifest = await readManifest(folder);
    expect(manifest).toMatchObject({
      format: 2,
      counts: { figures: 7, observations: 4, agencies: 2, checks: 0 },
      years: [2020, 2021],
    });
    expect(manifest.metrics.filter((metric) => metric.figures > 0)).toMatchObject([
      { id: 'received', type: 'INTEGER', figures: 5 },
      { id: 'fees_charged', type: 'DOUBLE', figures: 1 },
    ]);
    const { province, kind } = manifest.dictionaries;
    const [shanghai, sichuan] = [province.indexOf('上海'), province.indexOf('四川')];
    const government = kind.indexOf('government');
    const body = { agency: 1, province: sichuan, level: 3, kind: government };
    expect(await readTable(folder, 'observations')).toEqual([
      {
        agency: 0,
        year: 2021,
        form: 3,
        province: shanghai,
        level: 1,
        kind: government,
        scope: 0,
        received: 9,
        fees_charged: null,
      },
      { ...body, year: 2020, form: 2, scope: 0, received: 5, fees_charged: null },
      { ...body, year: 2021, form: 3, scope: 0, received: 7, fees_charged: 1.5 },
      { ...body, year: 2021, form: 7, scope: 1, received: 100, fees_charged: null },
    ]);
    expect((await readTable(folder, 'applicants')).map((row) => row['received_legal'])).toEqual([
      null,
      null,
      3,
      null,
    ]);
    expect((await readTable(folder, 'agencies'))[1]).toEqual({
      ...body,
      id: agencyId('四川', '中江县人民政府'),
      pinyin: 'Zhongjiang Xian Renmin Zhengfu',
      name: '中江县人民政府',
      parent: '',
      renamed_from: '',
      merged_into: '',
      lineage_year: null,
      own_years: 2,
      area_years: 1,
    });
    const figures = await readTable(folder, 'figures');
    expect(
      figures.map((row) => [row['agency'], row['scope'], row['year'], row['value'], row['preferred']]),
    ).toEqual([
      [0, 0, 2021, 9, true],
      [1, 0, 2021, 3, true],
      [1, 0, 2020, 5, true],
      [1, 0, 2021, 7, true],
      [1, 0, 2021, 8, false],
      [1, 0, 2021, 1.5, true],
      [1, 1, 2021, 100, true],
    ]);
    expect(figures[4]).toMatchObject({
      source: 'https://mirror',
      source_kind: 1,
      method: 0,
      qualifier: 0,
      locator: '',
    });
    expect(figures[6]).toMatchObject({ form: 7 });
  });

  it('lists every file with its size and hash, and nothing else stands there', async () => {
    await buildFrom(folder, FIGURES);
    const manifest = await readManifest(folder);
    const listed = [...Object.values(manifest.tables).flat(), ...manifest.cubes, ...(manifest.names ?? [])];
    const { 'manifest.json': _, ...found } = await filesOf(join(folder, 'corpus'));
    expect(Object.fromEntries(listed.map((file) => [file.path, file.sha256]))).toEqual(found);
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/^\.corpus/));
  });

  it('writes the same bytes for the same figures, whatever the threads and the order', async () => {
    const [one, many] = [await makeFolder(), await makeFolder()];
    const figures = fc.sample(
      fc
        .integer({ min: 0, max: 1e6 })
        .map((n) =>
          makeFigure({ agency: `第${n % 1000}号局`, year: 1990 + (n % 97), value: n, source: `s${n % 7}` }),
        ),
      { numRuns: 2000, seed: 1 },
    );
    const { figures: accepted } = acceptFigures(locate(figures), []);
    const sorted = accepted.map(({ figure }) => figure);
    await buildFrom(one, sorted, '--threads', '1');
    await buildFrom(many, [...sorted].reverse(), '--threads', '4');
    expect((await readManifest(one)).counts.figures).toBeGreaterThan(1500);
    expect(await filesOf(join(many, 'corpus'))).toEqual(await filesOf(join(one, 'corpus')));
  });

  it('gives another version to another value', async () => {
    const other = await makeFolder();
    await buildFrom(folder, [makeFigure({ value: 5 })]);
    await buildFrom(other, [makeFigure({ value: 6 })]);
    const [a, b] = [await readManifest(folder), await readManifest(other)];
    expect(a.version).not.toBe(b.version);
    expect(a.version).toMatch(/^[0-9a-f]{16}$/);
    expect((await readCube(folder, 'received')).version).toBe(a.version);
  });

  it('splits tables by columns, then by rows, so that no file passes the limit', async () => {
    const figures = Array.from({ length: 800 }, (_, n) => [
      makeFigure({ agency: `第${n}号局`, value: (n * 7919) % 100_003 }),
      makeFigure({ agency: `第${n}号局`, metric: 'concluded', value: (n * 104_729) % 100_003 }),
      makeFigure({ agency: `第${n}号局`, metric: 'review_total', value: (n * 31) % 1009 }),
    ]).flat();
    const limit = 0.004;
    const whole = await makeFolder();
    await buildFrom(whole, figures);
    expect(await buildFrom(folder, figures, '--max-file-mib', String(limit))).toMatchObject({ code: 0 });
    const { tables } = await readManifest(folder);
    for (const part of Object.values(tables).flat()) expect(part.bytes).toBeLessThanOrEqual(limit * 2 ** 20);
    const columns = tables.observations.map((part) => part.columns?.join());
    expect(new Set(columns).size).toBeGreaterThan(1);
    for (const name of new Set(columns)) {
      const parts = tables.observations.filter((part) => part.columns?.join() === name);
      const files = parts.map((part) => `'${join(folder, 'corpus', part.path)}'`);
      const wholeFile = join(whole, 'corpus/observations.parquet');
      const select = `SELECT agency, year, form, province, level, kind, scope, ${name ?? ''}`;
      expect(await query(`${select} FROM read_parquet([${files.join()}])`)).toEqual(
        await query(`${select} FROM '${wholeFile}'`),
      );
    }
    expect(tables.figures.length).toBeGreaterThan(1);
    expect(await readTable(folder, 'figures')).toEqual(await readTable(whole, 'figures'));
    // Each part says which bodies it holds.
    for (const { path, bodies } of tables.figures) {
      const file = join(folder, 'corpus', path);
      const [span] = await query(`SELECT concat(min(agency), ' ', max(agency)) AS bodies FROM '${file}'`);
      expect(span).toEqual({ bodies: bodies?.join(' ') });
    }
  });

  it('says clearly when a file can be made no smaller', async () => {
    expect(await buildFrom(folder, FIGURES, '--max-file-mib', '0.0001')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no part of the table \w+ fits into 104 bytes/) as string,
    });
  });

  it('leaves the old corpus where a build stops', async () => {
    await buildFrom(folder, FIGURES);
    const before = await filesOf(join(folder, 'corpus'));
    const bad = 'agency,province,level,year,metric,value\n甲局,四川,county,2020,received,x\n';
    expect(await buildFrom(folder, bad)).toMatchObject({ code: 1 });
    expect(await filesOf(join(folder, 'corpus'))).toEqual(before);
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('does not replace a folder that holds no corpus', async () => {
    const other = await makeFolder();
    await writeFile(join(other, 'letter.txt'), 'dear');
    const csv = join(folder, 'figures.csv');
    expect(await runVitrine('build', csv, '--out', other)).toMatchObject({ code: 2 });
    expect(await readdir(other)).toEqual(['letter.txt']);
  });

  it.each<[string[], number, RegExp]>([
    [['build'], 2, /give at least one figures CSV/],
    [['build', 'a.csv'], 2, /--out is missing/],
    [
      ['build', 'a.csv', '--out', 'x', '--max-file-mib', 'big'],
      2,
      /--max-file-mib takes a number, not "big"/,
    ],
    [['build', 'a.csv', '--bogus'], 2, /bogus/],
    [['build', 'no-such.csv', '--out', 'x'], 1, /there is no file .*no-such\.csv/],
    [['build', 'a.csv', '--out', 'x', '--metrics', 'none.csv'], 1, /there is no file .*none\.csv/],
  ])('answers %j with exit code %i', async (args, code, message) => {
    const ran = await runVitrine(...args);
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toMatch(message);
  });

  it('names the columns that it does not read', async () => {
    const text = 'agency,province,level,year,metric,value,remark\n甲局,四川,county,2020,received,1,x\n';
    const { code, err } = await buildFrom(folder, text);
    expect(code).toBe(0);
    expect(err).toContain(`${join(folder, 'figures.csv')}: the column remark is not read\n`);
  });

  it('takes a subdistrict written with and without its government as one body', async () => {
    const folder = await makeFolder();
    const [short, long] = ['鞍山市铁西区永乐街道办事处', '鞍山市铁西区人民政府永乐街道办事处'];
    const figures = [
      makeFigure({ agency: short, province: '辽宁', level: 'township', year: 2018, value: 4 }),
      makeFigure({ agency: long, province: '辽宁', level: 'township', year: 2019, value: 5 }),
    ];
    expect((await buildFrom(folder, figures)).code).toBe(0);
    expect((await readTable(folder, 'agencies')).map((row) => row['name'])).toEqual([long]);
    const rows = await readTable(folder, 'observations');
    expect(rows.map((row) => [row['agency'], row['received']])).toEqual([
      [0, 4],
      [0, 5],
    ]);
  });

  it('sorts bodies by province, level and name', async () => {
    const names = ['乙局', '甲局', '\u{20000}局', '丙局'];
    await buildFrom(
      folder,
      names.map((agency) => makeFigure({ agency })),
    );
    const found = (await readTable(folder, 'agencies')).map((row) => row['name']);
    expect(found).toEqual([...names].sort(compareText));
  });

  it('writes Parquet that the engine of the site reads', async () => {
    await buildFrom(folder, FIGURES);
    const { tables } = await readManifest(folder);
    const engine = await startNodeEngine();
    try {
      for (const part of Object.values(tables).flat()) {
        await engine.registerBuffer(part.path, await readFile(join(folder, 'corpus', part.path)));
        const rows = await engine.query(sql`SELECT * FROM ${name(part.path)}`);
        expect(rows).toHaveLength(part.rows);
      }
      const [first] = await engine.query(sql`SELECT * FROM 'observations.parquet' LIMIT 1`);
      expect(first).toMatchObject({ agency: 0, year: 2021, form: 3, received: 9, fees_charged: null });
    } finally {
      await engine.close();
    }
  });
});

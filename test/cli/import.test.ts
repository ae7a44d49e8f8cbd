import { existsSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agencyId } from '../../src/corpus/agencyId';
import { readAgencies } from '../../src/corpus/readAgencies';
import { readFigures } from '../../src/corpus/readFigures';
import { readMetrics } from '../../src/corpus/readMetrics';
import type { Figure } from '../../src/domain/figure';
import { IDENTITIES } from '../../src/domain/identities';
import { metricsOf, OUTCOMES } from '../../src/domain/outcomes';
import { makeFolder } from '../support/corpus';
import { runVitrine } from '../support/runVitrine';

const PROJECT = join(import.meta.dirname, '../..');
const SHARED = join(PROJECT, '../shared');
const NAMES = ['figures.csv', 'agencies.csv', 'metrics.csv', 'refused.csv'];

const readData = (name: string): Promise<string> => readFile(join(PROJECT, 'data', name), 'utf8');

describe('data/', async () => {
  const { metrics, faults: metricFaults } = await readMetrics([await readData('metrics.csv')], 'metrics.csv');
  const { agencies, faults: agencyFaults } = await readAgencies(
    [await readData('agencies.csv')],
    'agencies.csv',
  );
  const figures: Figure[] = [];
  let refused = 0;
  const ids = new Set(metrics.map((metric) => metric.id));
  for await (const batch of readFigures([await readData('figures.csv')], 'figures.csv', ids)) {
    figures.push(...batch.figures.map(({ figure }) => figure));
    refused += batch.faults.length;
  }

  it('holds the real corpus, and every row can be read', () => {
    expect({ metricFaults, agencyFaults, refused }).toEqual({
      metricFaults: [],
      agencyFaults: [],
      refused: 0,
    });
    const bodies = figures.map(({ agency, province }) => `${province}/${agency}`);
    const years = figures.map(({ scope, year }, index) => `${bodies[index]}|${scope}|${year}`);
    expect([figures.length, new Set(bodies).size, new Set(years).size]).toEqual([2296, 496, 602]);
    expect(figures.filter((figure) => figure.source === '')).toEqual([]);
    expect(figures.filter((figure) => figure.agency.includes('汇总'))).toEqual([]);
    expect(figures.filter((figure) => figure.scope === 'area')).toHaveLength(279);
  });

  it('lists no refused row', async () => {
    expect(await readData('refused.csv')).toBe('file,line,column,reason\n');
  });

  it('has an entry for every body of the seed and of data/reports.csv, each with an id of its own', () => {
    expect(new Set(agencies.map(({ id }) => id)).size).toBe(500);
    const listed = new Set(agencies.map(({ name, province }) => `${province}/${name}`));
    expect(figures.filter((figure) => !listed.has(`${figure.province}/${figure.agency}`))).toEqual([]);
    expect(agencies.find(({ name }) => name === '上海市人民政府')?.id).toBe(
      agencyId('上海', '上海市人民政府'),
    );
  });

  it('reads the applicant columns as applicants', () => {
    const counts = new Map<string, number>();
    for (const { metric, applicant } of figures)
      if (applicant !== 'total')
        counts.set(`${metric} ${applicant}`, (counts.get(`${metric} ${applicant}`) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      'received natural': 32,
      'received business': 16,
      'received research': 11,
      'received charity': 10,
      'received legal': 11,
      'received other': 11,
    });
  });

  it('names every metric that identities and outcomes speak of', () => {
    const named = [
      ...IDENTITIES.flatMap(({ stated, parts, minus = [] }) => [stated, ...parts, ...minus]),
      ...metricsOf(OUTCOMES.flatMap(({ stated, reasons }) => [stated, reasons])),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    for (const family of ['licence', 'services', 'penalty', 'coercion', 'fee'])
      expect([`${family}_items_prior`, `${family}_items_change`].filter((id) => !ids.has(id))).toEqual([]);
    expect(metrics.filter((metric) => /likewise|^also /.test(metric.note))).toEqual([]);
    expect(metrics.filter((metric) => metric.en === '' || metric.zh === '' || metric.unit === '')).toEqual(
      [],
    );
  });

  it.skipIf(!existsSync(SHARED))('is what the import makes of the seed', async () => {
    const folder = await makeFolder();
    const seed = [join(SHARED, 'figures/observed.csv'), join(SHARED, 'metrics.csv')];
    // The registry has bodies of data/reports.csv, too; an import keeps them.
    await copyFile(join(PROJECT, 'data/agencies.csv'), join(folder, 'agencies.csv'));
    expect(await runVitrine('import', ...seed, '--out', folder)).toMatchObject({ code: 0 });
    for (const name of NAMES) expect(await readFile(join(folder, name), 'utf8')).toBe(await readData(name));
    // Once more over its own files: ids stay.
    expect(await runVitrine('import', ...seed, '--out', folder)).toMatchObject({ code: 0 });
    for (const name of NAMES) expect(await readFile(join(folder, name), 'utf8')).toBe(await readData(name));
  });
});

describe('vitrine import', () => {
  async function importRows(rows: string, folder: string): Promise<Awaited<ReturnType<typeof runVitrine>>> {
    const header = 'agency,province,level,year,metric,value,qualifier,source_url,source_kind\n';
    await writeFile(join(folder, 'seed.csv'), header + rows);
    await copyFile(join(PROJECT, 'data/metrics.csv'), join(folder, 'dictionary.csv'));
    return runVitrine(
      'import',
      join(folder, 'seed.csv'),
      join(folder, 'dictionary.csv'),
      '--out',
      join(folder, 'data'),
    );
  }

  it('lists what it refuses, with line, column and reason', async () => {
    const folder = await makeFolder();
    const { err } = await importRows(
      [
        '甲县人民政府,四川,county,2020,received,5,exact,http://a,official',
        '甲县人民政府,四川,county,2020,received_natural,x,exact,http://a,official',
        '甲县人民政府,四川,county,2020,received_martian,1,exact,http://a,official',
        '甲县人民政府(汇总),四川,county,2020,received,9,exact,http://a,official',
      ].join('\n'),
      folder,
    );
    expect(err).toContain('2 figures of 1 bodies, 2 rows refused');
    expect(await readFile(join(folder, 'data/refused.csv'), 'utf8')).toBe(
      [
        'file,line,column,reason',
        'seed.csv,3,value,"""x"" is not a number"',
        'seed.csv,4,metric,"unknown metric ""received_martian"""',
        '',
      ].join('\n'),
    );
  });

  it('keeps the ids and entries of bodies that are listed already', async () => {
    const folder = await makeFolder();
    await importRows('甲县人民政府,四川,county,2020,received,5,exact,http://a,official\n', folder);
    const registry = join(folder, 'data/agencies.csv');
    const before = await readFile(registry, 'utf8');
    await writeFile(registry, before.replace(/\n[0-9a-f]{10},/, '\nkept1,'));
    await importRows('乙县人民政府,四川,county,2020,received,5,exact,http://a,official\n', folder);
    const { agencies } = await readAgencies([await readFile(registry, 'utf8')], 'agencies.csv');
    expect(agencies.map(({ id, name }) => [id, name])).toEqual([
      [agencyId('四川', '乙县人民政府'), '乙县人民政府'],
      ['kept1', '甲县人民政府'],
    ]);
  });

  it.each([[['import']], [['import', 'a.csv']], [['import', 'a.csv', 'b.csv']]])(
    'answers %j with its usage',
    async (args) => {
      expect(await runVitrine(...args)).toMatchObject({ code: 2 });
    },
  );
});

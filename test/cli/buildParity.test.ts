import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptFigures } from '../../src/corpus/acceptFigures';
import { groupBy, reportKey } from '../../src/corpus/cells';
import { checkFigures } from '../../src/corpus/checkFigures';
import { DICTIONARIES } from '../../src/corpus/codes';
import { FIGURE_COLUMNS } from '../../src/corpus/columns';
import type { Cube } from '../../src/corpus/cube';
import { cubeOf } from '../../src/corpus/cubeOf';
import type { LocatedFigure } from '../../src/corpus/figureRow';
import { preferredFigures } from '../../src/corpus/preferFigure';
import { readFigures } from '../../src/corpus/readFigures';
import { reportsOf } from '../../src/corpus/reportsOf';
import { figureFields, writeFigures } from '../../src/corpus/writeFigures';
import { writeRecords } from '../../src/corpus/writeRecords';
import { placeInWords, type Fault } from '../../src/domain/fault';
import { APPLICANTS, type Figure } from '../../src/domain/figure';
import { buildFrom, makeFolder, readCube, readManifest, readTable } from '../support/corpus';
import { anyFigure, makeFigure, METRIC_IDS, METRICS } from '../support/figures';
import { runVitrine } from '../support/runVitrine';

/** What the browser does with a figures CSV. */
async function readInPlainScript(
  text: string,
  file: string,
): Promise<{ figures: Figure[]; faults: Fault[] }> {
  const rows: LocatedFigure[] = [];
  const faults: Fault[] = [];
  for await (const batch of readFigures([text], file, METRIC_IDS)) {
    rows.push(...batch.figures);
    faults.push(...batch.faults);
  }
  const accepted = acceptFigures(rows, []);
  return {
    figures: accepted.figures.map(({ figure }) => figure),
    faults: [...faults, ...accepted.faults],
  };
}

const lines = (faults: readonly Fault[]): string[] =>
  faults.map((fault) => `${placeInWords(fault.place)}: ${fault.message}`).sort();

describe('vitrine build and the plain script', { timeout: 120_000 }, () => {
  it('agree on any figures: faults, cubes, preferred figures and checks', async () => {
    const folder = await makeFolder();
    let flagged = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyFigure, { minLength: 200, maxLength: 500, size: 'max' }),
        async (figures) => {
          const text = writeFigures(figures);
          const script = await readInPlainScript(text, join(folder, 'figures.csv'));
          const ran = await buildFrom(folder, text, '--keep-going');
          expect(ran.err.trimEnd().split('\n').slice(0, -1).sort()).toEqual(lines(script.faults));
          expect(ran.code).toBe(0);

          const manifest = await readManifest(folder);
          const cube = cubeOf(script.figures, METRICS, manifest.version);
          expect(await readCube(folder, 'all')).toEqual(cube);
          for (const measure of Object.values(cube.measures)) flagged += Math.max(0, ...measure.flagged);

          expect(failingByPlace(await readCube(folder, 'quality'))).toEqual(countFailing(script.figures));

          const agencies = (await readTable(folder, 'agencies')).map((row) => ({
            agency: String(row['name']),
            province: manifest.dictionaries.province[Number(row['province'])] ?? '',
          }));
          const name = (row: Record<string, unknown>): unknown[] => {
            const body = agencies[Number(row['agency'])];
            return [
              body?.province,
              body?.agency,
              manifest.dictionaries.scope[Number(row['scope'])],
              row['year'],
            ];
          };
          const word = (row: Record<string, unknown>): unknown[] => [
            manifest.metrics[Number(row['metric'])]?.id,
            APPLICANTS[Number(row['applicant'])],
          ];

          const built = (await readTable(folder, 'figures')).filter((row) => row['preferred'] === true);
          expect(
            sortRows(built.map((row) => [...name(row), ...word(row), row['value'], row['source']])),
          ).toEqual(
            sortRows(
              preferredFigures(script.figures).map((figure) => [
                ...[figure.province, figure.agency, figure.scope, figure.year],
                ...[figure.metric, figure.applicant, figure.value, figure.source],
              ]),
            ),
          );

          const checks = await readTable(folder, 'checks');
          expect(
            sortRows(
              checks.map((row) => [
                ...name(row),
                row['form'],
                row['check_id'],
                ...word(row),
                row['stated'],
                row['computed'],
              ]),
            ),
          ).toEqual(
            sortRows(
              checkFigures(script.figures).map((check) => [
                ...[check.province, check.agency, check.scope, check.year, check.form],
                ...[check.id, check.metric, check.applicant, check.stated, check.computed],
              ]),
            ),
          );
        },
      ),
      { numRuns: 4, endOnFailure: true },
    );
    expect(flagged).toBeGreaterThan(0);
  });

  it('agree on which address is the newest', async () => {
    const folder = await makeFolder();
    const sources = [
      ...[
        'https://a.gov.cn/1',
        'https://z.gov.cn/2023-02-03/1',
        'https://a.gov.cn/2021/1/12/x',
        '/16468689769781',
      ],
      ...['https://y.gov.cn/202301/t20230116_1729523.shtml', 'https://a.gov.cn/news/20230119091032520.html'],
      ...[
        'https://a.gov.cn/202001/0eda84',
        '2022年12月报告.pdf',
        '2022年2月3日报告.pdf',
        '/2020_504392/',
        '中20200131',
      ],
    ];
    const pairs = sources.flatMap((a) => sources.filter((b) => a < b).map((b) => [a, b] as const));
    const figures = pairs.flatMap((pair, index) =>
      pair.map((source, value) => makeFigure({ agency: `第${index}号局`, value, source })),
    );
    expect((await buildFrom(folder, figures)).code).toBe(0);
    const names = (await readTable(folder, 'agencies')).map((row) => row['name']);
    const built = (await readTable(folder, 'figures')).filter((row) => row['preferred'] === true);
    expect(sortRows(built.map((row) => [names[Number(row['agency'])], row['source']]))).toEqual(
      sortRows(preferredFigures(figures).map(({ agency, source }) => [agency, source])),
    );
  });

  it('agree on rows with any fault, and both keep the good ones', async () => {
    const folder = await makeFolder();
    const good = figureFields(fc.sample(anyFigure, { numRuns: 1, seed: 3 })[0] as Figure);
    const odd = fc.constantFrom(
      ...[
        '',
        ' ',
        '0',
        '-1',
        '-0',
        '1e3',
        '007',
        '2020',
        '2101',
        '９',
        '12.50',
        '+5',
        '1_000',
        '\u3000county',
      ],
      ...[
        'own',
        'area',
        'total',
        'received',
        'licence_items_change',
        '甲局(汇总)',
        '甲局（汇总）',
        '甲局 (汇总)',
        '(汇总)甲局',
        '甲局(汇总)（汇总）',
        '甲局(汇总）',
      ],
      ...[
        '四川',
        '四川 ',
        '中央',
        'county',
        'COUNTY',
        '\ufeff甲局',
        'a\u00a0',
        '"',
        'a"b',
        'x,y',
        'x\ny',
        '\ufffd',
        '甲局\t',
      ],
    );
    const row = fc.dictionary(fc.constantFrom(...FIGURE_COLUMNS), odd, { maxKeys: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40, size: 'max' }), async (rows) => {
        // Bodies of their own keep one row's faults from being another's.
        const records = rows.map((fields, index) => ({ ...good, agency: `第${index}号局`, ...fields }));
        const text = writeRecords(FIGURE_COLUMNS, records);
        const script = await readInPlainScript(text, join(folder, 'figures.csv'));
        const ran = await buildFrom(folder, text, '--keep-going');
        expect(ran.err.trimEnd().split('\n').slice(0, -1).sort()).toEqual(lines(script.faults));
        expect(ran.code).toBe(script.figures.length === 0 ? 1 : 0);
        if (ran.code === 0) {
          const values = (await readTable(folder, 'figures')).map((each) => Number(each['value']));
          expect(values.sort()).toEqual(script.figures.map((figure) => figure.value).sort());
        }
      }),
      { numRuns: 10 },
    );
  });

  it.each<[what: string, text: string]>([
    [
      'a quote that never closes',
      '甲局,四川,county,2020,received,1\n"乙局,四川,county,2020,received,2\n丙局,四川,county,2020,received,3\n',
    ],
    ['a field too few', '甲局,四川,county,2020,received\n乙局,四川,county,2020,received,2\n'],
    ['a field too many', '甲局,四川,county,2020,received,1,1\n乙局,四川,county,2020,received,2\n'],
    [
      'blank lines and line breaks in quotes',
      '\n"甲\n局",四川,county,2020,received,1\n\n乙局,四川,county,2020,received,x\n',
    ],
    ['CRLF', '甲局,四川,county,2020,received,1\r\n乙局,四川,county,2020,received,x\r\n'],
    [
      'mixed line breaks',
      '甲局,四川,county,2020,received,1\n乙局,四川,county,2020,received,2\r\n丙局,四川,county,2020,received,3\n',
    ],
    [
      'two values of one source',
      '"甲\n局",四川,county,2020,received,1\n乙局,四川,county,2020,received,2\n乙局,四川,county,2020,received,3\n',
    ],
    [
      'two levels of one body',
      '甲局,四川,county,2020,received,1\n甲局,四川,county,2021,received,1\n\n甲局,四川,township,2022,received,1\n',
    ],
    [
      'names that speak of sums',
      '(汇总)甲局,四川,county,2020,received,1\n乙局(汇总)(汇总),四川,county,2020,received,2\n丙局（汇总),四川,county,2020,received,3\n',
    ],
    ['padded fields', ' 甲局 ,四川, county,2020,received, 1 \n'],
    ['empty fields after the last', '甲局,四川,county,2020,received,1,,\n'],
  ])('agree on %s', async (_, body) => {
    const folder = await makeFolder();
    const text = `agency,province,level,year,metric,value\n${body}`;
    const script = await readInPlainScript(text, join(folder, 'figures.csv'));
    const ran = await buildFrom(folder, text, '--keep-going');
    expect(ran.err.trimEnd().split('\n').slice(0, -1).sort()).toEqual(lines(script.faults));
    if (script.figures.length > 0)
      expect((await readTable(folder, 'figures')).map((row) => row['value']).sort()).toEqual(
        script.figures.map((figure) => figure.value).sort(),
      );
  });

  it('reads a file that is not UTF-8 row by row', async () => {
    const folder = await makeFolder();
    await buildFrom(folder, 'agency,province,level,year,metric,value\n');
    const csv = join(folder, 'figures.csv');
    await writeFile(
      csv,
      Buffer.concat([
        Buffer.from('agency,province,level,year,metric,value,source\n甲局,四川,county,2020,received,1,'),
        Buffer.from([0xb1, 0xb1]),
        Buffer.from('\n乙局,四川,county,2020,received,2,b\n'),
      ]),
    );
    const options = ['--metrics', join(folder, 'metrics.csv'), '--agencies', join(folder, 'agencies.csv')];
    const ran = await runVitrine('build', csv, '--out', join(folder, 'corpus'), '--keep-going', ...options);
    expect(ran.err).toContain(`${csv}, line 2, column source: the text is not UTF-8`);
    expect(ran.code).toBe(0);
  });
});

type Counts = Record<string, Record<string, number>>;

/** Reports of every cell of `cube/quality.json`, and those that fail a check, without what is none. */
function failingByPlace({ dimensions, bodies, measures }: Cube): Counts {
  const { year, scope, province = [], level = [] } = dimensions;
  return Object.fromEntries(
    bodies.map((reports, cell) => {
      const counts = Object.entries(measures).map(([check, { flagged }]) => [check, flagged[cell] ?? 0]);
      return [
        [year, scope, province, level].map((codes) => codes[cell]).join('|'),
        Object.fromEntries([['reports', reports], ...counts.filter(([, count]) => count !== 0)]),
      ];
    }),
  ) as Counts;
}

function countFailing(figures: readonly Figure[]): Counts {
  const counts: Counts = {};
  const checks = groupBy(checkFigures(figures), reportKey);
  for (const report of reportsOf(figures)) {
    const { scope, province, level } = DICTIONARIES;
    const place = [
      scope.indexOf(report.scope),
      province.indexOf(report.province),
      level.indexOf(report.level),
    ];
    const cell = (counts[[report.year, ...place].join('|')] ??= { reports: 0 });
    const failed = new Set((checks.get(reportKey(report)) ?? []).map(({ id }) => id));
    for (const each of ['reports', ...failed, ...(failed.size > 0 ? ['any'] : [])])
      cell[each] = (cell[each] ?? 0) + 1;
  }
  return counts;
}

function sortRows(rows: unknown[][]): unknown[][] {
  return rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

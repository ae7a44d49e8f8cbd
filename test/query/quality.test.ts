import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_BODIES, type Entity, type Group } from '../../src/domain/entity';
import { LEVELS, SCOPES } from '../../src/domain/figure';
import type { CheckId } from '../../src/domain/flags';
import type { Asked } from '../../src/query/asked';
import { countChecks } from '../../src/query/countChecks';
import { countChecksOfGroup } from '../../src/query/countChecksOfGroup';
import { failingReports } from '../../src/query/failingReports';
import { quality, type Quality } from '../../src/query/quality';
import { idOf, openAsked, openBuilt } from '../support/openAsked';

const lines = (
  body: string,
  year: number,
  values: Record<string, number>,
  { applicant = 'total', form = '2021' } = {},
): string[] =>
  Object.entries(values).map(
    ([metric, value]) => `${body},county,${year},${form},${metric},${applicant},${value},exact`,
  );
const COLUMNS = ['natural', 'business', 'research', 'charity', 'legal', 'other'];

/** As a corpus of before there was a cube of checks. */
const withoutCube = (asked: Asked): Asked => ({ ...asked, cube: async () => undefined });
/** As a page whose engine never started. */
const withoutDatabase = (asked: Asked): Asked => ({
  ...asked,
  database: () => Promise.reject(new Error('the cube answers')),
});

let asked: Asked;
beforeAll(async () => {
  asked = await openAsked([
    // 12 in, 13 out; the review results add up.
    ...lines('甲县人民政府,四川', 2021, { received: 10, carried_in: 2, carried_out: 1, concluded: 12 }),
    ...lines('甲县人民政府,四川', 2021, {
      ...{ review_upheld: 1, review_corrected: 0, review_other: 0, review_pending: 0, review_total: 1 },
    }),
    // 1 was left, 5 came over.
    ...lines('甲县人民政府,四川', 2022, { received: 20, carried_in: 5, carried_out: 0, concluded: 25 }),
    // Sound, and the applicants add up.
    ...lines('乙县人民政府,四川', 2022, { received: 6, carried_in: 0, carried_out: 0, concluded: 6 }),
    ...COLUMNS.flatMap((applicant) => lines('乙县人民政府,四川', 2022, { received: 1 }, { applicant })),
    // In one column only: checkable, as it fails.
    ...['received', 'carried_in', 'carried_out'].flatMap((metric) =>
      lines('丙局,湖北', 2022, { [metric]: 1 }, { applicant: 'natural' }),
    ),
    ...lines('丙局,湖北', 2022, { concluded: 9 }, { applicant: 'natural' }),
    // Lacks a number of every rule: cannot be checked.
    ...lines('丁局,湖北', 2022, { received: 4, concluded: 4 }),
    // Blank channels count as zeros: 5 is more than 4.
    ...lines('丁局,湖北', 2016, { received: 4, received_fax: 5 }, { form: '2014' }),
    // The form of 2014 does not print the balance.
    ...lines(
      '戊局,湖北',
      2016,
      { received: 4, carried_in: 1, carried_out: 1, concluded: 9 },
      { form: '2014' },
    ),
    // A number of the table and of the text, which agree.
    ...['table', 'prose'].map(
      (method) => `己局,云南,county,2020,2019,received,total,7,exact,https://x.gov.cn/1,official,${method},`,
    ),
    // An area report is no body's own.
    ...lines('甲县人民政府(汇总),四川', 2022, { received: 1, carried_in: 1, carried_out: 1, concluded: 9 }),
  ]);
}, 60_000);

const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022];
const of = (answer: Quality, check: CheckId): [failing: number, checkable: number] => {
  const found = answer.byCheck.find((each) => each.check === check);
  return [found?.failing ?? -1, found?.checkable ?? -1];
};

describe.each([
  ['from the cube', withoutDatabase],
  ['from the rows', withoutCube],
])('quality %s', (_, part) => {
  it('counts the reports that fail of those that could be checked, by check', async () => {
    const answer = await quality(part(asked), { entity: ALL_BODIES, years });
    expect(of(answer, 'requests_balance')).toEqual([2, 4]);
    expect(of(answer, 'carried_over')).toEqual([1, 1]);
    expect(of(answer, 'review_total')).toEqual([0, 1]);
    expect(of(answer, 'applicants_total')).toEqual([0, 1]);
    expect(of(answer, 'channels_total')).toEqual([1, 1]);
    expect(of(answer, 'prose_and_table')).toEqual([0, 1]);
    expect([answer.failing, answer.checkable, answer.reports]).toEqual([4, 6, 8]);
  });

  it('counts a report once a year and province, however many of its checks fail', async () => {
    const { byYear, byProvince } = await quality(part(asked), { entity: ALL_BODIES, years });
    expect(byYear.filter(({ reports }) => reports > 0)).toEqual([
      { year: 2016, failing: 1, checkable: 1, reports: 2 },
      { year: 2020, failing: 0, checkable: 1, reports: 1 },
      { year: 2021, failing: 1, checkable: 1, reports: 1 },
      { year: 2022, failing: 2, checkable: 3, reports: 4 },
    ]);
    expect(byYear.map(({ year }) => year)).toEqual(years);
    expect(byProvince).toEqual([
      { province: '湖北', failing: 2, checkable: 2, reports: 4 },
      { province: '四川', failing: 2, checkable: 3, reports: 3 },
      { province: '云南', failing: 0, checkable: 1, reports: 1 },
    ]);
  });

  it.each<[string, Group, number[], counts: [failing: number, checkable: number, reports: number]]>([
    ['areas', { type: 'group', scope: 'area' }, years, [1, 1, 1]],
    ['a province', { type: 'group', scope: 'own', province: '湖北' }, years, [2, 2, 4]],
    ['a level', { type: 'group', scope: 'own', level: 'county' }, years, [4, 6, 8]],
    ['a level without bodies', { type: 'group', scope: 'own', level: 'township' }, years, [0, 0, 0]],
    ['a year, of what was left before it', ALL_BODIES, [2022], [2, 3, 4]],
  ])('answers for %s', async (_, entity, asks, counts) => {
    const { failing, checkable, reports } = await quality(part(asked), { entity, years: asks });
    expect([failing, checkable, reports]).toEqual(counts);
  });
});

describe('quality', () => {
  const body = { type: 'body', id: idOf('四川', '甲县人民政府'), scope: 'own' } as const;
  it.each<[string, Entity, number[], counts: [failing: number, checkable: number, reports: number]]>([
    ['kinds', { type: 'group', scope: 'own', kind: 'department' }, years, [2, 3, 5]],
    [
      'kinds of a province',
      { type: 'group', scope: 'own', kind: 'department', province: '四川' },
      years,
      [0, 0, 0],
    ],
    ['bodies', body, [2022], [1, 1, 1]],
    ['unknown bodies', { ...body, id: 'ffffffffff' }, years, [0, 0, 0]],
  ])('answers for %s', async (_, entity, asks, counts) => {
    const { failing, checkable, reports } = await quality(asked, { entity, years: asks });
    expect([failing, checkable, reports]).toEqual(counts);
  });

  it('finds in the cube of the shipped corpus what the rows say, in every scope, province, level and year', async () => {
    const shipped = await openBuilt(join(import.meta.dirname, '../../public/corpus'));
    const [from, to] = shipped.manifest.years;
    const every = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    let reports = 0;
    for (const scope of SCOPES) {
      const rows = await countChecks(shipped, { type: 'group', scope }, every, ['year', 'province', 'level']);
      for (const [code, province] of shipped.manifest.dictionaries.province.entries())
        for (const [levelCode, level] of LEVELS.entries()) {
          const group: Group = { type: 'group', scope, province, level };
          const counted = rows.filter((row) => row.province === code && row['level'] === levelCode);
          const found = await countChecksOfGroup(withoutDatabase(shipped), group, every);
          expect(found?.map((row) => ({ ...row, level: levelCode }))).toEqual(
            counted.sort((a, b) => a.year - b.year),
          );
          reports += counted.reduce((sum, row) => sum + row.reports, 0);
        }
    }
    expect(reports).toBe(shipped.manifest.counts.observations);
  });
});

describe('failingReports', () => {
  const named = async (...[filter, limit = 10]: [Parameters<typeof failingReports>[2], number?]) => {
    const { failing, total } = await failingReports(asked, { entity: ALL_BODIES, years }, filter, limit);
    return [total, failing.map(({ name, year, check }) => `${name} ${year} ${check}`)];
  };

  it('names the bodies behind a bar, the greatest difference first', async () => {
    expect(await named({ check: 'requests_balance' })).toEqual([
      2,
      ['丙局 2022 requests_balance', '甲县人民政府 2021 requests_balance'],
    ]);
    expect(await named({ year: 2016 })).toEqual([1, ['丁局 2016 channels_total']]);
    expect(await named({ province: '四川' })).toEqual([
      2,
      ['甲县人民政府 2022 carried_over', '甲县人民政府 2021 requests_balance'],
    ]);
    expect(await named({}, 1)).toEqual([4, ['丙局 2022 requests_balance']]);
  });

  it('says what is stated and what is computed, in which column', async () => {
    const { failing } = await failingReports(
      asked,
      { entity: ALL_BODIES, years },
      { province: '湖北', check: 'requests_balance' },
      1,
    );
    expect(failing).toEqual([
      {
        body: { type: 'body', id: idOf('湖北', '丙局'), scope: 'own' },
        ...{ name: '丙局', pinyin: 'Bing Ju', province: '湖北', year: 2022 },
        ...{ check: 'requests_balance', metric: 'concluded', applicant: 'natural', stated: 9, computed: 1 },
      },
    ]);
  });
});

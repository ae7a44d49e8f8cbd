import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_BODIES } from '../../src/domain/entity';
import type { CheckId } from '../../src/domain/flags';
import type { Asked } from '../../src/query/asked';
import { failingReports } from '../../src/query/failingReports';
import { quality, type Quality } from '../../src/query/quality';
import { idOf, openAsked } from '../support/openAsked';

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
    // An area report is no body's own.
    ...lines('甲县人民政府(汇总),四川', 2022, { received: 1, carried_in: 1, carried_out: 1, concluded: 9 }),
  ]);
}, 60_000);

const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022];
const of = (answer: Quality, check: CheckId): [failing: number, checkable: number] => {
  const found = answer.byCheck.find((each) => each.check === check);
  return [found?.failing ?? -1, found?.checkable ?? -1];
};

describe('quality', () => {
  it('counts the reports that fail of those that could be checked, by check', async () => {
    const answer = await quality(asked, { entity: ALL_BODIES, years });
    expect(of(answer, 'requests_balance')).toEqual([2, 4]);
    expect(of(answer, 'carried_over')).toEqual([1, 1]);
    expect(of(answer, 'review_total')).toEqual([0, 1]);
    expect(of(answer, 'applicants_total')).toEqual([0, 1]);
    expect(of(answer, 'channels_total')).toEqual([1, 1]);
    expect(of(answer, 'prose_and_table')).toEqual([0, 0]);
    expect([answer.failing, answer.checkable, answer.reports]).toEqual([4, 5, 7]);
  });

  it('counts a report once a year and province, however many of its checks fail', async () => {
    const { byYear, byProvince } = await quality(asked, { entity: ALL_BODIES, years });
    expect(byYear.filter(({ reports }) => reports > 0)).toEqual([
      { year: 2016, failing: 1, checkable: 1, reports: 2 },
      { year: 2021, failing: 1, checkable: 1, reports: 1 },
      { year: 2022, failing: 2, checkable: 3, reports: 4 },
    ]);
    expect(byYear.map(({ year }) => year)).toEqual(years);
    expect(byProvince).toEqual([
      { province: '湖北', failing: 2, checkable: 2, reports: 4 },
      { province: '四川', failing: 2, checkable: 3, reports: 3 },
    ]);
  });

  it('answers for groups, areas, bodies and years', async () => {
    const departments = { type: 'group', scope: 'own', kind: 'department' } as const;
    expect(await quality(asked, { entity: departments, years })).toMatchObject({ failing: 2, checkable: 2 });
    const areas = { type: 'group', scope: 'area' } as const;
    expect(await quality(asked, { entity: areas, years })).toMatchObject({ failing: 1, reports: 1 });
    const body = { type: 'body', id: idOf('四川', '甲县人民政府'), scope: 'own' } as const;
    expect(await quality(asked, { entity: body, years: [2022] })).toMatchObject({ failing: 1, reports: 1 });
    const nobody = { ...body, id: 'ffffffffff' };
    expect(await quality(asked, { entity: nobody, years })).toMatchObject({ failing: 0, reports: 0 });
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
        ...{ name: '丙局', province: '湖北', year: 2022 },
        ...{ check: 'requests_balance', metric: 'concluded', applicant: 'natural', stated: 9, computed: 1 },
      },
    ]);
  });
});

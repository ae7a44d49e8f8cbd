import { beforeAll, describe, expect, it } from 'vitest';
import { readFigures } from '../../src/corpus/readFigures';
import { writeFigures } from '../../src/corpus/writeFigures';
import { figuresOfReport } from '../../src/app/downloadReport';
import type { Body } from '../../src/domain/entity';
import { FORM_LAYOUTS } from '../../src/domain/formLayouts';
import type { Asked } from '../../src/query/asked';
import { dictionaryOf } from '../../src/query/dictionary';
import { readReport, type BodyReport } from '../../src/query/report';
import { cellsBeside, fillerOf, sourcesOf } from '../../src/query/reportCells';
import { idOf, openAsked } from '../support/openAsked';

const of = (year: number, form: string, rest: string): string =>
  `甲县人民政府,四川,county,${year},${form},${rest}`;
const page = (year: number): string => `https://a.gov.cn/${year},official,table,row`;

let asked: Asked;
beforeAll(async () => {
  asked = await openAsked([
    of(2018, '2014', `received,total,5,at_least,${page(2018)}`),
    of(2018, '2014', `already_public,total,1,exact,${page(2018)}`),
    of(2019, '2019', `received,total,10,exact,${page(2019)}`),
    of(2019, '2019', `carried_out,total,2,exact,${page(2019)}`),
    // Sums that fail: 12 + 3 - 4 is not 10, and 8 + 3 (with four zeros) is not 12.
    of(2020, '2019', `received,total,12,exact,${page(2020)}`),
    of(2020, '2019', `received,natural,8,exact,${page(2020)}`),
    of(2020, '2019', `received,business,3,exact,${page(2020)}`),
    ...['research', 'charity', 'legal', 'other'].map((applicant) =>
      of(2020, '2019', `received,${applicant},0,exact,${page(2020)}`),
    ),
    of(2020, '2019', `carried_in,total,3,exact,${page(2020)}`),
    of(2020, '2019', `carried_out,total,4,exact,${page(2020)}`),
    of(2020, '2019', `concluded,total,10,exact,${page(2020)}`),
    // One cell, three statements: a copy contradicts, another agrees.
    of(2020, '2019', `granted,total,7,exact,${page(2020)}`),
    of(2020, '2019', 'granted,total,9,about,https://copy.com/1,mirror,table,there'),
    of(2020, '2019', 'granted,total,7,exact,https://news.com/1,media,prose,'),
    // What the form does not ask for.
    of(2020, '2019', `norms_disclosed,total,6,exact,${page(2020)}`),
    of(2021, '', `carried_in,total,5,exact,${page(2021)}`),
    '甲县人民政府(汇总),四川,county,2020,2019,received,total,400,exact,https://a.gov.cn/sum,official,table,',
  ]);
}, 60_000);

const ask = async (year?: number, scope: Body['scope'] = 'own'): Promise<BodyReport> => {
  const body: Body = { type: 'body', id: idOf('四川', '甲县人民政府'), scope };
  const answer = await readReport(asked, body, (each) => year === undefined || each === year);
  if (answer === undefined) throw new Error('no body');
  return answer;
};
const fill = async (year: number, metric: string, applicant: 'total' | 'natural' | 'business' = 'total') =>
  fillerOf(await ask(year), dictionaryOf(asked.manifest))({ metric, applicant });

describe('the report of a body and year', () => {
  it('is of the newest year when none is asked for, and knows the others', async () => {
    const answer = await ask();
    expect(answer.report).toMatchObject({ year: 2021, form: { form: '2021', assumed: true } });
    expect(answer.years.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021]);
    expect(answer.body).toMatchObject({ name: '甲县人民政府', ownYears: 4, areaYears: 1 });
  });

  it('is none for a year without one, nor for an id that nobody has', async () => {
    expect((await ask(2015)).report).toBeUndefined();
    const nobody = { type: 'body', id: 'ffffffffff', scope: 'own' } as const;
    expect(await readReport(asked, nobody, () => true)).toBeUndefined();
  });

  it('keeps area reports apart', async () => {
    const area = await ask(undefined, 'area');
    expect(area.report?.cells.get('received/total')?.value).toBe(400);
    expect(area.years).toHaveLength(1);
    expect((await ask(2020)).report?.cells.get('received/total')?.value).toBe(12);
  });

  it('gives value, place and source, and every other statement of the cell', async () => {
    const cell = await fill(2020, 'granted');
    expect(cell.now).toMatchObject({
      value: 7,
      origin: { source: 'https://a.gov.cn/2020', sourceKind: 'official', method: 'table', locator: 'row' },
    });
    expect(cell.now).toHaveProperty('others.length', 2);
    expect(cell.conflicts).toMatchObject([
      { value: 9, qualifier: 'about', origin: { source: 'https://copy.com/1', locator: 'there' } },
    ]);
    expect(sourcesOf(await ask(2020))).toMatchObject([
      { origin: { source: 'https://a.gov.cn/2020' }, cells: 12 },
      { origin: { source: 'https://copy.com/1' }, cells: 1 },
      { origin: { source: 'https://news.com/1' }, cells: 1 },
    ]);
  });

  it('flags every cell of a check that fails, and no other', async () => {
    const balance = { check: 'requests_balance', stated: 10, computed: 11 };
    const applicants = { check: 'applicants_total', metric: 'received', stated: 12, computed: 11 };
    expect((await fill(2020, 'concluded')).checks).toMatchObject([balance]);
    expect((await fill(2020, 'received')).checks).toMatchObject([applicants, balance]);
    expect((await fill(2020, 'received', 'natural')).checks).toMatchObject([applicants]);
    expect((await fill(2020, 'carried_in')).checks).toMatchObject([{ check: 'carried_over' }, balance]);
    expect((await fill(2020, 'granted')).checks).toEqual([]);
    expect((await fill(2020, 'concluded', 'natural')).checks).toEqual([]);
  });

  it('flags what the next report takes up with another number', async () => {
    const next = { check: 'carried_over', year: 2021, stated: 5, computed: 4 };
    expect((await fill(2020, 'carried_out')).checks).toMatchObject([{ check: 'requests_balance' }, next]);
    expect((await ask(2020)).checks.filter(({ year }) => year === 2021)).toMatchObject([next]);
    expect((await ask(2018)).checks).toEqual([]);
  });

  it('tells what is not stated from what is stated as zero', async () => {
    expect((await fill(2020, 'refused')).now).toBe('not_stated');
    const answer = await ask(2020);
    const zero = answer.report?.cells.get('received/legal');
    expect(zero?.value).toBe(0);
  });

  it('stands beside the year before only where both forms ask', async () => {
    expect((await fill(2019, 'received')).before).toMatchObject({ value: 5, qualifier: 'at_least' });
    expect((await fill(2019, 'granted')).before).toBe('not_stated');
    expect((await fill(2019, 'carried_in')).before).toBe('not_asked');
    expect((await fill(2019, 'received', 'natural')).before).toBe('not_asked');
    expect((await fill(2020, 'received', 'natural')).before).toBe('not_stated');
    expect((await fill(2018, 'received')).before).toBe('no_report');
  });

  it('shows what is stated beside the form', async () => {
    const cells = cellsBeside(await ask(2020), FORM_LAYOUTS['2019']);
    expect(cells).toMatchObject([{ metric: 'norms_disclosed', applicant: 'total', value: 6 }]);
  });

  it('is written as figures that read back the same, conflicts and assumed forms too', async () => {
    for (const year of [2020, 2021]) {
      const answer = await ask(year);
      if (answer.report === undefined) throw new Error('no report');
      const figures = figuresOfReport(answer, answer.report);
      expect(figures).toHaveLength({ 2020: 14, 2021: 1 }[year] ?? 0);
      const ids = new Set(asked.manifest.metrics.map(({ id }) => id));
      const read = [];
      for await (const batch of readFigures([writeFigures(figures)], 'x.csv', ids)) {
        expect(batch.faults).toEqual([]);
        read.push(...batch.figures.map(({ figure }) => figure));
      }
      expect(read).toEqual(figures);
      if (year === 2021) expect(figures[0]?.form).toBeUndefined();
    }
  });
});

import { describe, expect, it } from 'vitest';
import { clean } from '../../src/report/clean';
import { readTables } from '../../src/report/figuresFromTables';
import { readHtml } from '../../src/report/readHtml';
import { readText } from '../../src/report/readText';
import { statedCells, type FilledForm } from '../support/filledForm';
import { cell, formTables, type FormTable } from '../support/formTables';
import { diceOf, randomForm } from '../support/randomForm';
import { htmlPage, htmlTable } from '../support/renderHtml';

const FILLED = randomForm('2021', diceOf(4242), 1500);
const EXPECTED = Object.fromEntries(statedCells(FILLED));

interface Reading {
  metric: string;
  applicant: string;
  value: number;
  method: string;
}

function read(source: string): { cells: Record<string, number>; faults: string[] } {
  const pages = clean(source.startsWith('<') ? readHtml(source) : readText(source, 'text'));
  const tables = Object.values(readTables(pages)) as { readings: Reading[]; faults: { code: string }[] }[];
  const readings = tables.flatMap((table) => table.readings).filter(({ method }) => method === 'table');
  return {
    cells: Object.fromEntries(readings.map((each) => [`${each.metric} ${each.applicant}`, each.value])),
    faults: tables.flatMap((table) => table.faults.map(({ code }) => code)),
  };
}

/** The form's tables after one of them was changed by hand. */
function withTable(
  index: number,
  change: (table: FormTable) => FormTable,
  filled: FilledForm = FILLED,
): string {
  return htmlPage(formTables(filled).map((table, at) => (at === index ? change(table) : table)));
}

const isValue = (text: string): boolean => /^-?[\d.]+$/.test(text);

const WHOLE: Record<string, string> = {
  'thousands separators and units in cells': withTable(1, (table) => ({
    ...table,
    rows: table.rows.map((row) =>
      row.map((each) =>
        isValue(each.text) ? { ...each, text: `${Number(each.text).toLocaleString('en')} 件` } : each,
      ),
    ),
  })),
  'a column of serial numbers before the labels': withTable(1, (table) => ({
    ...table,
    rows: table.rows.map((row, y) => [
      ...(y === 0 ? [cell('序号', 1, 3)] : y < 3 ? [] : [cell(String(y - 2))]),
      ...row,
    ]),
  })),
  'the cell 本年度办理结果 lost': withTable(1, (table) => ({
    ...table,
    rows: table.rows.map((row) => row.filter((each) => each.text !== '三、本年度办理结果')),
  })),
  'the header in a table of its own': withTable(1, (table) => ({
    ...table,
    rows: table.rows.slice(3),
  })).replace(
    '<p><strong>三、',
    `${htmlTable(formTables(FILLED)[1]?.rows.slice(0, 3) ?? [])}<p><strong>三、`,
  ),
  'table 3 cut in two by a page, the header printed again': htmlPage(
    formTables(FILLED).flatMap((table, at) =>
      at === 1
        ? [
            { ...table, rows: table.rows.slice(0, 14) },
            { title: '', rows: [...table.rows.slice(0, 3), ...table.rows.slice(14)] },
          ]
        : [table],
    ),
  ),
  'subtotals of the groups beside the rows': withTable(1, (table) => ({
    ...table,
    rows: table.rows.map((row) =>
      row.map((each) => ({ ...each, text: each.text.replace('（七）总计', '（七）合计') })),
    ),
  })),
  'a row of numbers with a word before it in table 4': withTable(2, (table) => ({
    ...table,
    rows: table.rows.map((row, y) =>
      y === 0 ? [cell('', 1, 3), ...row] : y === 3 ? [cell('件数'), ...row] : row,
    ),
  })),
  'labels without their numbers': withTable(1, (table) => ({
    ...table,
    rows: table.rows.map((row) =>
      row.map((each) =>
        isValue(each.text) ? each : { ...each, text: each.text.replace(/^(?:\d\.|[一二三四]、|（.）)/, '') },
      ),
    ),
  })),
  'labels cut after eight characters': withTable(1, (table) => ({
    ...table,
    rows: table.rows.map((row, y) =>
      y < 3 ? row : row.map((each) => ({ ...each, text: each.text.slice(0, 8) })),
    ),
  })),
};

describe('tables as bodies fill them in', () => {
  it.each(Object.keys(WHOLE))('are read whole with %s', (name) => {
    expect(read(WHOLE[name] ?? '')).toEqual({ cells: EXPECTED, faults: [] });
  });

  it('give no number of a column that two header cells claim, unless the totals confirm the order', () => {
    const swapped = withTable(1, (table) => ({
      ...table,
      rows: table.rows.map((row, y) => (y === 2 ? [...row].reverse() : row)),
    }));
    const { cells } = read(swapped);
    for (const [key, value] of Object.entries(cells)) expect([key, value]).toEqual([key, EXPECTED[key]]);
  });

  it('give nothing of a row that lost a cell', () => {
    const damaged = withTable(1, (table) => ({
      ...table,
      rows: table.rows.map((row, y) => (y === 8 ? row.slice(0, -1) : row)),
    }));
    const { cells } = read(damaged);
    for (const [key, value] of Object.entries(cells)) expect([key, value]).toEqual([key, EXPECTED[key]]);
    expect(Object.keys(cells).length).toBeGreaterThan(190);
  });

  it('give nothing where seven numbers stand in one paragraph with their labels', () => {
    const line = `${'本机关收到的申请如下：'.repeat(8)}一、本年新收政府信息公开申请数量 8 0 0 0 0 0 8 二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1`;
    expect(read(line).cells).toEqual({});
  });

  it('are not found in tables of other things', () => {
    const other = htmlTable([
      [cell('项目'), cell('自然人'), cell('商业企业'), cell('总计')],
      [cell('行政许可'), cell('3'), cell('4'), cell('7')],
      [cell('申请总数'), cell('1'), cell('1'), cell('2')],
    ]);
    expect(read(`<html><body>${other}</body></html>`).cells).toEqual({});
  });

  it('keep numbers of other years out: a table that compares years gives none', () => {
    const years = htmlTable([
      [cell('统计指标'), cell('单位'), cell('2016年'), cell('2017年')],
      ...['收到申请数', '当面申请数', '传真申请数', '网络申请数', '信函申请数', '申请办结数'].map(
        (label, index) => [cell(label), cell('件'), cell(String(index)), cell(String(index + 5))],
      ),
    ]);
    const { cells, faults } = read(`<html><body>${years}</body></html>`);
    expect(cells).toEqual({});
    expect(faults).toContain('cells_unsure');
  });

  it('mark a number in 元 where the form says 万元', () => {
    const money = htmlPage(formTables(FILLED)).replace(
      /(行政事业性收费<\/td><td colspan="3">)[\d.]+/,
      '$1251000元',
    );
    expect(read(money).cells['fees_charged total']).toBe(25.1);
  });
});

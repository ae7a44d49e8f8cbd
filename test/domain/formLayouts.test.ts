import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readMetrics } from '../../src/corpus/readMetrics';
import { APPLICANTS } from '../../src/domain/figure';
import { FORMS, type Form } from '../../src/domain/form';
import { FORM_LAYOUTS } from '../../src/domain/formLayouts';
import { cellId, rowsOf } from '../../src/domain/layout';
import type { Metric } from '../../src/domain/metric';

let metrics: readonly Metric[];
beforeAll(async () => {
  metrics = (await readMetrics([await readFile('data/metrics.csv', 'utf8')], 'metrics.csv')).metrics;
});

const cellsOf = (form: Form): string[] =>
  rowsOf(FORM_LAYOUTS[form]).flatMap(({ row }) => row.cells.map(cellId));

describe.each(FORMS)('the layout of form %s', (form) => {
  it('has every metric that the form asks for exactly once, and no other', () => {
    const asked = metrics.filter(({ labels }) => labels[form] !== undefined).map(({ id }) => id);
    const totals = cellsOf(form).filter((id) => id.endsWith('/total'));
    expect(totals.sort()).toEqual(asked.map((id) => `${id}/total`).sort());
    expect(new Set(cellsOf(form)).size).toBe(cellsOf(form).length);
  });

  it('has as many cells in a row as columns, or none', () => {
    for (const { table, row } of rowsOf(FORM_LAYOUTS[form])) {
      expect([0, table.columns.length]).toContain(row.cells.length);
      for (const line of table.groups ?? [])
        expect(line.reduce((sum, { columns }) => sum + columns, 0)).toBeGreaterThan(0);
    }
  });

  it('prints the labels of the dictionary: of the row and the column, or of the metric alone', () => {
    for (const { table, row } of rowsOf(FORM_LAYOUTS[form])) {
      row.cells.forEach(({ metric }, at) => {
        const label = metrics.find(({ id }) => id === metric)?.labels[form] ?? '';
        if (row.heading === undefined || row.isPrinted === false) return;
        const column = table.columns[at]?.zh ?? '';
        const group =
          table.id === 'cases'
            ? ['行政复议', '未经复议直接起诉', '复议后起诉'][Math.floor(at / 5)]
            : row.heading.zh;
        expect(`${group} ${column}`).toBe(label);
      });
    }
  });
});

describe.each(['2019', '2021'] as const)('tables 3 and 4 of form %s', (form) => {
  it('have seven applicant columns and fifteen of cases', () => {
    const tables = FORM_LAYOUTS[form].flatMap((section) => section.tables);
    const requests = tables.find(({ id }) => id === 'requests');
    const ofRow = requests?.rows.map(({ cells }) => cells.map(({ applicant }) => applicant));
    expect(ofRow?.filter((row) => row.length > 0).every((row) => row.join() === APPLICANTS.join())).toBe(
      true,
    );
    // 20 and 22 rows of results, five of which are sums that the form leaves empty, and three of what comes and goes.
    expect(ofRow?.filter((row) => row.length > 0)).toHaveLength({ '2019': 26, '2021': 29 }[form]);
    expect(tables.find(({ id }) => id === 'cases')?.rows[0]?.cells).toHaveLength(15);
  });
});

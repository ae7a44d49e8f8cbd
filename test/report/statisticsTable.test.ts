import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { bareLabel, INDEX_ROWS, NATIONAL_ROWS, type StatisticsRow } from '../../src/report/statisticsRows';

const DICTIONARY = Papa.parse<Record<string, string>>(
  readFileSync(join(import.meta.dirname, '../../data/metrics.csv'), 'utf8'),
  { header: true, skipEmptyLines: true },
).data;

/** Metrics whose printed label in a form is a row of the table, and no remark about prose. */
function printed(column: 'form_2008' | 'form_2014'): [metric: string, label: string][] {
  return DICTIONARY.flatMap((entry): [string, string][] => {
    const label = entry[column] ?? '';
    return label === '' || label === 'prose' ? [] : [[entry['id'] ?? '', label]];
  });
}

function rowsFor(label: string, rows: readonly StatisticsRow[]): string[] {
  return rows.filter((row) => row.pattern.test(bareLabel(label))).map((row) => row.metric);
}

describe('rows of the statistics tables', () => {
  it.each(printed('form_2014'))('%s is found by what form 2014 prints: %s', (metric, label) => {
    expect(rowsFor(label, NATIONAL_ROWS)).toContain(metric);
  });

  it.each(printed('form_2008'))('%s is found by what form 2008 prints: %s', (metric, label) => {
    expect(rowsFor(label, INDEX_ROWS)).toContain(metric);
  });

  it('are metrics of the dictionary', () => {
    const ids = new Set(DICTIONARY.map((entry) => entry['id']));
    for (const row of [...NATIONAL_ROWS, ...INDEX_ROWS]) expect(ids).toContain(row.metric);
  });

  it.each([
    ['（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '主动公开政府信息数'],
    ['其中：1．全文电子化的主动公开信息数', '全文电子化的主动公开信息数'],
    ['（4）“免予公开范围1”数', '免予公开范围1数'],
    ['7.告知作出更改补充数', '告知作出更改补充数'],
  ])('%s is bare as %s', (label, bare) => {
    expect(bareLabel(label)).toBe(bare);
  });
});

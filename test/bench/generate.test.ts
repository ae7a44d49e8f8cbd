import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIGURE_COLUMNS } from '../../src/corpus/columns';
import { OVERVIEW_METRICS } from '../../src/corpus/cube';
import { LEVELS } from '../../src/domain/figure';
import { isOneOf } from '../../src/domain/entity';
import { FORMS } from '../../src/domain/form';
import { PROVINCES } from '../../src/domain/province';
import { makeBodies } from './bodies';
import { generate, type Generated } from './generate';

const AGENCY_YEARS = 6000;
let folder: string;
let made: Generated;
let rows: Record<string, string>[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-bench-'));
  made = generate(join(folder, 'figures.csv'), AGENCY_YEARS, 1);
  const [header = '', ...lines] = readFileSync(join(folder, 'figures.csv'), 'utf8').trimEnd().split('\n');
  expect(header).toBe(FIGURE_COLUMNS.join(','));
  rows = lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(FIGURE_COLUMNS.map((column, index) => [column, cells[index] ?? '']));
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const hashOfFile = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');

describe('generate', () => {
  it('gives the same bytes for the same seed, others for another', () => {
    generate(join(folder, 'again.csv'), AGENCY_YEARS, 1);
    generate(join(folder, 'other.csv'), AGENCY_YEARS, 2);
    expect(hashOfFile('again.csv')).toBe(hashOfFile('figures.csv'));
    expect(hashOfFile('other.csv')).not.toBe(hashOfFile('figures.csv'));
  });

  it('writes what it says it wrote', () => {
    expect(rows).toHaveLength(made.figures);
    expect(readFileSync(join(folder, 'figures.csv'))).toHaveLength(made.bytes);
    expect(new Set(rows.map((row) => `${row.province}/${row.agency}/${row.year}`)).size).toBe(
      made.agencyYears,
    );
    expect(Math.abs(made.agencyYears / AGENCY_YEARS - 1)).toBeLessThan(0.1);
    expect(made.figures / made.agencyYears).toBeGreaterThan(15);
    expect(made.figures / made.agencyYears).toBeLessThan(20);
  });

  it('sorts by province, level, agency, year and states no cell twice', () => {
    const rank = new Map(PROVINCES.map((province, index) => [province.name, index]));
    const level = (word = '') => (LEVELS as readonly string[]).indexOf(word);
    const order = (row: Record<string, string>) =>
      [rank.get(row.province ?? '') ?? 0, level(row.level), row.agency ?? '', Number(row.year)] as const;
    const cells = rows.map((row) =>
      [row.province, row.agency, row.year, row.metric, row.applicant].join('/'),
    );
    expect(new Set(cells).size).toBe(rows.length);
    const orders = rows.map(order);
    expect(orders.findIndex((each, index) => index > 0 && !isSorted(orders[index - 1] ?? [], each))).toBe(-1);
  });

  it('looks like the real thing: every overview metric, many zeros, a heavy tail, stragglers', () => {
    const metrics = new Set(rows.map((row) => row.metric));
    for (const metric of OVERVIEW_METRICS) expect(metrics).toContain(metric);
    expect(new Set(rows.map((row) => row.province)).size).toBe(PROVINCES.length);
    const values = rows.map((row) => Number(row.value));
    expect(values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
    const zeros = values.filter((value) => value === 0).length / values.length;
    expect(zeros).toBeGreaterThan(0.4);
    expect(zeros).toBeLessThan(0.75);
    const received = rows
      .filter((row) => row.metric === 'received' && row.applicant === '')
      .map((row) => Number(row.value))
      .sort((a, b) => b - a);
    const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);
    expect(sum(received.slice(0, received.length / 20)) / sum(received)).toBeGreaterThan(0.4);
    expect(rows.every((row) => isOneOf(['', ...FORMS], row.form ?? ''))).toBe(true);
    const forms2019 = new Set(rows.filter((row) => row.year === '2019').map((row) => row.form));
    expect([...forms2019].sort()).toEqual(expect.arrayContaining(['2014', '2019']));
  });

  it('adds up as the forms demand, but for a few reports', () => {
    const stated = new Map<string, number>();
    for (const row of rows) {
      if (row.applicant === '') stated.set(`${row.agency}/${row.year}/${row.metric}`, Number(row.value));
    }
    let checked = 0;
    let failed = 0;
    for (const key of stated.keys()) {
      if (!key.endsWith('/carried_out')) continue;
      const value = (metric: string) => stated.get(key.replace('carried_out', metric)) ?? NaN;
      const balance = value('received') + value('carried_in') - value('carried_out') - value('concluded');
      if (Number.isNaN(balance)) continue;
      checked++;
      if (balance !== 0) failed++;
    }
    expect(checked).toBeGreaterThan(1000);
    expect(failed).toBeGreaterThan(0);
    expect(failed / checked).toBeLessThan(0.05);
  });
});

describe('makeBodies', () => {
  it('names each body once in its province, and as real bodies are named', () => {
    const bodies = makeBodies(20_000, 1);
    expect(new Set(bodies.map((body) => `${body.province}/${body.name}`)).size).toBe(bodies.length);
    expect(bodies.length / 20_000).toBeCloseTo(1, 1);
    expect(bodies.some((body) => /市.+区公安局$/.test(body.name))).toBe(true);
    expect(bodies.filter((body) => body.level === 'county').length / bodies.length).toBeGreaterThan(0.5);
  });
});

type Order = readonly (string | number)[];
function isSorted(a: Order, b: Order): boolean {
  const index = a.findIndex((part, at) => part !== b[at]);
  if (index === -1) return true;
  const [left, right] = [a[index], b[index]];
  return left !== undefined && right !== undefined && left < right;
}

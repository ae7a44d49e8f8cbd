import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');
const GOLDEN = join(PROJECT, 'test/golden');
const GIVEN = join(PROJECT, '../shared/reports');
const HEADER = 'agency,province,level,year,form,metric,applicant,value,qualifier,method,locator,source';

let folder = '';

/** Runs the command line as a reader does. */
function vitrine(...args: string[]): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/vitrine.ts', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-'));
  cpSync(join(GOLDEN, '2021-html-spans-lost/report.html'), join(folder, 'b/one.html'), { recursive: true });
  cpSync(join(GOLDEN, '2021-docx/report.docx'), join(folder, 'a/two.unknown'), { recursive: true });
  cpSync(join(GOLDEN, '2021-picture/report.html'), join(folder, 'c.html'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('vitrine extract', () => {
  it('writes figures in the order of the files, faults beside them, and says that one was no report', () => {
    const { code, out, err } = vitrine('extract', folder);
    const lines = out.trimEnd().split('\n');
    expect(code).toBe(1);
    expect(lines[0]).toBe(HEADER);
    const sources = [...new Set(lines.slice(1).map((line) => line.split(',').at(-1)))];
    expect(sources).toEqual(['a/two.unknown', 'b/one.html']);
    expect(lines.length).toBe(1 + 233 * 2);
    expect(err).toContain('c.html: this is a picture');
    expect(err).toContain('466 figures from 2 reports; 1 of 3 files were not read as reports');
  }, 60_000);

  it('writes NDJSON with the sha256 of each file, and a list of sources', () => {
    const [out, sources] = [join(folder, 'figures.ndjson'), join(folder, 'sources.csv')];
    const run = vitrine(
      'extract',
      join(folder, 'b'),
      '--format',
      'ndjson',
      '--out',
      out,
      '--sources',
      sources,
    );
    expect(run.code).toBe(0);
    const figure = JSON.parse(readFileSync(out, 'utf8').split('\n')[0] ?? '') as Record<string, unknown>;
    expect(figure).toMatchObject({ year: 2022, method: 'table', source: 'one.html' });
    expect(figure['sha256']).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(sources, 'utf8')).toContain(`one.html,${String(figure['sha256'])},`);
  }, 60_000);

  it.each([
    [['extract']],
    [['extract', '--format', 'xml', 'x.html']],
    [['extract', 'x.html', '--workers', 'many']],
  ])(
    'refuses wrong usage with code 2: %j',
    (args) => {
      expect(vitrine(...args).code).toBe(2);
    },
    60_000,
  );

  it('gives figures that check and build take', () => {
    const figures = join(folder, 'figures.csv');
    writeFileSync(figures, vitrine('extract', join(GOLDEN, '2021-sums-wrong/report.html')).out);
    const fromCsv = vitrine('check', figures);
    const fromReport = vitrine('check', join(GOLDEN, '2021-sums-wrong/report.html'));
    expect(fromCsv.code).toBe(0);
    expect(fromCsv.out).toContain('applicants_total');
    expect(fromReport.out).toBe(fromCsv.out);
  }, 60_000);

  it.skipIf(!existsSync(GIVEN))(
    'reads the five real reports, tables and lost tables alike',
    () => {
      const { code, out, err } = vitrine('extract', GIVEN);
      const rows = out.split('\n').map((line) => line.split(','));
      const table = rows.filter((row) => row.includes('table') && row.at(-1)?.startsWith('001'));
      const value = (metric: string): string | undefined =>
        table.find((row) => row[5] === metric && row[6] === 'total')?.[7];
      expect(code).toBe(0);
      expect(table.length).toBe(10 + 25 * 7 + 15);
      expect(['received', 'granted', 'partly_granted', 'concluded'].map(value)).toEqual(['8', '6', '2', '8']);
      expect(table.filter((row) => row[7] !== '0').length).toBe(8);
      expect(rows.filter((row) => row.at(-1)?.startsWith('003')).map((row) => row[5])).toEqual([
        'items_disclosed',
      ]);
      expect(err).toMatch(/003.*table 3 is not in the file/);
    },
    60_000,
  );
});

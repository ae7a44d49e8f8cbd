import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { medianOf, openSamples, quantile, spreadOf } from './samples';
import { writeTable } from './table';
import { inBytes, inRatio, inTime } from './words';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-samples-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('samples', () => {
  it('go on from what is on the disk', () => {
    const path = join(folder, 'samples.ndjson');
    openSamples(path).add('first s', { firstChartMs: 100 });
    const again = openSamples(path);
    again.add('first s', { firstChartMs: 300 });
    expect(openSamples(path).of('first s')).toEqual([{ firstChartMs: 100 }, { firstChartMs: 300 }]);
    expect(again.of('first m')).toEqual([]);
  });

  it('are summed up by medians, of lists by the quantile of each', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([], 0.5)).toBeNaN();
    const samples = [{ ms: 3, moves: [1, 2, 30] }, { ms: 1, moves: [4, 5, 6] }, { ms: 2 }];
    expect(medianOf(samples, 'ms')).toBe(2);
    expect(medianOf(samples, 'moves')).toBe(3.5);
    expect(medianOf(samples, 'moves', 1)).toBe(18);
    expect(spreadOf(samples, 'ms')).toEqual([1, 3]);
  });
});

describe('the table', () => {
  it('writes times, bytes and ratios for people', () => {
    expect([inTime(2345), inTime(38.4), inTime(0.72), inTime(NaN)]).toEqual([
      '2.35 s',
      '38 ms',
      '0.7 ms',
      '–',
    ]);
    expect([inBytes(92_104), inBytes(7_033_873), inBytes(531e6)]).toEqual(['92 kB', '7.03 MB', '531 MB']);
    expect([inRatio(1 / 11), inRatio(0.83), inRatio(NaN)]).toEqual(['1/11.0', '0.83', '–']);
  });

  it('says of each aim whether it is met, missed or not measured', () => {
    const samples = openSamples(join(folder, 'table.ndjson'));
    samples.add('first s', { firstChartMs: 200, liveMs: 300, scriptGzipBytes: 70_000 });
    samples.add('peer s', { firstChartMs: 2400 });
    samples.add('tuned s', { firstChartMs: 2000 });
    const table = writeTable(samples, ['s'], []);
    expect(table).toMatch(/first chart visible \| 200 ms \| 2.40 s \| 2.00 s \| 1\/12.0 \| 1\/10.0 \|/);
    expect(table).toMatch(/first chart at S: of the peer's time \| 1\/10.0 \| 1\/8.0 \| met/);
    expect(table).toMatch(/scripts of the first page after gzip \| 70 kB \| 60 kB \| \*\*missed\*\*/);
    expect(table).toMatch(/peak memory: of the peer's \| – \| 0.50 \| not measured/);
  });
});

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../src/domain/measures';
import { runVitrine } from '../support/runVitrine';
import { shippedMetrics } from '../support/shippedMetrics';

/** The cells of the row of a metric or measure, after its name. */
function cellsOf(table: string, id: string): string[] {
  const row = table.split('\n').find((line) => line.includes(`\`${id}\``)) ?? '';
  return row.split(' | ').slice(1);
}

describe('vitrine crosswalk', () => {
  it('writes what data/crosswalk.md holds', async () => {
    const { code, out } = await runVitrine('crosswalk');
    expect(code).toBe(0);
    expect(out).toBe(await readFile('data/crosswalk.md', 'utf8'));
  });

  it('has one row for every metric and measure', async () => {
    const { out } = await runVitrine('crosswalk');
    const ids = [...out.matchAll(/<br>`([a-z0-9_]+)` \|/g)].map(([, id]) => id ?? '');
    const known = [...(await shippedMetrics()).keys(), ...MEASURES.map(({ id }) => id)];
    expect(ids.sort()).toEqual(known.sort());
  });

  it('says label, formula, difference, and what is not asked', async () => {
    const { out } = await runVitrine('crosswalk');
    expect(cellsOf(out, 'carried_in').slice(0, 2)).toEqual(['–', '–']);
    expect(cellsOf(out, 'received')[1]).toBe('收到申请数');
    expect(cellsOf(out, 'disclosed_in_full')[1]).toBe('**adds up**: Granted in full + Already public');
    const [, near = ''] = cellsOf(out, 'granted');
    const letter = /^\*\*near\*\* \(([a-z])\): 同意公开答复数$/.exec(near)?.[1];
    expect(out).toContain(`- (${letter}) Until 2018 requests for what was already public`);
  });

  it('takes no arguments', async () => {
    expect(await runVitrine('crosswalk', 'more.csv')).toMatchObject({ code: 2, out: '' });
  });
});

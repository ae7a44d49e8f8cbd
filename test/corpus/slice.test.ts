import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Cube } from '../../src/corpus/cube';
import type { Manifest } from '../../src/corpus/manifest';
import { sliceNames, sliceOf } from '../../src/corpus/slice';
import { ALL_BODIES } from '../../src/domain/entity';
import { planOf, EMBED_CHARTS } from '../../src/app/embed/plan';
import { drawnChart } from '../../src/app/embed/drawnChart';
import { DEFAULTS } from '../../src/app/address';
import { en } from '../../src/view/words/en';

const read = async <T>(path: string): Promise<T> =>
  JSON.parse(await readFile(`public/corpus/${path}`, 'utf8')) as T;
const manifest = await read<Manifest>('manifest.json');
const all = await read<Cube>('cube/all.json');

it('gives every chart that can stand alone the numbers of the whole corpus', async () => {
  let stated = 0;
  for (const view of ['overview', 'trend', 'outcomes', 'cases'] as const)
    for (const chart of EMBED_CHARTS[view])
      for (const who of [[ALL_BODIES], [{ ...ALL_BODIES, province: '辽宁' }]])
        for (const open of ['refused', undefined] as const) {
          const selection = { ...DEFAULTS, view, who, open };
          const plan = planOf(selection, chart);
          const slice = plan && sliceOf(manifest, all, plan.slice);
          if (plan === undefined || slice === undefined) throw new Error(`${view} ${chart}: no slice`);
          const drawn = await drawnChart(plan, slice, selection, en);
          const whole = await drawnChart(plan, { manifest, cube: all }, selection, en);
          expect(drawn.series, `${view} ${chart}`).toEqual(whole.series);
          stated += drawn.series.flatMap(({ points }) => points.filter((point) => 'value' in point)).length;
        }
  expect(stated).toBeGreaterThan(100);
});

it('draws each metric and measure, also one that nobody states: then who reported', async () => {
  const names = sliceNames(manifest).filter((name) => name.startsWith('m-'));
  expect(names.length).toBeGreaterThan(100);
  const unstated = manifest.metrics.find(({ figures }) => figures === 0);
  for (const metric of ['refused_share', 'disclosed_in_full', 'fees', ...(unstated ? [unstated.id] : [])]) {
    const slice = sliceOf(manifest, all, `m-${metric}`);
    if (slice === undefined) continue;
    const selection = { ...DEFAULTS, view: 'trend' as const, metric };
    const { series } = await drawnChart({ chart: 'trend', slice: `m-${metric}` }, slice, selection, en);
    expect(
      series[0]?.points.some((point) => point.bodies > 0),
      metric,
    ).toBe(true);
  }
});

it('has none of an unknown name', () => {
  expect(sliceOf(manifest, all, 'm-nonsense')).toBeUndefined();
  expect(sliceOf(manifest, all, 'nonsense')).toBeUndefined();
});

import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_BODIES } from '../../src/domain/entity';
import type { Asked } from '../../src/query/asked';
import { ranking, withProvenance, type RankedBody } from '../../src/query/ranking';
import { openAsked } from '../support/openAsked';
import { RANKING_CASES } from '../support/rankingCases';

let asked: Asked;
beforeAll(async () => {
  asked = await openAsked(RANKING_CASES);
}, 60_000);

const ask = (metric: string, years: readonly [number] | readonly [number, number], limit = 30) =>
  ranking(asked, { metric, group: ALL_BODIES, years, fewCases: 30 }, limit);
const placesOf = (rows: readonly RankedBody[]) =>
  rows.map(({ name, place, isTied, amount }) => [name.charAt(0), place, isTied, amount]);

describe('ranking', () => {
  it('orders the bodies of a year, gives ties one place, and leaves out who did not state it', async () => {
    const { ranked, few, counts } = await ask('received', [2022]);
    expect(placesOf(ranked)).toEqual([
      ['乙', 1, false, 70],
      // Of one value: as the corpus sorts names.
      ['丙', 2, true, 50],
      ['甲', 2, true, 50],
      ['戊', 4, false, 9],
      ['丁', 5, false, 0],
    ]);
    expect(few).toEqual([]);
    expect(counts).toMatchObject({ ranked: 5, stated: 5, bodies: 6, absent: 1, lone: 0 });
    expect(ranked[0]?.series.points[0]).toMatchObject({ value: 70, qualifier: 'at_least' });
  });

  it('is the same with provenance, and more', async () => {
    const bare = await ask('received', [2021, 2022]);
    const found = await withProvenance(asked, bare);
    expect(bare.ranked.flatMap(({ series }) => series.points).some((point) => 'origin' in point)).toBe(false);
    const origin = { source: 'https://example.gov.cn/report' };
    for (const [at, row] of bare.ranked.entries()) {
      const points = row.series.points.map((point) => ({ ...point, origin }));
      expect(found.ranked[at]).toMatchObject({ ...row, series: { ...row.series, points } });
    }
    expect(found.counts).toEqual(bare.counts);
  });

  it('reads no more bodies than asked', async () => {
    const { ranked, counts } = await ask('received', [2022], 2);
    expect([ranked.length, counts.ranked]).toEqual([2, 5]);
  });

  it('sets shares of few cases apart, the most cases first, and says what is a share of nothing', async () => {
    const { ranked, few, counts } = await ask('refused_share', [2023]);
    expect(placesOf(ranked)).toEqual([
      ['戊', 1, false, 0.5],
      ['乙', 2, true, 0.25],
      ['甲', 2, true, 0.25],
    ]);
    expect(placesOf(few).map(([name, place]) => [name, place])).toEqual([
      ['己', undefined],
      ['丙', undefined],
    ]);
    expect(counts).toMatchObject({ ranked: 3, few: 2, no_cases: 1, absent: 1, stated: 6, bodies: 7 });
  });

  it('orders changes by how far they go, up or down, and takes none from one year alone', async () => {
    const { ranked, counts } = await ask('received', [2021, 2022]);
    expect(placesOf(ranked)).toEqual([
      ['乙', 1, true, -30],
      ['甲', 1, true, 30],
      ['丙', 3, false, 1],
    ]);
    expect(counts).toMatchObject({ ranked: 3, stated: 3, absent: 1, bodies: 4, lone: 3 });
    expect(ranked[0]?.series.points.map(({ year }) => year)).toEqual([2021, 2022]);
  });

  it('joins two forms only where the crosswalk does', async () => {
    const { ranked, counts } = await ask('refused', [2017, 2023]);
    expect(placesOf(ranked)).toEqual([['乙', 1, false, 16]]);
    expect(counts.unjoined).toBe(1);
    expect(counts.forms).toEqual([{ from: '2014', to: '2021', bodies: 1 }]);
    const received = await ask('received', [2017, 2022]);
    expect(placesOf(received.ranked)).toEqual([['甲', 1, false, -40]]);
  });
});

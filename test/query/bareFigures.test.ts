import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Body, Group } from '../../src/domain/entity';
import { isStated, type Point, type Series } from '../../src/domain/series';
import type { Asked } from '../../src/query/asked';
import { sql } from '../../src/store/sql';
import { trend } from '../../src/query/trend';
import { openBuilt } from '../support/openAsked';

let asked: Asked;
let who: Body[];
beforeAll(async () => {
  asked = await openBuilt(join(import.meta.dirname, '../../public/corpus'));
  const database = await asked.database();
  const rows = await database.query<{ id: string; own: number; area: number }>(
    sql`SELECT id, own_years AS own, area_years AS area FROM ${await database.tableFor('agencies')}`,
  );
  who = rows.flatMap(({ id, own, area }) => [
    ...(own > 0 ? [{ type: 'body' as const, id, scope: 'own' as const }] : []),
    ...(area > 0 ? [{ type: 'body' as const, id, scope: 'area' as const }] : []),
  ]);
}, 60_000);

/** What a point is but for where it comes from, and the form of its figure, which may be another than its report's. */
function bareOf(point: Point): Omit<Point, 'origin' | 'others' | 'forms'> {
  if (!isStated(point)) return point;
  const { origin: _, others: __, forms: ___, ...bare } = point;
  return bare;
}

describe('numbers without their provenance', () => {
  it('have it all the same where the corpus is of a time when the table of inexact figures said no more', async () => {
    const older = { ...asked, manifest: { ...asked.manifest, format: 1 } };
    const question = { metric: 'received', who, years: [2023], applicant: 'total' as const };
    expect(await trend(older, { ...question, bare: true })).toEqual(await trend(asked, question));
  });

  it.each([
    ['received', 'total'],
    ['items_disclosed', 'total'],
    ['received', 'natural'],
    ['natural_share', 'total'],
    ['reviews_per_100', 'total'],
  ] as const)('are those of the figures: %s of %s', async (metric, applicant) => {
    const [first, last] = asked.manifest.years;
    const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const ask = (bare: boolean): Promise<Series[]> => trend(asked, { metric, who, years, applicant, bare });
    const [bare, sourced] = [await ask(true), await ask(false)];
    const stated = sourced.flatMap(({ points }) => points.filter(isStated));
    expect(stated.length).toBeGreaterThan(0);
    expect(stated.some(({ origin }) => origin !== undefined)).toBe(true);
    expect(bare.flatMap(({ points }) => points.filter(isStated)).some(({ origin }) => origin)).toBe(false);
    expect(bare.map(({ points }) => points.map(bareOf))).toEqual(
      sourced.map(({ points }) => points.map(bareOf)),
    );
  });

  it('of a group are the sums alone: how many figures are inexact or flagged is not counted', async () => {
    const group: Group = { type: 'group', scope: 'own', kind: 'government' };
    const question = {
      metric: 'received',
      who: [group],
      years: [2022, 2023, 2024],
      applicant: 'total' as const,
    };
    const [bare, whole] = [await trend(asked, { ...question, bare: true }), await trend(asked, question)];
    const points = whole.flatMap((each) => each.points).filter(isStated);
    expect(points.some(({ inexact, flagged }) => inexact + flagged > 0)).toBe(true);
    expect(bare.flatMap((each) => each.points)).toEqual(
      points.map((point) => ({ ...point, inexact: 0, flagged: 0 })),
    );
  });
});

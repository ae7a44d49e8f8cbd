import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_BODIES, type Group } from '../../src/domain/entity';
import type { Asked } from '../../src/query/asked';
import { statedByYear } from '../../src/query/statedByYear';
import { openBuilt } from '../support/openAsked';

let asked: Asked;
let isRead = false;
beforeAll(async () => {
  const built = await openBuilt(join(import.meta.dirname, '../../public/corpus'));
  asked = {
    ...built,
    database: (signal) => {
      isRead = true;
      return built.database(signal);
    },
  };
}, 60_000);

const LIAONING: Group = { type: 'group', scope: 'own', province: '辽宁' };

describe('n of N by year', () => {
  it.each([
    ['received', ALL_BODIES],
    ['received', LIAONING],
    ['granted', { ...LIAONING, level: 'county' }],
    ['natural_share', LIAONING],
    ['reviews_per_100', { type: 'group', scope: 'own', level: 'prefecture' }],
    ['received', { type: 'group', scope: 'area', level: 'prefecture' }],
  ] as [string, Group][])(
    'of a group is the same from the cubes as from the rows: %s of %o',
    async (metric, group) => {
      isRead = false;
      const fromCubes = await statedByYear(asked, metric, [group]);
      expect(isRead).toBe(false);
      // Two entities are counted row by row, a body that both hold once.
      const fromRows = await statedByYear(asked, metric, [group, group]);
      expect(isRead).toBe(true);
      expect(fromCubes).toEqual(fromRows);
      expect(fromCubes.length).toBeGreaterThan(0);
      expect(fromCubes.some(({ stated }) => stated > 0)).toBe(true);
    },
  );
});

import { describe, expect, it } from 'vitest';
import type { Cube } from '../../src/corpus/cube';
import { LEVELS, SCOPES } from '../../src/domain/figure';
import { KNOWN_FORMS } from '../../src/domain/form';
import { PROVINCES } from '../../src/domain/province';
import {
  canAnswer,
  prepareCube,
  sumByYear,
  sumByYearAnd,
  type CubeFilter,
  type YearSum,
} from '../../src/store/cubeReader';

const DICTIONARIES = {
  province: PROVINCES.map(({ name }) => name),
  level: [...LEVELS],
  scope: [...SCOPES],
  form: [...KNOWN_FORMS],
};

interface CellOfCube {
  year: number;
  form: number;
  scope: number;
  province: number;
  level: number;
  bodies: number;
  sum: number;
  stated: number;
  inexact: number;
  flagged: number;
}

/** Every combination of the dimensions, with numbers from a fixed sequence. */
function makeCells(years: number, forms: number, provinces: number): CellOfCube[] {
  let seed = 1;
  const draw = (bound: number) => (seed = (seed * 48271) % 2147483647) % bound;
  const cells: CellOfCube[] = [];
  for (let year = 0; year < years; year++)
    for (let form = 0; form < forms; form++)
      for (let province = 0; province < provinces; province++)
        for (let level = 0; level < 5; level++)
          for (let scope = 0; scope < 2; scope++) {
            if (draw(10) === 0) continue;
            const bodies = 1 + draw(50);
            const stated = draw(bodies + 1);
            const sum = stated === 0 ? 0 : draw(1e6);
            const inexact = draw(stated + 1);
            const flagged = draw(stated + 1);
            const place = { year: 2008 + year, form, province, level, scope };
            cells.push({ ...place, bodies, stated, sum, inexact, flagged });
          }
  return cells;
}

function cubeOf(cells: CellOfCube[]): Cube {
  const column = (key: keyof CellOfCube) => cells.map((cell) => cell[key]);
  return {
    version: 'v',
    dimensions: {
      year: column('year'),
      form: column('form'),
      scope: column('scope'),
      province: column('province'),
      level: column('level'),
    },
    bodies: column('bodies'),
    measures: {
      received: {
        sum: column('sum'),
        stated: column('stated'),
        inexact: column('inexact'),
        flagged: column('flagged'),
      },
    },
  };
}

/** What the answer is, as plainly as it can be said. */
function naive(cells: CellOfCube[], filter: CubeFilter, years: readonly [number, number]): YearSum[] {
  const out: YearSum[] = [];
  for (let year = years[0]; year <= years[1]; year++) {
    const taken = cells.filter(
      (cell) =>
        cell.year === year &&
        SCOPES[cell.scope] === filter.scope &&
        (filter.province === undefined || DICTIONARIES.province[cell.province] === filter.province) &&
        (filter.level === undefined || LEVELS[cell.level] === filter.level) &&
        (filter.form === undefined || KNOWN_FORMS[cell.form]?.form === filter.form),
    );
    const total = (key: 'sum' | 'stated' | 'bodies' | 'inexact' | 'flagged') =>
      taken.reduce((sum, cell) => sum + cell[key], 0);
    out.push({
      year,
      sum: total('sum'),
      stated: total('stated'),
      bodies: total('bodies'),
      inexact: total('inexact'),
      flagged: total('flagged'),
      forms: KNOWN_FORMS.filter((_, code) => taken.some((cell) => cell.form === code && cell.stated > 0)),
    });
  }
  return out;
}

const cells = makeCells(4, 8, 6);
const cube = prepareCube(cubeOf(cells), DICTIONARIES);

const FILTERS: CubeFilter[] = [
  { scope: 'own' },
  { scope: 'area' },
  { scope: 'own', province: '中央' },
  { scope: 'own', province: '辽宁' },
  { scope: 'own', province: '西藏' }, // no cell
  { scope: 'own', province: '瀛洲' }, // no province
  { scope: 'own', level: 'county' },
  { scope: 'own', form: '2019' },
  { scope: 'own', years: [2009, 2010] },
  { scope: 'own', years: [2005, 2013], level: 'county', province: '北京', form: '2008' },
];

describe('sumByYear', () => {
  it.each(FILTERS)('agrees with a plain sum for %j', (filter) => {
    expect(sumByYear(cube, 'received', filter)).toEqual(naive(cells, filter, filter.years ?? [2008, 2011]));
  });

  it('refuses what the cube does not hold', () => {
    const bare = cubeOf(cells);
    delete bare.dimensions.province;
    const narrow = prepareCube(bare, DICTIONARIES);
    expect(canAnswer(narrow, 'received', { scope: 'own' })).toBe(true);
    expect(() => sumByYear(narrow, 'received', { scope: 'own', province: '北京' })).toThrow(
      expect.objectContaining({ code: 'unreadable' }) as Error,
    );
    expect(() => sumByYearAnd('province', narrow, 'received', { scope: 'own' })).toThrow();
    expect(() => sumByYear(cube, 'granted', { scope: 'own' })).toThrow();
  });

  it('answers nothing for an empty cube', () => {
    expect(sumByYear(prepareCube(cubeOf([]), DICTIONARIES), 'received', { scope: 'own' })).toEqual([]);
  });

  it('takes at most a millisecond over 27,000 cells', () => {
    const large = prepareCube(cubeOf(makeCells(17, 5, 33)), DICTIONARIES);
    expect(large.bodies.length).toBeGreaterThan(25_000);
    const times = Array.from({ length: 60 }, (_, index) => {
      const start = performance.now();
      sumByYear(large, 'received', { scope: 'own', years: [2008, 2012 + (index % 12)] });
      return performance.now() - start;
    });
    expect(times.sort((a, b) => a - b)[30]).toBeLessThan(1);
  });
});

describe('sumByYearAnd', () => {
  it.each(FILTERS)('gives each province what sumByYear gives it, for %j', (filter) => {
    const groups = sumByYearAnd('province', cube, 'received', filter);
    expect([...groups.keys()]).toEqual(
      DICTIONARIES.province.filter((province) =>
        naive(
          cells,
          {
            ...filter,
            province: filter.province === undefined || filter.province === province ? province : '',
          },
          filter.years ?? [2008, 2011],
        ).some(({ bodies }) => bodies > 0),
      ),
    );
    for (const [province, sums] of groups)
      expect(sums).toEqual(sumByYear(cube, 'received', { ...filter, province }));
  });

  it('gives each level its sums', () => {
    const groups = sumByYearAnd('level', cube, 'received', { scope: 'own' });
    expect([...groups.keys()]).toEqual(LEVELS);
    for (const level of LEVELS)
      expect(groups.get(level)).toEqual(sumByYear(cube, 'received', { scope: 'own', level }));
  });

  it('puts known and assumed reports of a form together', () => {
    const groups = sumByYearAnd('form', cube, 'received', { scope: 'own' });
    expect([...groups.keys()]).toEqual(['2008', '2014', '2019', '2021']);
    expect(groups.get('2019')).toEqual(sumByYear(cube, 'received', { scope: 'own', form: '2019' }));
  });
});

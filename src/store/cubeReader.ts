import type { Cube } from '../corpus/cube';
import type { Manifest } from '../corpus/manifest';
import type { Level, Scope } from '../domain/figure';
import type { Form, KnownForm } from '../domain/form';
import { Failure } from '../domain/failure';

type Dictionaries = Pick<Manifest['dictionaries'], 'province' | 'level' | 'scope' | 'form'>;
type GroupDimension = 'province' | 'level' | 'form';

/** Conditions on the cells of a cube; all must hold. */
export interface CubeFilter {
  scope: Scope;
  province?: string;
  level?: Level;
  /** Reports of that form, whether it is known or assumed. */
  form?: Form;
  /** First and last year of the answer; the cube's own when absent. */
  years?: readonly [from: number, to: number];
}

/** What the bodies of a group stated in one year, added up. */
export interface YearSum {
  year: number;
  /** In the metric's unit; 0 when `stated` is, which is an absence and not a zero. */
  sum: number;
  /** Of a share or rate the sum of the wholes. */
  of?: number;
  /** Bodies that stated it. */
  stated: number;
  /** Bodies with a report. */
  bodies: number;
  /** Of the stated figures, those that are `at_least` or `about`. */
  inexact: number;
  /** Of the stated figures, those that take part in a check that fails. */
  flagged: number;
  /** Forms of the reports that stated it. */
  forms: readonly KnownForm[];
}

/** One measure of a cube, as `CubeMeasure`. */
export interface ReadyMeasure {
  sum: Float64Array;
  of?: Float64Array;
  stated: Uint32Array;
  inexact: Uint32Array;
  flagged: Uint32Array;
}

/** A cube laid out for scanning: one typed array a column. Scans take well under a millisecond. */
export interface ReadyCube {
  dictionaries: Dictionaries;
  years: readonly [from: number, to: number];
  dimensions: { [name in keyof Cube['dimensions']]: Uint16Array };
  bodies: Uint32Array;
  measures: Record<string, ReadyMeasure>;
}

/** Lays a cube out for scanning; once a cube, a few milliseconds at most. */
export function prepareCube(cube: Cube, dictionaries: Dictionaries): ReadyCube {
  const { year, form, scope, province, level } = cube.dimensions;
  const measures: ReadyCube['measures'] = {};
  for (const [metric, { sum, of, stated, inexact, flagged }] of Object.entries(cube.measures)) {
    measures[metric] = {
      sum: Float64Array.from(sum),
      ...(of && { of: Float64Array.from(of) }),
      stated: Uint32Array.from(stated),
      inexact: Uint32Array.from(inexact),
      flagged: Uint32Array.from(flagged),
    };
  }
  const years = year.reduce<[number, number]>(
    ([from, to], each) => [Math.min(from, each), Math.max(to, each)],
    [Infinity, -Infinity],
  );
  return {
    dictionaries,
    years,
    dimensions: {
      year: Uint16Array.from(year),
      form: Uint16Array.from(form),
      scope: Uint16Array.from(scope),
      ...(province && { province: Uint16Array.from(province) }),
      ...(level && { level: Uint16Array.from(level) }),
    },
    bodies: Uint32Array.from(cube.bodies),
    measures,
  };
}

/** Whether the cube holds the metric and every dimension that the filter (or grouping) names. */
export function canAnswer(
  cube: ReadyCube,
  metric: string,
  filter: Partial<CubeFilter>,
  by?: GroupDimension,
): boolean {
  const needs = (dimension: 'province' | 'level') => filter[dimension] !== undefined || by === dimension;
  return (
    cube.measures[metric] !== undefined &&
    (!needs('province') || cube.dimensions.province !== undefined) &&
    (!needs('level') || cube.dimensions.level !== undefined)
  );
}

/**
 * The metric by year over the cells that pass the filter: one entry for each year asked, in order,
 * also for years without any report.
 * @throws Failure `unreadable` when the cube cannot answer (see `canAnswer`).
 */
export function sumByYear(cube: ReadyCube, metric: string, filter: CubeFilter): YearSum[] {
  return scan(cube, metric, filter, undefined)[0] ?? [];
}

/**
 * The same for each province, level or form, in one pass: by its word in the dictionary, in the
 * dictionary's order, without those that have no report in the years asked. Known and assumed
 * reports of a form are together.
 * @throws Failure `unreadable` when the cube cannot answer.
 */
export function sumByYearAnd(
  by: GroupDimension,
  cube: ReadyCube,
  metric: string,
  filter: CubeFilter,
): Map<string, YearSum[]> {
  const groups = new Map<string, YearSum[]>();
  const words =
    by === 'form' ? cube.dictionaries.form.map(({ form }) => form) : cube.dictionaries[by].map(String);
  scan(cube, metric, filter, by).forEach((sums, group) => {
    const word = words[group];
    if (word !== undefined && sums.some(({ bodies }) => bodies > 0)) groups.set(word, sums);
  });
  return groups;
}

const NUMBERS = 7;

function scan(
  cube: ReadyCube,
  metric: string,
  filter: CubeFilter,
  by: GroupDimension | undefined,
): YearSum[][] {
  const measure = cube.measures[metric];
  if (measure === undefined || !canAnswer(cube, metric, filter, by))
    throw new Failure('unreadable', `This cube cannot answer for ${metric} by ${by ?? 'year'}`);
  const [from, to] = filter.years ?? cube.years;
  const span = Math.max(0, to - from + 1);
  if (!(span > 0)) return [];

  const { dimensions, dictionaries, bodies } = cube;
  const { year: years, form: forms, scope: scopes } = dimensions;
  const { sum: sums, of: wholes, stated: stateds, inexact: inexacts, flagged: flaggeds } = measure;
  const scope = dictionaries.scope.indexOf(filter.scope);
  const province = codeOf(dictionaries.province, filter.province);
  const level = codeOf<string>(dictionaries.level, filter.level);
  const takesForm = Uint8Array.from(dictionaries.form, ({ form }) =>
    filter.form === undefined || form === filter.form ? 1 : 0,
  );
  const groupOf = by === undefined ? undefined : dimensions[by];
  const groupOfCode = by === 'form' ? firstOfEachForm(dictionaries.form) : undefined;
  const groups = by === undefined ? 1 : dictionaries[by].length;

  // Numbers for each group and year: sum, stated, bodies, inexact, flagged, forms as bits, whole.
  const totals = new Float64Array(groups * span * NUMBERS);
  for (let cell = 0; cell < years.length; cell++) {
    const year = (years[cell] as number) - from;
    if (year < 0 || year >= span || scopes[cell] !== scope) continue;
    if (province !== undefined && dimensions.province?.[cell] !== province) continue;
    if (level !== undefined && dimensions.level?.[cell] !== level) continue;
    const form = forms[cell] as number;
    if (takesForm[form] !== 1) continue;
    const code = groupOf === undefined ? 0 : (groupOf[cell] as number);
    const at = ((groupOfCode?.[code] ?? code) * span + year) * NUMBERS;
    const stated = stateds[cell] as number;
    totals[at] = (totals[at] as number) + (sums[cell] as number);
    totals[at + 1] = (totals[at + 1] as number) + stated;
    totals[at + 2] = (totals[at + 2] as number) + (bodies[cell] as number);
    totals[at + 3] = (totals[at + 3] as number) + (inexacts[cell] as number);
    totals[at + 4] = (totals[at + 4] as number) + (flaggeds[cell] as number);
    if (stated > 0) totals[at + 5] = (totals[at + 5] as number) | (1 << form);
    if (wholes !== undefined) totals[at + 6] = (totals[at + 6] as number) + (wholes[cell] as number);
  }
  return Array.from({ length: groups }, (_, group) =>
    Array.from({ length: span }, (_, year) => {
      const [sum = 0, stated = 0, bodies = 0, inexact = 0, flagged = 0, bits = 0, whole = 0] =
        totals.subarray((group * span + year) * NUMBERS);
      const forms = dictionaries.form.filter((_, code) => (bits & (1 << code)) !== 0);
      const counts = { year: from + year, sum, stated, bodies, inexact, flagged, forms };
      return wholes === undefined ? counts : { ...counts, of: whole };
    }),
  );
}

/** The code of a word; -1, which no cell has, when the dictionary lacks it. */
function codeOf<T>(words: readonly T[], word: T | undefined): number | undefined {
  return word === undefined ? undefined : words.indexOf(word);
}

/** For each code of a form, the first code of the same form, so that known and assumed meet there. */
function firstOfEachForm(forms: readonly KnownForm[]): number[] {
  return forms.map(({ form }) => forms.findIndex((each) => each.form === form));
}

import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/domain/entity';
import type { Point, Series } from '../../src/domain/series';
import { coverageOfEach } from '../../src/view/panels/trendText';
import { en } from '../../src/view/words/en';
import { TREND_WORDS } from '../../src/view/words/trend';
import { zh } from '../../src/view/words/zh';

const YEARS = [2022, 2023, 2024];
/** `[stated, bodies]` of each year; no body: no report. */
function series(key: string, counts: readonly [number, number][], type: Entity['type'] = 'group'): Series {
  const entity: Entity =
    type === 'body' ? { type, id: key, scope: 'own' } : { type, scope: 'own', province: key };
  const points = counts.map(([stated, bodies], at): Point => {
    const year = YEARS[at] ?? 0;
    if (bodies === 0) return { year, bodies, absence: 'no_report' };
    if (stated === 0) return { year, bodies, absence: 'not_stated' };
    return { year, value: 1, qualifier: 'exact', stated, bodies, inexact: 0, flagged: 0, forms: [] };
  });
  return { key, entity, metric: 'received', points, breaks: [] };
}
const inEnglish = (all: readonly Series[]) =>
  coverageOfEach(all, YEARS, String, { words: en, trend: TREND_WORDS.en, isIndex: false });

const liaoning = series('Liaoning', [
  [3, 5],
  [6, 7],
  [0, 0],
]);
const tibet = series('Tibet', [
  [1, 1],
  [0, 2],
  [0, 0],
]);

describe('n of N of each group of a trend', () => {
  it('is of the newest year with any report; a group that does not state it has none', () => {
    expect(inEnglish([liaoning, tibet])).toEqual([
      'Reporting bodies that stated it in 2023: Liaoning 6 of 7, Tibet 0 of 2.',
    ]);
    expect(
      coverageOfEach([liaoning, tibet], YEARS, String, { words: zh, trend: TREND_WORDS.zh, isIndex: false }),
    ).toEqual(['2023年有报告的机关中写明此数的：Liaoning7个中有6个，Tibet2个中有0个。']);
  });

  it('leaves out single bodies, which state it or not', () => {
    expect(inEnglish([liaoning, series('b', [[1, 1]], 'body')])).toEqual([
      'Reporting bodies that stated it in 2023: Liaoning 6 of 7.',
    ]);
  });

  it.each([
    ['one group, whose own sentence says it', [liaoning]],
    ['bodies alone', [series('a', [[1, 1]], 'body'), series('b', [[1, 1]], 'body')]],
    ['more groups than a sentence holds', ['a', 'b', 'c', 'd', 'e'].map((key) => series(key, [[1, 1]]))],
    ['groups without a report', [series('a', [[0, 0]]), series('b', [[0, 0]])]],
  ])('says nothing of %s', (_, all) => {
    expect(inEnglish(all)).toEqual([]);
  });
});

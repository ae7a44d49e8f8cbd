import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_BODIES, type Entity } from '../../src/domain/entity';
import { isInDoubt, isStated, type Series, type StatedPoint } from '../../src/domain/series';
import type { Asked } from '../../src/query/asked';
import { correctedShare } from '../../src/query/cases';
import { outcomes } from '../../src/query/outcomes';
import { trend } from '../../src/query/trend';
import { idOf, openAsked } from '../support/openAsked';

const report = (
  agency: string,
  year: number,
  values: Record<string, number | string>,
  applicant = 'total',
): string[] =>
  Object.entries(values).map(([metric, value]) => {
    const [number, qualifier = 'exact'] = String(value).split(' ');
    return `${agency},四川,county,${year},2021,${metric},${applicant},${number},${qualifier}`;
  });

const OUTCOMES = {
  partly_granted: 0,
  refused: 0,
  unavailable: 0,
  unprocessed: 0,
  other_handling: 0,
};

let asked: Asked;
beforeAll(async () => {
  asked = await openAsked([
    // 10 + 2 = 12 came in, 12 + 1 went out: the four figures are in doubt. The outcomes add up to 12.
    ...report('甲县人民政府', 2021, { received: 10, carried_in: 2, carried_out: 1, concluded: 12 }),
    ...report('甲县人民政府', 2021, { ...OUTCOMES, granted: 12 }),
    // 1 was left, 5 came over: both are in doubt, that of 2021 twice.
    ...report('甲县人民政府', 2022, { received: 20, carried_in: 5, carried_out: 0, concluded: 25 }),
    // The outcomes add up to 24, not 25.
    ...report('甲县人民政府', 2022, { ...OUTCOMES, granted: 24 }),
    // The same balance fails in one column.
    ...report('甲县人民政府', 2022, { received: 3, carried_in: 0, carried_out: 0, concluded: 2 }, 'natural'),
    // Sound, but for an "at least".
    ...report('乙县人民政府', 2021, {
      received: '30 at_least',
      carried_in: 0,
      carried_out: 0,
      concluded: 30,
    }),
    ...report('乙县人民政府', 2021, { ...OUTCOMES, granted: 30 }),
    ...report('乙县人民政府', 2022, { received: 30, carried_in: 0, carried_out: 0, concluded: 30 }),
    ...report('乙县人民政府', 2022, { ...OUTCOMES, granted: 30 }),
    // A department: of another kind. Cases: 1 + 1 + 0 + 0 is not 3.
    ...report('丙局', 2022, { review_upheld: 1, review_corrected: 1, review_other: 0, review_pending: 0 }),
    ...report('丙局', 2022, { review_total: 3, received: '7 about' }),
  ]);
}, 60_000);

const years = [2021, 2022];
const body = (name: string): Entity => ({ type: 'body', id: idOf('四川', name), scope: 'own' });
const GOVERNMENTS: Entity = { type: 'group', scope: 'own', kind: 'government' };

async function ask(who: Entity, metric: string, applicant: 'total' | 'natural' = 'total'): Promise<Series> {
  const [series] = await trend(asked, { metric, who: [who], years, applicant });
  if (series === undefined) throw new Error('no series');
  return series;
}

const stated = ({ points }: Series): StatedPoint[] => points.filter(isStated);
const flagged = (series: Series): number[] => stated(series).map((point) => point.flagged);
const inexact = (series: Series): number[] => stated(series).map((point) => point.inexact);

describe('a body', () => {
  it('has the figures of a failing check in doubt, with what is stated and computed', async () => {
    const received = await ask(body('甲县人民政府'), 'received');
    const balance = { check: 'requests_balance', metric: 'concluded', year: 2021, applicant: 'total' };
    expect(flagged(received)).toEqual([1, 0]);
    expect(stated(received).map(isInDoubt)).toEqual([true, false]);
    expect(stated(received)[0]?.failures).toEqual([{ ...balance, stated: 12, computed: 11 }]);
    expect(stated(received)[1]?.failures).toBeUndefined();
  });

  it('has what it carried over in doubt in both years', async () => {
    const out = await ask(body('甲县人民政府'), 'carried_out');
    expect(flagged(out)).toEqual([1, 0]);
    expect(stated(out)[0]?.failures).toEqual([
      expect.objectContaining({ check: 'requests_balance', year: 2021 }),
      {
        ...{ check: 'carried_over', metric: 'carried_in', year: 2022, applicant: 'total' },
        ...{ stated: 5, computed: 1 },
      },
    ]);
    expect(flagged(await ask(body('甲县人民政府'), 'carried_in'))).toEqual([1, 1]);
  });

  it('answers for the applicants of its own column', async () => {
    const natural = await ask(body('甲县人民政府'), 'received', 'natural');
    expect(stated(natural)[0]?.failures).toEqual([
      expect.objectContaining({ applicant: 'natural', stated: 2, computed: 3 }),
    ]);
    expect(flagged(await ask(body('乙县人民政府'), 'received'))).toEqual([0, 0]);
  });

  it('has a share in doubt where any part of the whole is, and says each check once', async () => {
    const shares = await outcomes(asked, { entity: body('甲县人民政府'), years, per: 'share' });
    const granted = shares.find(({ key }) => key === 'granted');
    expect(granted && stated(granted).map((point) => point.failures?.map(({ check }) => check))).toEqual([
      undefined,
      ['outcomes_total'],
    ]);
  });
});

describe('a group', () => {
  it('counts the figures in doubt, by cubes and by rows alike', async () => {
    const [all, governments] = [
      await ask(ALL_BODIES, 'received'),
      await ask(GOVERNMENTS, 'received'),
    ] as const;
    expect(flagged(all)).toEqual([1, 0]);
    expect(inexact(all)).toEqual([1, 1]);
    expect(flagged(governments)).toEqual([1, 0]);
    expect(inexact(governments)).toEqual([1, 0]);
    expect(stated(all).some(isInDoubt)).toBe(false);
    for (const metric of ['carried_in', 'carried_out', 'concluded', 'granted'])
      expect(flagged(await ask(GOVERNMENTS, metric))).toEqual(flagged(await ask(ALL_BODIES, metric)));
  });

  it('counts those of one column', async () => {
    expect(flagged(await ask(ALL_BODIES, 'received', 'natural'))).toEqual([1]);
  });

  it('counts the reports in doubt behind its shares', async () => {
    const shares = await outcomes(asked, { entity: ALL_BODIES, years, per: 'share' });
    const granted = shares.find(({ key }) => key === 'granted');
    expect(granted && stated(granted).map(({ stated: n, flagged: k }) => [k, n])).toEqual([
      [0, 2],
      [1, 2],
    ]);
    const [review] = await correctedShare(asked, { entity: ALL_BODIES, years });
    expect(review && flagged(review)).toEqual([1]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Entity } from '../../src/domain/entity';
import type { Asked } from '../../src/query/asked';
import { readFlow, type FlowOfYear } from '../../src/query/flow';
import { idOf, openAsked } from '../support/openAsked';

const report = (agency: string, year: number, form: string, values: Record<string, number>): string[] =>
  Object.entries(values).map(
    ([metric, value]) => `${agency},四川,county,${year},${form},${metric},total,${value},exact`,
  );

const NO_RESULTS = { partly_granted: 0, refused: 0, unavailable: 0, unprocessed: 0, other_handling: 0 };

let asked: Asked;
beforeAll(async () => {
  asked = await openAsked([
    // Sound: 10 + 2 = 11 + 1, and 6 + 3 + 2 = 11; the three refused have two reasons.
    ...report('甲县人民政府', 2022, '2021', { received: 10, carried_in: 2, concluded: 11, carried_out: 1 }),
    ...report('甲县人民政府', 2022, '2021', { ...NO_RESULTS, granted: 6, refused: 3, unavailable: 2 }),
    ...report('甲县人民政府', 2022, '2021', {
      refused_secret: 1,
      refused_internal: 2,
      unavailable_not_held: 1,
    }),
    // 5 + 0 came, 7 + 0 went; the results add up to 6 of 7.
    ...report('乙县人民政府', 2022, '2021', { received: 5, carried_in: 0, concluded: 7, carried_out: 0 }),
    ...report('乙县人民政府', 2022, '2021', { ...NO_RESULTS, granted: 6 }),
    // No word of what was carried in: nobody can say whether 8 is right.
    ...report('丙县人民政府', 2022, '2021', { received: 9, concluded: 8, carried_out: 0, granted: 3 }),
    // The balance alone.
    ...report('丁县人民政府', 2022, '2021', { received: 20, carried_in: 1, concluded: 20, carried_out: 0 }),
    // Another form, asking for less.
    ...report('戊县人民政府', 2022, '2014', { received: 4, concluded: 3, granted: 3 }),
    // A year with a balance alone, and one without.
    ...report('己县人民政府', 2023, '2021', { received: 2, carried_in: 0, concluded: 2, carried_out: 0 }),
    ...report('己县人民政府', 2024, '2021', { received: 3 }),
    ...report('甲县人民政府', 2015, '2014', {
      received: 4,
      concluded: 3,
      granted: 2,
      unavailable_not_held: 1,
    }),
  ]);
}, 60_000);

const body = (name: string): Entity => ({ type: 'body', id: idOf('四川', name), scope: 'own' });
const flowOf = async (entity: Entity, year?: number): Promise<FlowOfYear> => {
  const { found } = await readFlow(asked, entity, (each) => year === undefined || each === year);
  if (found === undefined) throw new Error('no flow');
  return found;
};
const bands = ({ flow }: FlowOfYear): string[] =>
  flow.links.map(({ from, to, value }) => `${from} > ${to}: ${value}`);

describe('of one body', () => {
  it('opens the newest year, with the others to step to, and the origin of each number', async () => {
    const { years, found } = await readFlow(asked, body('甲县人民政府'), () => true);
    expect([years, found?.year]).toEqual([[2015, 2022], 2022]);
    expect(found?.points.get('received')?.origin?.source).toBe('https://example.gov.cn/report');
  });

  it('goes from what came to the results and their reasons, what has no reason said', async () => {
    const found = await flowOf(body('甲县人民政府'), 2022);
    expect(bands(found)).toEqual([
      'received > all: 10',
      'carried_in > all: 2',
      'all > concluded: 11',
      'all > carried_out: 1',
      'concluded > granted: 6',
      'concluded > unavailable: 2',
      'unavailable > unavailable_not_held: 1',
      'concluded > refused: 3',
      'refused > refused_secret: 1',
      'refused > refused_internal: 2',
      'unavailable > unavailable:less: 1',
    ]);
    expect(found.flow.nodes.find(({ key }) => key === 'unavailable:less')?.cause).toBe('unstated');
    expect(found.flow.zeros).toEqual(['partly_granted', 'unprocessed', 'other_handling']);
    expect(found.failures).toEqual([]);
  });

  it('shows what does not balance as bands of its own, and the checks that fail', async () => {
    const found = await flowOf(body('乙县人民政府'));
    expect(bands(found)).toContain('balance:more > all: 2');
    expect(bands(found)).toContain('concluded > results:less: 1');
    const gaps = found.flow.nodes.filter(({ kind }) => kind === 'gap');
    expect(gaps.map(({ cause }) => cause)).toEqual(['failing', 'failing']);
    expect(found.failures.map(({ check, stated, computed }) => [check, stated, computed])).toEqual([
      ['requests_balance', 7, 5],
      ['outcomes_total', 7, 6],
    ]);
  });

  it('takes what is not stated neither for zero nor for an error', async () => {
    const found = await flowOf(body('丙县人民政府'));
    expect(found.flow.absent).toContain('carried_in');
    expect(found.flow.zeros).toEqual(['carried_out']);
    const gaps = found.flow.nodes.filter(({ kind }) => kind === 'gap');
    expect(gaps.map(({ key, value, cause }) => [key, value, cause])).toEqual([
      ['balance:less', 1, 'unstated'],
      ['results:less', 5, 'unstated'],
    ]);
  });

  it('knows that forms before 2019 do not ask what was carried over', async () => {
    const found = await flowOf(body('甲县人民政府'), 2015);
    expect(found.hasCarried).toBe(false);
    expect(found.flow.absent).not.toContain('carried_in');
    expect(found.flow.nodes.find(({ key }) => key === 'balance:less')?.cause).toBe('unasked');
    expect(bands(found)).toContain('concluded > unavailable: 1');
  });

  it('has nothing to show of a year without a report', async () => {
    const { found, years } = await readFlow(asked, body('乙县人民政府'), (year) => year === 2015);
    expect([found, years]).toEqual([undefined, [2022]]);
  });
});

describe('of a group', () => {
  it('opens the newest year in which a report says how all requests ended', async () => {
    const { years, found } = await readFlow(asked, { type: 'group', scope: 'own' }, () => true);
    expect([years, found?.year]).toEqual([[2015, 2022, 2023, 2024], 2022]);
  });

  it('opens the newest with any flow where no report says so', async () => {
    const { found } = await readFlow(asked, { type: 'group', scope: 'own' }, (year) => year > 2022);
    expect(found?.year).toBe(2023);
  });

  it('adds up the reports that state it all, of one family of forms, errors in both directions', async () => {
    const found = await flowOf({ type: 'group', scope: 'own', province: '四川' }, 2022);
    // Three of five: one states no carried_in, one has another form.
    expect(found.counts).toEqual({ stated: 3, bodies: 5, withResults: 2, unbalanced: 2 });
    expect(bands(found)).toEqual([
      'received > all: 35',
      'carried_in > all: 3',
      'all > concluded: 38',
      'all > carried_out: 1',
      'concluded > granted: 12',
      'concluded > unavailable: 2',
      'unavailable > unavailable_not_held: 1',
      'concluded > refused: 3',
      'refused > refused_secret: 1',
      'refused > refused_internal: 2',
      'concluded > unopened: 20',
      'all > balance:less: 1',
      'balance:more > all: 2',
      'unavailable > unavailable:less: 1',
      'concluded > results:less: 1',
    ]);
    for (const { key } of found.flow.nodes) {
      const sum = (side: 'from' | 'to'): number =>
        found.flow.links.filter((link) => link[side] === key).reduce((all, { value }) => all + value, 0);
      if (sum('from') > 0 && sum('to') > 0) expect(sum('from')).toBe(sum('to'));
    }
  });
});

import { describe, expect, it } from 'vitest';
import { offersOf } from '../../src/app/pages/emptyOffers';
import { DEFAULTS, FIGURE_VIEWS, type Selection } from '../../src/app/address';

const BODY = { type: 'body', id: 'aaaaaaaaaa', scope: 'own' } as const;
const kinds = (selection: Partial<Selection>, facts = {}): string[] =>
  offersOf({ ...DEFAULTS, ...selection }, facts).map(({ kind }) => kind);

describe('ways out of a view with nothing to show', () => {
  it.each<[string, Partial<Selection>, object, string[]]>([
    ['nothing picked', { view: 'trend' }, {}, []],
    ['years and a body', { view: 'trend', who: [BODY], time: [2009, 2009] }, {}, ['years', 'bodies']],
    ['other metrics, not its own', { view: 'trend' }, { stated: ['received', 'granted'] }, ['metric']],
    [
      'an applicant and an index',
      { view: 'trend', applicant: 'legal', basis: 'same' },
      {},
      ['applicant', 'basis'],
    ],
    ['an applicant that the view does not follow', { view: 'outcomes', applicant: 'legal' }, {}, []],
    ['shares', { view: 'cases', per: 'share' }, {}, ['counts']],
    ['a threshold above all', { view: 'ranking', fewCases: 30 }, { fewCases: 12 }, ['few']],
    ['a threshold that is not the reason', { view: 'ranking', fewCases: 5 }, { fewCases: 12 }, []],
    ['filters', { view: 'data', rows: ['metric'], metric: 'granted' }, {}, ['filters']],
    ['another year of a report', { view: 'report', who: [BODY], time: [2009, 2009] }, {}, ['newest']],
  ])('%s', (_, selection, facts, expected) => {
    expect(kinds(selection, facts)).toEqual(expected);
  });

  it('lead to another address, whatever the view of figures', () => {
    for (const view of FIGURE_VIEWS) {
      const selection: Selection = { ...DEFAULTS, view, who: [BODY], time: [2009, 2010], per: 'share' };
      const offers = offersOf(selection, { stated: ['granted'], fewCases: 1 });
      expect(offers.length, view).toBeGreaterThan(0);
      for (const { patch } of offers) expect({ ...selection, ...patch }).not.toEqual(selection);
    }
  });
});

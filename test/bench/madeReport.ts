import type { Level } from '../../src/domain/figure';
import type { Form } from '../../src/domain/form';
import { usualForm } from '../../src/domain/form';
import type { MadeBody } from './bodies';
import { mix, pareto, unit } from './draw';

export const FIRST_YEAR = 2008;
export const LAST_YEAR = 2024;

/** Requests a body of the level receives in a usual year, and the share of bodies that receive none. */
const REQUESTS: Record<Level, [usual: number, none: number]> = {
  central: [120, 0.02],
  province: [60, 0.08],
  prefecture: [10, 0.35],
  county: [3, 0.55],
  township: [1, 0.85],
};
/** Items disclosed in a usual year. */
const ITEMS: Record<Level, number> = {
  central: 900,
  province: 700,
  prefecture: 250,
  county: 90,
  township: 40,
};
const OUTCOMES_2019: readonly [metric: string, share: number][] = [
  ['granted', 0.38],
  ['partly_granted', 0.12],
  ['refused', 0.16],
  ['unavailable', 0.6],
  ['unprocessed', 0.3],
];
/** Outcomes of each form in the order of drawing, each with its usual share of what is left; the last takes the rest. */
const OUTCOMES: Record<Form, readonly [metric: string, share: number][]> = {
  '2008': [
    ['granted', 0.5],
    ['partly_granted', 0.15],
    ['refused', 0.45],
  ],
  '2014': [
    ['granted', 0.4],
    ['already_public', 0.3],
    ['partly_granted', 0.12],
    ['refused', 0.2],
    ['unavailable_not_held', 0.4],
    ['not_this_agency', 0.4],
    ['asked_to_amend', 0.3],
  ],
  '2019': OUTCOMES_2019,
  '2021': OUTCOMES_2019,
};
/** Tail of the Pareto distributions: a little fatter than 80:20. */
const ALPHA = 1.25;
const MOST = 5_000_000;

/** Which draw a number comes from; the values only need to differ. */
const SALT = { requests: 1, items: 2, none: 3, year: 4, start: 5, form: 6, slip: 7, cases: 8, pending: 9 };

/** Values of one report by metric, or by `metric/applicant`. Its order is that of the file. */
export type MadeReport = Map<string, number>;

/** The body's place in all draws. */
export function bodyHash(seed: number, index: number): number {
  return mix(seed, index);
}

/** Whether the body has a report of that year: some bodies begin late, few end early, some years are lost. */
export function hasReport(body: MadeBody, hash: number, year: number): boolean {
  const start = unit(hash, SALT.start);
  const late = body.level === 'township' ? 0.3 : 0.1;
  if (start < late && year < FIRST_YEAR + 1 + Math.floor((start / late) * 10)) return false;
  if (start > 0.98 && year > 2018) return false;
  return unit(mix(hash, year), SALT.year) > 0.012;
}

/** The form of the body's report: the usual one, or the one before it for the stragglers. */
export function madeForm(hash: number, year: number): Form {
  const behind = unit(mix(hash, year), SALT.form);
  if (year === 2019 && behind < 0.15) return '2014';
  if (year === 2021 && behind < 0.1) return '2019';
  if (year === 2014 && behind < 0.08) return '2008';
  return behind < 0.01 ? usualForm(Math.max(FIRST_YEAR, year - 2)) : usualForm(year);
}

/**
 * The numbers of one report. They add up as the forms demand, but for one report in a hundred
 * whose total slipped; about half are zero, and one in twenty is absent.
 */
export function makeReport(body: MadeBody, hash: number, year: number, form: Form): MadeReport {
  const report: MadeReport = new Map();
  const now = mix(hash, year);
  let asked = 0;
  const state = (key: string, value: number, absentShare = 0.04) => {
    if (unit(now, 100 + asked++) >= absentShare) report.set(key, value);
  };
  const recent = form === '2019' || form === '2021';

  const items = itemsDisclosed(body, hash, year);
  state('items_disclosed', items);
  state('items_website', Math.floor(items * (0.6 + 0.4 * unit(now, 20))), 0.3);
  state('norms_issued', body.isGovernment ? Math.floor(pareto(unit(now, 22), 1.1) - 1) : 0);

  const received = requestsReceived(body, hash, year);
  const carriedIn = recent ? carriedOver(body, hash, year - 1) : 0;
  const carriedOut = recent ? carriedOver(body, hash, year) : 0;
  const concluded = received + carriedIn - carriedOut;
  state('received', received, 0.01);
  if (recent) {
    const natural = Math.floor(received * (0.6 + 0.4 * unit(now, 24)));
    state('received/natural', natural);
    state('received/business', Math.floor((received - natural) * unit(now, 25)));
    state('carried_in', carriedIn);
    state('carried_out', carriedOut);
  } else {
    state('received_online', Math.floor(received * unit(now, 26)));
  }

  let left = concluded;
  for (const [index, [metric, share]] of OUTCOMES[form].entries()) {
    const part = Math.min(left, Math.round(left * share * 2 * unit(now, 30 + index)));
    left -= part;
    state(metric, part, 0.03);
    if (form === '2008' && metric === 'refused') {
      const notHeld = Math.floor(part * unit(now, 40));
      state('unavailable_not_held', notHeld);
      state('not_this_agency', Math.floor((part - notHeld) * unit(now, 41)));
    }
    if (metric === 'unavailable') state('unavailable_not_held', Math.ceil(part * unit(now, 41)));
    if (metric === 'unprocessed') state('unprocessed_petition', Math.floor(part * unit(now, 42)));
    if (metric === 'granted' && recent) state('granted/natural', Math.floor(part * unit(now, 43)));
  }
  state(form === '2014' ? 'redirected' : 'other_handling', left, 0.03);
  state('concluded', unit(now, SALT.slip) < 0.01 ? concluded + 1 : concluded, 0.02);

  const reviews = casesAbout(now, received, 0.05);
  const suits = casesAbout(mix(now, 1), received, 0.02);
  if (form !== '2008') {
    const upheld = Math.round(reviews * (0.4 + 0.5 * unit(now, 50)));
    state('review_upheld', upheld);
    state('review_corrected', Math.round((reviews - upheld) * unit(now, 51)));
  }
  state('review_total', reviews);
  state('suit_total', suits);
  return report;
}

function itemsDisclosed(body: MadeBody, hash: number, year: number): number {
  const now = mix(hash, year);
  if (unit(now, SALT.items) < 0.04) return 0;
  const growth = 0.5 + (year - FIRST_YEAR) * 0.06;
  const size = ITEMS[body.level] * pareto(unit(hash, SALT.items), ALPHA) * 0.4;
  return Math.min(MOST, Math.floor(size * growth * (0.5 + unit(now, 28))));
}

function requestsReceived(body: MadeBody, hash: number, year: number): number {
  const now = mix(hash, year);
  const [usual, none] = REQUESTS[body.level];
  if (unit(now, SALT.none) < none * (body.isGovernment && body.level !== 'township' ? 0.3 : 1)) return 0;
  const growth = 0.4 + (year - FIRST_YEAR) * 0.08;
  const size = usual * (body.isGovernment ? 2 : 1) * pareto(unit(hash, SALT.requests), ALPHA) * 0.4;
  return Math.min(MOST, Math.ceil(size * growth * (0.4 + 1.2 * unit(now, 29))));
}

/** Requests still open at the end of the year: what the next year must carry in. */
function carriedOver(body: MadeBody, hash: number, year: number): number {
  if (!hasReport(body, hash, year)) return 0;
  const received = requestsReceived(body, hash, year);
  return Math.floor(received * 0.12 * unit(mix(hash, year), SALT.pending));
}

function casesAbout(now: number, received: number, share: number): number {
  const expected = received * share * 2 * unit(now, SALT.cases);
  return Math.floor(expected + unit(now, SALT.cases + 60));
}

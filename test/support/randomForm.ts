import type { Form } from '../../src/domain/form';
import { APPLICANTS } from '../../src/domain/figure';
import { disclosureParts, requestMetrics, type FilledForm } from './filledForm';

/** Numbers from 0 up to below `n`. */
export type Dice = (n: number) => number;

/** A repeatable source of numbers (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * n);
  };
}

/**
 * A form filled in at random, its sums in order: totals add up over the applicants, results to the
 * total, and received + carried in to concluded + carried out. Nothing is blank.
 */
export function randomForm(form: Form, dice: Dice, most = 40): FilledForm {
  const disclosure: Record<string, number> = {};
  for (const { rows } of disclosureParts(form)) {
    for (const metric of rows.flatMap((row) => row.metrics)) {
      const money = metric === 'fees_charged' || metric === 'procurement_amount';
      disclosure[metric] = metric.endsWith('_change')
        ? dice(9) - 4
        : money
          ? dice(100000) / 100
          : dice(most * 20);
    }
  }
  const metrics = requestMetrics(form);
  const results = metrics.slice(2, -2);
  const parts = (count: (index: number) => number): number[] => {
    const row = APPLICANTS.slice(0, -1).map((_, index) => count(index));
    return [...row, row.reduce((sum, each) => sum + each, 0)];
  };
  const requests: Record<string, number[]> = {};
  for (const metric of results) requests[metric] = parts(() => (dice(3) === 0 ? dice(most) : 0));
  const concluded = parts((index) =>
    results.reduce((sum, metric) => sum + (requests[metric]?.[index] ?? 0), 0),
  );
  const carriedIn = parts((index) => dice((concluded[index] ?? 0) + 1));
  const carriedOut = parts(() => dice(6));
  requests['concluded'] = concluded;
  requests['carried_in'] = carriedIn;
  requests['carried_out'] = carriedOut;
  requests['received'] = parts(
    (index) => (concluded[index] ?? 0) + (carriedOut[index] ?? 0) - (carriedIn[index] ?? 0),
  );
  const cases = [0, 1, 2].flatMap(() => {
    const four = [dice(5), dice(4), dice(3), dice(3)];
    return [...four, four.reduce((sum, each) => sum + each, 0)];
  });
  return { form, disclosure, requests, cases };
}

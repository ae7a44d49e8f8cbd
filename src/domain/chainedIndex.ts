import type { Form } from './form';
import type { RestartBreak } from './breaks';

/** Every index begins here. */
export const INDEX_START = 100;

/** Sums over the bodies that stated a figure in both of two neighbouring years. */
export interface PairSums {
  /** The later of the two years. */
  year: number;
  /** Sums of the year before and of `year`, over the same bodies. */
  before: number;
  after: number;
  bodies: number;
}

/** Whether values of two forms measure the same. */
export type Comparable = (before: Form, after: Form) => boolean;

/** One year of a chained index; `pairs` is the number of bodies in the pair that gives it its value. */
export interface IndexYear {
  year: number;
  index: number;
  pairs: number;
  /** Whether the index starts here, at 100: the first time, or anew. */
  starts: boolean;
}

export interface ChainedIndex {
  /** Years that have an index, in order. */
  years: IndexYear[];
  /** Where it starts anew after it had stopped. */
  breaks: RestartBreak[];
}

/**
 * The chained index of the same bodies: 100 in the first year of a pair, then
 * `I(y) = I(y − 1) × after(y) / before(y)`. It stops where no body stated both years, where the sum
 * to divide by is zero, and after an index of zero, which nothing can be a multiple of; the next
 * pair begins anew at 100. A year that stands in no usable pair has no index.
 */
export function chainIndex(pairs: readonly PairSums[]): ChainedIndex {
  const byYear = new Map(pairs.filter(isUsable).map((pair) => [pair.year, pair]));
  const years: IndexYear[] = [];
  const breaks: RestartBreak[] = [];
  for (const pair of [...byYear.values()].sort((a, b) => a.year - b.year)) {
    let last = years.at(-1);
    if (last?.year !== pair.year - 1 || last.index === 0) {
      // After a zero its year keeps it, so that a new start must wait for the next pair.
      if (last?.year === pair.year - 1) continue;
      const start = { year: pair.year - 1, index: INDEX_START, pairs: pair.bodies, starts: true };
      if (last !== undefined) breaks.push({ kind: 'restart', after: last.year, before: start.year });
      years.push(start);
      last = start;
    }
    const index = (last.index * pair.after) / pair.before;
    years.push({ year: pair.year, index, pairs: pair.bodies, starts: false });
  }
  return { years, breaks };
}

function isUsable({ bodies, before }: PairSums): boolean {
  return bodies > 0 && before > 0;
}

/** One stated value of one body. */
export interface StatedYear {
  year: number;
  value: number;
  form: Form | undefined;
}

/**
 * The values of one body as an index: 100 in the first year whose value is not zero. A year without
 * a value does not stop it, as the body is the same; a form that cannot be compared with the form
 * of the year before it does, and the index begins anew.
 */
export function indexOfBody(values: readonly StatedYear[], comparable: Comparable): ChainedIndex {
  const years: IndexYear[] = [];
  const breaks: RestartBreak[] = [];
  let base: number | undefined;
  let last: StatedYear | undefined;
  for (const each of values) {
    const isCut =
      last?.form !== undefined &&
      each.form !== undefined &&
      last.form !== each.form &&
      !comparable(last.form, each.form);
    if (isCut) base = undefined;
    if (base === undefined && each.value > 0) {
      const before = years.at(-1);
      if (before !== undefined) breaks.push({ kind: 'restart', after: before.year, before: each.year });
      base = each.value;
      years.push({ year: each.year, index: INDEX_START, pairs: 1, starts: true });
    } else if (base !== undefined) {
      years.push({ year: each.year, index: (each.value / base) * INDEX_START, pairs: 1, starts: false });
    }
    last = each;
  }
  return { years, breaks };
}

import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What one cold visit measured: single numbers, or one for each of many moves. */
export type Sample = Record<string, number | number[] | string | undefined>;

/** The measurements of a run of the bench, kept on disk so that an interrupted one goes on. */
export interface Samples {
  of(target: string): Sample[];
  add(target: string, sample: Sample): void;
}

/** Opens the samples at `path`, a line of JSON each; begins with what is there. */
export function openSamples(path: string): Samples {
  mkdirSync(dirname(path), { recursive: true });
  const all: { target: string; sample: Sample }[] = existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { target: string; sample: Sample })
    : [];
  return {
    of: (target) => all.filter((each) => each.target === target).map((each) => each.sample),
    add(target, sample) {
      all.push({ target, sample });
      appendFileSync(path, `${JSON.stringify({ target, sample })}\n`);
    },
  };
}

/** The value below which a share of the numbers lies, between neighbours in proportion; NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return low + (high - low) * (at - Math.floor(at));
}

/** Median over the samples of one measurement: of lists, of the quantile of each. */
export function medianOf(samples: readonly Sample[], name: string, share = 0.5): number {
  const numbers = samples
    .map((sample) => sample[name])
    .filter((value) => typeof value === 'number' || Array.isArray(value))
    .map((value) => (typeof value === 'number' ? value : quantile(value, share)));
  return quantile(numbers, 0.5);
}

/** Least and most of a measurement over the samples. */
export function spreadOf(samples: readonly Sample[], name: string): [number, number] {
  const numbers = samples.map((sample) => sample[name]).filter((value) => typeof value === 'number');
  return [quantile(numbers, 0), quantile(numbers, 1)];
}

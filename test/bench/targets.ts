import type { Size } from './generate';
import { medianOf, type Sample, type Samples } from './samples';

/** What is visited: the site in three ways, DuckDB alone, the peer as written and tuned. */
export const TARGETS = ['first', 'levels', 'bodies', 'views', 'alone', 'peer', 'tuned'] as const;
export type Target = (typeof TARGETS)[number];

/** The samples of a target at a size are kept under this name. */
export const nameOf = (target: Target | 'blank', size?: Size): string =>
  size === undefined ? target : `${target} ${size}`;

/** Reads what the samples of one size say. */
export function readSize(samples: Samples, size: Size) {
  const of = (target: Target): Sample[] => samples.of(nameOf(target, size));
  const median = (target: Target, name: string, share?: number) => medianOf(of(target), name, share);
  return { of, median };
}

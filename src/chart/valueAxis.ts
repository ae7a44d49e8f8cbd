import { nice, ticks } from 'd3-array';
import { formatShare, formatShort, type Lang } from './format';
import type { Frame } from './frame';

export interface PlacedTick {
  value: number;
  /** px from the top. */
  y: number;
  label: string;
}

export interface ValueAxis {
  ticks: readonly PlacedTick[];
  /** Value → px from the top. */
  yOf: (value: number) => number;
}

/**
 * A vertical axis from zero (or below, for differences) to just above `max`, with about one tick
 * every 64 px. Shares run to 1 and are labelled as percentages.
 */
export function placeValues(
  extent: { min: number; max: number },
  frame: Frame,
  options: { per: 'count' | 'share'; lang: Lang; wholeShare?: boolean },
): ValueAxis {
  const count = Math.max(2, Math.round((frame.bottom - frame.top) / 64));
  const max =
    options.wholeShare === true ? 1 : extent.max <= 0 ? (options.per === 'share' ? 0.1 : 1) : extent.max;
  const least = Math.min(0, extent.min);
  // A scale of d3-scale would do the same, and bring the interpolation of colours with it.
  const [low, high] = options.wholeShare === true ? [least, max] : nice(least, max, count);
  const yOf = (value: number): number =>
    frame.bottom + ((value - low) / (high - low)) * (frame.top - frame.bottom);
  const label = (value: number): string =>
    // 5% beside 10%, and not 5.0%.
    options.per === 'share' ? formatShare(value).replace('.0', '') : formatShort(value, options.lang);
  return {
    yOf,
    ticks: ticks(low, high, count)
      // Whole things have no half ticks.
      .filter((value) => options.per === 'share' || extent.max < 1 || Number.isInteger(value))
      .map((value) => ({ value, y: yOf(value), label: label(value) })),
  };
}

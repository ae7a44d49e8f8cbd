import { scaleLinear } from 'd3-scale';
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
  const scale = scaleLinear()
    .domain([Math.min(0, extent.min), max])
    .range([frame.bottom, frame.top]);
  if (options.wholeShare !== true) scale.nice(count);
  const label = options.per === 'share' ? formatShare : (value: number) => formatShort(value, options.lang);
  return {
    yOf: (value) => scale(value),
    ticks: scale
      .ticks(count)
      // Whole things have no half ticks.
      .filter((value) => options.per === 'share' || extent.max < 1 || Number.isInteger(value))
      .map((value) => ({ value, y: scale(value), label: label(value) })),
  };
}

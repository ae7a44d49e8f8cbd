/** Colours of the scale at the most. */
export const HEAT_STEPS = 6;

/** Where the colours of a scale change. */
export interface HeatScale {
  least: number;
  most: number;
  /** Least value of each colour but the first, rising. */
  bounds: readonly number[];
}

/**
 * A scale that cuts values above zero at quantiles, so that about as many stand in each colour; zero has
 * a colour of its own. Quantiles are rounded to two digits, and what is one after rounding is one bound.
 * @param leastPositive the least value above zero, where there is any
 * @param quantiles of the values above zero, rising
 */
export function heatScale(
  { least, most, leastPositive }: { least: number; most: number; leastPositive: number | undefined },
  quantiles: readonly number[],
): HeatScale {
  const bounds: number[] = [];
  if (least <= 0 && leastPositive !== undefined) bounds.push(leastPositive);
  for (const quantile of quantiles) {
    const bound = roundToTwo(quantile);
    if (bound > least && bound <= most && bound > (bounds.at(-1) ?? -Infinity)) bounds.push(bound);
  }
  return { least, most, bounds };
}

/** The colour of a value, from 1; a value on a bound has the colour above it. Fewer colours spread over all steps. */
export function heatStepOf(value: number, { bounds }: HeatScale): number {
  const at = bounds.filter((bound) => value >= bound).length;
  if (bounds.length === 0) return Math.ceil(HEAT_STEPS / 2);
  return 1 + Math.round((at * (HEAT_STEPS - 1)) / bounds.length);
}

function roundToTwo(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(2));
}

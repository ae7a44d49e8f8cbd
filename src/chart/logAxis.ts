import { formatShort, type Lang } from './format';
import type { Frame } from './frame';
import type { ValueAxis } from './valueAxis';

/** Below this top the ticks between the powers of ten have room. */
const FEW_DECADES = 100;

/**
 * A vertical axis on which each power of ten takes about the same room. It is the logarithm of one more than the
 * value, so that a stated zero stands at the foot like any other number, and nothing below zero can be shown.
 */
export function placeLogValues(max: number, frame: Frame, lang: Lang): ValueAxis {
  const top = roundUp(Math.max(10, max));
  const yOf = (value: number): number =>
    frame.bottom + (Math.log1p(Math.max(0, value)) / Math.log1p(top)) * (frame.top - frame.bottom);
  const steps = top <= FEW_DECADES ? [1, 2, 5] : [1];
  const ticks = [0];
  for (let power = 1; power <= top; power *= 10)
    ticks.push(...steps.map((step) => step * power).filter((value) => value <= top));
  return { yOf, ticks: ticks.map((value) => ({ value, y: yOf(value), label: formatShort(value, lang) })) };
}

/** The next of 1, 2 and 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10);
}

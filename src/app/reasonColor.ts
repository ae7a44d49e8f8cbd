import { OUTCOMES } from '../domain/outcomes';
import { reasonsOf } from '../query/outcomes';
import { colorOfMetric } from '../view/panels/colorOfMetric';

const REASONS = new Map(
  OUTCOMES.filter(({ metric }) => metric === 'refused').flatMap((outcome) =>
    reasonsOf(outcome).map(({ metric }, index): [string, string] => [metric, `--reason-${(index % 6) + 1}`]),
  ),
);

/** Colour of an outcome where refusals are opened: a tint for each reason. */
export function reasonColor(key: string): string {
  return REASONS.get(key) ?? colorOfMetric(key);
}

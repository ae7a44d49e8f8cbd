import { OUTCOMES } from '../../domain/outcomes';

const OUTCOME_COLORS = new Map(OUTCOMES.map(({ metric }) => [metric, `--outcome-${metric}`]));
const CASE_COLORS = new Map([
  ['review_total', '--reviews'],
  ['suit_total', '--suits'],
  ['review', '--reviews'],
  ['suit', '--suits'],
]);

/** Colour of a metric wherever it is drawn as one of several, as a CSS custom property. */
export function colorOfMetric(metric: string): string {
  const result = /^(?:review|suit)_(upheld|corrected|other|pending)$/.exec(metric)?.[1];
  return (
    OUTCOME_COLORS.get(metric) ??
    CASE_COLORS.get(metric) ??
    (result === undefined ? '--count' : `--result-${result}`)
  );
}

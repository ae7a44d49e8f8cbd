import { shareBreaks } from '../domain/breaks';
import type { Entity } from '../domain/entity';
import { FORMS, type Form } from '../domain/form';
import { OUTCOME_JOINING, OUTCOMES, type Formula, type Outcome } from '../domain/outcomes';
import { isStated, type Point, type Series } from '../domain/series';
import type { Asked } from './asked';
import { compose, soughtSum } from './compose';

export interface OutcomeQuestion {
  entity: Entity;
  years: readonly number[];
  per: 'count' | 'share';
  /** Outcome to open into its reasons. */
  open?: string | undefined;
}

/** How requests ended: a series for each outcome, from most to least open, keyed by its metric. */
export async function outcomes(
  asked: Asked,
  { entity, years, per, open }: OutcomeQuestion,
  signal?: AbortSignal,
): Promise<Series[]> {
  const parts = OUTCOMES.map(({ metric, stated }) =>
    soughtSum(asked, { metric, formula: stated }, OUTCOME_JOINING),
  );
  const series =
    per === 'share'
      ? await (await import('./shares')).sharesOf(asked, entity, { parts, whole: 'concluded' }, years, signal)
      : await compose(asked, entity, parts, years, signal);
  const whole = shareBreaks(series, OUTCOME_JOINING);
  const opened = OUTCOMES.find(({ metric }) => metric === open);
  if (opened === undefined || per === 'share') return whole;
  const sought = reasonsOf(opened).map((reason) => soughtSum(asked, reason, OUTCOME_JOINING));
  const reasons = await compose(asked, entity, sought, years, signal);
  return whole.flatMap((each) => (each.metric === opened.metric ? splitInto(each, reasons) : [each]));
}

/** A formula for each reason of an outcome: itself, in the forms that count it there. */
export function reasonsOf(outcome: Outcome): { metric: string; formula: Formula }[] {
  const reasons = [...new Set(FORMS.flatMap((form) => outcome.reasons[form]))];
  return reasons.map((metric) => ({
    metric,
    formula: Object.fromEntries(
      FORMS.map((form): [Form, readonly string[]] => [
        form,
        outcome.reasons[form].includes(metric) ? [metric] : [],
      ]),
    ) as Formula,
  }));
}

/** The reasons that anyone stated, then what remains of the whole without a stated reason. */
function splitInto(whole: Series, reasons: readonly Series[]): Series[] {
  const stated = reasons.filter((series) =>
    series.points.some((point) => isStated(point) && point.value > 0),
  );
  const rest: Point[] = whole.points.map((point, at) => {
    if (!isStated(point)) return point;
    const known = stated.reduce((sum, { points }) => {
      const reason = points[at];
      return sum + (reason !== undefined && isStated(reason) ? reason.value : 0);
    }, 0);
    if (known === 0) return point;
    const { others: _, ...rest } = point;
    return { ...rest, value: Math.max(0, point.value - known) };
  });
  return [...stated.map((reason) => ({ ...reason, breaks: whole.breaks })), { ...whole, points: rest }];
}

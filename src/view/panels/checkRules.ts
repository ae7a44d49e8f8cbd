import type { CheckId } from '../../domain/flags';
import { IDENTITIES, type Identity } from '../../domain/identities';
import type { QualityWords } from '../words/quality';

/** The identity that a check holds, undefined of those that compare more than one report or column. */
export function identityOf(check: CheckId): Identity | undefined {
  return IDENTITIES.find(({ id }) => id === check);
}

/** The forms whose reports are checked. */
export function formsOfCheck(check: CheckId, say: QualityWords): string {
  if (check === 'carried_over' || check === 'applicants_total') return '2019, 2021';
  return identityOf(check)?.forms?.join(', ') ?? say.everyForm;
}

/** Which reports count as checkable. */
export function countableOf(check: CheckId, say: QualityWords): string {
  if (check === 'carried_over') return say.countable.carriedOver;
  if (check === 'applicants_total') return say.countable.applicants;
  if (check === 'prose_and_table') return say.countable.text;
  return say.countable[identityOf(check)?.needs ?? 'all'];
}

/** The identity in ids of metrics, as the code holds it: `concluded = received + carried_in − carried_out`. */
export function formulaOfCheck(check: CheckId): string | undefined {
  const identity = identityOf(check);
  if (identity === undefined) return undefined;
  const { stated, parts, minus = [], needs } = identity;
  const less = minus.map((metric) => ` − ${metric}`).join('');
  // Where forms leave zeros blank, the parts that are stated may only not exceed the whole.
  return `${stated} ${needs === 'all' ? '=' : '≥'} ${parts.join(' + ')}${less}`;
}

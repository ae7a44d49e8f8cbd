import type { Form } from '../domain/form';
import { isAsked } from '../domain/metric';
import { OUTCOMES } from '../domain/outcomes';
import type { Asked } from './asked';
import { dictionaryOf } from './dictionary';

/** Forms whose numbers can be added up: those of 2019 and 2021 cut the whole alike, earlier ones do not. */
export const FORM_FAMILIES: readonly (readonly Form[])[] = [['2019', '2021'], ['2014'], ['2008']];

/** Results that are opened into their reasons. */
const OPENED: readonly string[] = ['unavailable', 'unprocessed', 'refused'];

/** What a form asks for of a flow. */
export interface FlowParts {
  form: Form;
  /** Received, concluded, and from 2019 on what was carried in and over. */
  balance: readonly string[];
  hasCarried: boolean;
  /** In the house order; `columns` are the metrics that state a result, added up. */
  outcomes: readonly { metric: string; columns: readonly string[]; reasons: readonly string[] }[];
}

/** The numbers of a flow as the form asks for them. */
export function flowParts(asked: Asked, form: Form): FlowParts {
  const dictionary = dictionaryOf(asked.manifest);
  const asks = (id: string): boolean => {
    const metric = dictionary.get(id);
    return metric !== undefined && isAsked(metric, form);
  };
  const balance = ['received', 'carried_in', 'concluded', 'carried_out'].filter(asks);
  const outcomes = OUTCOMES.map(({ metric, stated, reasons }) => ({
    metric,
    columns: stated[form].filter(asks),
    reasons: OPENED.includes(metric) ? reasons[form].filter(asks) : [],
  })).filter(({ columns }) => columns.length > 0);
  return { form, balance, hasCarried: balance.includes('carried_in'), outcomes };
}

/** Every metric that the numbers of a flow are read from. */
export function metricsOfParts({ balance, outcomes }: FlowParts): string[] {
  return [...new Set([...balance, ...outcomes.flatMap(({ columns, reasons }) => [...columns, ...reasons])])];
}

/** What a reader looks for in a flow: its numbers, without the reasons. */
export function soughtOf({ balance, outcomes }: FlowParts): string[] {
  return [...balance, ...outcomes.map(({ metric }) => metric)];
}

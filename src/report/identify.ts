import type { Fault } from '../domain/fault';
import type { Level, Scope } from '../domain/figure';
import type { Form } from '../domain/form';
import { whyNotReport } from './detectReport';
import { identifyBody, type Finding } from './identifyBody';
import { identifyForm } from './identifyForm';
import { identifyScope } from './identifyScope';
import { identifyYear } from './identifyYear';
import type { ReportPages } from './page';

/** Whose report it is, of which year, in which form; each with what speaks for it. */
export interface ReportIdentity {
  /** Full official name: 鞍山市铁西区人民政府永乐街道办事处. */
  agency: Finding<string>;
  /** Short name of the province, `中央` for central bodies. */
  province: Finding<string>;
  level: Finding<Level>;
  /** The year that the report is about. */
  year: Finding<number>;
  form: Finding<Form>;
  scope: Finding<Scope>;
  /** Why it is no annual report, in one sentence; absent when it is one. */
  notReport?: string;
  /** `not_a_report`, `body_unknown`, `year_unknown`, `year_disputed`: what keeps figures away or in doubt. */
  faults: Fault[];
}

/**
 * Identifies a cleaned report. What is not clear stays undefined and is said in `faults`; nothing
 * is guessed, and a report without body or year gives no figure.
 */
export function identify(pages: ReportPages, fileName: string): ReportIdentity {
  const notReport = whyNotReport(pages);
  const { body, faults: bodyFaults } = identifyBody(pages, fileName);
  const { year, faults: yearFaults } = identifyYear(pages, fileName);
  const { confidence, evidence } = body;
  const identity = {
    agency: { value: body.value?.name, confidence, evidence },
    province: { value: body.value?.province, confidence, evidence },
    level: { value: body.value?.level, confidence, evidence },
    year,
    form: identifyForm(pages, year.value),
    scope: identifyScope(pages, body.value?.name),
  };
  if (notReport === undefined) return { ...identity, faults: [...bodyFaults, ...yearFaults] };
  const fault: Fault = { code: 'not_a_report', message: notReport, place: { file: fileName } };
  return { ...identity, notReport, faults: [fault] };
}

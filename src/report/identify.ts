export interface Finding<T> { value: T | undefined; confidence: 'sure' | 'likely' | 'unsure'; evidence: string[] }
import type { Level, Scope } from '../domain/figure';
import type { Form } from '../domain/form';
import type { Fault } from '../domain/fault';
export interface ReportIdentity { agency: Finding<string>; province: Finding<string>; level: Finding<Level>; year: Finding<number>; form: Finding<Form>; scope: Finding<Scope>; notReport?: string; faults: Fault[] }

import type { Fault } from '../domain/fault';
import type { Applicant, Method } from '../domain/figure';
import type { Form } from '../domain/form';

/** One number read from a table, before it becomes a figure of a body and year. */
export interface Reading {
  metric: string;
  applicant: Applicant;
  value: number;
  method: Method;
  locator: string;
}

/** What one reader of tables found. */
export interface TableReadings {
  readings: Reading[];
  faults: Fault[];
  /** The form that the table belongs to by its rows and columns, when they tell. */
  form: Form | undefined;
  /** Whether the report holds the table at all, filled in or not. */
  found: boolean;
}

/** The result of a reader that found no table. */
export function noReadings(): TableReadings {
  return { readings: [], faults: [], form: undefined, found: false };
}

/** A fault at a place inside the report. */
export function faultAt(code: string, message: string, locator: string): Fault {
  return { code, message, place: { locator } };
}

/** A locator with the page before it where pages are known. */
export function locatorOn(page: number | undefined, words: string): string {
  return page === undefined ? words : `page ${String(page)}, ${words}`;
}

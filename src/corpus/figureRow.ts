import { isOneOf } from '../domain/entity';
import type { Fault } from '../domain/fault';
import {
  APPLICANTS,
  LEVELS,
  METHODS,
  QUALIFIERS,
  SCOPES,
  SOURCE_KINDS,
  YEAR_BOUNDS,
  type Figure,
  type Scope,
} from '../domain/figure';
import { FORMS } from '../domain/form';
import { maySink } from '../domain/metric';
import { provinceNamed } from '../domain/province';
import { FIGURE_COLUMNS, type FigureColumn } from './columns';

/** Where a row stands. */
export interface RowPlace {
  file: string;
  line: number;
}

/** A figure as a file states it. */
export interface LocatedFigure extends RowPlace {
  figure: Figure;
}

/** The suffix of a name that marks a report which adds up the bodies below. */
const AREA_SUFFIX = /(\s*[(（]汇总[)）])+$/;

/** A number as the contract writes it: up to 15 digits before and 9 after the point. */
const NUMBER = /^-?\d{1,15}(\.\d{1,9})?$/;

/**
 * One row of a figures CSV as a Figure, or the reasons why it is none. This is the only place
 * that words these reasons; their codes: `agency`, `province`, `level`, `year`, `form`, `metric`,
 * `applicant`, `value`, `negative`, `qualifier`, `method`, `source_kind`, `scope`, `encoding`.
 * @param metrics ids of the metric dictionary
 */
export function figureRow(
  fields: Partial<Record<FigureColumn, string>>,
  metrics: { has(id: string): boolean },
  place: RowPlace,
): { figure: Figure } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const refuse = (column: FigureColumn, code: string, message: string): void => {
    faults.push({ code, message, place: { ...place, column } });
  };
  const read = (column: FigureColumn): string => fields[column]?.trim() ?? '';
  const word = <T extends string>(column: FigureColumn, words: readonly T[], empty?: T): T | undefined => {
    const text = read(column);
    if (text === '' && empty !== undefined) return empty;
    if (isOneOf(words, text)) return text;
    refuse(column, column, `unknown ${spaced(column)} ${inQuotes(text)}; it is one of ${words.join(', ')}`);
    return undefined;
  };

  for (const column of FIGURE_COLUMNS) {
    if (read(column).includes('\ufffd')) refuse(column, 'encoding', 'the text is not UTF-8');
  }

  const name = read('agency');
  const agency = name.replace(AREA_SUFFIX, '');
  if (agency === '') refuse('agency', 'agency', 'the row names no agency');

  const province = read('province');
  if (province === '') refuse('province', 'province', 'the agency has no province');
  else if (provinceNamed(province) === undefined)
    refuse('province', 'province', `unknown province ${inQuotes(province)}`);

  const level = word('level', LEVELS);

  const year = Number(read('year'));
  const { from, to } = YEAR_BOUNDS;
  if (!/^\d{1,4}$/.test(read('year'))) refuse('year', 'year', `${inQuotes(read('year'))} is not a year`);
  else if (year < from || year > to) refuse('year', 'year', `the year ${year} is outside ${from}–${to}`);

  const form = read('form') === '' ? undefined : word('form', FORMS);

  const metric = read('metric');
  if (!metrics.has(metric)) refuse('metric', 'metric', `unknown metric ${inQuotes(metric)}`);

  const applicant = word('applicant', APPLICANTS, 'total');

  const value = Number(read('value'));
  if (/^-?\d+(\.\d+)?$/.test(read('value')) && !NUMBER.test(read('value')))
    refuse('value', 'value', `${inQuotes(read('value'))} has more digits than can be kept`);
  else if (!NUMBER.test(read('value')))
    refuse('value', 'value', `${inQuotes(read('value'))} is not a number`);
  else if (value < 0 && metrics.has(metric) && !maySink(metric))
    refuse('value', 'negative', `${value} is negative, which ${metric} cannot be`);

  const qualifier = word('qualifier', QUALIFIERS, 'exact');
  const method = word('method', METHODS, 'imported');
  const sourceKind = word('source_kind', SOURCE_KINDS, 'file');

  const said: Scope = agency === name ? 'own' : 'area';
  const scope = word('scope', SCOPES, said);
  if (scope === 'own' && said === 'area')
    refuse('scope', 'scope', 'the name ends in (汇总), which is scope area, not own');

  if (
    faults.length > 0 ||
    level === undefined ||
    applicant === undefined ||
    qualifier === undefined ||
    method === undefined ||
    sourceKind === undefined ||
    scope === undefined
  )
    return { faults };
  return {
    figure: {
      agency,
      scope,
      province,
      level,
      year,
      form,
      metric,
      applicant,
      value: value === 0 ? 0 : value,
      qualifier,
      method,
      locator: read('locator'),
      source: read('source'),
      sourceKind,
    },
  };
}

function spaced(column: string): string {
  return column.replace('_', ' ');
}

/** A text of a file as part of a message: one line, and not too long. */
function inQuotes(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`;
}

import type { Fault } from '../domain/fault';
import type { Figure } from '../domain/figure';
import type { Form } from '../domain/form';
import { readCaseTables } from './caseTable';
import { runsOf, tokensOf } from './cellStream';
import { readDisclosureTables } from './disclosureTable';
import type { ReportIdentity } from './identify';
import type { Block, ReportPages } from './page';
import { faultAt, type Reading, type TableReadings } from './reading';
import { blocksOfYear } from './ownTables';
import { readRequestTables } from './requestTable';
import { settleCopies } from './settleCopies';
import { readStatisticsTables } from './statisticsTable';
import { withAllSuits, withSubtotals } from './sums';

/** Tables of a report as they were read, before anything is known about its body. */
export interface ReportTables {
  disclosure: TableReadings;
  requests: TableReadings;
  cases: TableReadings;
  statistics: TableReadings;
}

/** Reads every table of cleaned pages; each comes out once, whatever the page holds twice. */
export function readTables(pages: ReportPages): ReportTables {
  const { blocks } = pages;
  const runs = runsOf(tokensOf(blocks));
  return {
    disclosure: settleCopies(readDisclosureTables(runs), 'table 2'),
    requests: settleCopies(readRequestTables(blocks, runs), 'table 3'),
    cases: settleCopies(readCaseTables(blocks, runs), 'table 4'),
    statistics: settleCopies(readStatisticsTables(blocks, runs), 'statistics table'),
  };
}

/**
 * Figures of the report's tables, method `table`, or `sum` where a total was left blank or has no
 * cell in the form. They carry the form that the tables themselves show. The source is empty for
 * the caller to fill in. None without body and year. Faults: cells that are no numbers, rows and
 * columns that cannot be told apart, tables that are blank, lost or contradict each other.
 */
export function figuresFromTables(
  pages: ReportPages,
  identity: ReportIdentity,
): { figures: Figure[]; faults: Fault[] } {
  const { agency, province, level, year, scope } = identity;
  const { value: own } = year;
  const tables = readTables(
    own === undefined ? pages : { ...pages, blocks: blocksOfYear(pages.blocks, own) },
  );
  const faults = [
    ...tables.disclosure.faults,
    ...tables.requests.faults,
    ...tables.cases.faults,
    ...tables.statistics.faults,
    ...lostTables(pages.blocks, tables),
  ];
  if (agency.value === undefined || province.value === undefined || level.value === undefined)
    return { figures: [], faults };
  if (year.value === undefined) return { figures: [], faults };
  const body = { agency: agency.value, province: province.value, level: level.value };
  const of = { scope: scope.value ?? 'own', year: year.value };
  // Written out: spreading two objects for each of 230 figures takes longer than reading the tables.
  const figures = formedReadings(tables, identity.form.value).map(({ reading, form }): Figure => ({
    agency: body.agency,
    scope: of.scope,
    province: body.province,
    level: body.level,
    year: of.year,
    form,
    metric: reading.metric,
    applicant: reading.applicant,
    value: reading.value,
    qualifier: 'exact',
    method: reading.method,
    locator: reading.locator,
    source: '',
    sourceKind: 'file',
  }));
  return { figures, faults };
}

interface FormedReading {
  reading: Reading;
  form: Form | undefined;
}

/** Readings with the form of their table; a table that does not tell goes by the others. */
function formedReadings(tables: ReportTables, identified: Form | undefined): FormedReading[] {
  const { disclosure, requests, cases, statistics } = tables;
  const fixed =
    requests.form ??
    disclosure.form ??
    (identified === '2019' || identified === '2021' ? identified : undefined);
  const requestForm = requests.form ?? fixed;
  const withForm = (readings: readonly Reading[], form: Form | undefined): FormedReading[] =>
    readings.map((reading) => ({ reading, form }));
  return [
    ...withForm(disclosure.readings, disclosure.form ?? fixed),
    ...withForm(withSubtotals(requests.readings, requestForm), requestForm),
    ...withForm(withAllSuits(cases.readings), fixed),
    ...withForm(statistics.readings, statistics.form),
  ];
}

/** Section titles of forms 2019 and 2021 that must have a table below them. */
const TITLES: readonly [table: keyof ReportTables, name: string, title: RegExp][] = [
  ['disclosure', 'table 2', /^(?:二、)?主动公开政府信息(?:的)?情况$/],
  ['requests', 'table 3', /^(?:三、)?收到和处理政府信息公开申请(?:的)?情?况/],
  [
    'cases',
    'table 4',
    /^(?:四、)?(?:因?政府信息公开)?(?:工作)?(?:被?申请|提起)?行政复议.{0,4}行政诉讼(?:的)?情况/,
  ],
];

/** A report with the section but not its table has lost it: a picture, or a copy of the text alone. */
function lostTables(blocks: readonly Block[], tables: ReportTables): Fault[] {
  if (!blocks.some((block) => block.type === 'text' && /收到和处理政府信息公开申请情?况/.test(block.text)))
    return [];
  return TITLES.flatMap(([table, name, title]) => {
    if (tables[table].found) return [];
    const titled = blocks.some((block) => block.type === 'text' && holdsTitle(block.text, title));
    if (!titled) return [];
    return [
      faultAt(
        'table_lost',
        `${name} is not in the file, though its section is: no figure is read from it`,
        name,
      ),
    ];
  });
}

function holdsTitle(text: string, title: RegExp): boolean {
  const at = text.search(/[二三四]、/);
  return (
    title.test(text.trim()) ||
    (at !== -1 && text.split(/(?=[一二三四五六]、)/).some((part) => title.test(part.trim())))
  );
}

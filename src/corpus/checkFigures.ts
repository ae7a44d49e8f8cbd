import { APPLICANTS, type Applicant, type Figure, type Scope } from '../domain/figure';
import { KNOWN_FORMS } from '../domain/form';
import { IDENTITIES, type Identity } from '../domain/identities';
import { groupBy, reportKey, statementKey } from './cells';
import { reportsOf, type Report } from './reportsOf';

/** An identity that does not hold: a row of `checks`. */
export interface FailedCheck {
  agency: string;
  province: string;
  scope: Scope;
  year: number;
  /** Index in `KNOWN_FORMS`. */
  form: number;
  /** Id of an identity, or of a check of other figures than those of one report and column: see `CHECK_IDS`. */
  id: string;
  metric: string;
  applicant: Applicant;
  /** What the report says; for `prose_and_table` what its table says. */
  stated: number;
  /** What it should say; for `prose_and_table` what its prose says. */
  computed: number;
}

/** Sums that differ by less are equal: decimals have at most 9 places. */
export const TOLERANCE = 1e-6;

/** Applicant columns that add up to `total`. */
export const APPLICANT_PARTS = APPLICANTS.filter((applicant) => applicant !== 'total');

/**
 * Every identity that fails, by report in the order of their first appearance. Only the preferred
 * figures are compared, and of these only exact ones: "more than 40" contradicts no sum.
 * @param figures accepted figures, see `acceptFigures`
 */
export function checkFigures(figures: readonly Figure[]): FailedCheck[] {
  const reports = reportsOf(figures);
  const values = new Map(reports.map((report) => [report, exactValues(report)]));
  const byKey = new Map(reports.map((report) => [reportKey(report), report]));
  const differing = proseAndTable(figures);
  return reports.flatMap((report) => {
    const own = values.get(report) ?? new Map<string, number>();
    const before = byKey.get(reportKey({ ...report, year: report.year - 1 }));
    return [
      ...IDENTITIES.flatMap((identity) => failures(identity, report, own)),
      ...applicantsTotal(report, own),
      ...carriedOver(report, own, (before && values.get(before)) ?? new Map<string, number>()),
      ...(differing.get(reportKey(report)) ?? []).map((check) => ({ ...check, form: report.form })),
    ];
  });
}

type Values = ReadonlyMap<string, number>;

function exactValues(report: Report): Map<string, number> {
  const exact = report.figures.filter((figure) => figure.qualifier === 'exact');
  return new Map(exact.map((figure) => [`${figure.metric}|${figure.applicant}`, figure.value]));
}

function failures(identity: Identity, report: Report, values: Values): FailedCheck[] {
  const form = KNOWN_FORMS[report.form]?.form;
  if (identity.forms !== undefined && (form === undefined || !identity.forms.includes(form))) return [];
  const applicants = identity.byApplicant === true ? APPLICANTS : (['total'] as const);
  return applicants.flatMap((applicant) => {
    const read = (metric: string): number | undefined => values.get(`${metric}|${applicant}`);
    const stated = read(identity.stated);
    const plus = identity.parts.map(read).filter((value) => value !== undefined);
    const minus = (identity.minus ?? []).map(read).filter((value) => value !== undefined);
    const asked = identity.parts.length + (identity.minus?.length ?? 0);
    const found = plus.length + minus.length;
    if (stated === undefined || found === 0 || (identity.needs === 'all' && found < asked)) return [];
    const computed = sum(plus) - sum(minus);
    const holds = identity.needs === 'all' ? isEqual(computed, stated) : computed <= stated + TOLERANCE;
    return holds ? [] : [failed(report, identity.id, identity.stated, applicant, stated, computed)];
  });
}

function applicantsTotal(report: Report, values: Values): FailedCheck[] {
  const metrics = new Set(report.figures.map((figure) => figure.metric));
  return [...metrics].flatMap((metric) => {
    const stated = values.get(`${metric}|total`);
    const parts = APPLICANT_PARTS.map((applicant) => values.get(`${metric}|${applicant}`));
    const found = parts.filter((part) => part !== undefined);
    if (stated === undefined || found.length < parts.length || isEqual(sum(found), stated)) return [];
    return [failed(report, 'applicants_total', metric, 'total', stated, sum(found))];
  });
}

function carriedOver(report: Report, values: Values, before: Values): FailedCheck[] {
  return APPLICANTS.flatMap((applicant) => {
    const stated = values.get(`carried_in|${applicant}`);
    const computed = before.get(`carried_out|${applicant}`);
    if (stated === undefined || computed === undefined || isEqual(stated, computed)) return [];
    return [failed(report, 'carried_over', 'carried_in', applicant, stated, computed)];
  });
}

/** Cells for which the table (stated) and the prose (computed) of one source differ, by report. */
function proseAndTable(figures: readonly Figure[]): Map<string, Omit<FailedCheck, 'form'>[]> {
  const exact = figures.filter((figure) => figure.qualifier === 'exact');
  const cells = groupBy(exact, (figure) => statementKey({ ...figure, method: 'table' }));
  const checks = [...cells.values()].flatMap((group) => {
    const table = group.find((figure) => figure.method === 'table');
    const prose = group.find((figure) => figure.method === 'prose');
    if (table === undefined || prose === undefined || isEqual(table.value, prose.value)) return [];
    const { agency, province, scope, year, metric, applicant } = table;
    const [stated, computed] = [table.value, prose.value];
    return [{ agency, province, scope, year, id: 'prose_and_table', metric, applicant, stated, computed }];
  });
  return groupBy(checks, reportKey);
}

function failed(
  { agency, province, scope, year, form }: Report,
  id: string,
  metric: string,
  applicant: Applicant,
  stated: number,
  computed: number,
): FailedCheck {
  return { agency, province, scope, year, form, id, metric, applicant, stated, computed };
}

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) < TOLERANCE;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

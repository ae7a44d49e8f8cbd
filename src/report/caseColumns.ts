import { packed, type Run, type Token } from './cellStream';
import type { Block } from './page';
import { remember } from './remember';

export const CASE_KINDS = ['review', 'suit_direct', 'suit_after_review'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const CASE_COLUMNS = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number];

export const KIND_LABELS: Readonly<Record<CaseKind, string>> = {
  review: '行政复议',
  suit_direct: '行政诉讼 未经复议直接起诉',
  suit_after_review: '行政诉讼 复议后起诉',
};
export const COLUMN_LABELS: Readonly<Record<CaseColumn, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
};

/** One of the fifteen columns of table 4. */
export interface CasePlace {
  kind: CaseKind;
  column: CaseColumn;
}

/** Cells of table 4 with the column that each stands in. */
export type Placed = (CasePlace & { token: Token })[];

const KIND_PATTERNS: readonly [kind: CaseKind, pattern: RegExp][] = [
  ['suit_direct', /未经复议(?:直接起诉)?|直接起诉/],
  ['suit_after_review', /复议后(?:起诉)?/],
  ['review', /行政复议/],
];
const COLUMN_PATTERNS: readonly [column: CaseColumn, pattern: RegExp][] = [
  ['upheld', /^(?:结果)?维持(?:结果|数量?)?$/],
  ['corrected', /^(?:结果)?(?:被?依法)?纠[正错](?:结果|数量?)?$/],
  ['other', /^其[他它](?:结果|情形)$/],
  ['pending', /^(?:尚)?未审[结理]$/],
  ['total', /^(?:总计|合计|总数)$/],
];

/** The kind of case that a header cell names; headings of whole sections name none. */
export const caseKindOf: (text: string) => CaseKind | undefined = remember(findKind);

function findKind(text: string): CaseKind | undefined {
  const name = packed(text);
  if (name.length > 14 || /情况/.test(name)) return undefined;
  return KIND_PATTERNS.find(([, pattern]) => pattern.test(name))?.[0];
}

/** The result that a header cell names, or undefined. */
export const caseColumnOf: (text: string) => CaseColumn | undefined = remember(findColumn);

function findColumn(text: string): CaseColumn | undefined {
  const name = packed(text);
  return COLUMN_PATTERNS.find(([, pattern]) => pattern.test(name))?.[0];
}

/**
 * Columns of a table with its spans, by the header above `row`: each must have one kind and one
 * result, and none may come twice. Undefined when the header does not say so.
 */
export function casePlaces(block: Block | undefined, row: number): Map<number, CasePlace> | undefined {
  if (block?.type !== 'table') return undefined;
  const places = new Map<number, CasePlace>();
  const seen = new Set<string>();
  const width = block.rows[row]?.length ?? 0;
  for (let x = 0; x < width; x += 1) {
    const words = block.rows.slice(0, row).map((each) => each[x]?.text ?? '');
    const column = words.map(caseColumnOf).findLast((each) => each !== undefined);
    const kinds = new Set(words.map(caseKindOf).filter((each) => each !== undefined));
    if (column === undefined && kinds.size === 0) continue;
    const [kind] = kinds;
    const key = `${String(kind)} ${String(column)}`;
    if (column === undefined || kind === undefined || kinds.size > 1 || seen.has(key)) return undefined;
    seen.add(key);
    places.set(x, { kind, column });
  }
  const whole = CASE_KINDS.every((kind) =>
    [0, 5].includes([...places.values()].filter((each) => each.kind === kind).length),
  );
  return places.size > 0 && whole ? places : undefined;
}

/** What the words before a run of numbers say about table 4. */
export interface CaseHeader {
  kinds: CaseKind[];
  /** Results in the order they stand. */
  columns: CaseColumn[];
  /** The last word, when it names a kind: rows are kinds, columns results. */
  last: CaseKind | undefined;
}

export function caseHeaderOf(run: Run): CaseHeader {
  const words = run.label.flatMap((token) => wordsOf(token));
  const kinds = CASE_KINDS.filter((kind) => words.some((word) => caseKindOf(word) === kind));
  const columns = words.map(caseColumnOf).filter((column) => column !== undefined);
  return { kinds, columns, last: caseKindOf(words.at(-1) ?? '') };
}

/** Header words that one line of text holds together come apart again. */
function wordsOf(token: Token): string[] {
  if (token.column !== -1) return [token.text];
  const text = packed(token.text);
  if (/情况/.test(text)) return [];
  return (
    text.match(
      /未经复议直接起诉|复议后起诉|行政复议|行政诉讼|结果维持|结果纠正|其[他它]结果|尚未审结|总计|合计/g,
    ) ?? [token.text]
  );
}

/** Whether results stand in the order of the form, as often as needed. */
export function isCaseOrder(columns: readonly CaseColumn[]): boolean {
  return columns.length % 5 === 0 && columns.every((column, index) => column === CASE_COLUMNS[index % 5]);
}

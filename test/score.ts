import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { FIGURE_COLUMNS } from '../src/corpus/columns';
import { writeFigures } from '../src/corpus/writeFigures';
import { extractReport } from '../src/report/extractReport';

/** What was found in some reports against what is in them. */
interface Score {
  reports: number;
  expected: number;
  right: number;
  /** Another value or qualifier than expected, or a figure where none is. */
  wrong: number;
  /** Expected, and not found with any value. */
  missing: number;
}

const TOP = join(import.meta.dirname, 'golden');

type Row = Record<string, string>;

/** A figure's place: two methods may state one cell, and each counts. */
const PLACE = ['agency', 'province', 'year', 'metric', 'applicant', 'method'] as const;
const HEADER = ['form', 'reports', 'figures expected', 'right', 'wrong', 'missing', 'precision', 'recall'];

function rowsByPlace(csv: string): Map<string, string> {
  const { data } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
  return new Map(
    data.map((row) => [PLACE.map((column) => row[column]).join('|'), `${row['value']} ${row['qualifier']}`]),
  );
}

/** Extracts the report of a golden folder and compares it with the folder's `figures.csv`. */
export async function scoreFolder(folder: string): Promise<Score> {
  const name = readdirSync(folder).find((each) => each.startsWith('report.'));
  if (name === undefined) throw new Error(`${folder} has no report`);
  const { figures } = await extractReport(new Uint8Array(readFileSync(join(folder, name))), name);
  const found = rowsByPlace(writeFigures(figures, FIGURE_COLUMNS.slice(0, 12)));
  const expected = rowsByPlace(readFileSync(join(folder, 'figures.csv'), 'utf8'));
  const right = [...found].filter(([place, value]) => expected.get(place) === value).length;
  const missing = [...expected.keys()].filter((place) => !found.has(place)).length;
  return { reports: 1, expected: expected.size, right, wrong: found.size - right, missing };
}

function sum(scores: readonly Score[]): Score {
  return scores.reduce((total, each) => ({
    reports: total.reports + each.reports,
    expected: total.expected + each.expected,
    right: total.right + each.right,
    wrong: total.wrong + each.wrong,
    missing: total.missing + each.missing,
  }));
}

function lineOf(form: string, { reports, expected, right, wrong, missing }: Score): string {
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(4));
  const counts = [reports, expected, right, wrong, missing].map(String);
  return `| ${[form, ...counts, share(right, right + wrong), share(right, expected)].join(' | ')} |`;
}

/** Markdown table of precision and recall over the golden reports, by form and in all. */
export async function scoreGoldens(): Promise<string> {
  const byForm = new Map<string, Score[]>();
  for (const entry of readdirSync(TOP, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const form = entry.name.slice(0, 4);
    const score = await scoreFolder(join(TOP, entry.name));
    byForm.set(form, [...(byForm.get(form) ?? []), score]);
  }
  const forms = [...byForm].sort(([a], [b]) => a.localeCompare(b));
  return [
    `| ${HEADER.join(' | ')} |`,
    `|${HEADER.map((_, index) => (index === 0 ? '---' : '--:')).join('|')}|`,
    ...forms.map(([form, scores]) => lineOf(form, sum(scores))),
    lineOf('all', sum(forms.flatMap(([, scores]) => scores))),
  ].join('\n');
}

console.log(await scoreGoldens());

import { join } from 'node:path';
import { readMetrics } from '../corpus/readMetrics';
import { FORMS, type Form } from '../domain/form';
import { MEASURES } from '../domain/measures';
import { METRIC_GROUPS } from '../domain/metric';
import { ofMeasure, ofMetric, type Quantity } from '../query/quantity';
import { letterOf, NAMED_DIFFERENCES, statementOf, type Names } from '../view/panels/formStatement';
import { definitions } from '../view/words/definitions/en';
import { en } from '../view/words/en';
import { readArgs, type Command } from './command';
import { PROJECT, readText } from './files';

/** Writes what each form states of every metric and measure; `data/crosswalk.md` holds what it wrote. */
export const crosswalk: Command = {
  usage: 'crosswalk',
  summary: 'writes the table of what each form states of every metric and measure, as Markdown',

  async run(args, { out }) {
    readArgs({ args, options: {} });
    const { metrics } = await readMetrics(readText(join(PROJECT, 'data/metrics.csv')), 'data/metrics.csv');
    const name = new Map(metrics.map(({ id, en: english }) => [id, english]));
    const names: Names = {
      metric: (id) => name.get(id) ?? id,
      applicant: (applicant) => en.applicants[applicant],
    };
    const quantities = metrics.map(ofMetric);
    const sections = [
      ...METRIC_GROUPS.map((group) =>
        sectionOf(
          en.groups[group],
          quantities.filter((each) => each.group === group),
          names,
        ),
      ),
      sectionOf('Worked out of several metrics', MEASURES.map(ofMeasure), names),
    ];
    out.write([INTRODUCTION, ...sections, differencesInWords()].join('\n'));
    return 0;
  },
};

const INTRODUCTION = `# Crosswalk of the forms

What each generation of the report's form states of every metric and measure, compared with the newest form
that asks for it. Written by \`npm run --silent vitrine -- crosswalk > data/crosswalk.md\`; a test holds it true.

- A label or a formula alone: the same number. _In the text_: asked for without a fixed label.
- **adds up**: no row of its own, or a sum of rows; it comes to the same number.
- **near**: almost the same; never joined by a line. The letter says in what it differs (below).
- **–**: the form does not ask.
`;

/** One table: a row for each quantity, a column for each form. */
function sectionOf(heading: string, quantities: readonly Quantity[], names: Names): string {
  const rows = quantities.map((quantity) => [
    `${quantity.en}<br>${quantity.zh}<br>\`${quantity.id}\``,
    ...FORMS.map((form) => cellOf(quantity, form, names)),
  ]);
  return [
    `## ${heading}\n`,
    rowOf(['', ...FORMS.map((form) => definitions.formHeading(form))]),
    rowOf(['', ...FORMS].map(() => '---')),
    ...rows.map(rowOf),
    '',
  ].join('\n');
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function cellOf(quantity: Quantity, form: Form, names: Names): string {
  const statement = statementOf(quantity, form, names, definitions);
  const { relation, differences } = statement;
  const text = statement.text === definitions.prose ? '_in the text_' : statement.text;
  switch (relation) {
    case 'exact':
      return text;
    case 'derived':
      return `**adds up**: ${text}`;
    case 'near':
      return `**near** (${differences.map(letterOf).join(', ')}): ${text}`;
    case 'not_asked':
      return '–';
  }
}

function differencesInWords(): string {
  const lines = NAMED_DIFFERENCES.map((each) => `- (${letterOf(each)}) ${en.breaks.differences[each]}`);
  return ['## In what near numbers differ\n', ...lines, ''].join('\n');
}
